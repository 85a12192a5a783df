r"""Bounds of columns that the rows imply: what no point can have is left out at once.

A row :math:`\sum_j a_j x_j \le b` leaves a column with :math:`a_k > 0` no more than

.. math:: x_k \le l_k + \left\lfloor \frac{b - \min \sum_j a_j x_j}{a_k} \right\rfloor

where the minimum is over the bounds; other signs and the other side alike. Each pass looks at every
row at once, until none says anything new. Savelsbergh, Preprocessing and probing techniques for
mixed integer programming problems, ORSA Journal on Computing 6 (1994), doi 10.1287/ijoc.6.4.445.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ..program import BOUNDLESS, Ints, Program

_PASSES = 50
_ROOM = 2.0**62


def propagated(program: Program) -> Program:
    """Give `program` with every bound that its rows imply; its points are the same.

    Where the bounds come to contradict each other there is no point, and the program is given back
    as it is: that has to be proven by multipliers.
    """
    bounds = _Propagation(program)
    for _ in range(_PASSES):
        if not bounds.tighten():
            break
    if np.any(bounds.lower > bounds.upper):
        return program
    return bounds.bounding(program)


def narrowed(program: Program) -> Program:
    """Give `program` without what no point can have; its lower bounds stay.

    Also right of what is held in common with programs that have the same rows and lower bounds,
    and no upper bounds above those given.
    """
    return program.with_bounds(lower=program.lower, upper=propagated(program).upper)


class _Propagation:
    """The bounds so far, and the entries of the rows that imply others.

    Columns that can only be 0 are left aside.
    """

    def __init__(self, program: Program) -> None:
        self._columns = program.movable
        self.lower, self.upper = program.lower[self._columns], program.upper[self._columns]
        matrix = csr_array(program.matrix[:, self._columns])
        held = _held(program, matrix, np.maximum(np.abs(self.lower), np.abs(self.upper)))
        matrix = csr_array(matrix[held])
        self._more, self._less = (csr_array(one) for one in (matrix.maximum(0), matrix.minimum(0)))
        self._low, self._high = program.low[held], program.high[held]

    def bounding(self, program: Program) -> Program:
        """Give `program` with the bounds so far."""
        lower, upper = program.lower.copy(), program.upper.copy()
        lower[self._columns], upper[self._columns] = self.lower, self.upper
        return program.with_bounds(lower=lower, upper=upper)

    def tighten(self) -> bool:
        """Look at every row once; say whether a bound has moved."""
        upper, lower = self.upper.copy(), self.lower.copy()
        below, above = self._rooms()
        for matrix, down, up in ((self._more, below, above), (self._less, above, below)):
            row = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
            column, size = matrix.indices, np.abs(matrix.data)
            np.minimum.at(upper, column, self.lower[column] + down[row] // size)
            np.maximum.at(lower, column, self.upper[column] - up[row] // size)
        moved = bool(np.any(upper < self.upper) or np.any(lower > self.lower))
        self.upper, self.lower = upper, lower
        return moved and bool(np.all(lower <= upper))

    def _rooms(self) -> tuple[Ints, Ints]:
        """Give how far each row's least value is below its upper side, and its most above low."""
        least = self._more @ self.lower + self._less @ self.upper
        most = self._more @ self.upper + self._less @ self.lower
        wide = BOUNDLESS // 2
        return (
            np.where(self._high >= BOUNDLESS, wide, self._high - least),
            np.where(self._low <= -BOUNDLESS, wide, most - self._low),
        )


def _held(program: Program, matrix: csr_array, reach: Ints) -> NDArray[np.intp]:
    """Give the rows that have columns and whose sums 64 bits hold."""
    sides = np.maximum(
        np.where(program.low <= -BOUNDLESS, 0, np.abs(program.low)),
        np.where(program.high >= BOUNDLESS, 0, np.abs(program.high)),
    )
    sums = abs(matrix).astype(np.float64) @ reach.astype(np.float64) + sides
    return np.flatnonzero((np.diff(matrix.indptr) > 0) & (sums < _ROOM / 4))

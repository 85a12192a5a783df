r"""Rows made by rounding: what a weighted sum of rows says once all columns are whole numbers.

With slacks for rows and columns reckoned from where they rest, weights :math:`\lambda / p` of the
rows give :math:`\sum_k d_k v_k = D` in units of :math:`1/p`, every :math:`v_k \ge 0` whole. With
:math:`r = D \bmod p` every point then has

.. math:: \sum_k G(d_k) v_k \le \lfloor D/p \rfloor (p - r), \qquad
   G(d) = \lfloor d/p \rfloor (p - r) + \max(0, d \bmod p - r),

Gomory's mixed-integer cut (RAND RM-2597, 1960) or mixed-integer rounding (Marchand and Wolsey,
Operations Research 49 (2001), doi 10.1287/opre.49.3.363.11211). It holds for any whole weights, so
those that a linear solver gave in doubles are rounded first, and nothing of the proof is theirs
(Cook, Dash, Fukasawa and Goycoolea, INFORMS Journal on Computing 21 (2009),
doi 10.1287/ijoc.1090.0324).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..program import BOUNDLESS, Ints, Program
from .scaled import Floats

Flags = NDArray[np.bool_]

_PARTS = 2**20  # p
_LEAST = _PARTS // 50  # r and p - r below it cut off next to nothing
_SMALL = 5_000  # a weight less than the largest by so many times is leaned on its bound
_ROOM = 2.0**40  # what weights stay below, so that sums of them fit


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cut:
    """Every point has ``weights.x <= most``.

    Attributes
    ----------
    weights : int64 array (columns,)
    most : int
    """

    weights: Ints
    most: int


def rounded(program: Program, weights: Floats, *, at_upper: Flags, at_high: Flags) -> Cut | None:
    """Give the row that rounding makes of a weighted sum of rows; ``None`` where it says nothing.

    Parameters
    ----------
    weights : float64 array (rows,)
    at_upper : bool array (columns,)
        Columns that are reckoned down from their upper bound.
    at_high : bool array (rows,)
        Rows whose slack is reckoned down from their upper bound, which both must have.
    """
    low, high = program.low, program.high
    side = np.where(at_high, high, low)
    used = np.abs(side) < BOUNDLESS
    if float(np.max(program.absolute.T @ np.abs(weights), initial=0.0)) * _PARTS > _ROOM:
        return None
    y = np.where(used, np.rint(weights * _PARTS), 0).astype(np.int64)
    side = np.where(used, side, 0)
    base = np.where(at_upper, program.upper, program.lower)
    sums = program.matrix.T @ y
    total = int(y @ side) - int(sums @ base)
    rest = total % _PARTS
    if not _LEAST < rest < _PARTS - _LEAST:
        return None
    turned, slack = np.where(at_upper, -1, 1), np.where(at_high, 1, -1)
    own = _steps(turned * sums, rest) * turned
    rows = np.where(low == high, 0, _steps(slack * y, rest) * slack)
    most = total // _PARTS * (_PARTS - rest) + int(own @ base) - int(rows @ side)
    return _leaned(program, own - program.matrix.T @ rows, most)


def _steps(sizes: Ints, rest: int) -> Ints:
    """Give G of each."""
    return sizes // _PARTS * (_PARTS - rest) + np.maximum(0, sizes % _PARTS - rest)


def _leaned(program: Program, weights: Ints, most: int) -> Cut | None:
    """Lean small weights, which are noise of the doubles, on the bounds of their columns."""
    largest = int(np.max(np.abs(weights), initial=0))
    if not 0 < largest < _ROOM:
        return None
    small = np.abs(weights) * _SMALL < largest
    gone = np.where(small, weights, 0)
    least = np.where(gone > 0, program.lower, program.upper)
    weights, most = weights - gone, most - int(gone @ least)
    divisor = int(np.gcd.reduce(weights))
    return Cut(weights=weights // divisor, most=most // divisor)

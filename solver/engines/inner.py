"""What is left of a program to search: the columns that may be other than 0, the rows that bind.

Beside them stand sums of columns to split on, each a column of its own here. In the numbers of the
whole program such a split is a row, and what ties a sum to its columns becomes the weight of the
split that bounds it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ...models.proof import Multipliers
from ..program import Block, Ints, Program
from .sums import padded, sums, with_sums

Numbers = NDArray[np.intp]
Halving = tuple[int, int, bool]
"""A split and the side of it that is meant: column, at, and whether the high one."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Inner:
    """A smaller program, and where its columns and rows stand in the whole.

    Attributes
    ----------
    program : Program
        Its last columns are the sums, its last rows tie them.
    gain : int64 array (columns,)
    columns, rows : intp arrays
        Numbers in the whole program, of all but the sums and their ties.
    sums : tuple of intp arrays
        The columns here that each adds up.
    whole_rows : int
        Rows of the whole program.
    """

    program: Program
    gain: Ints
    columns: Numbers
    rows: Numbers
    sums: tuple[Numbers, ...]
    whole_rows: int

    def terms(self, column: int) -> tuple[tuple[int, int], ...]:
        """Give what a column stands for in the whole program."""
        count = len(self.columns)
        own = [column] if column < count else self.sums[column - count]
        return tuple((int(self.columns[each]), 1) for each in own)

    def outer(self, multipliers: Multipliers, path: tuple[Halving, ...]) -> Multipliers:
        """Give multipliers of the whole program; all rows left out weigh nothing."""
        weights: dict[int, int] = {}
        for row, weight in multipliers.rows:
            number = self._outer_row(row, weight, path)
            if number is not None:
                weights[number] = weight if row < len(self.rows) else -weight
        return Multipliers(scale=multipliers.scale, rows=tuple(weights.items()))

    def _outer_row(self, row: int, weight: int, path: tuple[Halving, ...]) -> int | None:
        """Give the row of the whole, or the last split on the `path` that bounds the same sum.

        The tie ``sum - columns = 0`` of a weight above 0 leans on the least that the sum can be. A
        sum that no split bounds is bounded by its columns alone, and its tie shows nothing.
        """
        if row < len(self.rows):
            return int(self.rows[row])
        column = len(self.columns) + row - len(self.rows)
        bounding = [
            k for k, (of, _, high) in enumerate(path) if of == column and high == (weight > 0)
        ]
        return self.whole_rows + bounding[-1] if bounding else None


def inner(program: Program, gain: Ints, columns: Numbers) -> Inner:
    """Give the program on `columns`, the others being 0, without rows that no point can break."""
    left, rows = bare(program, columns)
    counted = sums(left)
    return Inner(
        program=with_sums(left, counted),
        gain=padded(gain[columns], counted),
        columns=columns,
        rows=rows,
        sums=counted,
        whole_rows=len(program.low),
    )


def bare(program: Program, columns: Numbers) -> tuple[Program, Numbers]:
    """Give the rows and bounds on `columns`, the others being 0, and which rows can be broken."""
    small = program.on(columns)
    rows = _binding(small)
    block = Block(
        owner="inner",
        matrix=csr_array(small.matrix[rows]),
        low=small.low[rows],
        high=small.high[rows],
        label=str,
    )
    return Program(lower=small.lower, upper=small.upper, blocks=(block,), tiers=()), rows


def _binding(program: Program) -> Numbers:
    matrix = program.matrix
    more, less = matrix.maximum(0), matrix.minimum(0)
    most = more @ program.upper + less @ program.lower
    least = more @ program.lower + less @ program.upper
    return np.flatnonzero((most > program.high) | (least < program.low))

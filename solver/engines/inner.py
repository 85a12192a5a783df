"""What is left of a program to search: the columns that may be other than 0, the rows that bind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ...models.proof import Multipliers
from ..program import Block, Ints, Program

Numbers = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Inner:
    """A smaller program, and where its columns and rows stand in the whole.

    Attributes
    ----------
    program : Program
    gain : int64 array (columns,)
    columns, rows : intp arrays
        Numbers in the whole program.
    """

    program: Program
    gain: Ints
    columns: Numbers
    rows: Numbers

    def outer(self, multipliers: Multipliers) -> Multipliers:
        """Give multipliers of the whole program; all rows left out weigh nothing."""
        rows = tuple((int(self.rows[row]), weight) for row, weight in multipliers.rows)
        return Multipliers(scale=multipliers.scale, rows=rows)


def inner(program: Program, gain: Ints, columns: Numbers) -> Inner:
    """Give the program on `columns`, the others being 0, without rows that no point can break."""
    small = program.on(columns)
    matrix = small.matrix
    more, less = matrix.maximum(0), matrix.minimum(0)
    most = more @ small.upper + less @ small.lower
    least = more @ small.lower + less @ small.upper
    rows = np.flatnonzero((most > small.high) | (least < small.low))
    block = Block(
        owner="inner",
        matrix=csr_array(matrix[rows]),
        low=small.low[rows],
        high=small.high[rows],
        label=str,
    )
    reduced = Program(lower=small.lower, upper=small.upper, blocks=(block,), tiers=())
    return Inner(program=reduced, gain=gain[columns], columns=columns, rows=rows)

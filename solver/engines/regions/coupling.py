"""The coupling rows of a program: the few that hold its regions together.

The widest rows are set aside and taken back, narrowest first, as long as what they join stays
apart; a row set aside that lies within one region after all goes back to it. So nobody has to say
which rows are national: a share over all regions and a quota between them are found, a share within
one region is not.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ...program import Block, Ints, Program
from ..components import components_of, split

Numbers = NDArray[np.intp]

MOST = 64
"""Coupling rows at most: with more of them a program has no regions worth the name."""

_LARGEST = 0.7  # share of the columns that the largest region may have


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coupling:
    """Where a program comes apart.

    Attributes
    ----------
    program : Program
        The whole.
    rows : intp array (k,)
        Numbers of the coupling rows, ascending; none where it falls apart by itself.
    regions : tuple of intp arrays
        The columns of each region, in the order of their first column.
    own_rows : tuple of intp arrays
        The rows of each region; of all other rows with a column each belongs to one.
    """

    program: Program
    rows: Numbers
    regions: tuple[Numbers, ...]
    own_rows: tuple[Numbers, ...]

    @property
    def matrix(self) -> csr_array:
        """The coupling rows."""
        return csr_array(self.program.matrix[self.rows])

    @property
    def low(self) -> Ints:
        """Their lower bounds."""
        return self.program.low[self.rows]

    @property
    def high(self) -> Ints:
        """Their upper bounds."""
        return self.program.high[self.rows]

    def own(self, number: int) -> Program:
        """Give a region as a program of its own."""
        columns, rows = self.regions[number], self.own_rows[number]
        picked = self.program.matrix[rows]
        at = np.searchsorted(columns, picked.indices)
        block = Block(
            owner="region",
            matrix=csr_array((picked.data, at, picked.indptr), shape=(len(rows), len(columns))),
            low=self.program.low[rows],
            high=self.program.high[rows],
            label=str,
        )
        return Program(
            lower=self.program.lower[columns],
            upper=self.program.upper[columns],
            blocks=(block,),
            tiers=(),
        )


def coupling_of(program: Program, *, small: int) -> Coupling | None:
    """Find the coupling rows of `program`; ``None`` where no few rows hold it together.

    Parameters
    ----------
    small : int
        Components are put together until a region has this many columns.
    """
    widths = np.diff(program.matrix.indptr)
    widest = np.argsort(-widths, kind="stable")[: min(MOST, int(np.count_nonzero(widths > 1)))]
    gone = _gone(program, widest)
    if gone is None:
        return None
    regions = split(_without(program, gone), small=small)
    region = np.zeros(program.columns, dtype=np.intp)
    for number, columns in enumerate(regions):
        region[columns] = number
    rows = [row for row in gone.tolist() if _spans(program.matrix, row, region)]
    coupling = np.sort(np.array(rows, dtype=np.intp))
    return Coupling(
        program=program,
        rows=coupling,
        regions=tuple(regions),
        own_rows=_own_rows(program, coupling, region, len(regions)),
    )


def _without(program: Program, rows: Numbers) -> Program:
    """Give `program` without some of its rows."""
    matrix = program.matrix
    inside = np.ones(len(program.low), dtype=np.bool_)
    inside[rows] = False
    kept = np.flatnonzero(inside)
    block = Block(
        owner="rest",
        matrix=csr_array(matrix[kept]),
        low=program.low[kept],
        high=program.high[kept],
        label=str,
    )
    return Program(lower=program.lower, upper=program.upper, blocks=(block,), tiers=())


def _gone(program: Program, widest: Numbers) -> Numbers | None:
    """Give the fewest of the `widest` rows without which the rest falls apart, where any are.

    What the other rows join is found once; taking a row back joins what it touches.
    """
    matrix = program.matrix
    piece = components_of(_without(program, widest).matrix)
    sizes = np.bincount(piece)
    joined = np.arange(len(sizes))
    for count in range(len(widest), -1, -1):
        if np.bincount(joined, weights=sizes).max(initial=0) > _LARGEST * program.columns:
            return widest[: count + 1] if count < len(widest) else None
        if count:
            row = widest[count - 1]
            touched = piece[matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]]]
            at = np.unique(joined[touched])
            joined[np.isin(joined, at)] = at[0]
    return widest[:0]


def _spans(matrix: csr_array, row: int, region: Numbers) -> bool:
    """Say whether a row has columns of two regions."""
    here = region[matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]]]
    return bool(np.any(here != here[0]))


def _own_rows(
    program: Program, coupling: Numbers, region: Numbers, regions: int
) -> tuple[Numbers, ...]:
    matrix = program.matrix
    own = np.diff(matrix.indptr) > 0
    own[coupling] = False
    rows = np.flatnonzero(own)
    of = region[matrix.indices[matrix.indptr[rows]]]
    order = np.argsort(of, kind="stable")
    return tuple(np.split(rows[order], np.cumsum(np.bincount(of, minlength=regions))[:-1]))

"""The coupling rows of a program: the few that hold its regions together.

Wide rows are set aside, widest first, until what is left falls apart; a row set aside that lies
within one region after all goes back to it. So nobody has to say which rows are national: a share
over all regions and a quota between them are found, a share within one region is not.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ...program import Block, Ints, Program
from ..components import split

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
    if not _falls_apart(program, widest, small):
        return None
    gone = widest[: _fewest(program, widest, small)]
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


def _falls_apart(program: Program, rows: Numbers, small: int) -> bool:
    sizes = [len(columns) for columns in split(_without(program, rows), small=small)]
    return max(sizes, default=0) <= _LARGEST * program.columns


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


def _fewest(program: Program, widest: Numbers, small: int) -> int:
    """Give how many of the widest rows must go; the more are gone, the smaller the regions."""
    least, most = 0, len(widest)
    while least < most:
        middle = (least + most) // 2
        if _falls_apart(program, widest[:middle], small):
            most = middle
        else:
            least = middle + 1
    return most


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

"""The neutral integer program: columns, blocks of rows with owners, tiers with owned terms.

    maximise lexicographically   gain[0].x, gain[1].x, ...
    subject to                   low <= A x <= high,   lower <= x <= upper,   x integer

It knows neither people nor rules; engines know nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

Ints = NDArray[np.int64]

BOUNDLESS = 2**62
"""From here on a bound is none."""

_OF_MATRIX = ("matrix", "absolute", "row_sizes")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """Rows with one owner.

    Attributes
    ----------
    owner : str
        Rule id, or ``kept`` for a row that keeps the value of a tier.
    matrix : csr_array (rows, columns), int64
    low, high : int64 arrays (rows,)
        Beyond +-2**62 there is no bound on that side.
    label : callable
        Row number to a short description.
    keys : tuple
        Names of the rows where they belong to a family stated only as far as needed.
    clause : int64 array (rows,) or None
        Number of its owner's clause that each row states; ``None`` where that is nobody's.
    """

    owner: str
    matrix: csr_array
    low: Ints
    high: Ints
    label: Callable[[int], str]
    keys: tuple[tuple[int, ...], ...] = ()
    clause: Ints | None = None

    def rows(self, rows: NDArray[np.intp]) -> Block:
        """Give the block with some of its rows."""
        return replace(
            self,
            matrix=self.matrix[rows],
            low=self.low[rows],
            high=self.high[rows],
            label=lambda row: self.label(int(rows[row])),
            keys=tuple(self.keys[row] for row in rows.tolist()) if self.keys else (),
            clause=None if self.clause is None else self.clause[rows],
        )

    def on(self, columns: NDArray[np.intp]) -> Block:
        """Give the block restricted to `columns` (the others being 0)."""
        return replace(self, matrix=self.matrix[:, columns])


@dataclass(frozen=True, kw_only=True, eq=False)  # without slots: the gain is kept once made
class Tier:
    """One tier of the objective: what each column adds, by owner."""

    name: str
    terms: dict[str, Ints]

    @cached_property
    def gain(self) -> Ints:
        """What each column adds in all."""
        return np.asarray(np.sum(list(self.terms.values()), axis=0), dtype=np.int64)


@dataclass(frozen=True, kw_only=True, eq=False)  # without slots: the matrix is kept once made
class Program:
    """An integer program with tiers.

    Attributes
    ----------
    lower, upper : int64 arrays (columns,)
    blocks : tuple of Block
    tiers : tuple of Tier
    """

    lower: Ints
    upper: Ints
    blocks: tuple[Block, ...]
    tiers: tuple[Tier, ...]

    @property
    def columns(self) -> int:
        """Number of columns."""
        return len(self.lower)

    @cached_property
    def matrix(self) -> csr_array:
        """All rows, one under the other, in the order of the blocks."""
        if len(self.blocks) == 1:
            return self.blocks[0].matrix
        none = csr_array((0, self.columns), dtype=np.int64)
        return csr_array(vstack([none, *(block.matrix for block in self.blocks)], format="csr"))

    @cached_property
    def absolute(self) -> csr_array:
        """What the coefficients are without their signs, in doubles."""
        return csr_array(abs(self.matrix).astype(np.float64))

    @cached_property
    def row_sizes(self) -> tuple[Ints, Ints]:
        """Give the common divisor and the largest coefficient of every row, 1 for an empty one."""
        matrix = self.matrix
        filled = np.flatnonzero(np.diff(matrix.indptr))
        divisors = np.ones(len(matrix.indptr) - 1, dtype=np.int64)
        peaks = divisors.copy()
        if np.any(matrix.data != 1):  # where all are 1, as in an assignment, so are both
            sizes = np.abs(matrix.data)
            divisors[filled] = np.maximum(np.gcd.reduceat(sizes, matrix.indptr[filled]), 1)
            peaks[filled] = np.maximum(np.maximum.reduceat(sizes, matrix.indptr[filled]), 1)
        return divisors, peaks

    @property
    def low(self) -> Ints:
        """Lower bound of every row."""
        return np.concatenate([np.empty(0, np.int64), *(block.low for block in self.blocks)])

    @property
    def high(self) -> Ints:
        """Upper bound of every row."""
        return np.concatenate([np.empty(0, np.int64), *(block.high for block in self.blocks)])

    @cached_property
    def rows(self) -> bytes:
        """Tell apart rows that differ in anything: their coefficients or their bounds."""
        digest = blake2b(repr(self.matrix.shape).encode())
        matrix = self.matrix
        for part in (matrix.indptr, matrix.indices, matrix.data, self.low, self.high):
            digest.update(part.astype(np.int64).tobytes())
        return digest.digest()

    def with_block(self, block: Block) -> Program:
        """Give the program with one more block of rows."""
        return replace(self, blocks=(*self.blocks, block))

    def with_bounds(self, *, lower: Ints, upper: Ints) -> Program:
        """Give the program with other bounds on its columns."""
        return self._same_rows(replace(self, lower=lower, upper=upper))

    def with_tiers(self, tiers: tuple[Tier, ...]) -> Program:
        """Give the program with another objective."""
        return self._same_rows(replace(self, tiers=tiers))

    def with_sides(self, *, low: Ints, high: Ints) -> Program:
        """Give the program with other bounds on its rows."""
        ends = np.cumsum([len(block.low) for block in self.blocks], dtype=np.intp)
        sides = zip(self.blocks, np.split(low, ends), np.split(high, ends), strict=False)
        blocks = tuple(replace(b, low=lo, high=hi) for b, lo, hi in sides)
        return self._same_rows(replace(self, blocks=blocks), sides=False)

    def _same_rows(self, other: Program, *, sides: bool = True) -> Program:
        """Spare `other`, whose rows are the same, what was made of them; but for their `sides`."""
        for made in (*_OF_MATRIX, "rows") if sides else _OF_MATRIX:
            if made in self.__dict__:
                other.__dict__[made] = self.__dict__[made]
        return other

    @property
    def movable(self) -> NDArray[np.intp]:
        """Columns that can be other than 0."""
        return np.flatnonzero((self.lower != 0) | (self.upper != 0))

    def on(self, columns: NDArray[np.intp]) -> Program:
        """Give the program restricted to `columns`; the others must be allowed to be 0."""
        return Program(
            lower=self.lower[columns],
            upper=self.upper[columns],
            blocks=tuple(block.on(columns) for block in self.blocks),
            tiers=tuple(
                Tier(name=t.name, terms={k: gain[columns] for k, gain in t.terms.items()})
                for t in self.tiers
            ),
        )

    def satisfied_by(self, x: Ints) -> bool:
        """Say whether `x` keeps every bound and every row, in exact integers."""
        activity = self.matrix @ x
        return bool(
            np.all((self.lower <= x) & (x <= self.upper))
            and np.all((self.low <= activity) & (activity <= self.high))
        )


def kept(gain: Ints, value: int) -> Block:
    """Give the row ``gain.x >= value``, which keeps what was reached."""
    return Block(
        owner="kept",
        matrix=csr_array(gain.reshape(1, -1)),
        low=np.array([value], dtype=np.int64),
        high=np.array([BOUNDLESS], dtype=np.int64),
        label=lambda _row: f"worth {value} at least",
    )

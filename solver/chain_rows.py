"""The rows of position-indexed chains, and of rings by name.

Only a holder's move into an occupied seat (an *inner* move) needs its own position, since only it
can carry a chain on; the moves of people without a seat are counted seat by seat. The last position
is what is left of a move once the earlier ones and its ring are taken off.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import Kind
from ..models.table import NO_SEAT
from .leaving import leaving
from .pairs import Pairs
from .rules.rows import UNBOUNDED, Auxiliaries, Rows

Ints = NDArray[np.int64]
Terms = tuple[Ints, Ints, int]
"""Seat number of each entry (its row), column, coefficient of all."""


class ChainRows:
    """Chains of at most `chain` moves over `pairs`; with `rings`, rings of any length beside them.

    Columns are the pairs, then for each position 2 .. L-1 one auxiliary per inner move and one per
    occupied seat (for people without a seat), then with rings one per inner move.
    """

    def __init__(self, pairs: Pairs, case: Case, *, chain: int | None, rings: bool) -> None:
        self._pairs, self._case, self._chain, self._rings = pairs, case, chain, rings
        self._seats = case.establishment.kept
        self._own = case.roster.seat[pairs.employee]
        self._row_of = np.full(len(case.establishment), -1, dtype=np.int64)
        self._row_of[self._seats] = np.arange(len(self._seats))

    def rows(self) -> Rows:
        """State them."""
        blocks = [] if self._chain is None else self._blocks(self._chain)
        return _joined(blocks, Auxiliaries(upper=np.ones(self._auxiliaries, dtype=np.int64)))

    @cached_property
    def _inner(self) -> Ints:
        """Pairs by which a holder leaves a seat for an occupied one."""
        into = self._row_of[self._pairs.seat] >= 0
        return np.flatnonzero(leaving(self._pairs, self._case) & into)

    @cached_property
    def _outer(self) -> Ints:
        """Pairs by which somebody without a standing seat takes an occupied one."""
        into = (self._row_of[self._pairs.seat] >= 0) & (self._pairs.kind != Kind.STAY)
        return np.flatnonzero(into & ~leaving(self._pairs, self._case))

    @cached_property
    def _first(self) -> Ints:
        """Pairs by which a holder leaves a seat for a vacant one."""
        vacant = self._row_of[self._pairs.seat] < 0
        return np.flatnonzero(leaving(self._pairs, self._case) & vacant)

    @property
    def _middle(self) -> range:
        """Positions that have auxiliaries."""
        return range(2, self._chain or 0)

    @property
    def _auxiliaries(self) -> int:
        if self._chain is None:
            return 0
        each = len(self._inner) + len(self._seats)
        return len(self._middle) * each + self._rings * len(self._inner)

    def _at(self, position: int) -> tuple[Ints, Ints]:
        """Give the auxiliaries of `position`: one per inner move, one per occupied seat."""
        start = len(self._pairs) + (position - 2) * (len(self._inner) + len(self._seats))
        inner = start + np.arange(len(self._inner))
        return inner, start + len(self._inner) + np.arange(len(self._seats))

    @property
    def _ringed(self) -> Ints:
        """The auxiliaries of rings, one per inner move; none where rings are forbidden."""
        start = len(self._pairs) + self._auxiliaries - len(self._inner)
        return start + np.arange(len(self._inner)) if self._rings else np.zeros(0, dtype=np.int64)

    def _blocks(self, chain: int) -> list[tuple[list[Terms], int, int]]:
        """Give the terms, number of rows and lower side of each family of rows; all end at 0."""
        inner, seats = np.arange(len(self._inner)), np.arange(len(self._seats))
        columns = [self._at(position) for position in self._middle]
        marks = [at for at, _ in columns] + [self._ringed] * self._rings
        once: list[Terms] = [(inner, mark, 1) for mark in marks]
        others: list[Terms] = [(seats, at, 1) for _, at in columns]
        blocks = [
            (
                [*self._into(position), *_minus(self._out_at(position - 1))],
                len(seats),
                -UNBOUNDED,
            )
            for position in self._middle
        ]
        blocks.append((self._last(chain), len(seats), -UNBOUNDED))
        if once:
            blocks.append(([*once, (inner, self._inner, -1)], len(inner), -UNBOUNDED))
        if others:
            outer = (self._entered(self._outer), self._outer, -1)
            blocks.append(([*others, outer], len(seats), -UNBOUNDED))
        if self._rings:
            balance = [(self._entered(self._inner), self._ringed, 1)]
            balance.append((self._left(self._inner), self._ringed, -1))
            blocks.append((balance, len(seats), 0))
        return blocks

    def _into(self, position: int) -> list[Terms]:
        """Give the moves into each occupied seat that stand at a middle `position`."""
        inner, seats = self._at(position)
        every = np.arange(len(self._seats))
        return [(self._entered(self._inner), inner, 1), (every, seats, 1)]

    def _out_at(self, position: int) -> list[Terms]:
        """Give the moves at `position` by which each seat's holder leaves it."""
        if position == 1:
            return [(self._left(self._first), self._first, 1)]
        return [(self._left(self._inner), self._at(position)[0], 1)]

    def _last(self, chain: int) -> list[Terms]:
        """Give what stands at the last position less what may open a seat for it."""
        entered = self._entered(self._inner)
        terms: list[Terms] = [
            (entered, self._inner, 1),
            (self._entered(self._outer), self._outer, 1),
        ]
        for position in self._middle:
            terms += _minus(self._into(position))
        if self._rings:
            terms.append((entered, self._ringed, -1))
        return terms if chain == 1 else [*terms, *_minus(self._out_at(chain - 1))]

    def _entered(self, pairs: Ints) -> Ints:
        return self._row_of[self._pairs.seat[pairs]]

    def _left(self, pairs: Ints) -> Ints:
        return self._row_of[self._own[pairs]]


def ring_rows(keys: Sequence[tuple[int, ...]], pairs: Pairs, case: Case) -> Rows:
    """State for each ring of seats that not all its moves happen.

    A ring names its seats in the order of its moves: the holder of each next seat takes the one
    before, the holder of the first the last.
    """
    row, column = [], []
    own = case.roster.seat[pairs.employee]
    for number, ring in enumerate(keys):
        for seat, origin in zip(ring, (*ring[1:], ring[0]), strict=True):
            found = np.flatnonzero((pairs.seat == seat) & (own == origin) & (own != NO_SEAT))
            column += found.tolist()
            row += [number] * len(found)
    return Rows(
        row=np.array(row, dtype=np.int64),
        column=np.array(column, dtype=np.int64),
        coefficient=np.ones(len(row), dtype=np.int64),
        low=np.full(len(keys), -UNBOUNDED),
        high=np.array([len(ring) - 1 for ring in keys], dtype=np.int64),
        label=lambda number: f"ring {keys[number]}",
    )


def _minus(terms: Sequence[Terms]) -> list[Terms]:
    return [(rows, columns, -sign) for rows, columns, sign in terms]


def _joined(blocks: Sequence[tuple[list[Terms], int, int]], auxiliaries: Auxiliaries) -> Rows:
    """Put the families of rows one under the other."""
    starts = np.cumsum([0, *(count for _, count, _ in blocks)])
    row, column, coefficient = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], [np.zeros(0, int)]
    for (terms, _, _), start in zip(blocks, starts, strict=False):
        for rows, columns, sign in terms:
            row.append(start + rows)
            column.append(columns)
            coefficient.append(np.full(len(columns), sign))
    return Rows(
        row=np.concatenate(row),
        column=np.concatenate(column),
        coefficient=np.concatenate(coefficient).astype(np.int64),
        low=np.concatenate([np.zeros(0, np.int64), *(np.full(n, low) for _, n, low in blocks)]),
        high=np.zeros(int(starts[-1]), dtype=np.int64),
        label=lambda number: f"chain row {number}",
        auxiliaries=auxiliaries,
    )

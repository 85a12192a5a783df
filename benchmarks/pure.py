"""Rounds without side rows, drawn: seats, their holders, and everybody who may move into them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array, csr_array

from suksesi.solver.program import BOUNDLESS, Block, Program

Ints = NDArray[np.int64]

_FAMILIES, _GRADES = 8, 7
_EMPTY = -40_000  # what a seat that stays empty is worth


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pure:
    """A round whose holders stay or move, and whose seats may stay empty.

    Attributes
    ----------
    person, seat : int64 arrays (pairs,)
        Everybody's moves, then the holders' stays.
    gain : int64 array (pairs,)
    holder : int64 array (held seats,)
        Persons who must have a seat; they hold the last seats, in order.
    persons, seats : int
    """

    person: Ints
    seat: Ints
    gain: Ints
    holder: Ints
    persons: int
    seats: int

    @property
    def program(self) -> Program:
        """The round as a program: pairs, then a column for each seat that stays empty."""
        pairs, columns = len(self.person), len(self.person) + self.seats
        row = np.empty(2 * pairs + self.seats, dtype=np.int32)
        row[0 : 2 * pairs : 2], row[1 : 2 * pairs : 2] = self.person, self.persons + self.seat
        row[2 * pairs :] = self.persons + np.arange(self.seats)
        ends = np.append(np.arange(pairs) * 2, 2 * pairs + np.arange(self.seats + 1))
        rows = self.persons + self.seats
        low = np.full(rows, -BOUNDLESS)
        low[self.holder] = low[self.persons :] = 1
        by_column = csc_array((np.ones(len(row), np.int64), row, ends), shape=(rows, columns))
        matrix = csr_array(by_column)
        block = Block(owner="round", matrix=matrix, low=low, high=np.ones_like(low), label=str)
        nothing = np.zeros(columns, dtype=np.int64)
        return Program(lower=nothing, upper=nothing + 1, blocks=(block,), tiers=())

    @property
    def gains(self) -> Ints:
        """What each column of the program is worth."""
        return np.concatenate([self.gain, np.full(self.seats, _EMPTY)])


def drawn(*, seats: int, persons: int, held: int, seed: int) -> Pure:
    """Draw a round in which about one person in nine may move into a seat.

    A seat asks for a grade of three and for one of two fields of work; one in eight seats takes
    any field.
    """
    random = np.random.default_rng(seed)
    grade, field = random.integers(0, _GRADES, persons), random.integers(0, _FAMILIES, persons)
    asked, wanted = random.integers(1, _GRADES - 1, seats), random.integers(0, _FAMILIES, seats)
    holder = random.permutation(persons)[:held]
    home = np.full(persons, -1)
    home[holder] = np.arange(seats - held, seats)
    strong = random.normal(0, 1, persons)
    moves = []
    for seat in range(seats):
        fit = np.abs(grade - asked[seat]) <= 1
        if random.random() > 1 / 8:
            fit &= (field == wanted[seat]) | (field == (wanted[seat] + 3) % _FAMILIES)
        who = np.flatnonzero(fit & (home != seat))
        worth = 6_000 + 900 * strong[who] + random.normal(0, 600, len(who))
        moves.append((who, np.full(len(who), seat), worth))
    person, seat, worth = (np.concatenate(part) for part in zip(*moves, strict=True))
    staying = 6_000 + 900 * strong[holder]
    return Pure(
        person=np.concatenate([person, holder]),
        seat=np.concatenate([seat, np.arange(seats - held, seats)]),
        gain=np.rint(np.concatenate([worth, staying])).astype(np.int64),
        holder=holder,
        persons=persons,
        seats=seats,
    )

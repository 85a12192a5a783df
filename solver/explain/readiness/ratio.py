"""The talent ratio: who could be promoted, against seats that are vacant or fall vacant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import Kind, Level
from ....models.tiers import FILL
from ...screening import Screening, screening_of

Flags = NDArray[np.bool_]

TALENT = (Kind.PROMOTION, Kind.ENTRY)
"""Moves that bring somebody to a level; those within it only pass its vacancy on."""
ROUND_RULES = frozenset({"seat_open", "leave_empty"})
"""Rules on what this round fills: they say nothing of a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """The people for the seats of one level, in one field of work or in all.

    Attributes
    ----------
    level : Level
    family : int or None
        Field of work; ``None`` for all together, where everybody counts once.
    vacant, falling : int
        Seats vacant on the installation date, and seats whose holder retires within the horizon.
    pool : int
        Persons whom every hard rule is met for at one of these seats at least, by promotion or from
        a functional post.
    to_verify : int
        Others whom no rule bars at one of them, while some cannot be judged yet.
    within : int
        Persons of the level itself who may move to one of them, and would leave a seat of it.
    without_eligible, without_anybody : tuple of int
        Seats that nobody is eligible for, whatever the move; and those among them that nobody is to
        be verified for either.
    """

    level: Level
    family: int | None
    vacant: int
    falling: int
    pool: int
    to_verify: int
    within: int
    without_eligible: tuple[int, ...]
    without_anybody: tuple[int, ...]

    @property
    def seats(self) -> int:
        """Seats to be provided for."""
        return self.vacant + self.falling


def talent_ratios(case: Case) -> tuple[Ratio, ...]:
    """Give the ratios of every level with such seats, highest first: its fields, then all of it.

    Everybody is judged as on the installation date, by the rules of the policy alone: also for a
    seat that falls vacant later.
    """
    wanted = _wanted(case)
    bits = screening_of(case, tuple(wanted.tolist()))
    return tuple(
        _ratio(case, bits, level, family)
        for level in sorted(FILL, reverse=True)
        for family in _families(case, wanted, level)
    )


def _wanted(case: Case) -> NDArray[np.intp]:
    """Give the seats of the levels that rounds fill, vacant or falling vacant, not abolished."""
    seats = case.establishment
    soon = seats.vacant | ~np.isnat(seats.falls_vacant)
    return np.flatnonzero(soon & ~seats.abolished & np.isin(seats.level, [*FILL]))


def _families(case: Case, wanted: NDArray[np.intp], level: Level) -> Iterator[int | None]:
    here = wanted[case.establishment.level[wanted] == level]
    yield from np.unique(case.establishment.family[here]).tolist()
    if len(here):
        yield None


def _ratio(case: Case, bits: Screening, level: Level, family: int | None) -> Ratio:
    seats = case.establishment
    lines = seats.level[bits.seats] == level
    if family is not None:
        lines &= seats.family[bits.seats] == family
    told, unknown = _personal(bits, lines)
    talent = np.isin(bits.kinds[lines], TALENT)
    moves = bits.kinds[lines] != Kind.STAY
    met, asked = (told == 0) & moves, (told == unknown) & (unknown != 0) & moves
    pool, chosen = (met & talent).any(axis=0), bits.seats[lines]
    nobody = ~met.any(axis=1)
    return Ratio(
        level=level,
        family=family,
        vacant=int(seats.vacant[chosen].sum()),
        falling=int((~seats.vacant[chosen]).sum()),
        pool=int(pool.sum()),
        to_verify=int(((asked & talent).any(axis=0) & ~pool).sum()),
        within=int((met & ~talent).any(axis=0).sum()),
        without_eligible=tuple(chosen[nobody].tolist()),
        without_anybody=tuple(chosen[nobody & ~asked.any(axis=1)].tolist()),
    )


def _personal(
    bits: Screening, lines: Flags
) -> tuple[NDArray[np.unsignedinteger], NDArray[np.unsignedinteger]]:
    """Give the bits against each move, and those of them that cannot be judged."""
    number = sum(1 << n for n, rule in enumerate(bits.rules) if rule.id not in ROUND_RULES)
    mask = bits.barred.dtype.type(number)
    barred, unknown = bits.barred[lines] & mask, bits.unknown[lines] & mask
    return barred | unknown, unknown

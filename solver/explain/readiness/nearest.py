"""Who comes nearest to a seat: the fewest requirements short, none of them closed for good."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import Kind
from ...judging import Line, hard_bits, line_at, pair_rules
from ...rules import PairRule
from ...scoring import merit_at
from ...scoring.memory import per_case
from .later import retired
from .prospect import Prospect, prospect

UP = (Kind.REAPPOINT, Kind.LATERAL, Kind.ADVANCE, Kind.ENTRY, Kind.PROMOTION)
"""Moves that somebody could prepare for: neither to a lower post nor to the own."""


def nearest_to(case: Case, seat: int, *, most: int) -> tuple[Prospect, ...]:
    """Give up to `most` people who do not meet everything at `seat` today and still can.

    The fewest requirements short first, then the higher merit that is possible, then the order of
    the roster.
    """
    return tuple(islice(coming(case, seat), most))


def coming(case: Case, seat: int) -> Iterator[Prospect]:
    """Give everybody whom time or steps may bring to `seat`, nearest first, one at a time.

    Whoever has retired by then, or is barred by what neither brings about, is near nothing.
    """
    for employee in ordered_by_need(case, seat, line_at(case, seat)):
        near = prospect(case, seat=seat, employee=employee)
        if near.possible:
            yield near


def ordered_by_need(case: Case, seat: int, line: Line) -> Iterator[int]:
    """Give the people a step or time may bring to `seat`, the fewest requirements short first."""
    short = np.bitwise_count(line.barred) + np.bitwise_count(line.unknown)
    here = np.isin(line.kinds, UP) & ((line.barred & ~reachable(case)) == 0)
    people = np.flatnonzero(here & (short > 0) & ~retired(case, case.round.installed_on))
    merit = merit_at(case.establishment.position(seat), case).high
    order = np.lexsort((people, -merit[people], short[people]))
    return iter(people[order].tolist())


@per_case
def reachable(case: Case) -> np.unsignedinteger:
    """Give the bits of the rules that time or a step may still bring about once they bar."""
    return _bits(case, [rule.remedy is not None or _timed(rule) for rule in pair_rules(case)])


@per_case
def timed(case: Case) -> np.unsignedinteger:
    """Give the bits of the rules that may say on which day time alone lifts them."""
    return _bits(case, [_timed(rule) for rule in pair_rules(case)])


def _timed(rule: PairRule) -> bool:
    """Say whether a rule has days of clearing and is not closed by time."""
    mine = type(rule)
    clears = mine.clears_on is not PairRule.clears_on
    return clears and mine.closes_on is PairRule.closes_on


def _bits(case: Case, which: list[bool]) -> np.unsignedinteger:
    numbers = [number for number, wanted in enumerate(which) if wanted]
    dtype: NDArray[np.unsignedinteger] = hard_bits(case)
    return dtype.dtype.type(sum(1 << number for number in numbers))

"""Pairs that a decision on record or, where they are pinned, a rule keeps out: admitted again.

Each comes with what bars it, so that the bar can be lifted. Every other pair stays out: nobody has
decided anything about it, and which rule would have to be waived for it is the funnel's answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import DecisionKind, Kind
from ....models.decision import Decision
from ....models.seating import Seating
from ....models.table import NO_SEAT
from ...judging import Line, hard_bits, line_at, pair_rules
from ...rules import PairRule
from ...rules.decided import DecidedRule
from ...rules.seat_open import SeatOpen


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What keeps one person from one seat: a decision on record, or a rule for itself.

    Attributes
    ----------
    decision : Decision or None
        Given where the rule is one that decisions give force.
    """

    employee: int
    seat: int
    rule: PairRule
    decision: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Readmission:
    """Moves admitted again, and every bar to each."""

    moves: Seating
    bars: tuple[Bar, ...]


def readmission(case: Case) -> Readmission:
    """Give the moves that only decisions bar, and the pinned ones, whatever bars them."""
    lines = {seat: line_at(case, seat) for seat in _spoken_of(case)}
    found = [
        (int(employee), seat, line)
        for seat, line in lines.items()
        for employee in _people(seat, line, case)
    ]
    return Readmission(
        moves=Seating(
            employee=np.array([employee for employee, _, _ in found], dtype=np.int32),
            seat=np.array([seat for _, seat, _ in found], dtype=np.int32),
            kind=np.array([line.kinds[employee] for employee, _, line in found], dtype=np.int16),
        ),
        bars=tuple(
            bar for employee, seat, line in found for bar in _bars(employee, seat, line, case)
        ),
    )


def _spoken_of(case: Case) -> list[int]:
    """Give the seats that some decision speaks of, all contested ones where one speaks of all."""
    kinds = {rule.decides for rule in pair_rules(case) if isinstance(rule, DecidedRule)}
    kinds.add(DecisionKind.PENETAPAN)
    seats = {item.seat for item in case.decisions if item.kind in kinds}
    if NO_SEAT in seats:
        seats.update(case.establishment.contested.tolist())
    return sorted(seats - {NO_SEAT} - set(np.flatnonzero(case.establishment.abolished).tolist()))


def _people(seat: int, line: Line, case: Case) -> NDArray[np.intp]:
    """Give whom only decisions bar from `seat`, and who is pinned to it in spite of a rule."""
    bits = line.barred | line.unknown
    barred = (bits != 0) & (line.kinds != Kind.STAY)
    pinned = np.zeros(len(bits), dtype=np.bool_)
    pinned[[item.employee for item in case.decisions if _pins(item, seat)]] = True
    if seat not in case.establishment.contested:
        return np.flatnonzero(
            barred
            & pinned
            & ((bits & _bits_of(case, lambda rule: isinstance(rule, SeatOpen))) != 0)
        )
    by_decision = (bits & ~_bits_of(case, lambda rule: isinstance(rule, DecidedRule))) == 0
    return np.flatnonzero(barred & (by_decision | pinned))


def _pins(item: Decision, seat: int) -> bool:
    return item.kind is DecisionKind.PENETAPAN and item.seat == seat


def _bits_of(case: Case, meant: Callable[[PairRule], bool]) -> np.unsignedinteger[Any]:
    """Give the bits of some rules."""
    numbers = [number for number, rule in enumerate(pair_rules(case)) if meant(rule)]
    bits: np.unsignedinteger[Any] = hard_bits(case).dtype.type(sum(1 << n for n in numbers))
    return bits


def _bars(employee: int, seat: int, line: Line, case: Case) -> Iterator[Bar]:
    bits = int(line.barred[employee] | line.unknown[employee])
    for number, rule in enumerate(pair_rules(case)):
        if not bits >> number & 1:
            continue
        decisions = rule.against(employee, seat, case) if isinstance(rule, DecidedRule) else (None,)
        for decision in decisions:
            yield Bar(employee=employee, seat=seat, rule=rule, decision=decision)

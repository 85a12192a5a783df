"""What a seating leaves beyond what an agency may give up, recounted agency by agency."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..models.case import Case
from ..models.seating import Seating
from .turnover import left_seats, seats_by_agency

if TYPE_CHECKING:
    from .rules.continuity import Continuity

Binding = Literal["wajib", "berharga", "tidak"]
"""Whether a limit is a law, has a price, or is not set."""


class Excess(NamedTuple):
    """Seats of one agency that a seating leaves beyond what is allowed, told at one seat."""

    agency: int
    seat: int
    left: int
    most: int
    binding: Binding
    price: Decimal


def excesses(rule: Continuity, seating: Seating, case: Case) -> Iterator[Excess]:
    """Look at every agency whose seats somebody leaves, one after the other."""
    left = left_seats(seating, case)
    for agency, seats in seats_by_agency(case).items():
        gone = [seat for seat in seats if seat in left]
        most = max(rule.always, len(seats) * rule.numerator // rule.denominator)
        if len(gone) > most:
            yield Excess(agency, gone[0], len(gone), most, rule.turnover, rule.seat_price)
        for head in _heads(agency, seats, case):
            for seat in gone:
                if head in left and _is_secretary(rule, seat, head, case):
                    yield Excess(agency, seat, 2, 1, rule.both, rule.both_price)


def _heads(agency: int, seats: list[int], case: Case) -> list[int]:
    """Give the seats of highest echelon in the agency's own unit."""
    echelon = {
        seat: int(case.establishment.eselon[seat])
        for seat in seats
        if case.establishment.unit[seat] == agency
    }
    return [seat for seat in echelon if echelon[seat] == min(echelon.values())]


def _is_secretary(rule: Continuity, seat: int, head: int, case: Case) -> bool:
    """Say whether a seat stands below `head` in its unit and is called a secretary's."""
    all_seats = case.establishment
    beside = all_seats.unit[seat] == all_seats.unit[head]
    below = all_seats.eselon[seat] > all_seats.eselon[head]
    called = all_seats.name[seat].casefold()
    return bool(beside and below and any(called.startswith(w.casefold()) for w in rule.secretaries))

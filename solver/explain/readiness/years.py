"""Year by year: which seats fall vacant, who is ready on that day, how many can be covered."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from ....models.calendar import add_months, as_date
from ....models.case import Case
from ....models.table import NOBODY
from .cover import different_people
from .successors import ready_at

_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class FallsVacant:
    """A seat on the day it has no incumbent any more.

    Attributes
    ----------
    holder : int
        Who leaves it; ``NOBODY`` where it is vacant on the installation date already.
    ready : tuple of int
        People for whom every rule, judged on that day, is met.
    """

    seat: int
    on: date
    holder: int
    ready: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """Twelve months from an installation date on; number 0 is the installation itself.

    Attributes
    ----------
    first, last : date
        Both inclusive.
    seats : tuple of FallsVacant
        Seats that fall vacant in these months, by day.
    vacant : int
        Seats vacant by `last` if none is filled: those of this year and of the years before.
    covered : dict of int to int
        Of those, as many as possible with somebody of their own who is ready on the day the seat
        falls vacant and holds none of the seats asked about.
    """

    number: int
    first: date
    last: date
    seats: tuple[FallsVacant, ...]
    vacant: int
    covered: dict[int, int]


def years_ahead(
    case: Case, seats: Collection[int], *, holders: Collection[int], years: int
) -> tuple[Year, ...]:
    """Follow `seats` from the installation of `case` over `years` years of retirements.

    Parameters
    ----------
    holders : collection of int
        People who hold one of the seats: moving them covers one and opens another.
    """
    on = case.round.installed_on
    falls = [fall for seat in seats if (fall := _falls(case, seat, years)) is not None]
    falls.sort(key=lambda fall: (fall.on, fall.seat))
    found = []
    for number in range(years + 1):
        first, last = _months_of(number, on)
        so_far = [fall for fall in falls if fall.on <= last]
        ready = {fall.seat: set(fall.ready) - set(holders) for fall in so_far}
        found.append(
            Year(
                number=number,
                first=first,
                last=last,
                seats=tuple(fall for fall in so_far if fall.on >= first),
                vacant=len(so_far),
                covered=different_people(ready),
            )
        )
    return tuple(found)


def _months_of(number: int, on: date) -> tuple[date, date]:
    """Give the first and last day of a year after `on`; year 0 is `on` alone."""
    if not number:
        return on, on
    begin = add_months(on, _YEAR * (number - 1))
    return begin + timedelta(days=1), add_months(on, _YEAR * number)


def _falls(case: Case, seat: int, years: int) -> FallsVacant | None:
    """Say when `seat` has no incumbent any more, where that is within `years` years."""
    on, holder = case.round.installed_on, int(case.establishment.holder[seat])
    leaves = on if holder == NOBODY else leaves_on(case, seat)
    if leaves is None or leaves > add_months(on, _YEAR * years):
        return None
    return FallsVacant(seat=seat, on=leaves, holder=holder, ready=ready_at(case, seat, leaves))


def leaves_on(case: Case, seat: int) -> date | None:
    """Give the first day without today's incumbent: retirement, or an announced departure."""
    holder = int(case.establishment.holder[seat])
    return as_date(np.fmin(case.retires_on[holder], case.establishment.leaves[seat]))

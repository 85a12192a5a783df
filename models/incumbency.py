"""Who holds which seat on an installation date: retirements, and departures that are announced."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .calendar import NO_DATE, Dates, day
from .codes import VacancyCause
from .round import Round
from .table import NOBODY, Codes, Flags, Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """What a sheet or an earlier date says of the seats, one entry a seat.

    Attributes
    ----------
    holder : int32
        Who is named as incumbent, ``NOBODY`` where nobody is.
    vacant : bool
        Without incumbent already, whatever the dates say.
    since : datetime64[D]
        When the seat became vacant, where that is stated.
    leaves : datetime64[D]
        When its incumbent leaves it other than by retirement; ``NaT`` where nothing is announced.
    cause : code number of VacancyCause or ``ABSENT``
        Of the vacancy that there is, or is announced.
    """

    holder: Ints
    vacant: Flags
    since: Dates
    leaves: Dates
    cause: Codes


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Incumbency:
    """Who holds the seats on an installation date, and which fall vacant within its horizon.

    The fields are those of the establishment with the same names.
    """

    holder: Ints
    vacant: Flags
    vacant_since: Dates
    falls_vacant: Dates
    cause: NDArray[np.int16]


def incumbency(held: Held, retires_on: Dates, dates: Round) -> Incumbency:
    """Tell incumbents from vacancies on the installation date of `dates`.

    A seat is vacant where it was already, where its holder has retired by then, and where its
    holder has left by then.

    Parameters
    ----------
    retires_on : datetime64[D] array (employees,)
        First day of everybody's retirement.
    """
    retires, leaves = leaving_dates(held.holder, retires_on), held.leaves
    retired = retires <= dates.on
    vacant = held.vacant | retired | (leaves <= dates.on)
    by_age = retired & ~(leaves < retires)
    falls = np.fmin(retires, leaves)
    ahead = ~vacant & (falls > dates.on) & (falls <= day(dates.horizon))
    stated = np.where(np.isnat(held.since), leaves, held.since)
    return Incumbency(
        holder=np.where(vacant, NOBODY, held.holder).astype(np.int32),
        vacant=vacant,
        vacant_since=np.where(by_age, retires, np.where(vacant, stated, NO_DATE)),
        falls_vacant=np.where(ahead, falls, NO_DATE),
        cause=np.where(by_age, np.int16(VacancyCause.BUP), held.cause).astype(np.int16),
    )


def leaving_dates(holder: Ints, retires_on: Dates) -> Dates:
    """Give the first day of each holder's retirement; ``NaT`` where there is no holder."""
    if not len(retires_on):
        return np.full(len(holder), NO_DATE)
    return np.asarray(np.where(holder >= 0, retires_on[holder], NO_DATE))

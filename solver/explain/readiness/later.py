"""The case as of a later installation date: who has retired by then, and nothing else changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ....models.calendar import NO_DATE, day
from ....models.case import Case
from ....models.incumbency import Held, incumbency
from ....models.reorganisation import in_mode
from ....models.table import NO_SEAT

KEPT = 96
"""How many later cases are remembered: judging many people at a few dates asks for the same."""


def later(case: Case, on: date) -> Case:
    """Give `case` as a round that installs on `on`, so that every rule judges as it is written.

    Holders who retire or leave by then are no incumbents, and what the rules measure on the
    installation date is measured then: age, tenure, retirement, documents that expire. The cut-off
    of the evidence stays: nothing that comes in later is known, so appraisals, assessments and
    tests count as they do on that date.

    Raises
    ------
    ValueError
        For a date before the installation of `case`: what changed since is not in it.
    """
    if on < case.round.installed_on:
        message = f"{on} lies before the installation on {case.round.installed_on}."
        raise ValueError(message)
    return case if on == case.round.installed_on else _later(case, on)


def retired(case: Case, on: date) -> NDArray[np.bool_]:
    """Say who has retired by `on` at the level held, shape (employees,)."""
    return np.asarray(case.retires_on <= day(on))


@lru_cache(maxsize=KEPT)
def _later(case: Case, on: date) -> Case:
    dates, seats = replace(case.round, installed_on=on), case.establishment
    held = incumbency(_held(case), case.retires_on, dates)
    seat = np.where(np.isin(case.roster.seat, np.flatnonzero(held.vacant)), NO_SEAT,
                    case.roster.seat)  # fmt: skip
    moved_on = replace(
        case,
        round=dates,
        roster=replace(case.roster, seat=seat.astype(np.int32)),
        establishment=replace(
            seats,
            holder=held.holder,
            held_since=np.where(held.vacant, NO_DATE, seats.held_since),
            vacant=held.vacant,
            vacant_since=held.vacant_since,
            falls_vacant=held.falls_vacant,
            cause=held.cause,
        ),
    )
    return in_mode(moved_on, dates.mode)


def _held(case: Case) -> Held:
    """Give what the case says of its seats on its own installation date."""
    seats = case.establishment
    return Held(
        holder=seats.holder,
        vacant=seats.vacant,
        since=seats.vacant_since,
        leaves=seats.leaves,
        cause=seats.cause,
    )

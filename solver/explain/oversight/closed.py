"""Vacant seats that the round leaves out, and acting officials beyond what the policy allows."""

from __future__ import annotations

import numpy as np

from ....models.calendar import add_months, as_date
from ....models.case import Case
from ....models.flag import Flag, FlagKind, Place
from ....models.table import NO_SEAT, NOBODY


def kept_closed(case: Case) -> tuple[Flag, ...]:
    """Give the vacant seats that the case does not open; those a reorganisation makes are none."""
    seats = case.establishment
    coming = [change.seat for change in case.changes if change.seat != NO_SEAT]
    closed = seats.vacant & ~seats.open & ~seats.abolished
    closed[coming] = False
    return tuple(
        Flag(
            kind=FlagKind.KEPT_CLOSED,
            seat=seat,
            places=(Place(sheet="jabatan", row=int(seats.row[seat]), column="dibuka"),),
            since=as_date(seats.vacant_since[seat]),
        )
        for seat in np.flatnonzero(closed).tolist()
    )


def acting_too_long(case: Case) -> tuple[Flag, ...]:
    """Give the seats whose acting official is past the months and extensions of the policy."""
    seats, terms = case.establishment, case.policy.acting
    months = terms.months * (1 + terms.extensions)
    flags = []
    for seat in np.flatnonzero(seats.acting != NOBODY).tolist():
        since = as_date(seats.acting_since[seat])
        if since is None or add_months(since, months) >= case.round.installed_on:
            continue
        flags.append(
            Flag(
                kind=FlagKind.ACTING_TOO_LONG,
                seat=seat,
                employee=int(seats.acting[seat]),
                places=(Place(sheet="jabatan", row=int(seats.row[seat]), column="plt_mulai"),),
                since=since,
                facts={"months": months, "ended": add_months(since, months)},
            )
        )
    return tuple(flags)

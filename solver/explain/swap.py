"""The plan with one name changed, and the tie rules that this would break."""

from __future__ import annotations

import numpy as np

from ...models.case import Case
from ...models.codes import Kind
from ...models.finding import Finding
from ...models.plan import Plan
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ..kinds import kind_of
from ..verify import breaches


def broken_by(case: Case, plan: Plan, seat: int, employee: int) -> tuple[Finding, ...]:
    """Give the tie rules that break if `employee` takes `seat` and everybody else stays as planned.

    Nothing is optimised again: this says why the two cannot stand together, not what it would cost.
    """
    if plan.seating is None:
        return ()
    return tuple(breaches(case, _instead(case, plan.seating, seat, employee)))


def _instead(case: Case, seating: Seating, seat: int, employee: int) -> Seating:
    """Give `seating` with `employee` at `seat`; whoever had it goes back to the own seat."""
    kept = [row for row in seating.rows() if row[0] != employee and row[1] != seat]
    gone = [row[0] for row in seating.rows() if row[1] == seat and row[0] != employee]
    back = [
        (person, int(case.roster.seat[person]), Kind.STAY)
        for person in gone
        if case.roster.seat[person] != NO_SEAT
    ]
    kind = kind_of(employee, case.establishment.position(seat), case.roster)
    rows = [*kept, *back, (employee, seat, kind)]
    return Seating(
        employee=np.array([row[0] for row in rows], dtype=np.int32),
        seat=np.array([row[1] for row in rows], dtype=np.int32),
        kind=np.array([row[2] for row in rows], dtype=np.int16),
    )

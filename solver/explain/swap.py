"""The plan with one name changed and everybody else as planned: the tie rules that this breaks."""

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
    return tuple(breaches(case, instead(case, plan.seating, seat=seat, employee=employee)))


def instead(case: Case, seating: Seating, *, seat: int, employee: int) -> Seating:
    """Give `seating` with `employee` at `seat`, and back in their own seats whom that drives out.

    Whoever had `seat` goes back to the own seat; whoever has that one goes back in turn.
    """
    rows = {row[0]: row for row in seating.rows() if row[0] != employee}
    back: list[tuple[int, int, Kind]] = []
    kind = kind_of(employee, case.establishment.position(seat), case.roster)
    wanted = [seat]
    while wanted:
        taken = wanted.pop()
        for person in [row[0] for row in rows.values() if row[1] == taken]:
            own = int(case.roster.seat[person])
            del rows[person]
            if own not in {NO_SEAT, taken} and not case.establishment.abolished[own]:
                wanted.append(own)
                back.append((person, own, Kind.STAY))
    made = [*rows.values(), *back, (employee, seat, kind)]
    return Seating(
        employee=np.array([row[0] for row in made], dtype=np.int32),
        seat=np.array([row[1] for row in made], dtype=np.int32),
        kind=np.array([row[2] for row in made], dtype=np.int16),
    )

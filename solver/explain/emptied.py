"""What the plan loses if a seat is left empty on purpose, everybody else seated anew."""

from __future__ import annotations

from threading import Event

import numpy as np

from ...models.case import Case
from ...models.codes import Kind
from ...models.plan import Plan
from ...models.regret import Regret
from ...models.table import NOBODY
from ..build import assemble
from ..placement import reached
from .comparison import seat_changes
from .regret.lost import lost


def emptied(case: Case, plan: Plan, seat: int, *, stop: Event | None = None) -> Regret | None:
    """Solve the round of `plan` again with no move to `seat`; ``None`` without a seating."""
    if plan.seating is None:
        return None
    assembly = assemble(case)
    program, pairs = assembly.program, assembly.pairs
    upper = program.upper.copy()
    upper[np.flatnonzero((pairs.seat == seat) & (pairs.kind != Kind.STAY))] = 0
    found = reached(
        assembly,
        program=program.with_bounds(lower=np.minimum(program.lower, upper), upper=upper),
        near=assembly.point_of(plan.seating),
        stop=stop,
    )
    if found.x is None:
        return Regret(seat=seat, employee=NOBODY, low={}, high=None, impossible=found.empty)
    high = lost(plan, found.values)
    seating = pairs.seating(found.x[: len(pairs)] > 0)
    return Regret(
        seat=seat,
        employee=NOBODY,
        low=high if found.settled else {},
        high=high,
        changes=seat_changes(plan.seating, seating),
    )

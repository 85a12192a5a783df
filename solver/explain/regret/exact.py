"""The exact loss of one name at one seat: the round solved again with the pair set."""

from __future__ import annotations

from threading import Event

import numpy as np

from ....models.case import Case
from ....models.plan import Plan
from ....models.regret import Losses, Regret
from ....models.tiers import CANONICAL
from ...build import Assembly, assemble
from ...placement import reached
from ..comparison import seat_changes


def exact_regret(
    case: Case, plan: Plan, *, seat: int, employee: int, stop: Event | None = None
) -> Regret | None:
    """Solve the round of `plan` again with `employee` at `seat`.

    Returns
    -------
    Regret or None
        ``None`` where a rule keeps this person from the seat, so that there is no such pair, or
        where `plan` has no seating.
    """
    assembly = assemble(case)
    column = column_of(assembly, seat=seat, employee=employee)
    if column is None or plan.seating is None:
        return None
    program = assembly.program
    lower = program.lower.copy()
    lower[column] = 1
    found = reached(
        assembly,
        program=program.with_bounds(lower=lower, upper=program.upper),
        near=assembly.point_of(plan.seating),
        stop=stop,
    )
    if found.x is None:
        return Regret(seat=seat, employee=employee, low={}, high=None, impossible=found.empty)
    high = lost(plan, found.values)
    seating = assembly.pairs.seating(found.x[: len(assembly.pairs)] > 0)
    return Regret(
        seat=seat,
        employee=employee,
        low=high if found.settled else {},
        high=high,
        changes=seat_changes(plan.seating, seating),
    )


def column_of(assembly: Assembly, *, seat: int, employee: int) -> int | None:
    """Give the column of a pair; ``None`` where it is not admissible."""
    pairs = assembly.pairs
    here = np.flatnonzero((pairs.seat == seat) & (pairs.employee == employee))
    return int(here[0]) if len(here) else None


def lost(plan: Plan, values: dict[str, int]) -> Losses:
    """Give what `values` are less than those of `plan`, tier by tier."""
    return {
        tier.name: tier.value - values[tier.name]
        for tier in plan.tiers
        if tier.name != CANONICAL and tier.value is not None
    }

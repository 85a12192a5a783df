"""The exact loss of one name at one seat: everybody else seated anew, with the fewest changes."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import numpy as np

from ....models.case import Case
from ....models.plan import Plan
from ....models.regret import Losses, Regret
from ...build import Assembly, assemble
from ...placement import reached
from ...program import Ints
from ..comparison import seat_changes
from .asking import Asking, asking_of
from .lost import lost
from .nearby import nearest_point


def exact_regret(
    case: Case, plan: Plan, *, seat: int, employee: int, stop: Event | None = None
) -> Regret | None:
    """Seat everybody anew with `employee` at `seat`: what that loses, and who else then moves.

    Of all plans that lose no more, the one with the fewest changes says who moves.

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
    asking = asking_of(case, plan)
    if asking is None:
        return _solved_again(assembly, plan, column, stop)
    regret, found = regret_at(asking, column, stop=stop), asking.exact(column, stop=stop)
    if found is None:
        return regret
    near = assembly.point_of(plan.seating)
    return _told(regret, assembly, plan, nearest_point(asking, column, found, near, stop=stop))


def regret_at(asking: Asking, column: int, *, stop: Event | None = None) -> Regret:
    """Give the loss of one pair; where the work was stopped, what is proven of it."""
    found = asking.exact(column, stop=stop)
    if found is None:
        return known_regret(asking, column)
    if found.losses is None:
        return _regret(asking.assembly, column, impossible=True)
    losses = asking.named(found.losses)
    return _regret(asking.assembly, column, low=losses, high=losses)


def asked_regret(asking: Asking, column: int) -> Regret:
    """Give the loss of one pair where it was asked before, else what is proven of it."""
    known = asking.known(column) is not None
    return regret_at(asking, column) if known else known_regret(asking, column)


def known_regret(asking: Asking, column: int) -> Regret:
    """Give what is proven of the loss of one pair without looking at it alone."""
    lows = asking.lows
    if lows.never[column]:
        return _regret(asking.assembly, column, impossible=True)
    low = asking.named(lows.of(column))
    return _regret(asking.assembly, column, low=low, high=low if lows.exact[column] else None)


def column_of(assembly: Assembly, *, seat: int, employee: int) -> int | None:
    """Give the column of a pair; ``None`` where it is not admissible."""
    pairs = assembly.pairs
    here = np.flatnonzero((pairs.seat == seat) & (pairs.employee == employee))
    return int(here[0]) if len(here) else None


def _regret(
    assembly: Assembly,
    column: int,
    *,
    low: Losses | None = None,
    high: Losses | None = None,
    impossible: bool = False,
) -> Regret:
    return Regret(
        seat=int(assembly.pairs.seat[column]),
        employee=int(assembly.pairs.employee[column]),
        low=low or {},
        high=high,
        impossible=impossible,
    )


def _solved_again(assembly: Assembly, plan: Plan, column: int, stop: Event | None) -> Regret | None:
    """Solve the round again with the pair set, where the plan itself is not proven."""
    program = assembly.program
    lower = program.lower.copy()
    lower[column] = 1
    if plan.seating is None:
        return None
    found = reached(
        assembly,
        program=program.with_bounds(lower=lower, upper=program.upper),
        near=assembly.point_of(plan.seating),
        stop=stop,
    )
    if found.x is None:
        return _regret(assembly, column, impossible=found.empty)
    high = lost(plan, found.values)
    regret = _regret(assembly, column, low=high if found.settled else None, high=high)
    return _told(regret, assembly, plan, found.x)


def _told(regret: Regret, assembly: Assembly, plan: Plan, x: Ints | None) -> Regret:
    """Add who else moves in the plan of `x`."""
    if x is None or plan.seating is None:
        return regret
    seating = assembly.pairs.seating(x[: len(assembly.pairs)] > 0)
    return replace(regret, changes=seat_changes(plan.seating, seating))

"""Rounds whose names are examined, and the two ways to ask whether one stays: solve, enumerate."""

from functools import cache

import numpy as np
from bundled_cases import bundled_answer
from oracle import brute_force
from whole_rounds import whole_round

from suksesi.models.plan import Status
from suksesi.models.table import NOBODY
from suksesi.solver import solve
from suksesi.solver.build import assemble, assemble_wide, weighed
from suksesi.solver.explain.regret.exact import column_of
from suksesi.solver.explain.robustness.standing import Standing
from suksesi.solver.placement import reached


@cache
def tiny(seed):
    """Give a round small enough to enumerate, its plan, and its names' standing; or nothing."""
    case = whole_round(seed)
    plan = solve(case)
    if plan.status is not Status.OPTIMAL or not plan.moves:
        return None
    return case, plan, standing_of(case, plan)


@cache
def bundled(name):
    """Give a bundled case, its plan, and its names' standing."""
    case, plan, _ = bundled_answer(name)
    return case, plan, standing_of(case, plan)


def standing_of(case, plan):
    """Give the standing of a plan's names."""
    wide = assemble_wide(case)
    return Standing(wide, weighed(wide, case), plan)


def names(standing, *chosen):
    """Mark some names by their numbers."""
    mask = np.zeros(len(standing.moves), dtype=np.bool_)
    mask[list(chosen)] = True
    return mask


def kept_by_enumeration(case, seat, employee):
    """Say whether some best seating of all has the name."""
    return employee in brute_force(case).tied(seat)


def kept_by_solving(case, seat, employee):
    """Say whether the round is worth as much with the name set; the engine proves both values."""
    assembly = assemble(case)
    column = column_of(assembly, seat=seat, employee=employee)
    if column is None:
        return False
    lower = assembly.program.lower.copy()
    lower[column] = 1
    program = assembly.program.with_bounds(lower=lower, upper=assembly.program.upper)
    best, with_it = reached(assembly), reached(assembly, program=program)
    assert best.settled
    return with_it.settled and with_it.values == best.values


def holder(case, seat):
    """Give who has a seat in the plan of a case, a stay included."""
    rows = solve(case).seating.rows()
    return {at: who for who, at, _ in rows}.get(seat, NOBODY)

"""Rounds whose names are examined, and the two ways to ask whether one stays: solve, enumerate."""

from functools import cache, lru_cache

import numpy as np
from bundled_cases import bundled_case
from oracle import brute_force
from whole_rounds import whole_round

from suksesi.models.plan import Status
from suksesi.models.table import NOBODY
from suksesi.solver import solve
from suksesi.solver.build import assemble, assemble_wide, weighed
from suksesi.solver.explain.regret.exact import column_of
from suksesi.solver.explain.robustness.standing import Standing
from suksesi.solver.placement import reached
from suksesi.solver.program import kept


@cache
def tiny(seed, own=0):
    """Give a round small enough to enumerate, its plan, and its names' standing; or nothing.

    `own` is the chance that somebody's talent score is the rubric's own.
    """
    case = whole_round(seed, own=own)
    plan = solve(case)
    if plan.status is not Status.OPTIMAL or not plan.moves:
        return None
    return case, plan, standing_of(case, plan)


@cache
def bundled(name):
    """Give a bundled case, its plan, and its names' standing."""
    case = bundled_case(name)
    plan = solve(case)
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


class Enumerated:
    """A case whose best seatings are all enumerated, once for every question."""

    def __init__(self, case):
        self._case, self._truth = case, brute_force(case)

    def keeps(self, seat, employee):
        """Say whether some best seating has the name."""
        return employee in self._truth.tied(seat)

    def keeps_each(self, names):
        """Say whether each of the names is in some best seating."""
        return all(self.keeps(*name) for name in names)

    def lacks(self, names):
        """Say whether no best seating has any of the names."""
        return not any(self.keeps(*name) for name in names)

    def holder(self, seat):
        """Give who has a seat in the plan that is printed."""
        return holder(self._case, seat)


class Solved:
    """A case that is assembled and solved from nothing; the engine proves its values."""

    def __init__(self, case):
        self._case, self._assembly = case, assemble(case)
        self._best = reached(self._assembly)
        assert self._best.settled or self._best.empty

    def keeps(self, seat, employee):
        """Say whether the round is worth as much with the name set."""
        column = column_of(self._assembly, seat=seat, employee=employee)
        if column is None or self._best.empty or self._best.x[column]:
            return column is not None and not self._best.empty
        with_it = self._solved_with([column])
        return with_it.settled and with_it.values == self._best.values

    def keeps_each(self, names):
        """Say whether each of the names is kept: those the plan lacks together, or one by one."""
        columns = self._columns(names)
        if self._best.empty or None in columns:
            return not names
        lacking = [column for column in columns if not self._best.x[column]]
        if not lacking:
            return True
        together = self._solved_with(lacking, least=len(lacking))
        if together.settled and together.values == self._best.values:
            return True
        return all(self.keeps(*name) for name in names)

    def lacks(self, names):
        """Say whether the round is worth less, or has no plan, with any of the names in it."""
        columns = self._columns(names)
        admitted = [column for column in columns if column is not None]
        if self._best.empty or not admitted:
            return True
        with_any = self._solved_with(admitted)
        values = [list(found.values.values()) for found in (with_any, self._best)]
        return with_any.empty or (with_any.settled and values[0] < values[1])

    def _columns(self, names):
        return [column_of(self._assembly, seat=seat, employee=who) for seat, who in names]

    def _solved_with(self, columns, *, least=1):
        """Solve the round with at least so many of some columns."""
        gain = np.zeros(self._assembly.program.columns, dtype=np.int64)
        gain[columns] = 1
        return reached(self._assembly, program=self._assembly.program.with_block(kept(gain, least)))

    def holder(self, seat):
        """Give who has a seat in the plan that is printed."""
        return holder(self._case, seat)


def kept_by_enumeration(case, seat, employee):
    """Say whether some best seating of all has the name."""
    return Enumerated(case).keeps(seat, employee)


def kept_by_solving(case, seat, employee):
    """Say whether the round is worth as much with the name set."""
    return Solved(case).keeps(seat, employee)


@lru_cache(maxsize=64)
def _printed(case):
    seating = solve(case).seating
    return {} if seating is None else {at: who for who, at, _ in seating.rows()}


def holder(case, seat):
    """Give who has a seat in the plan of a case, a stay included."""
    return _printed(case).get(seat, NOBODY)

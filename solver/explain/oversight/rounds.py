"""A round with some settings put back to the default: stated, solved, and asked about names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.policy import Policy
from ....models.rubric import Rubric
from ....models.seating import Seating
from ....models.setting import Setting
from ....models.table import NOBODY
from ...build import Assembly, assemble, restated
from ...placement import reached
from ...program import Program
from ...reaching import Reached
from ...rules import PairRule, catalogue
from .settings import RULES, put_back
from .weights import rubric_with

Ints = NDArray[np.int64]
Rebuild = Callable[[Policy, Rubric], Case]
"""Makes the case anew under another policy: dates of retirement and standards follow from it."""
REBUILT = frozenset({"bup", "standar"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Solved:
    """One round solved."""

    assembly: Assembly
    found: Reached

    @property
    def seating(self) -> Seating | None:
        """Who sits where; ``None`` without a plan."""
        x, pairs = self.found.x, self.assembly.pairs
        return None if x is None else pairs.seating(x[: len(pairs)] > 0)

    @property
    def names(self) -> dict[int, int]:
        """Who sits at each seat that is taken; none without a plan."""
        seating = self.seating
        return {} if seating is None else {seat: who for who, seat, _ in seating.rows()}

    def name(self, seat: int) -> int:
        """Give who sits at `seat`; ``NOBODY`` where it is empty or there is no plan."""
        return self.names.get(seat, NOBODY)


class Rounds:
    """The round with some settings put back, each solved once."""

    def __init__(self, case: Case, rebuild: Rebuild, stop: Event | None) -> None:
        self.case, self.rebuild, self.stop = case, rebuild, stop
        self.known: dict[frozenset[Setting], Solved] = {}
        self.solves = 0
        self.settled = True

    def solved(self, back: Sequence[Setting], near: Seating) -> Solved:
        """Solve with `back` put back; of the optimal plans give the one nearest to `near`."""
        key = frozenset(back)
        if key not in self.known:
            made = _assembled(self.case, back, self.rebuild)
            self.known[key] = Solved(assembly=made, found=self._reach(made, near))
        return self.known[key]

    def allows(self, back: Sequence[Setting], near: Seating, *, seat: int, who: int) -> bool:
        """Say whether some plan is optimal with `back` put back and has `who` at `seat`.

        The nearest one is looked at first; where it has somebody else, the round is solved again
        with the name set, which must not cost anything.
        """
        one = self.solved(back, near)
        if one.name(seat) == who:
            return True
        bounds = _bounds(one.assembly, seat=seat, who=who)
        if bounds is None:
            return False
        program = one.assembly.program.with_bounds(lower=bounds[0], upper=bounds[1])
        found = self._reach(one.assembly, near, program=program)
        return found.x is not None and found.values == one.found.values

    def _reach(
        self, assembly: Assembly, near: Seating, *, program: Program | None = None
    ) -> Reached:
        found = reached(assembly, program=program, near=assembly.point_of(near), stop=self.stop)
        self.solves += 1
        self.settled &= found.settled or found.empty
        return found


def variant(case: Case, back: Sequence[Setting], rebuild: Rebuild) -> Case:
    """Give `case` with `back` as the default has them."""
    policy, rubric = put_back(case.policy, back), rubric_with(case.rubric, back)
    gone = {id(setting.decision) for setting in back if setting.decision is not None}
    decisions = tuple(item for item in case.decisions if id(item) not in gone)
    if any(setting.path[0] in REBUILT for setting in back):
        return replace(rebuild(policy, rubric), decisions=decisions)
    return replace(case, policy=policy, rubric=rubric, decisions=decisions)


def _assembled(case: Case, back: Sequence[Setting], rebuild: Rebuild) -> Assembly:
    """Make the round with `back` put back ready to solve; the pairs are kept where they may."""
    if not back:
        return assemble(case)
    other = variant(case, back, rebuild)
    if all(_ties_only(setting) for setting in back):
        return restated(assemble(case), other)
    return assemble(other)


def _ties_only(setting: Setting) -> bool:
    """Say whether a setting leaves the admissible pairs and their merit as they are."""
    return setting.path[0] == RULES and not issubclass(catalogue()[setting.path[1]], PairRule)


def _bounds(assembly: Assembly, *, seat: int, who: int) -> tuple[Ints, Ints] | None:
    """Give the bounds that set `who` at `seat`, or keep it empty; ``None`` without such a pair."""
    pairs, program = assembly.pairs, assembly.program
    lower, upper = program.lower.copy(), program.upper.copy()
    here = np.flatnonzero(pairs.seat == seat)
    if who == NOBODY:
        upper[here] = 0
        return lower, upper
    column = here[pairs.employee[here] == who]
    if not len(column):
        return None
    lower[column] = 1
    return lower, upper

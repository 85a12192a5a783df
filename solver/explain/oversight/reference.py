"""The national default on the same case: which names differ, and which setting makes each differ.

The default plan is, of all that are optimal under the default, the one with the fewest changes
against the plan, so that what differs has to. A setting *makes* a name differ when the round solved
again with that setting alone put back to the default has an optimal plan with the default's name;
each is found by solving, in any order. Where no single one does, a set does that none of its own
members can be spared from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import Kind
from ....models.plan import Plan
from ....models.policy import Policy
from ....models.rubric import Rubric
from ....models.seating import Seating
from ....models.setting import Setting
from ....models.table import NOBODY
from ...build import Assembly, assemble, restated
from ...engines.base import Progress
from ...placement import reached
from ...program import Program
from ...reaching import Reached
from ...rules import PairRule, catalogue
from ..comparison import seat_changes
from .settings import RULES, decided, differing, put_back
from .weights import rubric_with, rubrics_apart

Ints = NDArray[np.int64]
Rebuild = Callable[[Policy, Rubric], Case]
"""Makes the case anew under another policy: dates of retirement and standards follow from it."""
REBUILT = frozenset({"bup", "standar"})
PAIRWISE = 6
"""Settings up to which every pair is tried before a larger set is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A seat that has another name under the national default.

    Attributes
    ----------
    ours, default : int
        Employees; ``NOBODY`` where the seat stays empty.
    tied : bool
        Under the policy itself, with nothing put back, a plan with the default's name is as good:
        only the order of equals puts ours first.
    causes : tuple of Setting
        Each, put back alone, brings the default's name; others may do so as well.
    together : tuple of Setting
        Where none does: these bring it when all are put back, and none of them can be spared.
    """

    seat: int
    ours: int
    default: int
    tied: bool
    causes: tuple[Setting, ...]
    together: tuple[Setting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A plan beside what the national default gives.

    Attributes
    ----------
    settings : tuple of Setting
        Everything that differs from the default and may change a name.
    differences : tuple of Difference
        By seat.
    settled : bool
        Every solve was finished and proven; else nothing is said of any name.
    empty : bool
        Under the default no plan exists: proven.
    unplanned : bool
        The plan itself names nobody, so there is nothing to compare.
    solves : int
        How many rounds were solved.
    """

    settings: tuple[Setting, ...]
    differences: tuple[Difference, ...]
    settled: bool
    empty: bool = False
    unplanned: bool = False
    solves: int = 0


class _Rounds:
    """The round with some settings put back, each solved once."""

    def __init__(self, case: Case, rebuild: Rebuild, stop: Event | None) -> None:
        self.case, self.rebuild, self.stop = case, rebuild, stop
        self.known: dict[frozenset[Setting], _Solved] = {}
        self.solves = 0
        self.settled = True

    def solved(self, back: Sequence[Setting], near: Seating) -> _Solved:
        """Solve with `back` put back; of the optimal plans give the one nearest to `near`."""
        key = frozenset(back)
        if key not in self.known:
            made = _assembled(self.case, back, self.rebuild)
            self.known[key] = _Solved(assembly=made, found=self._reach(made, near))
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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Solved:
    """One round solved."""

    assembly: Assembly
    found: Reached

    @property
    def seating(self) -> Seating | None:
        """Who sits where; ``None`` without a plan."""
        x, pairs = self.found.x, self.assembly.pairs
        return None if x is None else pairs.seating(x[: len(pairs)] > 0)

    def name(self, seat: int) -> int:
        """Give who sits at `seat`; ``NOBODY`` where it is empty or there is no plan."""
        return _names(self.seating).get(seat, NOBODY)


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


def against_default(
    case: Case,
    plan: Plan,
    *,
    policy: Policy,
    rubric: Rubric,
    rebuild: Rebuild,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Reference:
    """Compare `plan` with what the default gives for `case`.

    Parameters
    ----------
    policy, rubric
        The default.
    rebuild : callable
        Used where a setting changes what a case holds.
    """
    del progress
    settings = (
        *differing(case.policy, policy),
        *rubrics_apart(case.rubric, rubric),
        *decided(case.decisions),
    )
    if plan.seating is None or not settings:
        unplanned = plan.seating is None
        return Reference(settings=settings, differences=(), settled=True, unplanned=unplanned)
    rounds = _Rounds(case, rebuild, stop)
    default = rounds.solved(settings, plan.seating)
    theirs, empty = default.seating, default.found.empty
    if theirs is None or not rounds.settled:
        return Reference(settings=settings, differences=(), settled=empty, empty=empty, solves=1)
    differences = tuple(
        _difference(change, settings=settings, rounds=rounds, theirs=theirs)
        for change in _moved(plan.seating, theirs)
    )
    return Reference(
        settings=settings,
        differences=differences if rounds.settled else (),
        settled=rounds.settled,
        solves=rounds.solves,
    )


def _moved(ours: Seating, theirs: Seating) -> list[tuple[int, int, int]]:
    """Give seat and both names where they differ and either has come by a move."""
    moves = {seat for some in (ours, theirs) for _, seat, kind in some.rows()
             if kind is not Kind.STAY}  # fmt: skip
    changes = seat_changes(ours, theirs)
    return [(one.seat, one.before, one.after) for one in changes if one.seat in moves]


def _difference(
    change: tuple[int, int, int], *, settings: tuple[Setting, ...], rounds: _Rounds, theirs: Seating
) -> Difference:
    seat, ours, default = change

    def seen(back: Sequence[Setting]) -> bool:
        return rounds.solved(back, theirs).name(seat) == default

    def brings(back: Sequence[Setting]) -> bool:
        return rounds.allows(back, theirs, seat=seat, who=default)

    tied = seen(())
    causes = () if tied else tuple(one for one in settings if seen((one,)))
    if not tied and not causes:
        causes = tuple(one for one in settings if brings((one,)))
    together = () if tied or causes else _together(settings, brings)
    return Difference(
        seat=seat, ours=ours, default=default, tied=tied, causes=causes, together=together
    )


def _together(
    settings: tuple[Setting, ...], brings: Callable[[Sequence[Setting]], bool]
) -> tuple[Setting, ...]:
    """Give a pair that brings the name, or a set from which nothing can be spared."""
    if len(settings) <= PAIRWISE:
        for pair in combinations(settings, 2):
            if brings(pair):
                return pair
    left = list(settings)
    for one in settings:
        fewer = [other for other in left if other is not one]
        if fewer and brings(fewer):
            left = fewer
    return tuple(left)


def _names(seating: Seating | None) -> dict[int, int]:
    return {} if seating is None else {seat: who for who, seat, _ in seating.rows()}


def _assembled(case: Case, back: Sequence[Setting], rebuild: Rebuild) -> Assembly:
    """Make the round with `back` put back ready to solve; the pairs are kept where they may."""
    if not back:
        return assemble(case)
    other = _variant(case, back, rebuild)
    if all(_ties_only(setting) for setting in back):
        return restated(assemble(case), other)
    return assemble(other)


def _variant(case: Case, back: Sequence[Setting], rebuild: Rebuild) -> Case:
    policy, rubric = put_back(case.policy, back), rubric_with(case.rubric, back)
    gone = {id(setting.decision) for setting in back if setting.decision is not None}
    decisions = tuple(item for item in case.decisions if id(item) not in gone)
    if any(setting.path[0] in REBUILT for setting in back):
        return replace(rebuild(policy, rubric), decisions=decisions)
    return replace(case, policy=policy, rubric=rubric, decisions=decisions)


def _ties_only(setting: Setting) -> bool:
    """Say whether a setting leaves the admissible pairs and their merit as they are."""
    return setting.path[0] == RULES and not issubclass(catalogue()[setting.path[1]], PairRule)

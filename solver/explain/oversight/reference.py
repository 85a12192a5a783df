"""The national default on the same case: which names differ, and which setting makes each differ.

The default plan is, of all that are optimal under the default, the one with the fewest changes
against the plan, so that what differs has to. A setting *makes* a name differ when the round solved
again with that setting alone put back to the default has an optimal plan with the default's name;
each is found by solving, in any order. Where no single one does, a set does that none of its own
members can be spared from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from threading import Event

from ....models.case import Case
from ....models.codes import Kind
from ....models.plan import Plan
from ....models.policy import Policy
from ....models.rubric import Rubric
from ....models.seating import Seating
from ....models.setting import Setting
from ...engines.base import Progress
from ..comparison import seat_changes
from .rounds import Rebuild, Rounds
from .settings import decided, differing
from .weights import rubrics_apart

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
    rounds = Rounds(case, rebuild, stop)
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
    change: tuple[int, int, int], *, settings: tuple[Setting, ...], rounds: Rounds, theirs: Seating
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
    left = settings
    while fewer := next(filter(brings, _one_fewer(left)), ()):
        left = fewer
    return left


def _one_fewer(settings: tuple[Setting, ...]) -> Iterator[tuple[Setting, ...]]:
    """Give the sets that lack one member; a set of one lacks none."""
    if len(settings) > 1:
        yield from (tuple(x for x in settings if x is not one) for one in settings)

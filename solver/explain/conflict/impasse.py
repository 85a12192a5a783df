"""Why a round has no plan: its clashes, and what restores a plan with what it is worth then."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

from ....models.case import Case
from ....models.impasse import Clash, Impasse, Member, WayOut
from ....models.plan import TierResult
from ...engines import engine
from ...engines.base import Limits, Progress
from ...reaching import reach
from .search import Findings, Rank, search
from .switchable import Numbers, Switchable, switchable
from .trials import Trials

MOST_CLASHES, MOST_WAYS_OUT, VALUED = 25, 100, 3


def impasse_of(
    case: Case,
    *,
    most_clashes: int = MOST_CLASHES,
    most_ways_out: int = MOST_WAYS_OUT,
    valued: int = VALUED,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Impasse:
    """Find every minimal set of decisions and rules that cannot hold together, and the way out.

    Parameters
    ----------
    most_clashes, most_ways_out : int
        Where there are more, the answer says that it is not whole.
    valued : int
        For so many of the ways out that take least the round is solved again.
    stop : threading.Event, optional
        Set it to get what is known by then.
    progress : callable, optional

    Returns
    -------
    Impasse
        Without clashes where the round has a plan.
    """
    switched = switchable(case)
    trials = Trials(switched, stop=stop, progress=progress)
    everything = frozenset(range(len(switched.members)))
    found = search(
        trials,
        everything,
        lambda numbers: _rank(_way_out(numbers, switched)),
        most_clashes=most_clashes,
        most_ways_out=most_ways_out,
    )
    ways_out = [
        _valued(numbers, everything - numbers, switched, trials, stop)
        if place < valued and not _set(stop)
        else _way_out(numbers, switched)
        for place, numbers in enumerate(found.ways_out)
    ]
    return Impasse(
        clashes=_clashes(found, switched),
        ways_out=tuple(sorted(ways_out, key=_order)),
        whole=found.exhausted,
        cheapest=found.ordered,
    )


def _set(stop: Event | None) -> bool:
    return stop is not None and stop.is_set()


def _clashes(found: Findings, switched: Switchable) -> tuple[Clash, ...]:
    ordered = sorted(found.clashes, key=lambda one: (len(one.members), sorted(one.members)))
    return tuple(Clash(members=_members(one.members, switched), shown=one.shown) for one in ordered)


def _members(numbers: Numbers, switched: Switchable) -> tuple[Member, ...]:
    return tuple(switched.members[number] for number in sorted(numbers))


def _way_out(numbers: Numbers, switched: Switchable) -> WayOut:
    return WayOut(members=_members(numbers, switched))


def _rank(way_out: WayOut) -> Rank:
    """Give how much a way out asks for; it grows with every member."""
    return way_out.forbidden, len(way_out.offices), len(way_out.members)


def _order(way_out: WayOut) -> tuple[Rank, bool, list[int]]:
    """Put first what asks for least, then what the best plan is worth, tier by tier."""
    values = [-(tier.value or 0) for tier in way_out.tiers]
    return _rank(way_out), not way_out.tiers, values


def _valued(
    numbers: Numbers, others: Numbers, switched: Switchable, trials: Trials, stop: Event | None
) -> WayOut:
    """Solve the round again without the members of a way out."""
    program, _ = switched.on(others, trials.named)
    found = reach(
        program,
        engine("auto"),
        broken=lambda x: tuple(part.block for part in switched.broken(x, others)),
        limits=Limits(),
        stop=stop,
    )
    return replace(_way_out(numbers, switched), tiers=_told(found.tiers))


def _told(tiers: tuple[TierResult, ...]) -> tuple[TierResult, ...]:
    return tuple(tier for tier in tiers if tier.value is not None)

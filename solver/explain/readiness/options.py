"""The reverse query: the seats that one person may hold, now and later, and what opens more."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from ....models.calendar import add_months
from ....models.case import Case
from ....models.codes import Level
from ....models.finding import Verdict
from ....models.table import NOBODY
from ...scoring import MeritBreakdown, merit_of
from .gaps import Gap, gaps
from .nearest import UP
from .opened import judgeable, opened
from .prospect import Prospect, prospect
from .years import leaves_on

YEARS = 5
"""Seats whose incumbent leaves within so many years are looked at beside the vacancies."""
_MONTHS = 12 * YEARS


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """One seat for one person.

    Attributes
    ----------
    vacant_on : date or None
        When it falls vacant; ``None`` where it is to be filled in this round.
    prospect : Prospect
        Judged from the installation, or from the day the seat falls vacant.
    merit : MeritBreakdown
        On the evidence of today.
    """

    seat: int
    vacant_on: date | None
    prospect: Prospect
    merit: MeritBreakdown


@dataclass(frozen=True, slots=True, kw_only=True)
class NextLevel:
    """The smallest change that opens the next level.

    Attributes
    ----------
    level : Level
    seats, ready, possible : int
        Seats of that level; those every requirement is met for today; those time and steps open.
    nearest : Prospect or None
        One with the fewest requirements short, the earliest day first; ``None`` where none is
        possible or everything is met already.
    alike : int
        Seats of that level short of the very same requirements.
    """

    level: Level
    seats: int
    ready: int
    possible: int
    nearest: Prospect | None
    alike: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The seats one person may hold, by what stands between.

    Attributes
    ----------
    now : tuple of Chance
        To be filled in this round, every requirement met: by level, then by merit.
    verify : tuple of Chance
        To be filled in this round, nothing barred, something cannot be judged yet.
    later : tuple of Chance
        Everything met from a later day on, by time alone or once the seat falls vacant.
    steps : tuple of Chance
        A step is needed as well: a training, a test or a document.
    closed : int
        Seats that neither time nor a step opens.
    next_level : NextLevel or None
        ``None`` where the level held is the highest this round fills.
    gaps : tuple of Gap
        What would raise the own talent score most.
    """

    employee: int
    now: tuple[Chance, ...]
    verify: tuple[Chance, ...]
    later: tuple[Chance, ...]
    steps: tuple[Chance, ...]
    closed: int
    next_level: NextLevel | None
    gaps: tuple[Gap, ...]


def vacancies(case: Case) -> dict[int, date | None]:
    """Give the seats to fill in this round."""
    return {int(seat): None for seat in case.establishment.to_fill if judgeable(case)[seat]}


def falling_vacant(case: Case) -> dict[int, date | None]:
    """Give the seats to fill, and those whose incumbent leaves within ``YEARS``, with the day."""
    seats, last = case.establishment, add_months(case.round.installed_on, _MONTHS)
    found = vacancies(case)
    for seat in seats.kept.tolist():
        if seats.holder[seat] != NOBODY and judgeable(case)[seat]:
            leaves = leaves_on(case, seat)
            if leaves is not None and leaves <= last:
                found[seat] = leaves
    return found


def options(case: Case, employee: int, *, seats: dict[int, date | None]) -> Options:
    """Judge one person at each of `seats`, and at every seat of the next level.

    The answer depends on the record of this person and on the seats alone: on nobody else's.

    Parameters
    ----------
    seats : dict of int to date or None
        Seat to the day it falls vacant, as :func:`vacancies` and :func:`falling_vacant` give them.
    """
    asked = opened(case, tuple(seat for seat, day in seats.items() if day is not None))
    chances = [
        _chance(asked, seat, employee, day)
        for seat, day in seats.items()
        if case.roster.seat[employee] != seat
    ]
    chances = [one for one in chances if one.prospect.kind in UP]
    chances.sort(key=_rank)
    now = [one for one in chances if one.vacant_on is None]
    return Options(
        employee=employee,
        now=tuple(one for one in now if one.prospect.ready and not one.prospect.missing),
        verify=tuple(one for one in now if _unjudged(one.prospect)),
        later=tuple(one for one in chances if one.prospect.ready and _is_later(one)),
        steps=tuple(one for one in chances if one.prospect.possible and _takes_steps(one)),
        closed=sum(not one.prospect.possible for one in chances),
        next_level=_next_level(case, employee),
        gaps=gaps(case, employee),
    )


def _chance(case: Case, seat: int, employee: int, day: date | None) -> Chance:
    return Chance(
        seat=seat,
        vacant_on=day,
        prospect=prospect(case, seat=seat, employee=employee, start=day),
        merit=merit_of(employee, case.establishment.position(seat), case),
    )


def _rank(chance: Chance) -> tuple[int, ...]:
    """Order: fewest requirements short, earliest day, highest level, best merit."""
    found = chance.prospect
    return (len(found.needs), found.on.toordinal(), -int(found.kind), -chance.merit.high,
            chance.seat)  # fmt: skip


def _is_later(chance: Chance) -> bool:
    return chance.vacant_on is not None or bool(chance.prospect.missing)


def _takes_steps(chance: Chance) -> bool:
    asked_now = chance.vacant_on is None and _unjudged(chance.prospect)
    return bool(chance.prospect.needs) and not asked_now


def _unjudged(found: Prospect) -> bool:
    """Say whether nothing bars and something cannot be judged."""
    verdicts = {finding.verdict for finding in found.missing}
    return found.possible and verdicts == {Verdict.NO_DATA}


def _next_level(case: Case, employee: int) -> NextLevel | None:
    seats, rung = case.establishment, int(case.roster.rung[employee]) + 1
    here = [
        seat
        for seat in range(len(seats))
        if judgeable(case)[seat] and Level(int(seats.level[seat])).rung == rung
    ]
    if not here:
        return None
    asked = opened(case, tuple(here))
    found = [prospect(asked, seat=seat, employee=employee) for seat in here]
    ways = [one for one in found if one.possible and one.missing]
    ways.sort(key=lambda one: (len(one.missing), len(one.needs), one.on, one.seat))
    short = Counter(_rules(one) for one in ways)
    return NextLevel(
        level=Level(int(seats.level[here[0]])),
        seats=len(here),
        ready=sum(one.ready and not one.missing for one in found),
        possible=len(ways),
        nearest=ways[0] if ways else None,
        alike=short[_rules(ways[0])] if ways else 0,
    )


def _rules(found: Prospect) -> tuple[str, ...]:
    return tuple(sorted(finding.rule for finding in found.missing))

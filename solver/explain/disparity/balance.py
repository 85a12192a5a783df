"""Balance of quality: who gets the strongest people, unit by unit and region by region."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

import numpy as np

from ....models.case import Case
from ....models.plan import Plan
from ....models.seating import Seating
from ...scoring import merit_at, talent_of
from ..chains import seating_today
from .grouping import Grouped, Grouping, Words, grouped
from .stage import succession_boxes

PLACES = (Grouping.UNIT, Grouping.SERVICE_REGION)
"""Where people work: the places whose quality is weighed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """The people on the seats of one place at one time.

    Attributes
    ----------
    people : int
        Holders.
    talents, merits : tuple of int
        Known talent scores (``TALENT_UNITS`` per point) and known merits of each at the own seat
        (``MERIT_UNITS`` per point), ascending.
    pool : int
        Holders in the succession boxes.
    """

    people: int
    talents: tuple[int, ...]
    merits: tuple[int, ...]
    pool: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place today and after the plan.

    Attributes
    ----------
    gained, lost : tuple of int
        Known talent scores of the people who come to it from elsewhere by the plan, and of those
        who leave it for elsewhere, whether they held a seat or not.
    came, went : int
        How many they are, those without a known talent score among them.
    """

    id: str
    today: Quality
    after: Quality
    gained: tuple[int, ...]
    lost: tuple[int, ...]
    came: int
    went: int

    @property
    def net(self) -> int:
        """Talent that the plan brings to this place less what it takes, ``TALENT_UNITS``."""
        return sum(self.gained) - sum(self.lost)


def mean(amounts: tuple[int, ...]) -> Fraction | None:
    """Give the mean, exactly; ``None`` of nothing."""
    return Fraction(sum(amounts), len(amounts)) if amounts else None


def middle(amounts: tuple[int, ...]) -> Fraction | None:
    """Give the median, exactly; ``None`` of nothing.

    >>> middle((1, 2)), middle(())
    (Fraction(3, 2), None)
    """
    return Fraction(median(map(Fraction, amounts))) if amounts else None


def balance(case: Case, plan: Plan, by: Grouping) -> tuple[Place, ...]:
    """Give every place of `by` that has seats or moves, those that lose most first."""
    if plan.seating is None:
        return ()
    scores = _Scores.of(case)
    people, seats = grouped(by, case), _of_seats(by, case)
    today, after = (_qualities(seating, seats, scores) for seating in
                    (seating_today(case), plan.seating))  # fmt: skip
    came, went = _flows(plan, people, seats)
    places = sorted({*today, *after, *came, *went} - {""})
    nobody = Quality(people=0, talents=(), merits=(), pool=0)
    found = [
        Place(
            id=place,
            today=today.get(place, nobody),
            after=after.get(place, nobody),
            gained=scores.talents(came.get(place, [])),
            lost=scores.talents(went.get(place, [])),
            came=len(came.get(place, [])),
            went=len(went.get(place, [])),
        )
        for place in places
    ]
    return tuple(sorted(found, key=lambda one: (one.net, one.id)))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Scores:
    case: Case
    talent: dict[int, int]
    pool: frozenset[int]

    @classmethod
    def of(cls, case: Case) -> _Scores:
        talent = talent_of(case)
        known = np.flatnonzero(talent.known).tolist()
        pool = np.flatnonzero(np.isin(talent.box, succession_boxes(case))).tolist()
        return cls(
            case=case,
            talent={who: int(talent.talent[who]) for who in known},
            pool=frozenset(pool),
        )

    def talents(self, people: Iterable[int]) -> tuple[int, ...]:
        return tuple(sorted(self.talent[who] for who in people if who in self.talent))

    def merits(self, pairs: Iterable[tuple[int, int]]) -> tuple[int, ...]:
        found = []
        for who, seat in pairs:
            merit = merit_at(self.case.establishment.position(seat), self.case)
            if merit.known[who]:
                found.append(int(merit.low[who]))
        return tuple(sorted(found))


def _of_seats(by: Grouping, case: Case) -> Words:
    """Give the place of every seat: its own unit's, as :func:`grouped` gives a person's."""
    units, own = case.units, case.establishment.unit
    if by is Grouping.UNIT:
        return units.id.astype(str)[units.agency_unit[own]]
    return units.region.astype(str)[own]


def _qualities(seating: Seating, seats: Words, scores: _Scores) -> dict[str, Quality]:
    pairs: dict[str, list[tuple[int, int]]] = {}
    for who, seat, _ in seating.rows():
        pairs.setdefault(str(seats[seat]), []).append((who, seat))
    return {
        place: Quality(
            people=len(some),
            talents=scores.talents(who for who, _ in some),
            merits=scores.merits(some),
            pool=sum(who in scores.pool for who, _ in some),
        )
        for place, some in pairs.items()
    }


def _flows(
    plan: Plan, people: Grouped, seats: Words
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Give who comes to each place from elsewhere, and who leaves it for elsewhere."""
    came: dict[str, list[int]] = {}
    went: dict[str, list[int]] = {}
    for move in plan.moves:
        source, target = str(people.words[move.employee]), str(seats[move.seat])
        if source != target:
            came.setdefault(target, []).append(move.employee)
            went.setdefault(source, []).append(move.employee)
    return came, went

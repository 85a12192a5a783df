"""The most and the least that pairs may be worth while every percent weight moves a little.

Every blend and every indicator of both axes may move by up to a radius in whole percents, an axis
adding up to 100 still. The talent score of a person then moves by at most the radius times what
the better half of the indicators has more than the worse half, on each axis. A holder is compared
with the own seat, which somebody who moves gives up: talent that counts at both cancels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import Kind, Level
from ....models.policy import points
from ....models.rubric import Indicator
from ....models.units import MERIT_UNITS
from ...build import Assembly
from ...judging import hard_bits, pair_rules
from ...pairs import Pairs
from ...program import Ints
from ...rules import PairRule
from ...rules.lateral_gain import LateralGain
from ...rules.merit_floor import MeritFloor
from ...rules.talent_pool import TalentPool
from ...scoring.boxes import boxes, levels
from ...scoring.merit import TECHNICAL_UNITS, blend_at
from ...scoring.talent import talent_of
from ...scoring.technical import technical_in
from ...weighing import met_by

Mask = NDArray[np.bool_]
WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Extremes:
    """What pairs are worth at least and at most within a radius.

    Attributes
    ----------
    low, high : int64 arrays (pairs,)
        Merit, a holder's above that at the own seat.
    box_low, box_high : int64 arrays (pairs,)
        Least and greatest box of the person.
    may, must : bool arrays (pairs,)
        The rules admit the pair under some of the weightings, and under all of them.
    """

    low: Ints
    high: Ints
    box_low: Ints
    box_high: Ints
    may: Mask
    must: Mask


def extremes(today: Assembly, radius: int) -> Extremes:
    """Give the extremes of the pairs of `today` within `radius` percent points."""
    case, pairs = today.case, today.pairs
    people = _people(case, radius)
    plain = _ranges(case, pairs, people, radius, own=False)
    above = _ranges(case, pairs, people, radius, own=True)
    found = _admitted(case, pairs, people, plain, above)
    return Extremes(
        low=above[0],
        high=above[1],
        box_low=people.box[0][pairs.employee],
        box_high=people.box[1][pairs.employee],
        may=found[0],
        must=found[1],
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _People:
    """Least and greatest talent score and box of everybody."""

    talent: tuple[Ints, Ints]
    box: tuple[Ints, Ints]


def _people(case: Case, radius: int) -> _People:
    talent, rubric = talent_of(case), case.rubric
    mine = talent.known & ~talent.national
    x = np.where(mine, radius * _swing(case, rubric.potential), 0)
    y = np.where(mine, radius * _swing(case, rubric.performance), 0)
    corners = [
        boxes(
            levels(talent.y + a * y, rubric.cutoffs_y), levels(talent.x + b * x, rubric.cutoffs_x)
        )
        for a, b in product((-1, 0, 1), (-1, 0, 1))
    ]
    low = np.where(mine, np.min(corners, axis=0), talent.box).astype(np.int64)
    high = np.where(mine, np.max(corners, axis=0), talent.box).astype(np.int64)
    return _People(
        talent=(talent.talent - x - y, talent.talent + x + y),
        box=(np.where(talent.known, low, 0), np.where(talent.known, high, 0)),
    )


def _swing(case: Case, indicators: Sequence[Indicator]) -> Ints:
    """Give what the better half of the indicators has more than the worse, in axis units."""
    scores = talent_of(case).indicators
    sorted_points = np.sort([scores[one.code].points for one in indicators], axis=0)
    half = len(indicators) // 2
    least, most = (
        sorted_points[:half].sum(axis=0),
        sorted_points[len(indicators) - half :].sum(axis=0),
    )
    return np.asarray(most - least, dtype=np.int64)


def _ranges(
    case: Case, pairs: Pairs, people: _People, radius: int, *, own: bool
) -> tuple[Ints, Ints]:
    """Give least and greatest merit; with `own` a holder's above that at the own seat."""
    seats = case.establishment
    here = _blend(case, pairs.seat, radius), _tested(case, pairs, pairs.seat)
    held = case.roster.seat[pairs.employee]
    stands = own & _weighed_at_own_seat(case, pairs)[pairs.employee]
    there = np.where(stands, held, pairs.seat).astype(np.int32)
    left = _blend(case, there, radius), _tested(case, pairs, there)
    same = seats.level[there] == seats.level[pairs.seat]
    found = []
    for talent, t, u in product(people.talent, here[0], left[0]):
        score = talent[pairs.employee]
        mine = (WHOLE - t) * score + t * here[1]
        other = np.where(same, t, u)
        found.append(mine - np.where(stands, (WHOLE - other) * score + other * left[1], 0))
    known = pairs.scored
    return np.where(known, np.min(found, axis=0), 0), np.where(known, np.max(found, axis=0), 0)


def _weighed_at_own_seat(case: Case, pairs: Pairs) -> Mask:
    """Say whose stay is a pair with a merit: such a holder has exactly one seat in every plan."""
    found = np.zeros(len(case.roster), dtype=np.bool_)
    found[pairs.employee[(pairs.kind == Kind.STAY) & pairs.scored]] = True
    return found


def _blend(case: Case, seat: NDArray[np.int32], radius: int) -> tuple[Ints, Ints]:
    """Give the least and the greatest percent of the test at each seat."""
    today = np.zeros(max(Level) + 1, dtype=np.int64)
    for level in {Level(int(one)) for one in np.unique(case.establishment.level[seat])}:
        today[level] = blend_at(level, case).technical
    percent = today[case.establishment.level[seat]]
    return np.maximum(percent - radius, 0), np.minimum(percent + radius, WHOLE)


def _tested(case: Case, pairs: Pairs, seat: NDArray[np.int32]) -> Ints:
    """Give what the test of each pair's person counts in the field of `seat`, in talent units."""
    family = case.establishment.family[seat]
    found = np.zeros(len(pairs), dtype=np.int64)
    for one in np.unique(family).tolist():
        here = family == one
        found[here] = technical_in(case, int(one)).points[pairs.employee[here]]
    return found * TECHNICAL_UNITS


Ranges = tuple[Ints, Ints]


def _admitted(
    case: Case, pairs: Pairs, people: _People, plain: Ranges, above: Ranges
) -> tuple[Mask, Mask]:
    """Say which pairs the rules admit under some weighting, and under all."""
    hard = hard_bits(case)[pairs.kind]
    may, must = np.ones(len(pairs), dtype=np.bool_), np.ones(len(pairs), dtype=np.bool_)
    for number, rule in enumerate(pair_rules(case)):
        if rule.weighed:
            bound = (hard & hard.dtype.type(1 << number)) != 0
            some, every = _by(rule, met_by(rule, pairs, case), case, pairs, people, plain, above)
            may &= ~bound | some
            must &= ~bound | every
    return may, must


def _by(
    rule: PairRule,
    met: Mask,
    case: Case,
    pairs: Pairs,
    people: _People,
    plain: Ranges,
    above: Ranges,
) -> tuple[Mask, Mask]:
    """Give what one rule admits; of a rule not known here nothing is certain."""
    if isinstance(rule, MeritFloor):
        floor = _floors(rule, case)[case.establishment.level[pairs.seat]]
        return met | (plain[1] >= floor), met & ((plain[0] >= floor) | (pairs.merit < floor))
    if isinstance(rule, LateralGain):
        gain = points(rule.gain, units=MERIT_UNITS)
        return met | (above[1] >= gain), met & ((above[0] >= gain) | (above[1] < gain))
    if isinstance(rule, TalentPool):
        low, high = (box[pairs.employee] for box in people.box)
        inside = [np.isin(box, rule.boxes) for box in range(10)]
        some = np.any([inside[box] & (low <= box) & (box <= high) for box in range(10)], axis=0)
        out = np.any([~inside[box] & (low <= box) & (box <= high) for box in range(10)], axis=0)
        return met | some, met & (~out | ((low == high) & met))
    return np.ones(len(pairs), dtype=np.bool_), np.zeros(len(pairs), dtype=np.bool_)


def _floors(rule: MeritFloor, case: Case) -> Ints:
    del case
    floors = np.zeros(max(Level) + 1, dtype=np.int64)
    for level, floor in rule.floor.items():
        floors[level] = points(floor, units=MERIT_UNITS)
    return floors


def promoted(pairs: Pairs) -> Mask:
    """Say which pairs are promotions: of these the box counts."""
    return np.asarray(pairs.kind == Kind.PROMOTION)

"""How far all percent weights may move at once: proven on the one side, seen on the other.

Proven: within a radius every other plan is credited with the most its pairs may be worth and the
plan with the least, pairs that some of the weightings admit included; where no plan without the
name is better even so, none is under any of the weightings. Seen: a weighting under which no best
plan has the name, looked for in the direction that favours the best plan without it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ....models.case import Case
from ....models.codes import Level
from ....models.policy import points
from ....models.robustness import Interval, JointChange
from ....models.table import NOBODY
from ....models.tiers import BOX_ORDER, MERIT
from ....models.units import MERIT_UNITS
from ...build import Assembly, weighed
from ...program import Ints, Program, Tier
from ...rules import rules_of
from ...rules.box_order import BoxOrder
from ...scoring.merit import TECHNICAL_UNITS
from ...scoring.talent import talent_of
from ...scoring.technical import technical_in
from .extremes import Extremes, extremes, promoted
from .standing import Stand, Standing
from .weights import BlendWeight, IndicatorWeight, Weight, weights_of, with_axis
from .weights.indicator import AXES

WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Seen:
    """A weighting without the name, how far off it is, and who has the seat."""

    distance: int
    case: Case
    stand: Stand


def joint_change(standing: Standing, name: int, known: Sequence[Interval]) -> JointChange:
    """Give the bracket of name number `name` of the plan, starting from what is `known` of it."""
    move = standing.moves[name]
    seen = _seen(standing, name, known)
    most = WHOLE if seen is None else seen.distance - 1
    return JointChange(
        seat=move.seat,
        employee=move.employee,
        certified=_certified(standing, name, most),
        witnessed=None if seen is None else seen.distance,
        values={} if seen is None else _changed(standing.wide.case, seen.case),
        successor=NOBODY if seen is None else standing.holder(seen.stand, move.seat),
    )


def percents(case: Case) -> dict[str, int]:
    """Give every blend and every indicator's weight, by its place."""
    chosen = (w for w in weights_of(case) if isinstance(w, BlendWeight | IndicatorWeight))
    return {weight.fact.key: weight.fact.today for weight in chosen}


def _changed(before: Case, after: Case) -> dict[str, int]:
    was = percents(before)
    return {key: value for key, value in percents(after).items() if value != was[key]}


def distance(before: Case, after: Case) -> int:
    """Give the largest move of any one percent weight."""
    was = percents(before)
    return max(abs(value - was[key]) for key, value in percents(after).items())


def _seen(standing: Standing, name: int, known: Sequence[Interval]) -> _Seen | None:
    """Give the nearest weighting seen under which no best plan has the name."""
    best: _Seen | None = None
    for case in (*_edges(standing, known), *_pushes(standing, name)):
        far = distance(standing.wide.case, case)
        if best is not None and far >= best.distance:
            continue
        asked = np.zeros(len(standing.moves), dtype=np.bool_)
        asked[name] = True
        stand = standing.at(weighed(standing.wide, case), asked)
        if stand.gone[name]:
            best = _Seen(distance=far, case=case, stand=stand)
    return best


def _edges(standing: Standing, known: Sequence[Interval]) -> Iterator[Case]:
    """Give the cases at which single percent weights are known to change the name."""
    weights = {weight.fact.key: weight for weight in weights_of(standing.wide.case)}
    for interval in known:
        weight = weights[interval.weight.key]
        if isinstance(weight, BlendWeight | IndicatorWeight):
            for edge in (interval.low, interval.high):
                if edge.over is not None:
                    yield weight.at(standing.wide.case, edge.over)


def _pushes(standing: Standing, name: int) -> Iterator[Case]:
    """Push all weights against the name, less and less, as long as that is of use."""
    rival = standing.without(name)
    if rival is None:
        return
    slopes = _slopes(standing.wide, standing.today, rival - standing.best)
    for radius in (32, 16, 8, 4, 3, 2, 1):
        yield _pushed(standing.wide.case, slopes, radius)


def _slopes(wide: Assembly, today: Assembly, ahead: Ints) -> dict[str, int]:
    """Give how fast the plan `ahead` gains on the other with each percent of a weight."""
    case, pairs = wide.case, today.pairs
    net = np.where(pairs.scored, ahead[: len(pairs)], 0)
    talent = talent_of(case)
    mine = net * (talent.known & ~talent.national)[pairs.employee]
    tested = np.zeros(len(pairs), dtype=np.int64)
    for family in np.unique(case.establishment.family[pairs.seat]).tolist():
        here = case.establishment.family[pairs.seat] == family
        tested[here] = technical_in(case, int(family)).points[pairs.employee[here]]
    slopes = {}
    percent = np.zeros(len(pairs), dtype=np.int64)
    for weight in weights_of(case):
        if isinstance(weight, BlendWeight):
            here = case.establishment.level[pairs.seat] == Level.of(weight.level)
            gain = tested * TECHNICAL_UNITS - talent.talent[pairs.employee]
            slopes[weight.fact.key] = int(net[here] @ gain[here])
            percent[here] = WHOLE - weight.fact.today
    for weight in weights_of(case):
        if isinstance(weight, IndicatorWeight):
            points_of = talent.indicators[weight.fact.path[2]].points[pairs.employee]
            slopes[weight.fact.key] = int((mine * percent) @ points_of)
    return slopes


def _pushed(case: Case, slopes: dict[str, int], radius: int) -> Case:
    """Move every weight by up to `radius` the way its slope goes; axes add up to 100 still."""
    weights: list[Weight] = list(weights_of(case))
    for weight in weights:
        slope = slopes.get(weight.fact.key, 0)
        if isinstance(weight, BlendWeight) and slope:
            value = weight.fact.today + (radius if slope > 0 else -radius)
            case = weight.at(case, min(WHOLE, max(0, value)))
    for axis in AXES:
        mine = [w for w in weights if isinstance(w, IndicatorWeight) and w.axis == axis]
        if mine:
            today = [weight.fact.today for weight in mine]
            steep = [slopes.get(weight.fact.key, 0) for weight in mine]
            case = with_axis(case, axis, _tilted(today, steep, radius))
    return case


def _tilted(today: list[int], slopes: list[int], radius: int) -> list[int]:
    """Take from the flattest and give to the steepest, at most `radius` from each and to each."""
    made = list(today)
    order = sorted(range(len(today)), key=lambda n: slopes[n])
    low, high = 0, len(order) - 1
    while low < high and slopes[order[low]] < slopes[order[high]]:
        giver, taker = order[low], order[high]
        room = radius - (made[taker] - today[taker])
        have = min(made[giver], radius - (today[giver] - made[giver]))
        moved = min(room, have)
        made[giver] -= moved
        made[taker] += moved
        if moved == have:
            low += 1
        if moved == room:
            high -= 1
    return made


def _certified(standing: Standing, name: int, most: int) -> int:
    """Give the greatest radius up to `most` that is shown; what a wider one shows, it shows too."""
    radii = range(1, most + 1)
    return bisect_left(radii, True, key=lambda radius: not _certain(standing, name, radius))


def _certain(standing: Standing, name: int, radius: int) -> bool:
    """Say whether no plan without the name is better anywhere within `radius`: proven or not."""
    today, best = standing.today, standing.best
    found = extremes(today, radius)
    used = best[: len(today.pairs)] > 0
    if not found.must[used].all():
        return False
    roof = _roof(today, found, best)
    upper = roof.upper.copy()
    upper[standing.columns[name]] = 0
    without = roof.with_bounds(lower=roof.lower, upper=upper)
    return standing.unbeaten(without, [int(tier.gain @ best) for tier in roof.tiers])


def _roof(today: Assembly, found: Extremes, best: Ints) -> Program:
    """Give the program in which the plan `best` is worth the least and all others the most."""
    pairs, program = today.pairs, today.program
    used = best[: len(pairs)] > 0
    merit = np.where(used, found.low, found.high)
    box = np.where(used, found.box_low, found.box_high)
    steps = np.where(promoted(pairs), box - _box(today), 0)
    upper = program.upper.copy()
    upper[: len(pairs)] = found.may
    tiers = tuple(_raised(tier, today, merit, steps) for tier in program.tiers)
    return program.with_tiers(tiers).with_bounds(lower=program.lower, upper=upper)


def _box(today: Assembly) -> Ints:
    talent = talent_of(today.case)
    return np.where(talent.known, talent.box, 0)[today.pairs.employee].astype(np.int64)


def _raised(tier: Tier, today: Assembly, merit: Ints, steps: Ints) -> Tier:
    """Put the extremes into one tier: merit, and the steps of a box."""
    terms = dict(tier.terms)
    for rule in rules_of(today.case):
        if isinstance(rule, BoxOrder) and rule.id in terms:
            level = today.case.establishment.level[today.pairs.seat]
            forced = [one for one, weight in rule.weight.items() if weight == "wajib"]
            priced = [one for one, weight in rule.weight.items() if weight == "berharga"]
            price = points(rule.price, units=MERIT_UNITS)
            by = {BOX_ORDER: np.isin(level, forced) * 1, MERIT: np.isin(level, priced) * price}
            terms[rule.id] = terms[rule.id] + today.padded(steps * by[tier.name])
    if tier.name == MERIT and "merit" in terms:
        terms["merit"] = today.padded(merit)
    return replace(tier, terms=terms)

"""Inside a reported interval the name stays; one step past its edge it does not, and who is named.

The full set, by ``SUKSESI_ROBUSTNESS``, takes 200 recommendations over kudus, semarang and tiny
rounds, each with every weight; a few by default.
"""

import os
from random import Random

import pytest
from firmness import bundled, holder, kept_by_enumeration, kept_by_solving, names, tiny

from suksesi.models.robustness import Scale
from suksesi.solver.explain.robustness.interval import intervals
from suksesi.solver.explain.robustness.weights import weights_of

FULL = os.environ.get("SUKSESI_ROBUSTNESS") == "full"
SEEDS = range(40 if FULL else 6)
SAMPLES = 3 if FULL else 1


def checked(standing, weight, interval, kept, draw):
    """Look at both edges of an interval, one step past them, and values inside."""
    case, pair = standing.wide.case, (interval.seat, interval.employee)
    assert interval.exact
    inside = [draw.randint(interval.low.stays, interval.high.stays) for _ in range(SAMPLES)]
    for value in {interval.low.stays, interval.high.stays, *inside}:
        assert kept(weight.at(case, value), *pair)
    for edge in (interval.low, interval.high):
        if edge.over is None:
            assert edge.stays in {weight.fact.least, weight.fact.most}
        else:
            assert abs(edge.over - edge.stays) == 1
            other = weight.at(case, edge.over)
            assert not kept(other, *pair)
            assert holder(other, interval.seat) == edge.successor


@pytest.mark.parametrize("seed", SEEDS)
def test_on_tiny_rounds_enumeration_finds_the_same_edges(seed):
    found = tiny(seed)
    if found is None:
        pytest.skip("no plan with a move")
    _, _, standing = found
    draw = Random(f"edges/{seed}")
    weights = [w for w in weights_of(standing.wide.case) if w.fact.path[0] != "rubrik"]
    for weight in draw.sample(weights, len(weights) if FULL else 3):
        number = draw.randrange(len(standing.moves))
        for interval in intervals(standing, weight, names=names(standing, number)):
            checked(standing, weight, interval, kept_by_enumeration, draw)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_value_between_today_and_the_edge_lacks_the_name(seed):
    found = tiny(seed)
    if found is None:
        pytest.skip("no plan with a move")
    case, _, standing = found
    draw = Random(f"between/{seed}")
    blends = [w for w in weights_of(case) if w.fact.path[0] == "bauran"]
    weight = draw.choice(blends)
    number = draw.randrange(len(standing.moves))
    (interval,) = intervals(standing, weight, names=names(standing, number))
    values = range(interval.low.stays, interval.high.stays + 1)
    for value in values if FULL else draw.sample(values, min(3, len(values))):
        assert kept_by_enumeration(weight.at(case, value), interval.seat, interval.employee)


CASES = ("kudus", "semarang") if FULL else ("kudus",)


@pytest.mark.parametrize("name", CASES)
def test_solving_the_round_again_finds_the_same_edges(name):
    case, plan, standing = bundled(name)
    draw = Random(f"edges/{name}")
    weights = [weight for weight in weights_of(case) if weight.fact.scale is Scale.PERCENT]
    chosen = range(len(plan.moves)) if FULL else draw.sample(range(len(plan.moves)), 1)
    for number in chosen:
        for weight in draw.sample(weights, 2 if FULL else 1):
            for interval in intervals(standing, weight, names=names(standing, number)):
                checked(standing, weight, interval, kept_by_solving, draw)

"""Inside a reported interval the name stays; one step past its edge it does not, and who is named.

The full set, by ``SUKSESI_ROBUSTNESS``, takes every name of kudus and of semarang with every weight
that has an edge, and tiny rounds up to 200 recommendations and more; a few by default.
"""

import os
from functools import cache
from random import Random

import pytest
from firmness import Enumerated, Solved, bundled, kept_by_enumeration, names, tiny

from suksesi.solver.explain.robustness.interval import intervals
from suksesi.solver.explain.robustness.weights import weights_of

FULL = os.environ.get("SUKSESI_ROBUSTNESS") == "full"
INSIDE = 3 if FULL else 1
ROUNDS = [(seed, own) for seed in range(40 if FULL else 3) for own in (0, 0.8)]
CASES = ("kudus", "semarang") if FULL else ("kudus",)
BY_DEFAULT = ("bauran.jpt_pratama.teknis", "aturan.perpindahan.poin")
WANTED = 200


def inside(interval, known, draw):
    """Give values inside: those that are looked at anyhow first."""
    low, high = interval.low.stays, interval.high.stays
    values = {value for value in known if low <= value <= high}
    values = set(draw.sample(sorted(values), min(INSIDE, len(values))))
    while len(values) < min(INSIDE, high - low + 1):
        values.add(draw.randint(low, high))
    return values | {low, high}


def checked(found, weight, truth, draw):
    """Look at the intervals of one weight: their edges, one step past them, and values inside."""
    edges = [edge for interval in found for edge in (interval.low, interval.high)]
    known = {v for edge in edges for v in (edge.stays, edge.over) if v is not None}
    for interval in found:
        assert interval.exact
        pair = interval.seat, interval.employee
        for value in sorted(inside(interval, known, draw)):
            assert truth(value).keeps(*pair), (weight.fact.key, value, pair)
    for interval in found:
        for edge in (interval.low, interval.high):
            if edge.over is None:
                assert edge.stays in {weight.fact.least, weight.fact.most}
                continue
            pair = interval.seat, interval.employee
            assert abs(edge.over - edge.stays) == 1
            assert not truth(edge.over).keeps(*pair), (weight.fact.key, edge, pair)
            assert truth(edge.over).holder(interval.seat) == edge.successor
    return sum(edge.over is not None for edge in edges)


def truths(case, weight, kind):
    """Give what is true at each value of a weight, worked out once."""
    return cache(lambda value: kind(weight.at(case, value)))


@pytest.mark.parametrize(("seed", "own"), ROUNDS)
def test_on_tiny_rounds_enumeration_finds_the_same_edges(seed, own):
    found = tiny(seed, own)
    if found is None:
        pytest.skip("no plan with a move")
    case, plan, standing = found
    draw, edges = Random(f"edges/{seed}"), 0
    weights = weights_of(case)
    for weight in weights if FULL else draw.sample(weights, 3):
        some = intervals(standing, weight)
        edges += checked(some, weight, truths(case, weight, Enumerated), draw)
    print(f"tiny {seed}/{own}: {len(plan.moves)} recommendations, {edges} edges")


@pytest.mark.parametrize("seed", range(30 if FULL else 2))
def test_no_value_between_today_and_the_edge_lacks_the_name(seed):
    found = tiny(seed, 0.8)
    if found is None:
        pytest.skip("no plan with a move")
    case, _, standing = found
    draw = Random(f"between/{seed}")
    weight = draw.choice([w for w in weights_of(case) if w.fact.path[0] in {"bauran", "rubrik"}])
    number = draw.randrange(len(standing.moves))
    (interval,) = intervals(standing, weight, names=names(standing, number))
    values = range(interval.low.stays, interval.high.stays + 1)
    for value in values if FULL else draw.sample(values, min(3, len(values))):
        assert kept_by_enumeration(weight.at(case, value), interval.seat, interval.employee)


@pytest.mark.parametrize("name", CASES)
def test_solving_the_round_again_finds_the_same_edges(name):
    case, plan, standing = bundled(name)
    draw, chosen = Random(f"edges/{name}"), None if FULL else names(standing, 2, 12)
    edges, changed = 0, set()
    for weight in weights_of(case):
        if not FULL and weight.fact.key not in BY_DEFAULT:
            continue
        found = intervals(standing, weight, names=chosen)
        some = [interval for interval in found if interval.steps is not None]
        edges += checked(some, weight, truths(case, weight, Solved), draw)
        changed |= {interval.seat for interval in some}
        print(f"{name} {weight.fact.key}: {len(some)} of {len(found)} names", flush=True)
    print(f"{name}: {len(plan.moves)} recommendations, {len(changed)} with an edge, {edges} edges")


@pytest.mark.skipif(not FULL, reason="the full set only")
def test_the_full_set_has_as_many_recommendations_as_are_wanted():
    plans = [bundled(name)[1] for name in CASES]
    plans += [found[1] for seed, own in ROUNDS if (found := tiny(seed, own)) is not None]
    count = sum(len(plan.moves) for plan in plans)
    print(f"{count} recommendations in {len(plans)} plans")
    assert count >= WANTED

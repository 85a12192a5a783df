"""Inside a reported interval the name stays; one step past its edge it does not, and who is named.

The full set, by ``SUKSESI_ROBUSTNESS=full``, takes every name of kudus and of semarang with every
weight, and tiny rounds up to 200 recommendations and more; a few by default. Tiny rounds are
enumerated and bundled cases solved from nothing at values of each weight drawn by a seed,
``SUKSESI_ROBUSTNESS_VALUES`` of them past edges and two more, and at each of these all names are
looked at: those whose interval holds it, and those whose interval ends one step before.
"""

import os
from random import Random

import pytest
from firmness import Enumerated, Solved, bundled, kept_by_enumeration, names, tiny

from suksesi.solver.explain.robustness.interval import intervals
from suksesi.solver.explain.robustness.weights import weights_of

FULL = os.environ.get("SUKSESI_ROBUSTNESS") == "full"
INSIDE = 2 if FULL else 1
ROUNDS = [(seed, own) for seed in range(60 if FULL else 2) for own in (0, 0.8)]
CASES = ("kudus", "semarang") if FULL else ("kudus",)
VALUES = int(os.environ.get("SUKSESI_ROBUSTNESS_VALUES", "5"))
WEIGHTS = 4 if FULL else 2  # of a tiny round
BY_DEFAULT = ("bauran.jpt_pratama.teknis",)
WANTED = 200


def edges_of(found):
    """Give every edge that some value lies past, with its interval."""
    sides = [(one, edge) for one in found for edge in (one.low, one.high)]
    return [(interval, edge) for interval, edge in sides if edge.over is not None]


def looked_at(found, weight, draw, *, most):
    """Choose values: past edges, where most names end first, and where they still stay; inside."""
    ends = [edge for _, edge in edges_of(found)]
    past = sorted({edge.over for edge in ends}, key=lambda v: -sum(e.over == v for e in ends))
    stay = sorted({edge.stays for edge in ends})
    inside = {draw.randint(one.low.stays, one.high.stays) for one in found for _ in range(INSIDE)}
    first = draw.sample(past, min(most, len(past)))
    rest = draw.sample(sorted({*stay, *inside, weight.fact.least, weight.fact.most}), INSIDE)
    return {*first, *rest}


def checked(found, weight, kind, case, values):
    """Look at one weight's intervals at some values; give how often names stay and are gone."""
    for interval in found:
        assert interval.exact
        for edge in (interval.low, interval.high):
            assert edge.over is not None or edge.stays in {weight.fact.least, weight.fact.most}
            assert edge.over is None or abs(edge.over - edge.stays) == 1
    stays = gone = 0
    for value in sorted(values):
        truth = kind(weight.at(case, value))
        inside = [one for one in found if one.low.stays <= value <= one.high.stays]
        past = [(one, edge) for one, edge in edges_of(found) if edge.over == value]
        staying = [(one.seat, one.employee) for one in inside]
        assert truth.keeps_each(staying), (weight.fact.key, value)
        assert truth.lacks([(one.seat, one.employee) for one, _ in past]), (weight.fact.key, value)
        for one, edge in past:
            assert truth.holder(one.seat) == edge.successor, (weight.fact.key, value, one)
        stays, gone = stays + len(inside), gone + len(past)
    return stays, gone


@pytest.mark.parametrize(("seed", "own"), ROUNDS)
def test_on_tiny_rounds_enumeration_finds_the_same_edges(seed, own):
    found = tiny(seed, own)
    if found is None:
        pytest.skip("no plan with a move")
    case, plan, standing = found
    draw, stays, gone = Random(f"edges/{seed}"), 0, 0
    weights = weights_of(case)
    for weight in draw.sample(weights, WEIGHTS):
        some = intervals(standing, weight)
        values = looked_at(some, weight, draw, most=VALUES)
        more = checked(some, weight, Enumerated, case, values)
        stays, gone = stays + more[0], gone + more[1]
    print(f"tiny {seed}/{own}: {len(plan.moves)} names stay {stays} times, are gone {gone} times")


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
    sums = [0, 0, 0, 0]
    for weight in weights_of(case):
        if not FULL and weight.fact.key not in BY_DEFAULT:
            continue
        found = intervals(standing, weight, names=chosen)
        values = looked_at(found, weight, draw, most=VALUES if FULL else 1)
        more = *checked(found, weight, Solved, case, values), len(edges_of(found)), len(values)
        sums = [one + other for one, other in zip(sums, more, strict=True)]
        print(f"{name} {weight.fact.key}: stay, gone, edges, rounds {more}", flush=True)
    stays, gone, edges, rounds = sums
    print(f"{name}: {len(plan.moves)} recommendations stay {stays} times, are gone past {gone} of "
          f"{edges} edges, in {rounds} rounds solved from nothing")  # fmt: skip


@pytest.mark.skipif(not FULL, reason="the full set only")
def test_the_full_set_has_as_many_recommendations_as_are_wanted():
    plans = [bundled(name)[1] for name in CASES]
    plans += [found[1] for seed, own in ROUNDS if (found := tiny(seed, own)) is not None]
    count = sum(len(plan.moves) for plan in plans)
    print(f"{count} recommendations in {len(plans)} plans")
    assert count >= WANTED

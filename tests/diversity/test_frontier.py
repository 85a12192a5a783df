"""Raising a minimum: each step keeps it, costs no less than the last, and the end is proven."""

import os
from random import Random

import pytest
from oracle import every_seating
from rounds import small_round

from suksesi.models.codes import Sex
from suksesi.models.plan import Status
from suksesi.models.tiers import TIERS
from suksesi.solver import solve
from suksesi.solver.diversity.attribute import Attribute
from suksesi.solver.explain.frontier import eligible, frontier, question, with_limit
from suksesi.solver.verify import breaches, worth

SEEDS = range(5)
WOMEN = question(Attribute.SEX, "P")


def round_of(seed):
    draw = Random(f"frontier/{seed}")
    case = small_round(seed, employees=7, seats=4, pins=0)
    case.roster.sex[:] = [draw.choice(list(Sex)) for _ in range(len(case.roster))]
    return case


def values(plan):
    return {tier.name: tier.value for tier in plan.tiers if tier.name != "canonical"}


@pytest.mark.parametrize("seed", SEEDS)
def test_every_step_keeps_its_minimum_until_proven_impossible(seed):
    steps = list(frontier(round_of(seed), WOMEN))
    assert [step.asked for step in steps] == list(range(len(steps)))
    assert all(step.counted.members >= step.asked for step in steps[:-1])
    assert {step.plan.status for step in steps[:-1]} == {Status.OPTIMAL}
    assert steps[-1].plan.status is Status.INFEASIBLE
    assert steps[-1].counted is steps[-1].paid is None


@pytest.mark.parametrize("seed", SEEDS)
def test_a_higher_minimum_is_never_worth_more(seed):
    found = [[*step.plan.values.values()] for step in frontier(round_of(seed), WOMEN)][:-1]
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_plan_taken_over_from_the_step_before_is_the_one_a_fresh_solve_gives(seed):
    case = round_of(seed)
    for step in frontier(case, WOMEN):
        fresh = solve(with_limit(case, WOMEN.model_copy(update={"number": step.asked})))
        assert fresh.status is step.plan.status
        found = step.plan.values
        assert {tier: value for tier, value in values(fresh).items() if value is not None} == found


@pytest.mark.parametrize("seed", SEEDS)
def test_the_first_step_is_the_plan_without_a_limit_and_pays_nothing(seed):
    case = round_of(seed)
    first = next(frontier(case, WOMEN))
    assert (first.paid, first.names, first.earlier) == (0, 0, ())
    assert first.plan.values == values(solve(case))
    assert worth(case, first.plan.seating)["merit"] == first.plan.values["merit"]


@pytest.mark.parametrize("seed", SEEDS)
def test_more_than_are_eligible_is_never_reached(seed):
    case = round_of(seed)
    assert len(list(frontier(case, WOMEN))) <= eligible(case, WOMEN) + 2


@pytest.mark.parametrize("seed", range(int(os.environ.get("SUKSESI_PRICES", "3"))))
def test_every_step_is_the_best_of_all_seatings_with_so_many_members(seed):
    case = round_of(seed)
    lawful = [
        (members(case, seating), tuple(worth(case, seating).get(tier, 0) for tier in TIERS))
        for seating in every_seating(case)
        if not breaches(case, seating)
    ]
    for step in frontier(case, WOMEN):
        best = max((value for n, value in lawful if n >= step.asked), default=None)
        if best is None:
            assert step.plan.status is Status.INFEASIBLE
        else:
            assert tuple(step.plan.values.get(tier, 0) for tier in TIERS) == best


def members(case, seating):
    """Count the women who move."""
    return sum(case.roster.sex[move[0]] == Sex.P for move in seating.moves())

"""Fewer and fewer moves: each step is what brute force finds among plans of so many moves."""

import os
from dataclasses import replace

import pytest
from oracle import every_seating
from whole_rounds import whole_round

from suksesi.models.errors import SuksesiError
from suksesi.models.plan import Status
from suksesi.models.tiers import CANONICAL, TIERS
from suksesi.solver import solve
from suksesi.solver.explain.prices import by_moves
from suksesi.solver.verify import breaches, worth

FULL = 120
CASES = int(os.environ.get("SUKSESI_PRICES", FULL // 20))


@pytest.fixture(scope="module", params=range(CASES))
def answered(request):
    """Give a round with its plan, and every lawful seating: its moves and what it is worth."""
    case = whole_round(2000 + request.param)
    plan = solve(case)
    if plan.status is not Status.OPTIMAL:
        return case, plan, []
    lawful = [
        (len(seating.moves()), tuple(worth(case, seating).get(tier, 0) for tier in TIERS))
        for seating in every_seating(case)
        if not breaches(case, seating)
    ]
    return case, plan, lawful


def values(plan):
    return {tier.name: tier.value for tier in plan.tiers if tier.name != CANONICAL}


def told(found):
    return tuple(found.get(tier, 0) for tier in TIERS)


def steps_of(answered, **options):
    case, plan, lawful = answered
    return list(by_moves(case, plan, **options)) if lawful else []


def test_every_step_is_the_best_plan_of_so_many_moves(answered):
    for step in steps_of(answered):
        best = max((value for n, value in answered[2] if n <= step.asked), default=None)
        if best is None:
            assert step.plan.status is Status.INFEASIBLE
        else:
            assert step.plan.status is Status.OPTIMAL
            assert told(step.plan.values) == best
            assert step.measured == len(step.plan.seating.moves()) <= step.asked


def test_with_the_fill_kept_merit_alone_is_given_up(answered):
    _, plan, lawful = answered
    for step in steps_of(answered, fill_kept=True):
        kept = told(values(plan))[:-1]
        some = [value for n, value in lawful if n <= step.asked and value[:-1] == kept]
        if not some:
            assert step.plan.status is Status.INFEASIBLE
        else:
            assert told(step.plan.values) == max(some)


def test_the_steps_go_from_the_plan_down_to_none_or_to_where_there_is_no_plan(answered):
    _, plan, _ = answered
    steps = steps_of(answered)
    asked = [step.asked for step in steps]
    if steps:
        assert asked == list(range(len(plan.moves), asked[-1] - 1, -1))
        assert steps[0].plan.values == values(plan)
        assert steps[0].names == 0
        assert asked[-1] == 0 or steps[-1].plan.status is Status.INFEASIBLE


def test_steps_may_be_thinned_and_then_agree_with_the_full_curve(answered):
    full = {step.asked: step.plan.values for step in steps_of(answered)}
    for step in steps_of(answered, every=2):
        assert step.plan.values == full[step.asked]


def test_an_unproven_plan_has_no_curve():
    case = whole_round(2001)
    with pytest.raises(SuksesiError, match="terbukti"):
        by_moves(case, replace(solve(case), status=Status.FEASIBLE))

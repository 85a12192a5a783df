"""What chains gain: their gains and what tie rules price together are the plan less today."""

from collections import Counter

import pytest
from rounds import small_round

from suksesi.models.codes import Kind
from suksesi.models.plan import Status
from suksesi.models.table import NO_SEAT
from suksesi.solver import solve
from suksesi.solver.explain.chains import chain_gains, seating_today, shared_gain
from suksesi.solver.verify import worth


@pytest.fixture(scope="module")
def solved():
    cases = [small_round(seed, employees=8, seats=6, pins=0) for seed in range(20)]
    plans = [(case, solve(case)) for case in cases]
    return [(case, plan) for case, plan in plans if plan.status is Status.OPTIMAL]


def test_the_gains_of_chains_add_up_to_the_plan_less_today(solved):
    for case, plan in solved:
        total = Counter(shared_gain(case, plan.seating))
        for found in chain_gains(case, plan):
            total.update(found.gains)
        after, before = worth(case, plan.seating), worth(case, seating_today(case))
        assert {tier: n for tier, n in total.items() if n} == {
            tier: after[tier] - before.get(tier, 0)
            for tier in after
            if after[tier] != before.get(tier, 0)
        }


def test_every_move_stands_in_one_chain(solved):
    assert any(len(found.moves) > 1 for case, plan in solved for found in chain_gains(case, plan))
    for case, plan in solved:
        moves = [move for found in chain_gains(case, plan) for move in found.moves]
        assert Counter(moves) == Counter(plan.moves)


def test_a_chain_ends_where_the_plan_leaves_a_seat_empty(solved):
    for case, plan in solved:
        left = {found.chain.left for found in chain_gains(case, plan)} - {NO_SEAT}
        assert left == set(plan.falls_vacant)


def test_nobody_moves_today(solved):
    for case, _ in solved:
        assert all(kind is Kind.STAY for _, _, kind in seating_today(case).rows())

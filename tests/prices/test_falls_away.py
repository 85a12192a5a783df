"""What falls away at once is what today's plan is worth more in the case without the thing."""

from functools import cache

import pytest
from whole_rounds import whole_round
from without_one import without_one

from suksesi.models.plan import Status
from suksesi.solver import solve
from suksesi.solver.explain.prices import lifts_of, price
from suksesi.solver.explain.prices.subjects import parts
from suksesi.solver.rules import PairRule, catalogue
from suksesi.solver.verify import worth

ROUNDS = (1001, 1003, 1006)


@cache
def round_of(number):
    """Give a round with its plan, and the price of everything that ties people together."""
    case = whole_round(number)
    plan = solve(case)
    proven = plan.status is Status.OPTIMAL
    return case, plan, [price(case, plan, lift) for lift in tied(case)] if proven else []


def tied(case):
    """Give the rules on whole seatings that may be lifted, with their parts."""
    for lift in lifts_of(case):
        if lift.whole and not issubclass(catalogue()[lift.rule], PairRule):
            yield from (lift, *parts(case, lift.rule))


@pytest.mark.parametrize("number", ROUNDS)
def test_it_is_the_difference_of_two_recounts_of_today_s_plan(number):
    case, plan, prices = round_of(number)
    for found in prices:
        now = worth(case, plan.seating)
        then = worth(without_one(case, found.lift), plan.seating)
        change = {tier: then.get(tier, 0) - now.get(tier, 0) for tier in {*now, *then}}
        assert found.falls_away == {tier: by for tier, by in change.items() if by}
        first = next((by for by in found.by_names.values() if by), 0)
        assert first >= 0


def test_some_of_it_is_something():
    assert any(found.falls_away for number in ROUNDS for found in round_of(number)[2])

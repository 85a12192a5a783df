"""Every price is what brute force finds in the round rebuilt without the thing itself."""

import os
from functools import cache
from random import Random

import pytest
from oracle import brute_force
from waived_rounds import waived_rounds
from whole_rounds import whole_round
from without_one import without_one

from suksesi.models.plan import Status
from suksesi.models.table import NO_SEAT
from suksesi.models.tiers import CANONICAL
from suksesi.solver import solve
from suksesi.solver.explain.prices import all_prices, lifts_of, price
from suksesi.solver.verify import recount

FULL = 120
CASES = int(os.environ.get("SUKSESI_PRICES", FULL // 12))
"""How many rounds."""
EACH = 3
"""Prices of each round that are enumerated: those of decisions first, then what is not nothing."""


@cache
def priced(seed):
    case = whole_round(1000 + seed)
    plan = solve(case)
    if plan.status is not Status.OPTIMAL:
        return case, plan, ()
    return case, plan, all_prices(case, plan)


@cache
def enumerated(seed):
    """Draw some prices of a round, each with what enumeration finds without the thing."""
    case, _, prices = priced(seed)
    drawn = Random(f"prices/{seed}").sample(prices, len(prices))
    some = sorted(drawn, key=lambda one: (one.lift.decision is None, one.nothing))[:EACH]
    return [(one, brute_force(without_one(case, one.lift))) for one in some]


def today(plan):
    return {tier.name: tier.value for tier in plan.tiers if tier.name != CANONICAL}


@pytest.mark.parametrize("seed", range(CASES))
def test_a_price_is_what_enumeration_finds_without_the_thing(seed):
    _, plan, _ = priced(seed)
    for one, truth in enumerated(seed):
        if truth.values is None:
            assert one.status is Status.INFEASIBLE
            continue
        assert one.status is Status.OPTIMAL
        expected = {tier: truth.values[tier] - today(plan).get(tier, 0) for tier in truth.values}
        assert {**dict.fromkeys(expected, 0), **one.gained} == expected


@pytest.mark.parametrize("seed", range(CASES))
def test_no_plan_as_good_differs_less_from_today_s(seed):
    case, plan, _ = priced(seed)
    own = [(e, int(s)) for e, s in enumerate(case.roster.seat) if s != NO_SEAT]
    stands = set(case.establishment.kept.tolist())

    def whole(moves):
        moved = {e for e, _ in moves}
        return set(moves) | {(e, s) for e, s in own if e not in moved and s in stands}

    for one, truth in enumerated(seed):
        if truth.values is None:
            continue
        before = {(e, s) for e, s, _ in plan.seating.rows()}
        after = {(e, s) for e, s, _ in one.seating.rows()}
        assert len(before ^ after) == min(len(before ^ whole(moves)) for moves in truth.optima)


@pytest.mark.parametrize("seed", range(CASES))
def test_the_plan_without_it_stands_by_every_other_rule_and_is_worth_what_is_said(seed):
    case, _, prices = priced(seed)
    for one in prices:
        if one.seating is None:
            continue
        result = recount(without_one(case, one.lift), one.seating, ())
        assert result.agrees, one.lift


@pytest.mark.parametrize("seed", range(CASES))
def test_nothing_that_binds_a_plan_is_worth_less_when_it_is_lifted(seed):
    _, _, prices = priced(seed)
    for one in prices:
        waiver = one.concerned.withdrawn > 0
        values = list(one.by_names.values())
        first = next((value for value in values if value), 0)
        assert first <= 0 if waiver else first >= 0


def test_a_waiver_that_a_plan_depends_on_is_worth_what_the_round_without_it_is_worth_less():
    found = waived_rounds(seeds=(4,))
    assert found
    for case, before, waiver, plan in found:
        (lift,) = [one for one in lifts_of(case) if one.decision is waiver]
        one = price(case, plan, lift)
        assert one.concerned.withdrawn == 1
        without, with_it = today(before), today(plan)
        assert one.gained == {tier: without[tier] - with_it[tier] for tier in with_it}
        assert waiver.seat in {change.seat for change in one.changes}

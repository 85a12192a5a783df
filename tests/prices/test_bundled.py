"""On a bundled case every price is what another engine finds in the case without the thing."""

import os
from dataclasses import replace
from threading import Event

import pytest
from bundled_cases import bundled_answer
from without_one import without_one

from suksesi.models.errors import SuksesiError
from suksesi.models.plan import Status
from suksesi.models.tiers import CANONICAL
from suksesi.solver import solve
from suksesi.solver.build import assemble
from suksesi.solver.explain.prices import all_prices, lifts_of, price, prices
from suksesi.solver.placement import reached

CASE = os.environ.get("SUKSESI_PRICES_CASE", "kudus")
EVERY = int(os.environ.get("SUKSESI_PRICES", "0")) > 0
"""Every price; otherwise a handful."""
HANDFUL = ("penetapan",)


@pytest.fixture(scope="module")
def answer():
    return bundled_answer("kudus")[:2]


def values(plan):
    return {tier.name: tier.value for tier in plan.tiers if tier.name != CANONICAL}


@pytest.mark.parametrize("rule", [None] if EVERY else HANDFUL)
def test_a_price_is_what_another_engine_finds(rule):
    case, plan, _ = bundled_answer(CASE)
    found = all_prices(case, plan, rule=rule)
    assert found
    today = values(plan)
    for one in found:
        fresh = values(reached(assemble(without_one(case, one.lift)), engine="highs"))
        names = {*today, *fresh}
        gained = {name: fresh.get(name, 0) - today.get(name, 0) for name in names}
        assert one.gained == gained, one.lift
        print(CASE, one.lift.rule, one.lift.limit, one.gained)


def test_a_pin_that_costs_has_a_price_and_names_who_else_would_take_the_seat(answer):
    case, plan = answer
    (pin,) = all_prices(case, plan, rule="penetapan")
    assert not pin.nothing
    assert pin.lift.decision.seat in {change.seat for change in pin.changes}


def test_a_rule_that_the_policy_does_not_apply_is_refused_with_those_it_does(answer):
    case, plan = answer
    with pytest.raises(SuksesiError, match="batas_usia"):
        all_prices(case, plan, rule="batas_umur")


def test_the_law_of_the_model_has_no_price(answer):
    case, _ = answer
    assert "satu_kursi" not in {lift.rule for lift in lifts_of(case)}
    with pytest.raises(SuksesiError, match="satu_kursi"):
        lifts_of(case, rule="satu_kursi")


def test_an_unproven_plan_has_no_prices(answer):
    case, _ = answer
    stopped = solve(case, engine="cpsat", work=0.0001)
    with pytest.raises(SuksesiError, match="terbukti"):
        next(prices(case, stopped))
    with pytest.raises(SuksesiError, match="tidak ada rencana"):
        next(prices(case, replace(stopped, status=Status.INFEASIBLE)))


def test_a_price_that_was_stopped_is_a_bracket_that_holds_the_exact_one(answer):
    case, plan = answer
    (lift,) = lifts_of(case, rule="penetapan")
    exact = price(case, plan, lift)
    stop = Event()
    stop.set()
    halted = price(case, plan, lift, stop=stop)
    assert not halted.proven
    if halted.gained:
        assert list(halted.gained.values()) <= list(exact.gained.values())
    for tier, most in halted.most.items():
        assert exact.gained[tier] <= most
        if exact.gained[tier] < most:
            break
    assert len(all_prices(case, plan, stop=stop)) == 0

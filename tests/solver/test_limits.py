"""Limits and interruptions leave honest statuses behind."""

from threading import Event

import pytest
from rounds import small_round

from suksesi.models.errors import UnknownNameError
from suksesi.models.plan import Status, Uniqueness, Why
from suksesi.models.tiers import CANONICAL
from suksesi.solver import solve


@pytest.fixture(scope="module")
def case():
    return small_round(7, employees=10, seats=6, pins=0)


def test_a_stop_before_the_start_gives_no_plan_and_claims_nothing(case):
    stop = Event()
    stop.set()
    plan = solve(case, stop=stop)
    assert plan.status in {Status.NOT_FOUND, Status.FEASIBLE}
    assert plan.why is Why.INTERRUPT
    assert plan.uniqueness is Uniqueness.NOT_SETTLED
    assert all(
        tier.status is not Status.OPTIMAL for tier in plan.tiers if tier.why is not Why.PROOF
    )
    assert plan.tiers[-1].name == CANONICAL
    assert plan.tiers[-1].value is None


@pytest.mark.parametrize("engine", ["auto", "highs", "cpsat", "pulp"])
def test_no_time_at_all_never_contradicts_the_optimum(case, engine):
    best = {tier.name: tier.value for tier in solve(case).tiers}
    plan = solve(case, engine=engine, seconds=0.0)
    proven = True
    for tier in plan.tiers[:-1]:
        proven = proven and tier.status is Status.OPTIMAL
        if proven:
            assert tier.value == best[tier.name]
        if tier.bound is not None:
            assert tier.bound >= best[tier.name] or not proven
    assert (plan.status is Status.OPTIMAL) == proven


def test_progress_is_told(case):
    steps = []
    solve(case, progress=steps.append)
    assert all(step.seconds >= 0 for step in steps)
    assert steps


def test_unknown_engines_and_modes_are_named_with_what_there_is(case):
    with pytest.raises(UnknownNameError, match="highs"):
        solve(case, engine="high")
    with pytest.raises(UnknownNameError, match="lowong"):
        solve(case, mode="lowon")

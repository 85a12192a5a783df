"""Limits and interruptions leave honest statuses behind."""

from dataclasses import replace
from threading import Event
from typing import ClassVar

import numpy as np
import pytest
from bundled_cases import bundled_case
from rounds import small_round

from suksesi.models.errors import UnknownNameError
from suksesi.models.plan import Status, Uniqueness, Why
from suksesi.models.tiers import CANONICAL
from suksesi.solver import solve
from suksesi.solver.ascent import climb
from suksesi.solver.build import assemble
from suksesi.solver.engines import ENGINES, engine
from suksesi.solver.engines.base import Engine, Limits
from suksesi.solver.lazily import Lazily
from suksesi.solver.ration import Ration


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


def climbed(program, worker, *, limits, stop=None, progress=None):
    """Climb the tiers of `program`, none of whose rows are stated lazily."""
    engine = Lazily(
        Ration(worker, limits=limits, stop=stop),
        broken=lambda _point: (),
        columns=np.arange(program.columns),
        total=program.columns,
    )
    return climb(program, engine, progress=progress)


@pytest.fixture(scope="module")
def program():
    return assemble(bundled_case("kudus")).program


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("seconds", [0.0, 0.005, 0.02, 0.05, 0.2])
def test_little_time_never_contradicts_what_much_time_finds(program, name, seconds):
    true = climbed(program, engine("auto"), limits=Limits())
    hasty = climbed(program, engine(name), limits=Limits(seconds=seconds))
    proven = True
    for best, tier in zip(true.tiers, hasty.tiers, strict=True):
        if proven and tier.bound is not None:
            assert tier.bound >= best.value
        if proven and tier.value is not None:
            assert tier.value <= best.value
        proven = proven and tier.status is Status.OPTIMAL
        assert not proven or tier.value == best.value
    assert hasty.x is None or program.satisfied_by(hasty.x)
    assert hasty.settled == proven


def test_a_stop_while_an_engine_runs_ends_it_with_what_is_known(program):
    stop = Event()
    heard = []

    def stopping(step):
        heard.append(step)
        stop.set()

    ascent = climbed(program, engine("auto"), limits=Limits(), stop=stop, progress=stopping)
    assert heard
    assert not ascent.settled
    assert all(tier.why is Why.INTERRUPT for tier in ascent.tiers[1:])


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("work", [1, 3])
def test_the_same_work_gives_the_same_plan(case, name, work):
    plans = [solve(case, engine=name, work=work) for _ in range(2)]
    first, second = plans
    assert first.moves == second.moves
    assert [(t.name, t.value, t.status, t.why) for t in first.tiers] == [
        (t.name, t.value, t.status, t.why) for t in second.tiers
    ]


def test_seconds_are_for_all_solves_together(program):
    class Clockwork(Engine):
        name = "clockwork"
        given: ClassVar[list[float]] = []

        def solve(self, program, gain, *, limits, **others):
            self.given.append(limits.seconds)
            outcome = engine("auto").solve(program, gain, limits=Limits(), **others)
            return replace(outcome, seconds=2.0)

    climbed(program, Clockwork(), limits=Limits(seconds=5.0))
    assert Clockwork.given[:4] == [5.0, 3.0, 1.0, 0.0]


def test_progress_is_told(case):
    steps = []
    solve(case, progress=steps.append)
    assert all(step.seconds >= 0 for step in steps)
    assert steps


def test_an_unknown_engine_is_named_with_what_there_is(case):
    with pytest.raises(UnknownNameError, match="highs"):
        solve(case, engine="high")

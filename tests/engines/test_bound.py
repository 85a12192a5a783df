"""Bounds, refutations and fixed columns hold in exact integers, whatever the multipliers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from programs import NO_BOUND, assignment, brute_force, made, points, tiny

from suksesi.models.plan import Status
from suksesi.solver.engines import engine, lp
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.bound import dual_bound, refuted
from suksesi.solver.engines.fixing import reduced, survivors
from suksesi.solver.engines.lp import Reweighing, relaxed


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6), wild=st.floats(0.0, 1e12))
def test_any_multipliers_give_a_bound(seed, wild):
    program, gain = tiny(seed)
    status, value, _ = brute_force(program, gain)
    multipliers = wild * np.random.default_rng(seed).normal(size=len(program.low))
    dual = dual_bound(program, gain, multipliers)
    assert status is Status.INFEASIBLE or dual.bound >= value


@pytest.mark.parametrize("seed", range(40))
def test_the_multipliers_of_the_relaxation_give_its_value_rounded_down(seed):
    program, gain = tiny(seed)
    relaxation = relaxed(program, gain)
    if relaxation.x is None:
        pytest.skip("the relaxation is infeasible")
    value = float(gain @ relaxation.x)
    dual = dual_bound(program, gain, relaxation.multipliers)
    assert dual.total / dual.scale == pytest.approx(value, abs=1e-4, rel=1e-9)
    assert dual.bound % dual.unit == 0


@pytest.mark.parametrize("seed", range(40))
def test_pricing_all_columns_gives_the_relaxation_of_all(seed, monkeypatch):
    program, gain = assignment(seed, seats=30, people=25, largest=10_000, per_seat=20)
    whole = relaxed(program, gain)
    monkeypatch.setattr(lp, "MANY", 0)
    sifted = relaxed(program, gain)
    assert float(gain @ sifted.x) == pytest.approx(float(gain @ whole.x))
    assert dual_bound(program, gain, sifted.multipliers).bound == pytest.approx(
        dual_bound(program, gain, whole.multipliers).bound, abs=1
    )


@pytest.mark.parametrize("seed", range(40))
def test_a_program_that_cannot_be_priced_from_few_columns_is_solved_with_all(seed, monkeypatch):
    program, gain = tiny(seed)
    monkeypatch.setattr(lp, "MANY", 0)
    status, value, _ = brute_force(program, gain)
    outcome = engine("auto").solve(program, gain, limits=Limits())
    assert (outcome.status, outcome.value) == (status, value)


def test_a_program_without_rows_or_columns_has_a_relaxation():
    empty = made([], [], [], lower=[0, 0], upper=[1, 2])
    assert reduced(empty, np.array([1, -1]), 1, slack=0).tolist() == [0]
    none = made([], [], [], lower=[], upper=[])
    assert reduced(none, np.array([], dtype=np.int64), 0, slack=0).tolist() == []


@pytest.mark.parametrize("seed", range(40))
def test_no_column_of_a_good_enough_point_is_dropped(seed):
    program, gain = tiny(seed)
    status, value, _ = brute_force(program, gain)
    if status is Status.INFEASIBLE:
        pytest.skip("there is no point")
    every = points(program)
    for slack in (0, 1, int(np.max(np.abs(gain)))):
        good = every[every @ gain >= value - slack]
        used = np.flatnonzero(np.any(good != 0, axis=0))
        assert np.isin(used, reduced(program, gain, value, slack=slack)).all()


def test_most_columns_of_an_assignment_are_dropped():
    program, gain = assignment(1, seats=40, people=50, largest=10_000)
    value = engine("cpsat").solve(program, gain, limits=Limits()).value
    assert len(reduced(program, gain, value, slack=1)) < program.columns / 2


def test_nothing_survives_a_target_above_the_bound():
    program, gain = assignment(1, seats=10, people=15, largest=100)
    dual = dual_bound(program, gain, relaxed(program, gain).multipliers)
    assert len(survivors(program, dual, target=dual.bound + 1)) == 0


def test_a_ray_refutes_a_program_exactly():
    program = made(
        [[1, 1, 0], [0, 1, 1], [1, 1, 1]], [1, 1, 0], [1, 1, 0], lower=[0] * 3, upper=[1] * 3
    )
    assert not refuted(program, None)
    assert not refuted(program, np.zeros(3))
    assert refuted(program, np.array([1.0, 0.0, -1.0]))
    assert refuted(program, np.array([-3.0, 0.0, 3.0]))


@pytest.mark.parametrize("seed", range(60))
def test_a_ray_of_highs_never_refutes_a_program_that_has_a_point(seed):
    program, gain = tiny(seed)
    relaxation = relaxed(program, gain)
    if relaxation.infeasible:
        assert brute_force(program, gain)[0] is Status.INFEASIBLE
        assert refuted(program, relaxation.ray)


def test_gains_of_canonical_size_are_bounded_exactly():
    program, merit = assignment(7, seats=50, people=60, largest=2 * 10**9)
    gain = merit * 10**6 + np.arange(program.columns)
    value = engine("cpsat").solve(program, gain, limits=Limits()).value
    dual = dual_bound(program, gain, relaxed(program, gain).multipliers)
    assert dual.bound >= value
    assert dual.bound - value < 10**15


def test_a_row_without_a_bound_on_the_side_of_its_multiplier_is_left_out():
    program = made([[1, 1]], [1], [NO_BOUND], lower=[0, 0], upper=[1, 1])
    gain = np.array([3, 2])
    assert dual_bound(program, gain, np.array([5.0])).bound == 5


@pytest.mark.parametrize("many", [0, 20_000])
def test_gains_one_after_the_other_have_the_relaxations_of_each_alone(many, monkeypatch):
    program, gain = assignment(3, seats=30, people=25, largest=10_000, per_seat=20)
    monkeypatch.setattr("suksesi.solver.engines.sifting.MANY", many)
    random, again = np.random.default_rng(3), Reweighing(program)
    for _ in range(6):
        drawn = (gain * random.random(len(gain))).astype(np.int64)
        found, alone = again.relaxed(drawn), relaxed(program, drawn)
        assert float(drawn @ found.x) == pytest.approx(float(drawn @ alone.x))
        assert dual_bound(program, drawn, found.multipliers).bound == pytest.approx(
            dual_bound(program, drawn, alone.multipliers).bound, abs=1
        )


def test_gains_over_a_program_without_points_are_answered_as_each_alone():
    program = made(
        [[1, 1, 0], [0, 1, 1], [1, 1, 1]], [1, 1, 0], [1, 1, 0], lower=[0] * 3, upper=[1] * 3
    )
    again = Reweighing(program)
    assert again.relaxed(np.array([1, 2, 3])).infeasible
    assert again.relaxed(np.array([3, 2, 1])).infeasible

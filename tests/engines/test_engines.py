"""One suite for every engine; the truth is enumeration."""

import subprocess
import sys
from pathlib import Path
from threading import Event, Timer

import numpy as np
import pytest
from programs import NO_BOUND, assignment, brute_force, knapsacks, made, market_split, tiny

from suksesi.models.errors import AuditError, SuksesiError, UnknownNameError
from suksesi.models.plan import Status, Why
from suksesi.solver.engines import ENGINES, engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.claim import Claim, audited, whole_bound

FREE = Limits()
TESTS = Path(__file__).parents[1]


@pytest.fixture(params=ENGINES)
def solver(request):
    return engine(request.param)


@pytest.mark.parametrize("seed", range(80))
def test_status_and_value_are_those_of_enumeration(solver, seed):
    program, gain = tiny(seed)
    status, value, _ = brute_force(program, gain)
    outcome = solver.solve(program, gain, limits=FREE)
    assert (outcome.status, outcome.value) == (status, value)
    assert outcome.why is Why.PROOF
    if status is Status.OPTIMAL:
        assert outcome.bound == value
        assert program.satisfied_by(outcome.x)
        assert int(gain @ outcome.x) == value


def test_enumeration_finds_optima_and_infeasible_programs_among_the_tiny_ones():
    found = {brute_force(*tiny(seed))[0] for seed in range(80)}
    assert found == {Status.OPTIMAL, Status.INFEASIBLE}


def test_a_program_without_points_is_infeasible_although_its_relaxation_has_some(solver):
    program = made([[2, 2], [1, -1]], [1, -1], [1, 1], lower=[0, 0], upper=[1, 1])
    outcome = solver.solve(program, np.array([3, 1]), limits=FREE)
    assert (outcome.status, outcome.why) == (Status.INFEASIBLE, Why.PROOF)
    assert (outcome.x, outcome.value, outcome.bound) == (None, None, None)


def test_without_columns_the_value_is_nought(solver):
    program = made([], [], [], lower=[], upper=[])
    outcome = solver.solve(program, np.array([], dtype=np.int64), limits=FREE)
    assert (outcome.status, outcome.value, outcome.bound) == (Status.OPTIMAL, 0, 0)


def test_without_columns_a_row_that_asks_for_something_is_infeasible(solver):
    program = made([[]], [1], [1], lower=[], upper=[])
    outcome = solver.solve(program, np.array([], dtype=np.int64), limits=FREE)
    assert outcome.status is Status.INFEASIBLE


def test_without_rows_every_column_goes_to_its_better_bound(solver):
    program = made([], [], [], lower=[-3, 0, 1], upper=[4, 1, 2])
    outcome = solver.solve(program, np.array([-2, 5, 0]), limits=FREE)
    assert (outcome.status, outcome.value) == (Status.OPTIMAL, 11)


def test_bounds_that_cross_are_infeasible(solver):
    program = made([[1, 1]], [0], [2], lower=[0, 2], upper=[1, 1])
    assert solver.solve(program, np.array([1, 1]), limits=FREE).status is Status.INFEASIBLE


def test_a_row_whose_bounds_cross_is_infeasible(solver):
    program = made([[1, 1]], [2], [1], lower=[0, 0], upper=[1, 1])
    assert solver.solve(program, np.array([1, 1]), limits=FREE).status is Status.INFEASIBLE


def test_an_empty_row_that_asks_for_something_is_infeasible(solver):
    program = made([[0, 0], [1, 1]], [1, 0], [1, 1], lower=[0, 0], upper=[1, 1])
    assert solver.solve(program, np.array([1, 1]), limits=FREE).status is Status.INFEASIBLE


def test_a_gain_of_nought_asks_for_any_point(solver):
    program = made([[1, 1, 1]], [2], [2], lower=[0] * 3, upper=[1] * 3)
    outcome = solver.solve(program, np.zeros(3, dtype=np.int64), limits=FREE)
    assert (outcome.status, outcome.value, outcome.bound) == (Status.OPTIMAL, 0, 0)
    assert outcome.x.sum() == 2


def test_a_column_without_bounds_is_refused(solver):
    program = made([[1, 1]], [0], [2], lower=[0, 0], upper=[1, NO_BOUND])
    with pytest.raises(SuksesiError, match="tanpa batas"):
        solver.solve(program, np.array([1, 1]), limits=FREE)


@pytest.mark.parametrize("seed", range(6))
def test_a_hint_never_changes_the_value(solver, seed):
    program, gain = tiny(seed)
    best = solver.solve(program, gain, limits=FREE)
    wrong = np.ones(program.columns, dtype=np.int64)
    for hint in (best.x, wrong):
        again = solver.solve(program, gain, limits=FREE, hint=hint)
        assert (again.status, again.value) == (best.status, best.value)


def test_a_stop_before_the_start_gives_the_hint_and_no_proof(solver):
    program, gain = knapsacks(1)
    stop = Event()
    stop.set()
    nothing = np.zeros(program.columns, dtype=np.int64)
    outcome = solver.solve(program, gain, limits=FREE, hint=nothing, stop=stop)
    assert (outcome.status, outcome.why) == (Status.FEASIBLE, Why.INTERRUPT)
    assert (outcome.value, outcome.bound) == (0, None)
    assert solver.solve(program, gain, limits=FREE, stop=stop).status is Status.NOT_FOUND


def test_a_stop_ends_a_search_that_would_not_end(solver):
    program, gain = market_split(1)
    stop = Event()
    soon = Timer(0.2, stop.set)
    soon.start()
    outcome = solver.solve(program, gain, limits=Limits(seconds=60.0), stop=stop)
    soon.join()
    assert (outcome.status, outcome.why) == (Status.NOT_FOUND, Why.INTERRUPT)


@pytest.mark.parametrize("seconds", [0.0, 0.2])
def test_a_time_limit_is_named_as_the_reason(solver, seconds):
    program, gain = market_split(1)
    outcome = solver.solve(program, gain, limits=Limits(seconds=seconds))
    assert (outcome.status, outcome.why) == (Status.NOT_FOUND, Why.SECONDS)
    assert outcome.x is None


def test_a_work_limit_is_named_as_the_reason(solver):
    program, gain = market_split(1)
    work = 0.02 if solver.name in {"auto", "cpsat"} else 1
    outcome = solver.solve(program, gain, limits=Limits(work=work))
    assert (outcome.status, outcome.why) == (Status.NOT_FOUND, Why.WORK)


def test_a_work_limit_gives_the_same_point_every_time(solver):
    program, gain = knapsacks(2)
    work = 0.02 if solver.name in {"auto", "cpsat"} else 1
    one, other = (solver.solve(program, gain, limits=Limits(work=work)) for _ in range(2))
    assert (one.status, one.value, one.bound) == (other.status, other.value, other.bound)
    assert one.value is None or np.array_equal(one.x, other.x)


@pytest.mark.parametrize("seconds", [0.02, 0.1])
def test_a_bound_is_never_below_the_optimum_when_time_ran_out(solver, seconds):
    program, gain = knapsacks(1, columns=24)
    best = engine("cpsat").solve(program, gain, limits=FREE)
    assert best.status is Status.OPTIMAL
    outcome = solver.solve(program, gain, limits=Limits(seconds=seconds))
    assert outcome.bound is None or outcome.bound >= best.value
    assert outcome.value is None or outcome.value <= best.value


@pytest.mark.parametrize("seed", range(3))
def test_merits_up_to_two_hundred_million_over_120_seats_are_exact(solver, seed):
    program, gain = assignment(seed, seats=120, people=150, largest=2 * 10**8)
    best = engine("cpsat").solve(program, gain, limits=FREE)
    outcome = solver.solve(program, gain, limits=FREE)
    assert outcome.status is Status.OPTIMAL
    assert outcome.value == best.value > 10**10


def test_a_row_that_keeps_a_large_merit_is_kept_to_the_unit(solver):
    program, gain = assignment(5, seats=120, people=150, largest=2 * 10**8)
    best = solver.solve(program, gain, limits=FREE)
    kept = program.with_block(
        made([gain], [best.value], [NO_BOUND], lower=program.lower, upper=program.upper).blocks[0]
    )
    again = solver.solve(kept, gain % 7, limits=FREE)
    assert again.status is Status.OPTIMAL
    assert int(gain @ again.x) == best.value
    beyond = program.with_block(
        made([gain], [best.value + 1], [NO_BOUND], lower=program.lower, upper=program.upper).blocks[
            0
        ]
    )
    assert solver.solve(beyond, gain % 7, limits=FREE).status is Status.INFEASIBLE


@pytest.mark.parametrize("name", ["auto", "cpsat"])
def test_canonical_sums_of_two_times_ten_to_the_seventeen_are_exact(name):
    program, merit = assignment(7, seats=100, people=130, largest=2 * 10**9)
    order = np.random.default_rng(7).integers(0, 2**19, program.columns)
    gain = merit * 10**6 + order
    outcome = engine(name).solve(program, gain, limits=FREE)
    assert outcome.status is Status.OPTIMAL
    assert outcome.value == sum((gain * outcome.x).tolist()) > 10**17
    assert outcome.value // 10**6 >= engine(name).solve(program, merit, limits=FREE).value


@pytest.mark.parametrize("name", ["highs", "pulp"])
def test_an_engine_in_doubles_refuses_what_it_cannot_hold(name):
    program, merit = assignment(7, seats=100, people=130, largest=2 * 10**9)
    with pytest.raises(SuksesiError, match="auto"):
        engine(name).solve(program, merit * 10**6 + 1, limits=FREE)


def test_sums_beyond_64_bits_are_refused():
    program = made([[1, 1, 1]], [1], [2], lower=[0] * 3, upper=[1] * 3)
    gain = np.array([2**61, 2**61, 2**61 - 1])
    with pytest.raises(SuksesiError, match="2\\^62"):
        engine("cpsat").solve(program, gain, limits=FREE)


def test_progress_tells_values_and_bounds_that_hold():
    program, gain = knapsacks(3, columns=24)
    for name in ("auto", "highs", "cpsat"):
        news = []
        outcome = engine(name).solve(program, gain, limits=FREE, progress=news.append)
        assert outcome.status is Status.OPTIMAL
        assert news
        assert all(step.value is None or step.value <= outcome.value for step in news)
        assert all(step.bound is None or step.bound >= outcome.value for step in news)


def test_a_claimed_optimum_that_breaks_a_row_is_an_error():
    program = made([[1, 1]], [1], [1], lower=[0, 0], upper=[1, 1])
    broken = Claim(x=np.array([1.0, 1.0]), bound=2, complete=True, why=Why.PROOF, seconds=0.0)
    with pytest.raises(AuditError):
        audited(broken, program, np.array([1, 1]))


def test_a_bound_below_a_known_point_is_an_error():
    program = made([[1, 1]], [1], [1], lower=[0, 0], upper=[1, 1])
    claim = Claim(x=np.array([1, 0]), bound=4, complete=True, why=Why.PROOF, seconds=0.0)
    with pytest.raises(AuditError):
        audited(claim, program, np.array([5, 1]))


def test_infeasibility_claimed_against_a_feasible_hint_is_an_error():
    program = made([[1, 1]], [1], [1], lower=[0, 0], upper=[1, 1])
    claim = Claim(x=None, bound=None, complete=True, why=Why.PROOF, seconds=0.0)
    with pytest.raises(AuditError):
        audited(claim, program, np.array([5, 1]), hint=np.array([0, 1]))


def test_a_claimed_optimum_below_its_own_bound_stays_feasible():
    program = made([[1, 1]], [1], [1], lower=[0, 0], upper=[1, 1])
    claim = Claim(x=np.array([1, 0]), bound=6, complete=True, why=Why.PROOF, seconds=0.0)
    assert audited(claim, program, np.array([5, 1])).status is Status.FEASIBLE


def test_a_bound_in_doubles_is_floored_with_half_a_unit_to_spare():
    assert whole_bound(99.9999999, unit=1) == 100
    assert whole_bound(100.4, unit=1) == 100
    assert whole_bound(100.6, unit=1) == 101
    assert whole_bound(700.1, unit=7) == 700
    assert whole_bound(np.inf, unit=1) is None
    assert whole_bound(1e15, unit=1) > 10**15


def test_an_unknown_engine_is_an_error_with_the_nearest_name():
    with pytest.raises(UnknownNameError, match="highs"):
        engine("higs")


@pytest.mark.parametrize("first", ["highspy", "ortools.sat.python.cp_model"])
def test_highs_and_cpsat_work_in_one_process_in_either_import_order(first):
    script = (
        f"import {first}\n"
        "from programs import brute_force, tiny\n"
        "from suksesi.solver.engines import engine\n"
        "from suksesi.solver.engines.base import Limits\n"
        "program, gain = tiny(3)\n"
        "names = ('highs', 'cpsat', 'auto')\n"
        "values = {engine(n).solve(program, gain, limits=Limits()).value for n in names}\n"
        "assert values == {brute_force(program, gain)[1]}, values\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, env={"PYTHONPATH": str(TESTS)})


def test_no_engine_is_imported_before_it_is_chosen():
    script = (
        "import sys\n"
        "import suksesi.solver.engines\n"
        "loaded = {'highspy', 'ortools', 'pulp'} & set(sys.modules)\n"
        "assert not loaded, loaded\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_a_child_that_hangs_past_its_limit_is_ended_and_nothing_is_claimed(monkeypatch, tmp_path):
    asleep = tmp_path / "cbc"
    asleep.write_text("#!/bin/sh\nexec sleep 600\n")
    asleep.chmod(0o700)
    monkeypatch.setattr("suksesi.solver.engines.cbc.cbc_bin_path", lambda: str(asleep))
    monkeypatch.setattr("suksesi.solver.engines.cbc.GRACE", 0.2)
    program, gain = knapsacks(3)
    outcome = engine("pulp").solve(program, gain, limits=Limits(seconds=0.1))
    assert (outcome.status, outcome.why) == (Status.NOT_FOUND, Why.SECONDS)
    assert outcome.x is None

"""Regions under coupling rows: found, priced, solved apart, joined; the truth is enumeration."""

import pickle
from concurrent.futures import BrokenExecutor, Executor, Future
from threading import Event

import numpy as np
import pytest
from coupled_programs import coupled, joined, quota
from hypothesis import given, settings
from hypothesis import strategies as st
from programs import NO_BOUND, assignment, brute_force, made, market_split, points, tiny

from suksesi.models.errors import SuksesiError
from suksesi.models.plan import Status, Why
from suksesi.solver.engines import coupled as module
from suksesi.solver.engines import engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.coupled import Coupled
from suksesi.solver.engines.regions.allotment import allotments, leftover
from suksesi.solver.engines.regions.choice import chosen
from suksesi.solver.engines.regions.cluster import cluster
from suksesi.solver.engines.regions.coupling import coupling_of
from suksesi.solver.engines.regions.packed import closed, packed
from suksesi.solver.engines.regions.prices import prices_of
from suksesi.solver.engines.regions.region import regions_of

SEEDS = range(25)
APART = Coupled(small=1)
FREE = Limits()


@pytest.fixture
def never_together(monkeypatch):
    monkeypatch.setattr(module, "_FEW", -1)


@pytest.mark.parametrize("seed", SEEDS)
def test_status_and_value_are_those_of_enumeration(seed):
    program, gain = coupled(seed)
    status, value, _ = brute_force(program, gain)
    outcome = APART.solve(program, gain, limits=FREE)
    assert (outcome.status, outcome.value) == (status, value)


@pytest.mark.parametrize("seed", SEEDS)
def test_regions_alone_never_claim_more_than_enumeration_finds(seed, never_together):
    program, gain = coupled(seed)
    status, value, _ = brute_force(program, gain)
    outcome = APART.solve(program, gain, limits=FREE)
    if outcome.x is not None:
        assert program.satisfied_by(outcome.x)
        assert int(gain @ outcome.x) == outcome.value <= value <= outcome.bound
    else:
        assert outcome.status in {Status.INFEASIBLE, Status.NOT_FOUND}
        assert outcome.status is not Status.INFEASIBLE or status is Status.INFEASIBLE
        assert outcome.bound is None or value is None or outcome.bound >= value


def test_the_tiny_programs_bind_do_not_bind_and_cannot_be_met():
    seen = set()
    for seed in range(16):
        program, gain = coupled(seed)
        status, value, _ = brute_force(program, gain)
        coupling = coupling_of(program, small=1)
        free = np.setdiff1d(np.arange(len(program.low)), coupling.rows)
        loose = made(
            program.matrix.toarray()[free],
            program.low[free],
            program.high[free],
            lower=program.lower,
            upper=program.upper,
        )
        seen.add((status, brute_force(loose, gain)[1] == value))
    assert {(Status.OPTIMAL, True), (Status.OPTIMAL, False), (Status.INFEASIBLE, False)} <= seen


@pytest.mark.parametrize("seed", SEEDS)
def test_no_row_but_a_coupling_row_has_columns_of_two_regions(seed):
    program, _ = coupled(seed)
    coupling = coupling_of(program, small=1)
    assert len(coupling.regions) >= 2
    assert sorted(np.concatenate(coupling.regions)) == list(range(program.columns))
    for number in range(len(program.low)):
        touched = [bool(program.matrix[[number]][:, columns].nnz) for columns in coupling.regions]
        assert (sum(touched) > 1) == (number in coupling.rows)


def test_a_row_within_one_region_goes_back_to_it_however_wide():
    program, _ = quota(most=60)
    columns = program.columns // 4
    wide = np.zeros(program.columns, dtype=np.int64)
    wide[:columns] = 1
    there = made([wide], [-NO_BOUND], [30], lower=program.lower, upper=program.upper)
    coupling = coupling_of(program.with_block(there.blocks[0]), small=50)
    assert coupling.rows.tolist() == [len(program.low) - 1]
    assert len(program.low) in coupling.own_rows[0]


def test_a_program_that_no_few_rows_hold_together_is_left_whole():
    program, gain = market_split(1, columns=20, rows=80)
    assert coupling_of(program, small=1) is None
    program, gain = tiny(4)
    assert APART.solve(program, gain, limits=FREE).value == brute_force(program, gain)[1]


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 39), wild=st.floats(0.0, 1e6))
def test_any_prices_of_the_coupling_rows_bound_the_whole(seed, wild):
    program, gain = coupled(seed)
    coupling = coupling_of(program, small=1)
    random = np.random.default_rng(seed)
    prices = prices_of(coupling, gain, wild * random.normal(size=len(coupling.rows)))
    every = points(program)
    if len(every):
        priced = every @ prices.gain + prices.constant
        assert np.all(priced >= prices.scale * (every @ gain))
    multipliers = wild * random.normal(size=len(program.low))
    for region in regions_of(coupling, gain, prices, multipliers):
        there = points(region.program)
        assert not len(there) or region.bound >= int(np.max(there @ region.priced))


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 39), scale=st.floats(-3.0, 3.0))
def test_points_within_their_allotments_keep_the_coupling_rows(seed, scale):
    program, _ = coupled(seed)
    coupling = coupling_of(program, small=1)
    x = scale * np.random.default_rng(seed).random(program.columns)
    shares = allotments(coupling, x)
    low, high = (sum(getattr(share, side) for share in shares) for side in ("low", "high"))
    open_low, open_high = coupling.low <= -NO_BOUND, coupling.high >= NO_BOUND
    assert np.array_equal(low[~open_low], coupling.low[~open_low])
    assert np.array_equal(high[~open_high], coupling.high[~open_high])
    assert all(np.all(share.low <= share.high) for share in shares)
    assert all(np.all(share.low[open_low] <= -NO_BOUND) for share in shares)


def test_what_the_others_leave_over_is_offered():
    program, _ = quota(most=60)
    coupling = coupling_of(program, small=50)
    within = leftover(coupling, np.array([63]), own=np.array([20]))
    assert (within.low.tolist(), within.high.tolist()) == ([-NO_BOUND], [17])


@pytest.mark.parametrize("seed", range(12))
def test_the_choice_among_stored_points_is_the_best_that_fits_or_misses_by_least(seed):
    program, gain = coupled(seed)
    coupling = coupling_of(program, small=1)
    prices = prices_of(coupling, gain, np.zeros(len(coupling.rows)))
    regions = regions_of(coupling, gain, prices, np.zeros(len(program.low)))
    random = np.random.default_rng(seed)
    for region in regions:
        box = random.integers(region.program.lower, region.program.upper + 1, (5, len(region.gain)))
        for x in box:
            region.keep(x)
    found = chosen(coupling, regions, before=None)
    best = max(_combinations(coupling, regions), key=lambda one: (-one[0], one[1]))
    assert (found.missed, found.value) == best


def _combinations(coupling, regions):
    sums = [(np.zeros(len(coupling.rows), dtype=np.int64), 0)]
    for region in regions:
        sums = [(use + p.use, value + p.value) for use, value in sums for p in region.points]
    for use, value in sums:
        below, above = np.maximum(coupling.low - use, 0), np.maximum(use - coupling.high, 0)
        yield int(below.sum() + above.sum()), value


def test_a_choice_waits_until_every_region_has_a_point():
    program, gain = quota(most=60)
    coupling = coupling_of(program, small=50)
    prices = prices_of(coupling, gain, np.zeros(1))
    regions = regions_of(coupling, gain, prices, np.zeros(len(program.low)))
    assert chosen(coupling, regions, before=None) is None


@pytest.mark.parametrize("most", [30, 75, None])
def test_a_quota_over_regions_is_kept_and_the_gap_is_certified(most, never_together):
    program, gain = quota(most=most)
    best = engine("auto").solve(program, gain, limits=FREE)
    outcome = Coupled(small=50).solve(program, gain, limits=FREE)
    assert outcome.bound >= best.value >= outcome.value
    assert outcome.bound - outcome.value <= outcome.bound / 1000


def test_a_gap_that_is_good_enough_ends_the_search():
    program, gain = quota(most=75)
    outcome = Coupled(small=50, gap=0.5).solve(program, gain, limits=FREE)
    assert outcome.status is Status.FEASIBLE
    assert outcome.bound - outcome.value <= outcome.bound / 2


def test_a_quota_that_cannot_be_met_is_proven_so_by_its_relaxation():
    drawn = [tiny(3), tiny(5)]
    columns = sum(program.columns for program, _ in drawn)
    program, gain = joined(drawn, [np.ones(columns, dtype=np.int64)], [1000], [NO_BOUND])
    outcome = APART.solve(program, gain, limits=FREE)
    assert (outcome.status, outcome.why) == (Status.INFEASIBLE, Why.PROOF)


def test_a_sum_that_only_whole_points_miss_is_not_called_infeasible_before_it_is_proven(
    monkeypatch,
):
    free = made([[1, 1]], [0], [2], lower=[0, 0], upper=[1, 1]), np.array([3, 1])
    rows = [np.array([1, 2, 1, 2]), np.array([1, 2, -1, -2])]
    program, gain = joined([free, free], rows, [1, 0], [1, 0])
    assert APART.solve(program, gain, limits=FREE).status is Status.INFEASIBLE
    monkeypatch.setattr(module, "_FEW", -1)
    outcome = APART.solve(program, gain, limits=FREE)
    assert (outcome.status, outcome.x) == (Status.NOT_FOUND, None)


def test_a_region_without_points_makes_the_whole_infeasible(never_together):
    half = made([[2, 2], [1, -1]], [1, -1], [1, 1], lower=[0, 0], upper=[1, 1]), np.array([3, 1])
    one = made([[1, 1]], [0], [2], lower=[0, 0], upper=[1, 1]), np.array([3, 1])
    program, gain = joined([half, one], [np.ones(4, dtype=np.int64)], [0], [4])
    assert APART.solve(program, gain, limits=FREE).status is Status.INFEASIBLE


class Elsewhere(Executor):
    """Works on copies that went through bytes, as another machine does, then falls asleep."""

    def __init__(self, *, awake=10**6):
        self.orders, self._awake = 0, awake

    def submit(self, work, /, *args):
        self.orders += 1
        future = Future()
        if self.orders <= self._awake:
            work, args = pickle.loads(pickle.dumps((work, args)))
            future.set_result(pickle.loads(pickle.dumps(work(*args))))
        return future


@pytest.mark.parametrize("seed", range(10))
def test_any_executor_finds_the_same(seed):
    program, gain = coupled(seed)
    executor = Elsewhere()
    there = Coupled(small=1, executor=executor).solve(program, gain, limits=FREE)
    here = APART.solve(program, gain, limits=FREE)
    assert (there.status, there.value, there.bound) == (here.status, here.value, here.bound)
    assert here.x is None or np.array_equal(there.x, here.x)


def test_processes_of_this_machine_find_the_same():
    program, gain = quota(most=75)
    apart = Coupled(small=50, gap=1e-4)
    there = apart.solve(program, gain, limits=Limits(workers=2))
    here = apart.solve(program, gain, limits=FREE)
    assert (there.status, there.value, there.bound) == (here.status, here.value, here.bound)
    assert np.array_equal(there.x, here.x)


def test_a_dask_cluster_finds_the_same():
    distributed = pytest.importorskip("distributed")
    program, gain = quota(most=75)
    apart = Coupled(small=50, gap=1e-4).solve(program, gain, limits=FREE)
    with (
        distributed.LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster.scheduler_address) as client,
    ):
        there = Coupled(small=50, gap=1e-4, executor=client.get_executor())
        assert there.solve(program, gain, limits=FREE).value == apart.value


def test_an_executor_that_hears_nothing_is_given_up_and_bound_and_hint_are_kept(monkeypatch):
    monkeypatch.setattr("suksesi.solver.engines.regions.crew._ENDING", 0.1)
    program, gain = quota(most=75)
    nobody = (gain == 0).astype(np.int64)
    stop, news = Event(), []

    def heard(step):
        news.append(step)
        stop.set()

    executor = Elsewhere(awake=0)
    outcome = Coupled(small=50, executor=executor).solve(
        program, gain, limits=FREE, hint=nobody, stop=stop, progress=heard
    )
    best = engine("auto").solve(program, gain, limits=FREE)
    assert (outcome.status, outcome.why) == (Status.FEASIBLE, Why.INTERRUPT)
    assert outcome.value == 0
    assert outcome.bound >= best.value
    assert outcome.bound < 2 * best.value


def test_a_stop_keeps_the_best_point_and_the_bound(monkeypatch):
    monkeypatch.setattr("suksesi.solver.engines.regions.crew._ENDING", 0.1)
    program, gain = quota(most=75)
    stop = Event()

    def heard(step):
        if step.value:
            stop.set()

    nobody = (gain == 0).astype(np.int64)
    outcome = Coupled(small=50, executor=Elsewhere(awake=4)).solve(
        program, gain, limits=FREE, hint=nobody, stop=stop, progress=heard
    )
    best = engine("auto").solve(program, gain, limits=FREE)
    assert (outcome.status, outcome.why) == (Status.FEASIBLE, Why.INTERRUPT)
    assert 0.9 * best.value < outcome.value <= best.value <= outcome.bound < 1.001 * best.value


def test_a_clock_and_a_work_limit_are_named_as_the_reason():
    program, gain = joined(
        [market_split(1), market_split(2)], [np.ones(80, dtype=np.int64)], [-NO_BOUND], [70]
    )
    late = APART.solve(program, gain, limits=Limits(seconds=0.3))
    assert (late.status, late.why) == (Status.NOT_FOUND, Why.SECONDS)
    worked = APART.solve(program, gain, limits=Limits(work=0.1))
    assert (worked.status, worked.why) == (Status.NOT_FOUND, Why.WORK)
    assert worked.bound is not None


def test_news_of_values_and_bounds_hold():
    program, gain = quota(most=75)
    news = []
    outcome = Coupled(small=50).solve(program, gain, limits=FREE, progress=news.append)
    assert outcome.status is Status.OPTIMAL
    assert {step.stage for step in news} >= {"linear", "priced"}
    assert all(step.value is None or step.value <= outcome.value for step in news)
    assert all(step.bound is None or step.bound >= outcome.value for step in news)


@pytest.mark.parametrize("largest", [1, 100, 40_000, 2**40, 2**61])
def test_a_packed_program_is_the_same_in_fewer_bytes(largest):
    program, gain = tiny(7)
    gain = gain * 0 + np.array([largest, -largest] * 10)[: len(gain)]
    one = packed(program, gain, work=None, hint=gain)
    assert np.array_equal(one.program.matrix.toarray(), program.matrix.toarray())
    for name in ("low", "high", "lower", "upper"):
        assert np.array_equal(getattr(one.program, name), getattr(program, name))
    assert np.array_equal(one.gain.astype(np.int64), gain)
    assert one.gain.dtype.kind == "i"
    assert one.weights.dtype == np.int8


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("enough", [0, 300, 10**6])
def test_a_region_that_is_good_enough_is_bounded_all_the_same(seed, enough):
    program, gain = assignment(seed, seats=30, people=30, largest=10_000)
    best = engine("cpsat").solve(program, gain, limits=FREE).value
    found = closed(packed(program, gain, work=None, hint=None, enough=enough))
    assert found.value <= best <= found.bound
    assert found.bound - found.value <= enough


class Dying(Executor):
    """Loses its workers."""

    def submit(self, work, /, *args):
        future = Future()
        future.set_exception(BrokenExecutor("gone"))
        return future


def test_a_worker_that_dies_is_told_in_a_sentence():
    program, gain = quota(most=75)
    with pytest.raises(SuksesiError, match="memori"):
        Coupled(small=50, executor=Dying()).solve(program, gain, limits=FREE)


def test_a_cluster_without_its_package_or_without_an_answer_is_told_in_a_sentence():
    with pytest.raises(SuksesiError, match="dask"), cluster("tcp://127.0.0.1:1"):
        pass

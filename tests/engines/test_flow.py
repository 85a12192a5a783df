"""Networks by min-cost flow: the value of enumeration, proven by prices in whole numbers."""

import numpy as np
import pytest
from programs import NO_BOUND, brute_force, made
from scipy.sparse import block_diag

from suksesi.models.plan import Status
from suksesi.solver.engines import auto, components, engine, flow
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.bound import whole_dual
from suksesi.solver.engines.closing import close
from suksesi.solver.engines.face import optima
from suksesi.solver.engines.network import network
from suksesi.solver.engines.part import Part

SEEDS = range(300)


def drawn(seed, *, rows=(3, 3), columns=7, most=1):
    """Draw a network: columns in a row of each kind or in one alone, bounds on all."""
    random = np.random.default_rng(seed)
    above, below = rows
    matrix = np.zeros((above + below, columns), dtype=np.int64)
    for column in range(columns):
        kinds = random.choice(3, p=[0.7, 0.15, 0.15])
        if kinds != 1:
            matrix[random.integers(above), column] = 1
        if kinds != 2:
            matrix[above + random.integers(below), column] = 1
    lower = random.integers(-1, 2, columns) if most > 1 else np.zeros(columns, dtype=np.int64)
    upper = lower + random.integers(0 if most > 1 else 1, most + 1, columns)
    low = random.integers(-2, 3, above + below)
    high = np.maximum(low, 0) + random.integers(0, 3, above + below)
    low = np.where(random.random(above + below) < 0.5, -NO_BOUND, low)
    high = np.where(random.random(above + below) < 0.3, NO_BOUND, high)
    gain = random.integers(-9, 30, columns) * int(random.choice([1, 7, 2_000_003]))
    return made(matrix, low, high, lower=lower, upper=upper), gain


def part(program, gain):
    return Part(program=program, gain=gain, work=None, hint=None, stop=None, progress=None)


@pytest.mark.parametrize("most", [1, 3])
def test_a_flow_has_the_status_and_value_of_enumeration_and_its_prices_prove_it(most):
    found = {Status.OPTIMAL: 0, Status.INFEASIBLE: 0}
    for seed in SEEDS:
        program, gain = drawn(seed, columns=7 if most == 1 else 5, most=most)
        outcome = flow.flowed(part(program, gain))
        if outcome is None:  # bounds cross, or nothing is left to a row: the relaxation says so
            assert network(program) is None or not network(program).sound
            continue
        assert (outcome.status, outcome.value) == brute_force(program, gain)[:2]
        found[outcome.status] += 1
        if outcome.status is Status.OPTIMAL:
            prices = outcome.prices.astype(np.int64)
            assert whole_dual(program, gain, prices).total == outcome.value
    assert min(found.values()) > 30


def test_loading_few_columns_at_a_time_changes_nothing(monkeypatch):
    monkeypatch.setattr(flow, "_MANY", 0)
    monkeypatch.setattr(flow, "_DRAWN", 1)
    monkeypatch.setattr(flow, "_NEXT", 1)
    monkeypatch.setattr(flow, "_SPARE", 0)
    monkeypatch.setattr(flow, "_PAYING", 1)
    for seed in range(40):
        program, gain = drawn(seed, rows=(12, 9), columns=90)
        outcome = flow.flowed(part(program, gain))
        if outcome is not None:
            best = engine("cpsat").solve(program, gain, limits=Limits())
            assert (outcome.status, outcome.value) == (best.status, best.value)


def test_what_rows_lack_is_bought_at_any_price_before_a_program_is_called_empty():
    size = 40  # one way only: nobody but the first may take the last seat, and each has two
    matrix = np.zeros((2 * size, 2 * size - 1), dtype=np.int64)
    for k in range(size):
        matrix[k, k] = matrix[size + k, k] = 1
    for k in range(size - 1):
        matrix[k, size + k] = matrix[size + k + 1, size + k] = 1
    gain = np.array([0] * size + [1000] * (size - 1))
    bounds = [1] * (2 * size)
    program = made(matrix, bounds, bounds, lower=[0] * len(gain), upper=[1] * len(gain))
    outcome = flow.flowed(part(program, gain))
    assert (outcome.status, outcome.value) == (Status.OPTIMAL, 0)


def test_the_optima_of_a_flow_are_stated_by_its_prices_without_a_row_that_keeps_the_value():
    for seed in range(60):
        program, gain = drawn(seed)
        outcome = engine("auto").solve(program, gain, limits=Limits())
        if outcome.status is Status.OPTIMAL and outcome.prices is not None:
            (left,) = optima(program, gain, outcome.value, prices=outcome.prices)
            assert all(block.owner != "kept" for block in left.blocks)
            assert brute_force(left, gain)[2] == brute_force(program, gain)[2]


@pytest.mark.parametrize(
    "rows",
    [
        [[1, 1, 0], [1, 0, 1], [0, 1, 1]],  # an odd ring of rows
        [[1, 1, 0], [1, -1, 0], [0, 0, 1]],
        [[1, 2, 0], [0, 0, 1]],
        [[1, 0, 0], [1, 1, 0], [1, 0, 1]],  # a column in three rows
        [[1, 1, 0]],  # a column in none
    ],
)
def test_what_is_no_network_is_not_taken_for_one(rows):
    program = made(rows, [0] * len(rows), [1] * len(rows), lower=[0] * 3, upper=[1] * 3)
    assert network(program) is None


def test_the_default_engine_solves_the_parts_that_are_networks_by_flow(monkeypatch):
    closed = []
    monkeypatch.setattr(auto, "close", lambda part: closed.append(part) or close(part))
    monkeypatch.setattr(auto, "split", lambda program: components.split(program, small=1))
    square = np.array([[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]])
    ring = np.array([[1, 1, 0], [1, 0, 1], [0, 1, 1]])
    for rows, gain, value, closings in (
        (square, [5, 1, 1, 7], 12, 0),
        (ring, [4, 5, 3], 5, 1),
        (block_diag([square, ring]).toarray(), [5, 1, 1, 7, 4, 5, 3], 17, 1),
    ):
        closed.clear()
        count, width = rows.shape
        program = made(rows, [0] * count, [1] * count, lower=[0] * width, upper=[1] * width)
        outcome = engine("auto").solve(program, np.array(gain), limits=Limits())
        assert (outcome.status, outcome.value) == (Status.OPTIMAL, value)
        assert [part.program.columns for part in closed] == [3] * closings


def test_where_nothing_can_move_there_is_no_flow():
    program = made([[1, 1]], [0], [1], lower=[0, 0], upper=[0, 0])
    outcome = engine("auto").solve(program, np.array([3, 4]), limits=Limits())
    assert (outcome.status, outcome.value) == (Status.OPTIMAL, 0)
    assert network(program.on(np.array([], dtype=np.intp))) is None


def test_numbers_that_the_library_does_not_hold_are_left_to_the_relaxation():
    program = made([[1, 1, 1]], [1], [2], lower=[0] * 3, upper=[1] * 3)
    gain = np.array([2**60, 2**60 - 1, 5])
    assert flow.flowed(part(program, gain)) is None
    assert engine("auto").solve(program, gain, limits=Limits()).value == 2**61 - 1

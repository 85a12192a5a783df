"""The optima of a program, stated as a program: the same points, and no others."""

import numpy as np
import pytest
from programs import NO_BOUND, assignment, brute_force, made, points, tiny
from scipy.sparse import csr_array

from suksesi.models.plan import Status
from suksesi.solver.engines import ENGINES, engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.program import Block


def chosen(pieces):
    """Give the points of some programs as a set; no point may be in two of them."""
    every = [tuple(point) for program in pieces for point in points(program).tolist()]
    assert len(set(every)) == len(every)
    return set(every)


def best(pieces, gain, *, name):
    """Give what the best point of some programs is worth."""
    outcomes = [engine(name).solve(program, gain, limits=Limits()) for program in pieces]
    return max(outcome.value for outcome in outcomes if outcome.value is not None)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize("seed", range(50))
def test_the_points_left_are_the_optima(seed, name):
    program, gain = tiny(seed)
    status, value, _ = brute_force(program, gain)
    if status is Status.INFEASIBLE:
        pytest.skip("there is no point")
    every = points(program)
    optimal = {tuple(point) for point in every[every @ gain == value].tolist()}
    assert chosen(engine(name).optima(program, gain, value)) == optimal


@pytest.mark.parametrize("seed", range(20))
def test_the_optima_of_an_assignment_are_an_assignment(seed):
    program, gain = assignment(seed, seats=15, people=20, largest=10)
    value = engine("cpsat").solve(program, gain, limits=Limits()).value
    (left,) = engine("auto").optima(program, gain, value)
    assert left.matrix.shape == program.matrix.shape
    assert len(left.movable) < len(program.movable)
    for seed_of_gain in range(3):
        other = np.random.default_rng(seed_of_gain).integers(-9, 10, program.columns)
        outcome = engine("auto").solve(left, other, limits=Limits())
        plain = engine("cpsat").optima(program, gain, value)
        assert int(gain @ outcome.x) == value
        assert outcome.value == best(plain, other, name="cpsat")


@pytest.mark.parametrize("seed", range(20))
def test_pairs_kept_apart_leave_the_optima_an_assignment_where_one_side_is_better(seed):
    program, gain = assignment(seed, seats=12, people=12, largest=1000)
    rng = np.random.default_rng(seed)
    apart = np.zeros((3, program.columns), dtype=np.int64)
    for row in apart:
        row[rng.choice(program.columns, size=8, replace=False)] = 1
    rows = Block(
        owner="apart",
        matrix=csr_array(apart),
        low=np.full(3, -NO_BOUND),
        high=np.ones(3, dtype=np.int64),
        label=str,
    )
    program = program.with_block(rows)
    value = engine("cpsat").solve(program, gain, limits=Limits()).value
    left, plain = (engine(name).optima(program, gain, value) for name in ("auto", "cpsat"))
    for seed_of_gain in range(4):
        other = np.random.default_rng(seed_of_gain).integers(-9, 10, program.columns)
        assert best(left, other, name="cpsat") == best(plain, other, name="cpsat")


def test_where_the_relaxation_leaves_a_gap_both_sides_of_a_column_are_stated():
    triangle = [[1, 1, 0], [0, 1, 1], [1, 0, 1]]
    program = made(triangle, [0] * 3, [1] * 3, lower=[0] * 3, upper=[1] * 3)
    left = engine("auto").optima(program, np.array([1, 1, 1]), 1)
    assert chosen(left) == {(1, 0, 0), (0, 1, 0), (0, 0, 1)}
    assert all(piece.matrix.shape == program.matrix.shape for piece in left)


def test_where_too_many_sides_would_be_left_a_row_keeps_the_value():
    triangles = np.kron(np.eye(7, dtype=int), [[1, 1, 0], [0, 1, 1], [1, 0, 1]])
    program = made(triangles, [0] * 21, [1] * 21, lower=[0] * 21, upper=[1] * 21)
    (left,) = engine("auto").optima(program, np.ones(21, dtype=np.int64), 7)
    assert left.matrix.shape[0] == program.matrix.shape[0] + 1
    assert left.low[-1] == 7

"""A relaxation that goes on from another basis proves what one from nothing proves."""

import numpy as np
import pytest
from programs import made, points, tiny

from suksesi.solver.engines.bound import dual_bound
from suksesi.solver.engines.lp import relaxed
from suksesi.solver.engines.rerun import Rerun

STEPS = 12


def varied(seed):
    """Give programs of one matrix: gains, bounds of columns and sides of rows come and go."""
    program, gain = tiny(seed)
    assert program.matrix.nnz  # made once, so that all share it
    random = np.random.default_rng(seed)
    for _ in range(STEPS):
        upper = np.where(random.random(program.columns) < 0.3, program.lower, program.upper)
        here = program.with_bounds(lower=program.lower, upper=upper)
        every = points(here)
        if len(every) and random.random() < 0.5:  # hold some row tight at what a point has
            activity = here.matrix @ every[random.integers(len(every))]
            tight = random.random(len(activity)) < 0.2
            here = here.with_sides(
                low=np.where(tight, activity, here.low), high=np.where(tight, activity, here.high)
            )
        yield here, gain + random.integers(-2, 3, len(gain))


@pytest.mark.parametrize("seed", range(30))
def test_what_goes_on_from_a_basis_proves_the_bound_of_a_cold_start(seed):
    rerun = Rerun()
    for program, gain in varied(seed):
        warm, cold = rerun.relaxed(program, gain), relaxed(program, gain)
        if cold.infeasible:
            assert warm is None
            continue
        bounds = [dual_bound(program, gain, one.multipliers).bound for one in (warm, cold)]
        assert bounds[0] == bounds[1]
        assert warm.x @ gain == pytest.approx(cold.x @ gain)


def test_columns_and_rows_that_count_for_the_first_time_are_taken_in():
    program = made([[1, 1], [1, 0]], [-9, -9], [1, 0], lower=[0, 0], upper=[1, 1])
    assert program.matrix.nnz == 3  # made once, so that all share it
    closed = program.with_bounds(lower=program.lower, upper=np.array([0, 1]))
    wide = program.with_sides(low=program.low, high=np.array([1, 1]))
    rerun, gain = Rerun(), np.array([2, 1])
    assert rerun.relaxed(closed, gain).x @ gain == pytest.approx(1)
    assert rerun.relaxed(program, gain).x @ gain == pytest.approx(1)
    assert rerun.relaxed(wide, gain).x @ gain == pytest.approx(2)

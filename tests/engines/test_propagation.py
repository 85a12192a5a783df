"""Propagation against enumeration: no point is lost, and what no point has is mostly left out."""

import numpy as np
import pytest
from programs import made, points, tiny

from suksesi.solver.engines.propagation import propagated

SEEDS = range(60)


def with_one_set(seed):
    """Give a tiny program with one of its columns set to 1, which rules others out."""
    program, _ = tiny(seed)
    column = seed % program.columns
    lower = program.lower.copy()
    lower[column] = 1
    return program.with_bounds(lower=lower, upper=program.upper)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_point_is_lost_and_none_is_gained(seed):
    program = with_one_set(seed)
    before = {point.tobytes() for point in points(program)}
    assert {point.tobytes() for point in points(propagated(program))} == before


def test_columns_are_left_out_where_no_point_has_them():
    tighter = 0
    for seed in SEEDS:
        program = with_one_set(seed)
        after = propagated(program)
        tighter += bool(np.any(after.upper < program.upper) or np.any(after.lower > program.lower))
    assert tighter > len(SEEDS) / 2


def test_a_chain_of_implications_is_followed_to_its_end():
    ladder = made(
        [[1, 0, 0, 0], [-1, 1, 0, 0], [0, -1, 1, 0], [0, 0, -2, 1]],
        [-(2**62)] * 4,
        [0] * 4,
        lower=[0] * 4,
        upper=[1, 1, 1, 5],
    )
    assert propagated(ladder).upper.tolist() == [0, 0, 0, 0]


def test_rows_that_contradict_each_other_leave_the_program_as_it_is():
    program = made([[1, 1], [1, 1]], [2, 0], [2, 1], lower=[0, 0], upper=[1, 1])
    assert propagated(program) is program


def test_sums_beyond_64_bits_imply_nothing():
    huge = made([[2**61, 2**61, 2**61]], [-(2**62)], [2**61], lower=[0] * 3, upper=[3] * 3)
    assert propagated(huge).upper.tolist() == [3, 3, 3]

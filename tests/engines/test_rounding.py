"""Rows by rounding: no whole point is lost, whatever the weights."""

import numpy as np
from programs import made, points, tiny

from suksesi.solver.engines.rounding import rounded

SEEDS = range(80)


def flags(random, count):
    return random.random(count) < 0.5


def test_every_point_keeps_a_row_by_rounding_whatever_the_weights():
    made_rows = 0
    for seed in SEEDS:
        program, _ = tiny(seed)
        random = np.random.default_rng(seed)
        for denominator in (1, 2, 3, 7, 2**20):
            weights = random.integers(-9, 10, len(program.low)) / denominator
            cut = rounded(
                program,
                weights,
                at_upper=flags(random, program.columns),
                at_high=flags(random, len(weights)),
            )
            if cut is not None:
                made_rows += 1
                assert all(int(cut.weights @ x) <= cut.most for x in points(program))
    assert made_rows > 100


def test_three_halves_of_a_whole_are_one():
    program = made([[2, 2]], [-(2**62)], [3], lower=[0, 0], upper=[1, 1])
    cut = rounded(
        program,
        np.array([0.5]),
        at_upper=np.zeros(2, dtype=np.bool_),
        at_high=np.ones(1, dtype=np.bool_),
    )
    assert (cut.weights.tolist(), cut.most) == ([1, 1], 1)


def test_numbers_that_64_bits_may_not_hold_make_no_row():
    program = made([[2**40, 2]], [0], [2**40 + 1], lower=[0, 0], upper=[1, 1])
    bounds = {"at_upper": np.zeros(2, dtype=np.bool_), "at_high": np.ones(1, dtype=np.bool_)}
    assert rounded(program, np.array([0.5]), **bounds) is None
    assert rounded(program, np.array([2.0**-41]), **bounds) is None

"""Everybody against every standard by products of thresholds: exactly what a loop adds up."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from suksesi.models.errors import SuksesiError
from suksesi.solver.scoring import jpm_matrix

LEVELS = st.integers(-3, 9)


def looped(levels, standards, weights):
    return [
        [
            sum(int(w) * min(int(a), int(r)) for a, r, w in zip(one, asked, each, strict=True))
            for asked, each in zip(standards, weights, strict=True)
        ]
        for one in levels
    ]


@given(st.data(), st.integers(0, 4), st.integers(0, 3), st.integers(1, 4))
def test_the_product_is_what_a_loop_adds_up(data, people, seats, competences):
    def drawn(shape, values):
        return data.draw(arrays(np.int16, shape, elements=values))

    levels, standards = drawn((people, competences), LEVELS), drawn((seats, competences), LEVELS)
    weights = drawn((seats, competences), st.integers(0, 5))
    found = jpm_matrix(levels, standards, weights=weights)
    assert found.dtype == np.float32
    assert found.tolist() == looped(levels, standards, weights)
    one_each = np.ones_like(weights)
    assert jpm_matrix(levels, standards).tolist() == looped(levels, standards, one_each)


def test_large_weights_are_exact_up_to_what_single_precision_holds():
    levels, standards = np.array([[5, 4], [0, 5]]), np.array([[5, 5], [3, 2]])
    weights = np.array([3_355_441, 2])
    expected = np.minimum(levels[:, None], standards) @ weights
    assert jpm_matrix(levels, standards, weights=weights).tolist() == expected.tolist()
    with pytest.raises(SuksesiError, match="2\\^24"):
        jpm_matrix(levels, standards, weights=weights + 1)

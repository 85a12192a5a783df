"""Rows that cannot hold together: refuted with the rest, and by no sum once one is left out."""

import numpy as np
import pytest
from programs import NO_BOUND, assignment, made, points, tiny

from suksesi.solver.engines import lp
from suksesi.solver.engines.clash import clash
from suksesi.solver.engines.lp import relaxed
from suksesi.solver.program import BOUNDLESS


def without(program, rows):
    low, high = program.low, program.high
    low[rows], high[rows] = -BOUNDLESS, BOUNDLESS
    return program.with_sides(low=low, high=high)


@pytest.mark.parametrize("seed", range(80))
def test_a_clash_leaves_no_point_and_each_of_its_rows_is_needed(seed):
    program, _ = tiny(seed)
    among = np.arange(len(program.low))
    found = clash(program, among=among)
    if found is None:
        assert relaxed(program, np.zeros(program.columns, dtype=np.int64)).x is not None
        return
    assert not len(points(without(program, np.setdiff1d(among, found))))
    for row in found:
        less = without(program, np.setdiff1d(among, found[found != row]))
        assert relaxed(less, np.zeros(program.columns, dtype=np.int64)).x is not None


def test_some_tiny_programs_clash_and_some_do_not():
    found = [clash(tiny(s)[0], among=np.arange(len(tiny(s)[0].low))) for s in range(80)]
    assert {one is None for one in found} == {True, False}


@pytest.mark.parametrize("many", [0, 10**6])
@pytest.mark.parametrize("seed", range(10))
def test_planted_rows_are_found_whether_columns_are_priced_or_loaded(seed, many, monkeypatch):
    monkeypatch.setattr(lp, "MANY", many)
    program, _ = assignment(seed, seats=30, people=40, largest=100, per_seat=20)
    count = len(program.low)
    draw = np.random.default_rng(seed)
    into = draw.random(program.columns) < 0.3
    half = draw.random(program.columns) < 0.5
    rows = np.array([into, into & half, into & ~half], dtype=np.int64)
    planted = program.with_block(
        made(
            rows, [5, -NO_BOUND, -NO_BOUND], [NO_BOUND, 2, 2], lower=program.lower,
            upper=program.upper,
        ).blocks[0]
    )  # fmt: skip
    found = clash(planted, among=count + np.arange(3))
    assert found.tolist() == [count, count + 1, count + 2]

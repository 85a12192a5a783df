"""Where shares bind, rows by rounding sharpen the bound, and lose no point."""

from dataclasses import replace

import numpy as np
import pytest
from programs import grouped, made

from suksesi.models.plan import Status
from suksesi.solver.engines import closing, cutting, engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.bound import dual_bound
from suksesi.solver.engines.closing import close
from suksesi.solver.engines.fixing import survivors
from suksesi.solver.engines.lp import relaxed
from suksesi.solver.engines.part import Part

SEEDS = range(16)


def asked(program, gain):
    return Part(program=program, gain=gain, work=None, hint=None, stop=None, progress=None)


def linear(program, gain):
    """Give the bound of the relaxation, and its point rounded up."""
    found = relaxed(program, gain)
    near = np.ceil(found.x - 1e-6).astype(np.int64)
    return dual_bound(program, gain, found.multipliers), near


@pytest.mark.parametrize("loaded", [1, 8])
def test_a_sharper_bound_is_still_one_and_leaves_every_column_of_the_optimum(monkeypatch, loaded):
    monkeypatch.setattr(cutting, "_LOADED", loaded)
    below = closed = 0
    for seed in SEEDS:
        program, gain = grouped(seed)
        dual, near = linear(program, gain)
        best = engine("cpsat").solve(program, gain, limits=Limits())
        sharp = cutting.sharpened(asked(program, gain), dual, near=near)
        if sharp is not None:
            assert best.value <= sharp.dual.bound < dual.bound
            left = survivors(program, sharp.narrow, target=best.value)
            assert np.isin(np.flatnonzero(best.x), left).all()
            known = sharp.claimed(replace(best, bound=None))
            assert (known.value, known.bound) == (best.value, sharp.dual.bound)
            below += 1
            closed += sharp.dual.bound - best.value < (dual.bound - best.value) / 2
    assert below > len(SEEDS) / 2
    assert closed > len(SEEDS) / 4


def test_without_shares_there_are_no_rows_by_rounding():
    program = made(
        [[1, 1, 0], [0, 1, 1], [1, 0, 1]], [0] * 3, [1] * 3, lower=[0] * 3, upper=[1] * 3
    )
    gain = np.array([4, 5, 3])
    dual, near = linear(program, gain)
    assert cutting.sharpened(asked(program, gain), dual, near=near) is None


def test_where_guesses_do_not_do_they_go_on_below_the_sharper_bound(monkeypatch):
    """The first guesses give up at once, as where a gap is wide."""
    given_up, guessed = [], closing.widened

    def widened(part, dual, known, *, used):
        if given_up:
            return guessed(part, dual, known, used=used)
        given_up.append(part)
        return known

    monkeypatch.setattr(closing, "widened", widened)
    for seed in SEEDS:
        given_up.clear()
        program, gain = grouped(seed)
        stages = []
        part = replace(asked(program, gain), progress=lambda step, told=stages: told.append(step))
        outcome = close(part)
        best = engine("cpsat").solve(program, gain, limits=Limits())
        assert (outcome.status, outcome.value) == (Status.OPTIMAL, best.value)
        bounds = [step.bound for step in stages if step.bound is not None]
        assert all(later >= best.value for later in bounds)

"""Halves of halves find the best point worth a target, or show that there is none."""

import numpy as np
import pytest
from programs import assignment, brute_force, knapsacks, made, points, tiny

from suksesi.models.plan import Status, Why
from suksesi.solver.engines import engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.bound import Bounding, dual_bound
from suksesi.solver.engines.claim import Claim, unit_of, worth
from suksesi.solver.engines.fixing import tightened
from suksesi.solver.engines.lp import relaxed
from suksesi.solver.engines.part import Part
from suksesi.solver.engines.splitting import Splitting
from suksesi.solver.engines.widening import widened


def never() -> bool:
    return False


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("off", [-1, 0, 1])
def test_the_best_point_worth_the_target_is_found_or_shown_not_to_be(seed, off):
    program, gain = tiny(seed)
    _, value, _ = brute_force(program, gain)
    target = (value or 0) + off * unit_of(gain)
    splitting = Splitting(program, gain, target=target)
    splitting.run(steps=10**6, halted=never)
    assert splitting.bound is None
    if value is None or value < target:
        assert splitting.best is None
    else:
        assert program.satisfied_by(splitting.best)
        assert worth(gain, splitting.best) == value


def test_a_node_whose_bound_is_just_the_target_is_split_further():
    ring = made([[1, 1, 0], [0, 1, 1], [1, 0, 1]], [0] * 3, [1] * 3, lower=[0] * 3, upper=[1] * 3)
    splitting = Splitting(ring, np.full(3, 3), target=3)  # half of each relaxed: 4.5, so at most 3
    splitting.run(steps=10**6, halted=never)
    assert splitting.best is not None
    assert splitting.best.sum() == 1


@pytest.mark.parametrize("steps", [1, 100, 400])
def test_what_is_left_open_is_never_worth_more_than_it_says(steps):
    program, gain = knapsacks(3)
    best = engine("cpsat").solve(program, gain, limits=Limits())
    splitting = Splitting(program, gain, target=0)
    splitting.run(steps=steps, halted=never)
    reached = -1 if splitting.best is None else worth(gain, splitting.best)
    assert splitting.bound is not None
    assert max(reached, splitting.bound) >= best.value >= reached


@pytest.mark.parametrize("seed", range(30))
def test_tightened_bounds_keep_every_point_worth_the_target(seed):
    program, gain = tiny(seed)
    status, value, _ = brute_force(program, gain)
    if status is Status.INFEASIBLE:
        pytest.skip("there is no point")
    dual = dual_bound(program, gain, relaxed(program, gain).multipliers)
    for target in (value, value - 2):
        lower, upper = tightened(dual, program.lower, program.upper, target=target)
        good = [x for x in points(program) if worth(gain, x) >= target]
        assert good
        assert all(np.all((lower <= x) & (x <= upper)) for x in good)


@pytest.mark.parametrize("seed", range(20))
def test_bounds_reckoned_once_are_those_reckoned_anew(seed):
    program, gain = tiny(seed)
    bounding = Bounding(program, gain)
    draw = np.random.default_rng(seed)
    for _ in range(3):
        upper = draw.integers(program.lower, program.upper + 1)
        multipliers = draw.normal(size=len(program.low))
        known = bounding.bound(multipliers, lower=program.lower, upper=upper)
        inside = program.with_bounds(lower=program.lower, upper=upper)
        anew = dual_bound(inside, gain, multipliers)
        assert (known.total, known.scale) == (anew.total, anew.scale)
        assert np.array_equal(known.reduced, anew.reduced)


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("hinted", [False, True])
def test_guesses_end_at_the_optimum(seed, hinted):
    program, gain = assignment(seed, seats=12, people=20, largest=1000)
    best = engine("cpsat").solve(program, gain, limits=Limits())
    hint = best.x if hinted else None
    part = Part(program=program, gain=gain, work=None, hint=hint, stop=None, progress=None)
    relaxation = relaxed(program, gain)
    dual = dual_bound(program, gain, relaxation.multipliers)
    claim = Claim(x=None, bound=dual.bound, complete=False, why=Why.PROOF, seconds=0.0)
    known = widened(part, dual, part.audited(claim, known=hint), used=6)
    assert known.bound >= best.value
    assert known.value is None or known.value <= best.value
    if hinted or known.status is Status.OPTIMAL:
        assert known.value == known.bound == best.value

"""Tiers climbed from point to point, and how far multipliers reach, against enumeration."""

import numpy as np
import pytest
from programs import NO_BOUND, made, points, tiny

from suksesi.solver.engines.ladder import Ladder
from suksesi.solver.program import Tier

STEPS = 8


def tiered(program, *gains):
    """Give a program with one tier for each of the gains."""
    tiers = [Tier(name=str(n), terms={"test": gain}) for n, gain in enumerate(gains)]
    return program.with_tiers(tuple(tiers))


def truths(program):
    """Give what the best points are worth, tier by tier, and those points; or nothing."""
    every = points(program)
    if not len(every):
        return None
    worths = [tuple(int(t.gain @ x) for t in program.tiers) for x in every]
    return max(worths), {tuple(x) for x, w in zip(every.tolist(), worths, strict=True)
                         if w == max(worths)}  # fmt: skip


def line(seed):
    """Give similar programs: the last gain goes nearly straight, columns come and go."""
    random = np.random.default_rng(1000 + seed)
    program, gain = tiny(seed)
    coarse, slope = gain // max(1, int(np.abs(gain).max()) // 2), random.integers(-9, 10, len(gain))
    made_of = []
    for step in range(STEPS):
        noise = random.integers(-1, 2, len(gain)) * (seed % 3 == 0)
        upper = np.where(random.random(len(gain)) < 0.05, 0, program.upper)
        here = program.with_bounds(lower=np.minimum(program.lower, upper), upper=upper)
        moving = coarse + noise if seed % 4 == 0 else coarse
        made_of.append(tiered(here, moving, gain + step * slope + noise))
    return made_of


@pytest.mark.parametrize("seed", range(40))
def test_in_the_programs_counted_no_point_is_worth_more(seed):
    programs = line(seed)
    found = [truths(one) for one in programs]
    if None in found:
        pytest.skip("one of them has no point")
    best = [worth for worth, _ in found]
    ladder, random = Ladder(), np.random.default_rng(seed)
    assert ladder.held(programs[:1], best[:1]).count in {0, 1}
    for _ in range(3):
        less = [(a, b - int(random.integers(0, 3) == 0)) for a, b in best]
        count = ladder.held(programs, less).count
        assert less[:count] == best[:count]


def test_where_one_point_is_best_throughout_all_programs_are_counted():
    counted = 0
    for seed in range(60):
        programs = [one for one in line(seed) if np.array_equal(one.upper, tiny(seed)[0].upper)]
        found = [truths(one) for one in programs]
        if not programs or None in found or not set.intersection(*(who for _, who in found)):
            continue
        counted += Ladder().held(programs, [worth for worth, _ in found]).count == len(programs)
    assert counted >= 10


@pytest.mark.parametrize("seed", range(30))
def test_a_best_point_is_found_with_and_without_one_to_begin_with(seed):
    ladder = Ladder()
    for program in line(seed)[:3]:
        found = truths(program)
        top, empty = ladder.anew(program)
        assert not empty or found is None
        if found is None or top is None:
            continue
        _, optima = found
        assert tuple(top.x) in optima
        assert {tuple(x) for x in points(top.optima).tolist()} == optima
        every = points(program)
        assert tuple(ladder.top(program, every[0]).x) in optima
        gain = np.arange(program.columns) % 3
        most = ladder.most(top, gain)
        assert tuple(most) in optima
        assert gain @ most == max(gain @ np.array(x) for x in optima)


def test_programs_that_differ_in_one_coefficient_alone_are_not_taken_for_one_another():
    gain, bounds = np.array([3, 2]), {"lower": [0, 0], "upper": [1, 1]}
    one, other = (tiered(made([row], [-NO_BOUND], [1], **bounds), gain) for row in ([1, 1], [2, 1]))
    assert [len(block.low) for block in one.blocks] == [len(block.low) for block in other.blocks]
    ladder, nothing = Ladder(), np.zeros(2, dtype=np.int64)
    assert ladder.top(one, nothing).x.tolist() == [1, 0]
    assert ladder.top(other, nothing).x.tolist() == [0, 1]
    assert ladder.held([one, other], [(3,), (3,)]).count == 0


def test_what_else_is_asked_for_never_costs_the_last_tier():
    rows = [[1, 1, 0], [0, 1, 1], [1, 0, 1]]  # the relaxation has halves, so a row keeps the tier
    program = tiered(
        made(rows, [0] * 3, [1] * 3, lower=[0] * 3, upper=[1] * 3), np.array([2, 2, 1])
    )
    ladder = Ladder()
    top = ladder.top(program, np.zeros(3, dtype=np.int64))
    assert top.last is not None
    for gain, best in (([0, 1, 5], [0, 1, 0]), ([1, 0, 5], [1, 0, 0]), ([-1, 0, 2**40], [0, 1, 0])):
        assert ladder.most(top, np.array(gain)).tolist() == best
    barred = top.with_block(made([[0, 1, 0]], [0], [0], lower=[0] * 3, upper=[1] * 3).blocks[0])
    assert ladder.most(barred, np.array([0, 1, 5])).tolist() == [1, 0, 0]

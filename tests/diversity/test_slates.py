"""Floors and caps per slate: reached where they can be, said where they cannot, never padded."""

from collections import Counter
from random import Random

import pytest
from builders import with_rules
from rounds import small_round

from suksesi.models.codes import Sex
from suksesi.solver import propose, solve

SEEDS = range(8)
FLOOR = {"atribut": "jenis_kelamin", "kelompok": ["P"], "sisi": "paling_sedikit", "jumlah": 1}
CAP = {**FLOOR, "sisi": "paling_banyak"}


def slates_of(seed, *limits):
    """Give case, plan and slates of a small round in which both sexes occur."""
    draw = Random(f"slates/{seed}")
    case = small_round(seed, employees=9, seats=4, pins=0)
    case.roster.sex[:] = [draw.choice(list(Sex)) for _ in range(len(case.roster))]
    rules = {**case.policy.rules, "keberagaman": {"nominasi": list(limits)}}
    case = with_rules(case, rules)
    plan = solve(case)
    return case, plan, propose(case, plan)


def women(case, slate):
    return sum(case.roster.sex[name.employee] == Sex.P for name in slate.nominees)


@pytest.mark.parametrize("seed", SEEDS)
def test_without_limits_nothing_is_lacking_and_with_loose_ones_nothing_changes(seed):
    _, _, slates = slates_of(seed)
    _, _, loose = slates_of(seed, {**FLOOR, "jumlah": 0}, {**CAP, "jumlah": 9})
    assert slates == loose
    assert all(slate.lacking == () for slate in slates)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_floor_is_reached_or_said_to_be_lacking(seed):
    case, _, slates = slates_of(seed, FLOOR)
    for slate in slates:
        found = women(case, slate)
        said = [(lack.limit, lack.found, lack.needed) for lack in slate.lacking]
        assert said == ([] if found >= 1 else [(1, found, 1)])


@pytest.mark.parametrize("seed", SEEDS)
def test_a_cap_is_passed_by_the_plan_alone_and_then_said(seed):
    case, plan, slates = slates_of(seed, {**CAP, "jumlah": 0})
    for slate in slates:
        move = plan.move_to(slate.seat)
        own = int(move is not None and case.roster.sex[move.employee] == Sex.P)
        assert women(case, slate) == own
        assert [lack.found for lack in slate.lacking] == ([own] if own else [])


@pytest.mark.parametrize("seed", SEEDS)
def test_a_floor_pads_no_slate_and_puts_nobody_on_too_many(seed):
    case, plan, slates = slates_of(seed, {**FLOOR, "jumlah": 3})
    load = Counter(name.employee for slate in slates for name in slate.nominees)
    assert max(load.values(), default=0) <= case.policy.slates.per_person
    for slate in slates:
        level = case.establishment.position(slate.seat).level
        assert len(slate.nominees) <= min(slate.eligible, case.policy.slates.sizes.at(level) or 1)
        move = plan.move_to(slate.seat)
        if move is not None:
            assert slate.nominees[0].employee == move.employee


def test_a_floor_brings_a_name_that_losses_alone_would_not():
    assert any(floor_brings_a_name(seed) for seed in range(24))


def floor_brings_a_name(seed):
    """Say whether a slate of a round has a woman more where each asks for one."""
    (case, _, plain), (_, _, floored) = slates_of(seed), slates_of(seed, FLOOR)
    pairs = zip(plain, floored, strict=True)
    return any(women(case, after) > women(case, before) for before, after in pairs)


def test_a_limit_on_one_level_leaves_the_slates_of_others_alone():
    case, _, slates = slates_of(3, {**FLOOR, "jumlah": 9, "jenjang": ["jpt_pratama"]})
    for slate in slates:
        level = case.establishment.position(slate.seat).level.key
        assert bool(slate.lacking) is (level == "jpt_pratama")

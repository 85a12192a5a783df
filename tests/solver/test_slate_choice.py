"""The names of slates against enumeration of every choice that keeps the rules."""

import os
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import chain, combinations
from random import Random
from threading import Event

import pytest
from builders import with_rules
from oracle import best_with_each
from whole_rounds import whole_round

from suksesi.models.codes import Sex
from suksesi.models.plan import Status
from suksesi.models.policy import ByLevel, SlateChoice
from suksesi.models.slate import Bar
from suksesi.models.tiers import CANONICAL, TIERS
from suksesi.models.units import MERIT_UNITS
from suksesi.solver import propose, solve
from suksesi.solver.scoring import merit_at

FULL = 300
ROUNDS = min(FULL, int(os.environ.get("SUKSESI_REGRETS", FULL // 10)))
MOST = 14
"""Pairs of a round, so that every choice can be looked at."""
LEVELS = ("jpt_pratama", "administrator", "pengawas")


@cache
def slates_of(seed):
    """Give a round with slates under drawn rules, or nothing where it is too large."""
    draw = Random(f"slates/{seed}")
    case = _with_slates(draw, whole_round(seed))
    plan = solve(case)
    if plan.status is not Status.OPTIMAL:
        return None
    seats = {*case.establishment.to_fill.tolist(), *plan.falls_vacant,
             *(move.seat for move in plan.moves)}  # fmt: skip
    truth = {
        pair: _lost(plan, value)
        for pair, value in best_with_each(case).items()
        if pair[1] in seats and value is not None
    }
    if len(truth) > MOST:
        return None
    return case, plan, propose(case, plan), truth


def _with_slates(draw, case):
    """Draw the rules of the slates."""
    slates = case.policy.slates.model_copy(update={
        "per_person": draw.choice([1, 1, 2]),
        "sizes": _by_level({level: draw.choice([1, 2, 3]) for level in LEVELS}),
        "least_total": draw.choice([None, _alike(60), _alike(160)]),
        "choice": SlateChoice.model_validate(
            {"cara": draw.choice(["jumlah_selisih", "selisih_terbesar"])}
        ),
    })  # fmt: skip
    case = replace(case, policy=case.policy.model_copy(update={"slates": slates}))
    limits = draw.choice([[], [_limit("paling_sedikit", 1)], [_limit("paling_banyak", 1)]])
    diversity = {**case.policy.rules.get("keberagaman", {}), "nominasi": limits}
    return with_rules(case, {**case.policy.rules, "keberagaman": diversity})


def _limit(side, number):
    return {"atribut": "jenis_kelamin", "kelompok": ["P"], "sisi": side, "jumlah": number}


def _by_level(numbers):
    return ByLevel.model_validate(
        {"menurut_jenjang": numbers, "dasar": "uji", "keyakinan": "rendah"}
    )


def _alike(number):
    return _by_level(dict.fromkeys(LEVELS, number))


def _lost(plan, value):
    named = dict(zip(TIERS, value, strict=True))
    return tuple(t.value - named[t.name] for t in plan.tiers if t.name != CANONICAL)


def best_key(case, plan, truth):
    """Give the least key of all choices that keep the rules."""
    first = {(m.employee, m.seat) for m in plan.moves} & truth.keys()
    free = sorted(truth.keys() - first)
    choices = chain.from_iterable(combinations(free, n) for n in range(len(free) + 1))
    keys = (key_of(case, plan, truth, {*first, *choice}) for choice in choices)
    return min(key for key in keys if key is not None)


def key_of(case, plan, truth, chosen):
    """Give what a choice is judged by, from the weightiest; ``None`` where it breaks a rule."""
    slates, first = case.policy.slates, {(m.employee, m.seat) for m in plan.moves}
    load = Counter(employee for employee, _ in chosen)
    if max(load.values(), default=0) > slates.per_person:
        return None
    floors = totals = merit = 0
    for seat in {at for _, at in truth}:
        names = [employee for employee, at in chosen if at == seat]
        position = case.establishment.position(seat)
        if len(names) > slates.sizes.at(position.level):
            return None
        women = sum(case.roster.sex[name] == Sex.P for name in names)
        own = sum(case.roster.sex[e] == Sex.P for e, at in first & chosen if at == seat)
        for limit in case.policy.rules["keberagaman"]["nominasi"]:
            if limit["sisi"] == "paling_banyak" and women > max(limit["jumlah"], own):
                return None
            floors += max(0, limit["jumlah"] - women) * (limit["sisi"] == "paling_sedikit")
        worth = sum(int(merit_at(position, case).low[name]) for name in names)
        least = slates.least_total.at(position.level) if slates.least_total else 0
        totals += max(0, least * MERIT_UNITS - worth)
        merit += worth
    others = [truth[pair] for pair in chosen - first]
    last = sum(at in plan.falls_vacant for _, at in chosen)
    worst = max(others, default=()) if slates.choice.by == "selisih_terbesar" else ()
    lost = tuple(map(sum, zip(*others, strict=True)))
    return floors, totals, last - len(chosen), -last, worst, lost, -merit


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_no_choice_that_keeps_the_rules_loses_less(seed):
    found = slates_of(seed)
    if found is None:
        return
    case, plan, slates, truth = found
    chosen = {(name.employee, slate.seat) for slate in slates for name in slate.nominees}
    assert all(slate.proven for slate in slates)
    assert chosen <= truth.keys()
    assert key_of(case, plan, truth, chosen) == best_key(case, plan, truth)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_every_name_bears_its_exact_loss_and_stands_in_its_order(seed):
    found = slates_of(seed)
    if found is None:
        return
    _, plan, slates, truth = found
    for slate in slates:
        losses = [tuple(name.regret.low.values()) for name in slate.nominees]
        assert all(name.regret.exact for name in slate.nominees)
        assert losses == [truth[name.employee, slate.seat] for name in slate.nominees]
        move = plan.move_to(slate.seat)
        assert not slate.nominees or slate.nominees[0].recommended == (move is not None)
        others = [loss for loss, n in zip(losses, slate.nominees, strict=True) if not n.recommended]
        assert others == sorted(others)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_whoever_a_rule_keeps_off_a_slate_costs_less_or_would_find_a_place(seed):
    found = slates_of(seed)
    if found is None:
        return
    case, _, slates, truth = found
    load = Counter(name.employee for slate in slates for name in slate.nominees)
    for slate in slates:
        size = case.policy.slates.sizes.at(case.establishment.position(slate.seat).level)
        names = {name.employee for name in slate.nominees}
        worst = max((truth[n.employee, slate.seat] for n in slate.nominees if not n.recommended),
                    default=())  # fmt: skip
        off = {e for e, at in truth if at == slate.seat and e not in names}
        less = {e for e in off if truth[e, slate.seat] < worst or len(names) < size}
        assert {one.employee for one in slate.passed_over} == less
        for one in slate.passed_over:
            assert one.regret.exact
            full = load[one.employee] >= case.policy.slates.per_person
            assert (one.bar is Bar.PER_PERSON) == full


def test_every_rule_is_seen_to_decide():
    found = [one for seed in range(ROUNDS) if (one := slates_of(seed)) is not None]
    assert len(found) >= ROUNDS // 3
    bars = {one.bar for _, _, slates, _ in found for slate in slates for one in slate.passed_over}
    assert Bar.PER_PERSON in bars
    assert any(slate.lacking for _, _, slates, _ in found for slate in slates)
    assert any(slate.short for _, _, slates, _ in found for slate in slates)


@pytest.mark.parametrize("seed", range(4))
def test_of_a_plan_that_is_not_proven_the_names_go_by_merit_and_no_loss_is_stated(seed):
    case = whole_round(seed)
    plan = solve(case)
    slates = propose(case, replace(plan, status=Status.FEASIBLE))
    for slate in slates:
        assert not slate.proven
        assert all(name.regret is None for name in slate.nominees)
        merits = [name.merit for name in slate.nominees if not name.recommended]
        assert merits == sorted(merits, reverse=True)


def test_stopped_early_the_slates_say_that_they_are_not_settled():
    case = whole_round(1)
    plan, stop = solve(case), Event()
    stop.set()
    slates = propose(case, plan, stop=stop)
    assert not any(slate.proven for slate in slates)
    for slate in slates:
        move = plan.move_to(slate.seat)
        assert move is None or slate.nominees[0].employee == move.employee
        assert all(n.regret is None or n.regret.exact or n.regret.high is None
                   for n in slate.nominees)  # fmt: skip

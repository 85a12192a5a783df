"""Regrets against enumeration: every pair of tiny whole rounds, exact in every tier."""

import os
from dataclasses import replace
from functools import cache
from random import Random

import pytest
from oracle import admissible, best_with_each
from whole_rounds import whole_round

from suksesi.models.plan import Status
from suksesi.models.tiers import CANONICAL, TIERS
from suksesi.solver import solve
from suksesi.solver.build import assemble
from suksesi.solver.explain.regret import brackets, exact_regret
from suksesi.solver.explain.regret.asking import Asking, asking_of
from suksesi.solver.explain.regret.exact import column_of, regret_at

FULL = 1000
ROUNDS = int(os.environ.get("SUKSESI_REGRETS", FULL // 10))
"""How many rounds; of a part of the full set, some pairs of each."""
PAIRS = 3
MOVED = ROUNDS // 5
"""Rounds of which it is also asked who else moves."""


def asked_of(case, seed):
    """Draw some pairs of a round; of the full set all are asked."""
    pairs = sorted(admissible(case))
    few = min(PAIRS, len(pairs))
    return pairs if ROUNDS >= FULL else Random(f"regret/{seed}").sample(pairs, few)


@cache
def regrets_of(seed):
    """Give a round with its plan, what enumeration finds per pair, and the regrets of the pairs."""
    case = whole_round(seed)
    plan = solve(case)
    if plan.status is not Status.OPTIMAL:
        return case, plan, {}, {}
    truth = best_with_each(case, asked_of(case, seed))
    return case, plan, truth, {pair: asked(case, plan, pair, seed) for pair in truth}


def asked(case, plan, pair, seed):
    """Give the regret of a pair; of a part of the rounds also who else then moves."""
    asking = asking_of(case, plan)
    if seed < MOVED or asking is None:
        return exact_regret(case, plan, seat=pair[1], employee=pair[0])
    return regret_at(asking, column_of(asking.assembly, seat=pair[1], employee=pair[0]))


def lost(plan, value):
    """Give what `value`, by all tiers, is less than the plan, by the plan's tiers."""
    named = dict(zip(TIERS, value, strict=True))
    return {t.name: t.value - named[t.name] for t in plan.tiers if t.name != CANONICAL}


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_the_loss_of_every_pair_is_what_enumeration_finds(seed):
    _, plan, truth, found = regrets_of(seed)
    for pair, value in truth.items():
        assert found[pair].impossible == (value is None)
        assert found[pair].exact
        if value is not None:
            assert found[pair].low == found[pair].high == lost(plan, value)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_what_is_proven_of_all_pairs_at_once_is_never_more_than_the_loss(seed):
    case, plan, truth, _ = regrets_of(seed)
    if not truth:
        return
    known = {(one.employee, one.seat): one for one in brackets(case, plan)}
    assert known.keys() == admissible(case)
    for pair, value in truth.items():
        if known[pair].impossible:
            assert value is None
        elif value is not None:
            low = tuple(known[pair].low.values())
            assert low <= tuple(lost(plan, value).values())[: len(low)]


@pytest.mark.parametrize("seed", range(MOVED))
def test_who_else_moves_is_told_by_a_plan_that_loses_just_that(seed):
    case, plan, _, found = regrets_of(seed)
    pairs = assemble(case).pairs if found else None
    for (employee, seat), regret in found.items():
        if regret.impossible:
            assert regret.changes == ()
            continue
        now = {at: who for who, at, _ in plan.seating.rows()}
        now |= {change.seat: change.after for change in regret.changes}
        assert all(plan_had(plan, change) for change in regret.changes)
        assert now[seat] == employee
        people = [who for who in now.values() if who >= 0]
        assert len(people) == len(set(people))
        listed = set(zip(pairs.employee.tolist(), pairs.seat.tolist(), strict=True))
        assert {(who, at) for at, who in now.items() if who >= 0} <= listed


def plan_had(plan, change):
    """Say whether the plan has what a change begins with."""
    return {at: who for who, at, _ in plan.seating.rows()}.get(change.seat, -1) == change.before


def test_a_name_of_the_plan_loses_nothing_and_moves_nobody():
    for seed in range(8):
        case, plan, _, _ = regrets_of(seed)
        for move in plan.moves:
            found = exact_regret(case, plan, seat=move.seat, employee=move.employee)
            assert found.nothing
            assert found.changes == ()


def test_tied_names_are_those_that_lose_nothing():
    seen = 0
    for seed in range(0, 12, 2):
        case, plan, _, _ = regrets_of(seed)
        seats = [move.seat for move in plan.moves]
        found = brackets(case, plan, seats=seats, nearest=99)
        for move in plan.moves:
            here = {one.employee for one in found if one.seat == move.seat and one.nothing}
            assert here == {move.employee, *move.tied_with}
            seen += len(move.tied_with)
    assert seen


def test_a_pair_that_a_rule_bars_has_no_regret():
    seen = 0
    for seed in range(6):
        case, plan, _, _ = regrets_of(seed)
        allowed = admissible(case)
        for seat in case.establishment.contested.tolist():
            for employee in range(len(case.roster)):
                if (employee, seat) not in allowed and case.roster.seat[employee] != seat:
                    assert exact_regret(case, plan, seat=seat, employee=employee) is None
                    seen += 1
    assert seen


def test_of_a_plan_that_is_not_proven_nothing_is_said_of_all_names_at_once():
    case, plan, _, _ = regrets_of(1)
    assert brackets(case, replace(plan, status=Status.FEASIBLE)) == ()


def test_the_round_is_seldom_climbed_again_for_a_name(monkeypatch):
    climbed = []

    def counted(asking, column, stop):
        climbed.append(column)
        return Asking._climbed_again(asking, column, stop)

    monkeypatch.setattr(Asking, "_climbed_again", Asking._climbed, raising=False)
    monkeypatch.setattr(Asking, "_climbed", counted)
    asked, before = 0, 0
    for seed in range(40, 49):
        case, plan, _, _ = regrets_of(seed)
        found = brackets(replace(case), plan, nearest=99) if plan.moves else ()
        asked += len(found)
        before += any(any(list(one.high.values())[:-1]) for one in found if one.high)
    assert before > 2
    assert len(climbed) < asked / 20

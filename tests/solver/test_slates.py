"""Slates: the plan's name first, never padded, nobody on too many; the funnel adds up."""

from collections import Counter

import numpy as np
import pytest
from bundled_cases import bundled_answer
from rounds import small_round

from suksesi.models.finding import Verdict
from suksesi.solver import solve
from suksesi.solver.explain import reasons
from suksesi.solver.screening import screen


@pytest.fixture(scope="module")
def kudus():
    return bundled_answer("kudus")


def test_every_seat_to_fill_and_every_opened_one_has_its_slate(kudus):
    case, plan, slates = kudus
    opened = {move.seat for move in plan.moves if case.establishment.occupied[move.seat]}
    assert opened
    assert [slate.seat for slate in slates] == [
        *case.establishment.to_fill.tolist(),
        *sorted(opened | set(plan.falls_vacant)),
    ]


def test_the_plan_names_the_first_and_the_rest_follow_by_what_they_cost_the_plan(kudus):
    _, plan, slates = kudus
    for slate in slates:
        move = plan.move_to(slate.seat)
        others = slate.nominees
        if move is not None:
            assert slate.nominees[0].employee == move.employee
            assert slate.nominees[0].recommended
            others = slate.nominees[1:]
        assert slate.proven
        assert all(nominee.regret.exact for nominee in others)
        losses = [tuple(nominee.regret.low.values()) for nominee in others]
        assert losses == sorted(losses)


def test_a_slate_is_never_padded_and_nobody_stands_on_too_many(kudus):
    case, _, slates = kudus
    load = Counter(nominee.employee for slate in slates for nominee in slate.nominees)
    assert max(load.values()) <= case.policy.slates.per_person
    for slate in slates:
        level = case.establishment.position(slate.seat).level
        assert len(slate.nominees) <= min(slate.eligible, case.policy.slates.sizes.at(level))


def test_the_three_lists_take_in_everybody_but_the_holder(kudus):
    case, _, slates = kudus
    for slate in slates:
        others = len(case.roster) - int(case.establishment.occupied[slate.seat])
        assert slate.eligible + slate.to_verify + slate.not_eligible == others
        assert slate.funnel[0].left == others


def test_a_funnel_ends_with_those_who_pass_or_need_verifying(kudus):
    _, _, slates = kudus
    for slate in slates:
        left = [step.left for step in slate.funnel]
        assert left == sorted(left, reverse=True)
        assert left[-1] == slate.eligible + slate.to_verify
        assert all(step.only <= step.bars for step in slate.funnel)


def test_conditional_names_stand_only_where_nobody_is_eligible(kudus):
    _, _, slates = kudus
    assert any(slate.conditional for slate in slates)
    for slate in slates:
        assert not (slate.nominees and slate.conditional)
        assert all(nominee.missing for nominee in slate.conditional)


def test_the_nearest_lack_exactly_one_rule(kudus):
    case, plan, slates = kudus
    bare = [slate for slate in slates if slate.nearest]
    assert bare
    for slate in bare:
        for employee in slate.nearest:
            why = reasons(case, plan, slate.seat, employee)
            assert sum(f.verdict is Verdict.NOT_MET for f in why.findings) == 1


@pytest.mark.parametrize("seed", range(12))
def test_reasons_agree_with_the_screening(seed):
    case = small_round(seed, employees=8, seats=4, pins=0)
    plan, screening = solve(case), screen(case)
    for line, seat in enumerate(screening.seats.tolist()):
        for employee in range(len(case.roster)):
            listed = reasons(case, plan, seat, employee).listed
            assert (listed == "eligible") == bool(screening.eligible[line, employee])
            assert (listed == "verify") == bool(screening.to_verify[line, employee])


def test_a_rank_counts_the_better_ones(kudus):
    case, plan, _ = kudus
    for move in plan.moves:
        why = reasons(case, plan, move.seat, move.employee)
        assert (why.rank, why.candidates) == (move.rank, move.candidates)
        assert why.recommended
        assert why.merit.low == move.merit
        assert not np.isnan(move.merit)

"""Where nothing but seats ties people together, all losses are exact at once: enumeration."""

from dataclasses import replace
from functools import cache

import pytest
from builders import with_rules
from oracle import best_with_each
from whole_rounds import whole_round

from suksesi.models.plan import Status
from suksesi.models.tiers import CANONICAL, TIERS
from suksesi.solver import solve
from suksesi.solver.explain.regret import brackets
from suksesi.solver.rules import TieRule, catalogue
from suksesi.solver.rules.one_seat import OneSeat

ROUNDS = 20


@cache
def untied(seed):
    """Give a round without the rules that a policy ties people together by, and its regrets."""
    case, known = whole_round(seed), catalogue()
    rules = {key: table for key, table in case.policy.rules.items()
             if known[key] is OneSeat or not issubclass(known[key], TieRule)}  # fmt: skip
    case = with_rules(replace(case, decisions=()), rules)
    plan = solve(case)
    return case, plan, brackets(case, plan) if plan.status is Status.OPTIMAL else ()


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_every_loss_stated_as_exact_is_what_enumeration_finds(seed):
    case, plan, found = untied(seed)
    truth = best_with_each(case) if found else {}
    for one in found:
        value = truth[one.employee, one.seat]
        if one.exact and not one.impossible:
            named = dict(zip(TIERS, value, strict=True))
            lost = {t.name: t.value - named[t.name] for t in plan.tiers if t.name != CANONICAL}
            assert one.low == one.high == lost


def test_who_loses_in_the_last_tier_alone_is_exact_without_being_asked():
    late = exact = 0
    for seed in range(ROUNDS):
        _, plan, found = untied(seed)
        for one in found:
            if one.impossible or len(one.low) < len(plan.tiers) - 1:
                continue
            late += 1
            exact += one.exact
    assert late > 60
    assert exact == late


def test_a_rule_that_names_rows_once_broken_says_so():
    ties = [rule for rule in catalogue().values() if issubclass(rule, TieRule)]
    named = [rule for rule in ties if rule.separate is not TieRule.separate]
    assert named
    assert named == [rule for rule in ties if rule.names_rows is not TieRule.names_rows]

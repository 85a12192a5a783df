"""A hand-made list: every planted breach is found with its article, and nothing else."""

from collections import Counter

import pytest
from hand_lists import COUPLE, LISTED, PLANTED, lawful_case, planted_case

from suksesi.models.finding import Verdict
from suksesi.solver import solve
from suksesi.solver.explain.hand_list import audited
from suksesi.solver.rules import rules_of

PAIRS = [(person, person) for person in LISTED]


@pytest.fixture(scope="module")
def planted():
    case = planted_case()
    return case, audited(case, solve(case, engine="cpsat"), PAIRS)


def test_a_lawful_list_has_no_finding():
    case = lawful_case()
    assert audited(case, solve(case, engine="cpsat"), PAIRS).findings == ()


def test_fifteen_planted_breaches_of_fifteen_rules_are_all_found_and_none_more(planted):
    case, audit = planted
    assert len(set(PLANTED.values())) == 15
    found = {str(case.roster.code[item.employee]): item.rule for item in audit.findings}
    couple = {str(case.roster.code[person]) for person in COUPLE}
    assert {code: rule for code, rule in found.items() if code not in couple} == {
        code: rule for code, rule in PLANTED.items() if code not in couple
    }
    assert Counter(item.rule for item in audit.findings) == Counter(PLANTED.values())


def test_every_finding_says_where_what_and_by_which_article(planted):
    case, audit = planted
    cited = {rule.id: rule.cited for rule in rules_of(case)}
    for item in audit.findings:
        assert item.verdict is Verdict.NOT_MET
        assert cited[item.rule]
        assert item.field
        assert item.row or item.found


def test_the_list_is_priced_tier_by_tier_against_the_plan():
    case = lawful_case()
    plan = solve(case, engine="cpsat")
    audit = audited(case, plan, PAIRS[:-1])
    fill = next(tier for tier in audit.tiers if tier.name == "fill_jpt")
    assert fill.cost > 0
    assert {tier.name: tier.before for tier in audit.tiers} == {
        tier.name: tier.value for tier in plan.tiers if tier.name != "canonical"
    }


def test_the_plan_itself_costs_nothing_and_breaks_nothing():
    case = lawful_case()
    plan = solve(case, engine="cpsat")
    audit = audited(case, plan, [(move.employee, move.seat) for move in plan.moves])
    assert audit.findings == ()
    assert all(tier.cost == 0 for tier in audit.tiers)

"""A bar falls away on the very day the rule says, and no day sooner."""

from datetime import date, timedelta

import pytest
from builders import with_dates
from rule_check import truth

from suksesi.models.calendar import add_months
from suksesi.models.finding import Clears, Verdict
from suksesi.solver.rules import PairRule, catalogue

PAIR_RULES = sorted(rule.id for rule in catalogue().values() if issubclass(rule, PairRule))


def barred(rule_id):
    return [
        (item, finding)
        for item in truth(rule_id)
        for finding in item.findings
        if finding.verdict is Verdict.NOT_MET
    ]


def again(item, finding, *, installed_on):
    case = with_dates(item.case, installed_on=installed_on)
    return item.rule.facts(finding.employee, item.position, case).verdict


@pytest.mark.parametrize("rule_id", PAIR_RULES)
def test_the_rule_is_met_on_the_day_it_clears_and_not_the_day_before(rule_id):
    for item, finding in barred(rule_id):
        if isinstance(finding.clears, date):
            assert finding.clears > item.case.round.installed_on
            assert again(item, finding, installed_on=finding.clears) is Verdict.MET
            eve = finding.clears - timedelta(days=1)
            assert again(item, finding, installed_on=eve) is not Verdict.MET


@pytest.mark.parametrize("rule_id", PAIR_RULES)
def test_what_never_clears_is_still_barred_years_later(rule_id):
    for item, finding in barred(rule_id):
        if finding.clears is Clears.NEVER:
            later = add_months(item.case.round.installed_on, 30)
            assert again(item, finding, installed_on=later) is Verdict.NOT_MET


@pytest.mark.parametrize("rule_id", PAIR_RULES)
def test_what_is_not_barred_has_no_day_on_which_it_clears(rule_id):
    for item in truth(rule_id):
        for finding in item.findings:
            if finding.verdict is not Verdict.NOT_MET:
                assert finding.clears is Clears.UNKNOWN


def test_some_rules_say_the_day():
    said = {
        rule_id
        for rule_id in PAIR_RULES
        for _, finding in barred(rule_id)
        if isinstance(finding.clears, date)
    }
    assert {"level_experience", "related_experience", "tenure_in_seat", "discipline"} <= said

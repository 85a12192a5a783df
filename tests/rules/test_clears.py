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


def closing(rule_id):
    """Give every judged pair with the day on which time alone would bar it."""
    for item in truth(rule_id):
        for finding in item.findings:
            closes = item.rule.closes_on(finding.employee, item.position, item.case)
            if closes is not None:
                yield item, finding, closes


@pytest.mark.parametrize("rule_id", PAIR_RULES)
def test_what_time_closes_is_met_until_the_day_before_and_barred_from_that_day_on(rule_id):
    for item, finding, closes in closing(rule_id):
        judged = [
            again(item, finding, installed_on=day)
            for day in (closes - timedelta(days=1), closes, add_months(closes, 40))
        ]
        assert judged == [Verdict.MET, Verdict.NOT_MET, Verdict.NOT_MET]
        if finding.verdict is Verdict.MET:
            assert closes > item.case.round.installed_on


def test_age_and_service_are_what_time_closes():
    assert {rule_id for rule_id in PAIR_RULES if any(closing(rule_id))} == {
        "age_limit",
        "remaining_service",
    }

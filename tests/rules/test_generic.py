"""Every rule states the same thing twice; random cases and spoilt rules prove the comparison."""

from collections import Counter
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from rule_check import objections, rule_of, truth
from rule_mutants import mutants
from rule_situations import situations
from tie_mutants import what_is_stated

from suksesi.models.finding import Clears, Verdict
from suksesi.models.tiers import MERIT
from suksesi.solver.rules import PairRule, Preference, TieRule, catalogue

OFTEN = 20


def ids(sort):
    return sorted(rule.id for rule in catalogue().values() if issubclass(rule, sort))


def findings(rule_id):
    return [finding for item in truth(rule_id) for finding in item.findings]


def states(rule_id):
    """The verdicts that the situations of a pair rule show."""
    return {item.verdict for item in situations(rule_id)}


@pytest.mark.parametrize("rule_id", ids((PairRule, TieRule, Preference)))
def test_the_two_halves_of_the_rule_say_the_same(rule_id):
    assert list(objections(truth(rule_id))) == []


@pytest.mark.parametrize("rule_id", ids(PairRule))
def test_every_verdict_of_the_rule_is_seen_often_and_no_other(rule_id):
    seen = Counter(finding.verdict for finding in findings(rule_id))
    assert set(seen) == states(rule_id)
    assert min(seen.values()) >= OFTEN


@pytest.mark.parametrize("rule_id", ids(TieRule))
def test_the_rule_is_seen_kept_and_broken_often(rule_id):
    kept = np.concatenate([item.kept for item in truth(rule_id)])
    assert kept.sum() >= OFTEN
    assert (~kept).sum() >= OFTEN


@pytest.mark.parametrize("rule_id", ids(TieRule))
def test_a_price_is_seen_paid_and_not_paid_often(rule_id):
    if not what_is_stated(truth(rule_id))["prices"]:
        assert not any(any(price.values()) for item in truth(rule_id) for price in item.prices)
        return
    paid = [
        any(price.values())
        for item in truth(rule_id)
        for price, kept in zip(item.prices, item.kept, strict=True)
        if kept
    ]
    assert paid.count(True) >= OFTEN
    assert paid.count(False) >= OFTEN


@pytest.mark.parametrize("rule_id", ids(Preference))
def test_the_preference_is_seen_worth_something_often_in_every_tier(rule_id):
    for tier in {tier for item in truth(rule_id) for tier in item.counted}:
        counted = [item.counted[tier] for item in truth(rule_id) if tier in item.counted]
        worth = np.concatenate(counted)
        assert (worth != 0).sum() >= OFTEN
        assert (worth == 0).sum() >= OFTEN


@pytest.mark.parametrize("rule_id", ids((PairRule, TieRule, Preference)))
def test_every_spoilt_statement_of_the_rule_is_noticed(rule_id):
    rule, truths = rule_of(rule_id), truth(rule_id)
    spoilt = mutants(rule, **what_can_be_spoilt(rule))
    alive = [name for name, half in spoilt.items() if next(objections(truths, half), None) is None]
    assert spoilt
    assert alive == []


def what_can_be_spoilt(rule):
    if issubclass(rule, PairRule):
        return {"states": states(rule.id), "dated": looks_at_the_date(rule.id)}
    return what_is_stated(truth(rule.id)) if issubclass(rule, TieRule) else {}


def looks_at_the_date(rule_id):
    clears = {finding.clears for finding in findings(rule_id)}
    return Clears.NEVER in clears or any(isinstance(day, date) for day in clears)


@pytest.mark.parametrize("rule_id", ids(PairRule))
def test_a_recount_that_is_wrong_about_one_person_is_noticed(rule_id):
    item = truth(rule_id)[0]
    first = item.findings[0]
    wrong = Verdict.NO_DATA if first.verdict is Verdict.MET else Verdict.MET
    spoilt = replace(item, findings=(replace(first, verdict=wrong), *item.findings[1:]))
    assert len(list(objections([spoilt]))) == 1


@pytest.mark.parametrize("rule_id", ids(TieRule))
def test_an_audit_that_is_wrong_about_one_choice_is_noticed(rule_id):
    item = next(item for item in truth(rule_id) if len(item.kept))
    kept = item.kept.copy()
    kept[-1] = ~kept[-1]
    assert len(list(objections([replace(item, kept=kept)]))) == 1


@pytest.mark.parametrize("rule_id", ids(TieRule))
def test_a_price_that_is_off_by_one_is_noticed(rule_id):
    for item in truth(rule_id):
        for choice in np.flatnonzero(item.kept)[:1]:
            for step in (1, -1):
                prices = list(item.prices)
                prices[choice] = {**prices[choice], MERIT: prices[choice].get(MERIT, 0) + step}
                assert len(list(objections([replace(item, prices=prices)]))) == 1
            return


@pytest.mark.parametrize("rule_id", ids(Preference))
def test_a_recount_that_is_off_by_one_is_noticed(rule_id):
    item = next(item for item in truth(rule_id) if item.counted)
    for tier, worth in item.counted.items():
        for step in (1, -1):
            counted = {**item.counted, tier: worth + step * (np.arange(len(worth)) == 0)}
            assert len(list(objections([replace(item, counted=counted)]))) == 1

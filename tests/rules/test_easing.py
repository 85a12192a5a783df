"""A limit that is lifted never asks more of a plan, and never less than without the whole rule."""

from functools import lru_cache

import pytest
from oracle import every_seating
from whole_rounds import whole_round

from suksesi.instances.policies import default_policy
from suksesi.models.finding import Verdict
from suksesi.solver.rules import PairRule, Preference, TieRule, catalogue, rules_of, settle

SEEDS = range(1, 5)
case_of = lru_cache(maxsize=None)(whole_round)


def eased(case):
    """Give every rule of a case with each of its limits lifted: rule, easing, the rule without."""
    for rule in rules_of(case):
        for item in rule.eased(case):
            table = {**case.policy.rules[rule.key], **item.settings}
            (without,), errors = settle({rule.key: table})
            assert not errors
            yield rule, item, without


def test_the_limits_of_the_national_policy_have_names_of_their_own_and_words():
    rules, _ = settle(default_policy().rules)
    case = case_of(1)
    for rule in rules:
        items = rule.eased(case)
        assert len({item.name for item in items}) == len(items)
        assert all(item.text.id and item.text.en for item in items)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seating_that_a_rule_allows_is_allowed_and_worth_no_less_without_a_limit(seed):
    case = case_of(seed)
    tied = [one for one in eased(case) if isinstance(one[0], TieRule)]
    for seating in list(every_seating(case))[::11]:
        for rule, item, without in tied:
            if not rule.audit(seating, case):
                assert not without.audit(seating, case), item.name
            before, after = rule.recount(seating, case), without.recount(seating, case)
            assert all(0 >= after.get(tier, 0) >= before[tier] for tier in before)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_move_that_a_rule_allows_is_allowed_without_a_limit(seed):
    case = case_of(seed)
    for rule, item, without in eased(case):
        if isinstance(rule, PairRule):
            for seat in range(len(case.establishment)):
                position = case.establishment.position(seat)
                before = rule.judge(position, case.roster, case) == Verdict.MET
                after = without.judge(position, case.roster, case) == Verdict.MET
                assert not (before & ~after).any(), item.name


def test_what_makes_a_round_a_round_cannot_be_lifted():
    fixed = {key for key, rule in catalogue().items() if not rule.liftable}
    assert {"satu_kursi", "isi_lowongan", "nilai", "bukti_nilai", "jabatan_dibuka"} <= fixed
    assert not any(
        rule.liftable for rule in catalogue().values()
        if issubclass(rule, Preference) and rule.key in {"nilai", "isi_lowongan"}
    )  # fmt: skip

"""A waiver holds only where the law gives it to the office that signs it."""

from datetime import date

import pytest
from builders import make_case

from suksesi.models.codes import DecisionKind
from suksesi.models.decision import Decision
from suksesi.models.errors import PolicyError
from suksesi.solver.rules import PairRule, catalogue
from suksesi.solver.waivers import waivers

WAIVABLE = [
    rule
    for rule in catalogue().values()
    if issubclass(rule, PairRule) and rule.waivable_by is not None
]


def waived(rule, *, by, **person):
    decision = Decision(
        kind=DecisionKind.PENGECUALIAN,
        employee=0,
        seat=0,
        rule=rule,
        authority=by,
        document="SK-1",
        on=date(2026, 10, 5),
        reason="uji",
        row=2,
    )
    return make_case(people=[person], seats=[{}], decisions=[decision])


def test_a_waiver_left_to_the_president_is_not_taken_from_a_regent():
    with pytest.raises(PolicyError, match=r"baris 2.*Presiden.*Bupati Kudus"):
        waivers(waived("batas_usia", by="Bupati Kudus"))
    assert len(waivers(waived("batas_usia", by="Presiden Republik Indonesia"))) == 1


def test_a_waiver_left_to_the_appointing_official_is_taken_as_recorded():
    assert len(waivers(waived("masa_jabatan", by="Bupati Kudus"))) == 1


def test_no_waiver_reaches_past_the_retirement_age():
    assert len(waivers(waived("sisa_masa_kerja", by="Bupati Kudus"))) == 1
    with pytest.raises(PolicyError, match="batas usia pensiun"):
        waivers(waived("sisa_masa_kerja", by="Bupati Kudus", born=date(1960, 1, 1)))


def test_a_rule_that_nobody_may_waive_is_not_waived():
    with pytest.raises(PolicyError, match="tidak dapat dikecualikan"):
        waivers(waived("kelompok_suksesi", by="Bupati Kudus"))


@pytest.mark.parametrize("rule", WAIVABLE, ids=lambda rule: rule.id)
def test_the_offices_that_may_waive_are_those_the_sentence_names(rule):
    words = rule.waivable_by.id.lower()
    assert all(office in words for office in rule.waiver_offices)
    assert rule.may_waive(rule.waivable_by.id)

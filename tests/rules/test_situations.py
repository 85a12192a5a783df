"""Every situation, written from the article, comes out as written."""

from decimal import Decimal

import numpy as np
import pytest
from rule_situations import CLEARS, FOLDER, situations
from situation_words import a_date

from suksesi.models.finding import Unit, Verdict
from suksesi.models.seating import Seating
from suksesi.models.tiers import MERIT
from suksesi.models.units import MERIT_UNITS
from suksesi.solver.kinds import kind_of
from suksesi.solver.rules import PairRule, Preference, TieRule, catalogue

RULES = sorted(rule.id for rule in catalogue().values())
ALL = [item for rule_id in RULES for item in situations(rule_id)]
HUNDREDTHS = {Unit.PERCENT, Unit.POINTS}


def of(sort):
    return [
        pytest.param(item, id=f"{item.rule.id}: {item.title}")
        for item in ALL
        if isinstance(item.rule, sort)
    ]


def seating_of(item):
    pairs = [line.split(" -> ") for line in item.entry["rencana"]]
    employee = [item.people.index(person) for person, _ in pairs]
    seat = [item.seats.index(place) for _, place in pairs]
    kinds = [
        kind_of(person, item.case.establishment.position(place), item.case.roster)
        for person, place in zip(employee, seat, strict=True)
    ]
    return Seating(
        employee=np.array(employee, dtype=np.int32),
        seat=np.array(seat, dtype=np.int32),
        kind=np.array(kinds, dtype=np.int16),
    )


@pytest.mark.parametrize("rule_id", RULES)
def test_the_rule_has_situations_that_show_it_kept_and_not_kept(rule_id):
    shown = {str(item.entry["hasil"]) for item in situations(rule_id)}
    assert len(shown) >= 2, f"write tests/rules/{rule_id}.yaml from the article"


def test_no_situation_is_about_a_rule_that_is_not_there():
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(RULES)


@pytest.mark.parametrize("item", of(PairRule))
def test_a_person_is_judged_as_the_situation_says(item):
    position = item.case.establishment.position(item.seat)
    finding = item.rule.facts(0, position, item.case)
    assert finding.verdict is item.verdict
    assert item.rule.judge(position, item.case.roster, item.case)[0] == item.verdict
    for entry, quantity in (("ditemukan", finding.found), ("diperlukan", finding.needed)):
        if entry in item.entry:
            assert amount(quantity) == item.entry[entry]
    if "sejak" in item.entry:
        assert finding.since == a_date(item.entry["sejak"])
    if "kolom" in item.entry:
        assert finding.field == item.entry["kolom"]
    if "terpenuhi" in item.entry:
        clears = item.entry["terpenuhi"]
        assert finding.clears == (CLEARS[clears] if clears in CLEARS else a_date(clears))
    else:
        assert item.verdict is not Verdict.NOT_MET, "say when it clears"


def amount(quantity):
    if quantity is None:
        return None
    if quantity.unit in HUNDREDTHS:
        return float(Decimal(quantity.amount) / 100)
    return quantity.amount


@pytest.mark.parametrize("item", of(TieRule))
def test_a_plan_keeps_or_breaks_the_rule_as_the_situation_says(item):
    breaches = item.rule.audit(seating_of(item), item.case)
    assert bool(breaches) is {"dipatuhi": False, "dilanggar": True}[item.entry["hasil"]]
    if "biaya" in item.entry:
        cost = -item.rule.recount(seating_of(item), item.case)[MERIT]
        assert float(Decimal(cost) / MERIT_UNITS) == item.entry["biaya"]
    for entry in {"ditemukan", "diperlukan"} & set(item.entry):
        found = breaches[0].found if entry == "ditemukan" else breaches[0].needed
        assert amount(found) == item.entry[entry]


@pytest.mark.parametrize("item", of(Preference))
def test_a_plan_is_worth_what_the_situation_says(item):
    worth = item.rule.recount(seating_of(item), item.case)
    shown = {
        tier: float(Decimal(value) / MERIT_UNITS) if tier == MERIT else value
        for tier, value in worth.items()
        if value
    }
    assert shown == item.entry["hasil"]

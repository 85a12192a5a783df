"""A plan beside the national default: every statement about a setting against enumeration."""

import os
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from builders import make_case
from oracle import brute_force
from rounds import small_round

from suksesi.instances.policies import default_policy
from suksesi.instances.rubrics import read_rubric
from suksesi.models.codes import DecisionKind
from suksesi.models.decision import Decision
from suksesi.models.rubric import Rubric
from suksesi.models.setting import ABSENT
from suksesi.models.table import NOBODY
from suksesi.solver import solve
from suksesi.solver.explain.oversight.reference import against_default
from suksesi.solver.explain.oversight.rounds import variant
from suksesi.solver.explain.oversight.settings import differing, put_back
from suksesi.solver.explain.oversight.weights import rubric_with, rubrics_apart

FULL = 300
SEEDS = (2, 12, 29, 53)
"""Rounds of the default run: a single cause, causes only together, a tie."""
CASES = range(int(os.environ["SUKSESI_REFERENCE"])) if "SUKSESI_REFERENCE" in os.environ else SEEDS


def never(policy, rubric):
    raise AssertionError("nothing here changes what a case holds")


def compared(case):
    default = default_policy()
    rubric = read_rubric(default.rubric)
    return against_default(case, solve(case), policy=default, rubric=rubric, rebuild=never)


def turned(rules=None, **tables):
    """Give the national policy with some values of its tables, and of its rules, changed."""
    stated = default_policy().model_dump(by_alias=True)
    for table, changes in tables.items():
        for key, change in changes.items():
            stated[table][key] = {**stated[table][key], **change}
    for key, change in (rules or {}).items():
        stated["aturan"][key] = {**stated["aturan"].get(key, {}), **change}
    return type(default_policy()).model_validate(stated)


def drawn(seed):
    """Draw a small round whose policy was turned at several places, of which few matter."""
    draw = Random(f"pembanding/{seed}")
    policy = turned(
        bauran={level: {"talenta": 100 - share, "teknis": share}
                for level in draw.sample(["jpt_pratama", "administrator"], draw.choice([1, 2]))
                for share in [draw.choice([0, 10, 90, 100])]},
        rules={"perpindahan": {"poin": draw.choice(["0.01", 3, 8])},
               "panjang_rantai": {"rantai": {"lowong": draw.choice([1, 3])}}},
    )  # fmt: skip
    if draw.random() < 0.4:
        rules = {key: table for key, table in policy.rules.items() if key != "kelompok_suksesi"}
        policy = policy.model_copy(update={"rules": rules})
    return small_round(seed, employees=4, seats=3, policy=policy, pins=0.3, held=0.5)


def at_seat(case, optimum, seat):
    """Give who sits at a seat in an optimum that is stated by its moves."""
    for employee, place in optimum:
        if place == seat:
            return employee
    holder = int(case.establishment.holder[seat])
    return NOBODY if holder in {employee for employee, _ in optimum} else holder


class Truths:
    """The optima of a round with some settings put back, each enumerated once."""

    def __init__(self, case):
        self.case, self.known = case, {}

    def allowed(self, back, seat):
        """Give everybody whom some optimal seating has at a seat; nobody where it stays empty."""
        key = frozenset(back)
        if key not in self.known:
            self.known[key] = brute_force(variant(self.case, back, never)).optima
        return {at_seat(self.case, optimum, seat) for optimum in self.known[key]}


@pytest.mark.parametrize("seed", CASES)
def test_every_cause_is_one_and_what_only_works_together_does_so_by_enumeration(seed):
    case = drawn(seed)
    found, truths = compared(case), Truths(case)
    assert found.settled
    for item in found.differences:
        assert item.default in truths.allowed(found.settings, item.seat)
        assert item.tied + bool(item.causes) + bool(item.together) == 1
        if item.tied:
            assert item.default in truths.allowed((), item.seat)
        for one in item.causes:
            assert item.default in truths.allowed([one], item.seat)
        if item.together:
            assert item.default in truths.allowed(item.together, item.seat)
            for one in found.settings:
                assert item.default not in truths.allowed([one], item.seat)
            for one in item.together:
                others = [other for other in item.together if other is not one]
                assert item.default not in truths.allowed(others, item.seat)


def test_the_drawn_rounds_show_causes_sets_and_ties():
    items = [item for seed in SEEDS for item in compared(drawn(seed)).differences]
    assert any(item.causes for item in items)
    assert any(item.together for item in items)
    assert any(item.tied for item in items)


def test_the_same_policy_differs_in_nothing():
    found = compared(small_round(3, pins=0))
    assert (found.settings, found.differences, found.settled) == ((), (), True)


def two_strong_people(policy, **more):
    """Give a vacancy that the talented win under the default, and a planted person by one test."""
    people = [{"name": "Berbakat"}, {"name": "Titipan"}]
    scores = [{"employee": 0, "points": 7000}, {"employee": 1, "points": 9900}]
    talents = [{"employee": 0, "x": 9000, "y": 9000, "talent": 9000, "box": 9},
               {"employee": 1, "x": 7000, "y": 7000, "talent": 7000, "box": 9}]  # fmt: skip
    return small_two(people, scores, talents, policy=policy, **more)


def small_two(people, technical, national, **more):
    """Make two administrators without a seat, one vacancy of their level, evidence complete."""
    each = [{"employee": 0}, {"employee": 1}]
    years = [{**one, "year": year} for one in each for year in (2024, 2025)]
    documents = ("lhkpn", "kesehatan", "uji_kompetensi", "bebas_temuan", "pka", "pkp", "pkn_ii")
    return make_case(
        people=[{**person, "family": 1} for person in people],
        seats=[{"family": 1}],
        history=[dict(one) for one in each],
        performance=years,
        assessments=[{**one, "levels": [5] * 9} for one in each],
        technical=[{"family": 1, **one} for one in technical],
        national=national,
        education=[dict(one) for one in each],
        documents=[{**one, "kind": kind} for one in each for kind in documents],
        **more,
    )


def test_a_weight_turned_to_favour_a_planted_person_is_named_with_the_person():
    honest = two_strong_people(default_policy())
    [move] = solve(honest).moves
    assert honest.roster.name[move.employee] == "Berbakat"
    key = honest.establishment.position(0).level.key
    policy = turned(
        bauran={key: {"talenta": 10, "teknis": 90}},
        rules={"perpindahan": {"poin": "0.20"}, "batas_usia": {"tahun": {"jpt_pratama": 57}}},
    )
    case = two_strong_people(policy)
    found = compared(case)
    assert {setting.key for setting in found.settings} == {
        f"bauran.{key}", "aturan.perpindahan.poin", "aturan.batas_usia.tahun.jpt_pratama",
    }  # fmt: skip
    [item] = found.differences
    assert case.roster.name[item.ours] == "Titipan"
    assert case.roster.name[item.default] == "Berbakat"
    assert [one.key for one in item.causes] == [f"bauran.{key}"]


def test_a_pin_is_named_as_the_decision_that_makes_the_difference():
    pin = Decision(kind=DecisionKind.PENETAPAN, employee=1, seat=0, rule="", authority="Bupati",
                   document="800/1", on=date(2026, 10, 1), reason="uji", row=2)  # fmt: skip
    [item] = compared(two_strong_people(default_policy(), decisions=[pin])).differences
    assert (item.ours, item.default) == (1, 0)
    assert [cause.decision for cause in item.causes] == [pin]


def test_a_rule_that_was_left_out_and_one_that_was_added_are_put_back():
    default = default_policy()
    rules = {key: table for key, table in default.rules.items() if key != "lompat_jenjang"}
    fewer = default.model_copy(update={"rules": rules})
    [left_out] = differing(fewer, default)
    assert (left_out.key, left_out.ours) == ("aturan.lompat_jenjang", ABSENT)
    assert put_back(fewer, [left_out]).rules.keys() == default.rules.keys()
    [added] = differing(default, fewer)
    assert added.default is ABSENT
    assert put_back(default, [added]).rules == fewer.rules


def test_each_diversity_limit_is_a_setting_of_its_own():
    limits = [
        {"atribut": "jenis_kelamin", "kelompok": [group], "sisi": "paling_sedikit", "jumlah": 1,
         "di_antara": "pengangkatan", "sifat": "berharga", "poin_per_orang": 1}
        for group in ("P", "L")
    ]  # fmt: skip
    policy = turned(rules={"keberagaman": {"batas": limits}})
    found = differing(policy, default_policy())
    assert [one.key for one in found] == ["aturan.keberagaman.batas"] * 2
    [left] = put_back(policy, found[:1]).rules["keberagaman"]["batas"]
    assert left["kelompok"] == ["L"]
    rules = put_back(policy, found).rules["keberagaman"]
    assert rules.get("batas", []) == []


def test_grounds_slates_and_stated_defaults_are_no_settings():
    default = default_policy()
    policy = turned(
        bauran={"administrator": {"dasar": "lain"}},
        rules={"batas_usia": {"dasar": "lain", "keyakinan": "rendah"},
               "urutan_kotak": {"poin_per_langkah": "1.0"}},
    )  # fmt: skip
    slates = policy.slates.model_copy(update={"per_person": 5})
    assert differing(policy.model_copy(update={"slates": slates}), default) == ()


def test_the_weights_of_an_axis_and_a_cutoff_of_another_rubric_are_put_back():
    default = read_rubric("bkn_411_2025")
    first, second, *rest = default.performance
    moved = (first.model_copy(update={"weight": first.weight - 5}),
             second.model_copy(update={"weight": second.weight + 5}), *rest)  # fmt: skip
    cutoffs = default.cutoffs_x.model_copy(update={"high": default.cutoffs_x.high - 5})
    rubric = default.model_copy(update={"performance": moved, "cutoffs_x": cutoffs})
    found = rubrics_apart(rubric, default)
    assert [one.key for one in found] == ["rubrik.kinerja.bobot", "rubrik.batas_potensial"]
    assert rubric_with(rubric, found) == default
    assert isinstance(rubric_with(rubric, found[:1]), Rubric)


def test_another_rubric_differs_axis_by_axis():
    default, other = read_rubric("bkn_411_2025"), read_rubric("kota_manado")
    found = rubrics_apart(other, default)
    again = rubric_with(other, found)
    assert again.performance == default.performance or len(found) > 2
    assert replace(found[0]).path[0] == "rubrik"

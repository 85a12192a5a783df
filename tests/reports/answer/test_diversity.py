"""Diversity in words: each limit's line, what a shortfall costs, a slate that lacks a name."""

from dataclasses import replace
from random import Random

import pytest
from builders import with_rules
from rounds import small_round

from suksesi.models.codes import Sex
from suksesi.reports.answer.diversity import diversity_page, slate_lines
from suksesi.reports.answer.view import view_of
from suksesi.reports.language.phrases import Phrases
from suksesi.reports.layout import text_of
from suksesi.reports.why.frontier import frontier_page
from suksesi.solver import propose, solve
from suksesi.solver.diversity.attribute import Attribute
from suksesi.solver.explain.frontier import eligible, frontier, question

PRICED = {
    "atribut": "jenis_kelamin", "kelompok": ["P"], "sisi": "paling_sedikit", "jumlah": 9,
    "sifat": "berharga", "poin_per_orang": "1.50",
}  # fmt: skip
LOOSE = {**PRICED, "sisi": "paling_banyak", "jumlah": None, "bagian": "1/1",
         "jenjang": ["jpt_pratama"]}  # fmt: skip
HARD = {
    "atribut": "wilayah_tugas", "kelompok": ["Kudus", "Pati"], "sisi": "paling_sedikit",
    "jumlah": 0, "di_antara": "komposisi", "unor": ["U-0"], "sifat": "wajib",
    "dasar_hukum": "UU uji Pasal 7",
}  # fmt: skip
FLOOR = {"atribut": "jenis_kelamin", "kelompok": ["P"], "sisi": "paling_sedikit", "jumlah": 9}


@pytest.fixture(scope="module")
def case():
    case = small_round(4, employees=8, seats=4, pins=0)
    draw = Random("words")
    case.roster.sex[:] = [draw.choice(list(Sex)) for _ in range(len(case.roster))]
    table = {"batas": [PRICED, LOOSE, HARD], "nominasi": [FLOOR]}
    return with_rules(case, {**case.policy.rules, "keberagaman": table})


@pytest.fixture(scope="module")
def answer(case):
    plan = solve(case)
    return plan, propose(case, plan)


def flat(text):
    return " ".join(text.split())


def test_each_limit_has_its_line_with_people_needed_and_cost(case, answer):
    plan, slates = answer
    text = flat(text_of(diversity_page(view_of(case, plan, slates))))
    women = sum(int(case.roster.sex[move.employee]) == Sex.P for move in plan.moves)
    cost = f"{1.5 * (9 - women):.2f}".replace(".", ",")
    assert "Paling sedikit 9 perempuan di antara pengangkatan: " in text
    assert f"{women} dari {len(plan.moves)} orang" in text
    assert f"kurang {9 - women} orang (perlu 9), nilai rencana berkurang {cost}" in text
    assert "Paling banyak 100 % perempuan di antara pengangkatan JPT pratama: " in text
    assert "Dasar hukum: UU uji Pasal 7." in text
    assert "wilayah tugas Kudus atau Pati" in text
    assert "Tidak ada kuota menurut hukum; ini pilihan kebijakan." in text


def test_unknown_membership_is_said(case, answer):
    plan, slates = answer
    case.roster.sex[plan.moves[0].employee], kept = -1, case.roster.sex[plan.moves[0].employee]
    text = flat(text_of(diversity_page(view_of(case, plan, slates, language="en"))))
    case.roster.sex[plan.moves[0].employee] = kept
    assert "1 person not counted, as the group is not on record" in text


def test_without_a_plan_or_a_limit_nothing_is_printed(case, answer):
    plan, slates = answer
    rules = {key: table for key, table in case.policy.rules.items() if key != "keberagaman"}
    assert diversity_page(view_of(with_rules(case, rules), plan, slates)) == []
    assert diversity_page(view_of(case, replace(plan, seating=None, moves=()), slates)) == []


def test_a_slate_says_which_floor_it_does_not_reach(case, answer):
    plan, slates = answer
    view = view_of(case, plan, slates)
    for slate in slates:
        (line,) = slate_lines(slate, view=view)
        assert f"{slate.lacking[0].found} perempuan, kebijakan meminta paling sedikit 9" in line


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_steps_of_a_minimum_end_with_the_proof_and_the_choice(case, language):
    limit, say = question(Attribute.SEX, "P"), Phrases(language)
    steps = list(frontier(case, limit))
    able = eligible(case, limit)
    page = frontier_page(steps, limit=limit, eligible=able, case=case, say=say)
    text = flat(text_of(page))
    assert say("frontier.impossible") in text
    assert text.endswith(say("diversity.choice"))
    assert f"0–{steps[0].counted.members}" in text or steps[0].counted.members == 0

import re

import pytest
from builders import tiny_case

from suksesi.reports.answer.page import answer_page
from suksesi.reports.answer.slate import slate_page
from suksesi.reports.answer.view import view_of
from suksesi.reports.layout import WIDTH, text_of
from suksesi.reports.talent.grid import talent_page
from suksesi.reports.talent.person import person_page
from suksesi.reports.why.page import explain_page
from suksesi.solver import propose, solve

ALARMING = r"\b(kerugian|temuan|formasi|gagal|layak|kalah|pertukaran)\b"
UNFINISHED = r"[{}]|\b(None|nan|NaT|Kind|Verdict|Unit)\b"


@pytest.fixture(scope="module", params=range(3))
def answer(request):
    """Give a random case with its plan and slates."""
    case = tiny_case(request.param, employees=10, seats=6, missing=0.05, merits=4)
    plan = solve(case, engine="cpsat")
    return case, plan, propose(case, plan)


@pytest.fixture
def real(answer, language):
    case, plan, slates = answer
    return view_of(case, plan, slates, language=language, run="runs/uji", source="kudus")


def checked(page, case):
    """Give a page as text after what must hold of every page."""
    text = text_of(page)
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert not re.search(ALARMING, text, re.IGNORECASE)
    assert not any(nip in text for nip in case.roster.nip)
    assert not re.search(UNFINISHED, text)
    return text


def test_every_person_at_every_seat_can_be_explained(real):
    case = real.case
    for seat in real.order:
        for employee in range(len(case.roster)):
            text = checked(explain_page(seat, view=real, employee=employee), case)
            assert case.roster.code[employee] in text


def test_every_seat_can_be_explained_without_naming_anybody(real):
    for seat in real.order:
        text = checked(explain_page(seat, view=real), real.case)
        assert real.names.seat(seat).split()[0] in text


def test_the_whole_answer_reads_well(real):
    checked(answer_page(real, detailed=True), real.case)
    for seat in real.order:
        checked(slate_page(seat, view=real), real.case)


def test_talent_is_mapped_and_broken_down_for_everybody(real):
    case, say = real.case, real.say
    checked(talent_page(case, say=say), case)
    for employee in range(len(case.roster)):
        text = checked(person_page(employee, case=case, say=say), case)
        assert case.roster.code[employee] in text

"""A name that depends on a waiver says so, and who would be proposed without it."""

import re

import pytest
from waived_rounds import waived_rounds

from suksesi.models.table import NOBODY
from suksesi.reports.answer.marks import Mark, marks_at
from suksesi.reports.answer.page import answer_page
from suksesi.reports.answer.view import view_of
from suksesi.reports.audience.candidate import candidate_page
from suksesi.reports.command.waived import resolved_at
from suksesi.reports.documents.reasons import reasons_document
from suksesi.reports.layout import text_of
from suksesi.reports.why.page import explain_page
from suksesi.solver import propose
from suksesi.solver.explain import reasons


@pytest.fixture(scope="module")
def waived():
    return waived_rounds(seeds=range(12))


def view_on(case, plan, language):
    return view_of(case, plan, propose(case, plan), language=language, simulated=True)


def words(page):
    return re.sub(r"\s+", " ", text_of(page))


def test_a_name_that_needs_its_waiver_bears_the_mark_and_no_other_does(waived, language):
    assert waived
    for case, _, waiver, plan in waived:
        view = view_on(case, plan, language)
        marked = {seat for seat in view.order if Mark.WAIVED in marks_at(seat, view=view)}
        assert marked == {waiver.seat}
        assert "800/9" in words(answer_page(view))


def test_the_reasons_name_who_would_be_proposed_without_the_waiver(waived, language):
    for case, before, waiver, plan in waived:
        view = view_on(case, plan, language)
        resolved = resolved_at(waiver.seat, view=view)
        shown = words(explain_page(waiver.seat, view=view, resolved=resolved))
        move = before.move_to(waiver.seat)
        other = NOBODY if move is None else move.employee
        stays = {"id": "jabatan ini tetap lowong", "en": "the seat stays vacant"}[language]
        assert (stays if other == NOBODY else view.names.who(other)) in shown


def test_nothing_is_solved_again_for_a_name_that_needs_no_waiver(waived):
    case, before, waiver, _ = waived[0]
    view = view_on(case, before, "id")
    assert resolved_at(waiver.seat, view=view) == {}


def test_without_another_plan_the_reasons_say_what_is_certain(waived, language):
    case, _, waiver, plan = waived[0]
    shown = words(explain_page(waiver.seat, view=view_on(case, plan, language)))
    certain = {"id": "tidak dapat diusulkan di sini", "en": "cannot be recommended here"}[language]
    assert f"{view_on(case, plan, language).names.who(waiver.employee)} {certain}" in shown


def test_a_name_that_is_not_proposed_says_its_waiver_too_and_the_own_page_without_free_words(
    waived, language
):
    case, before, waiver, _ = waived[0]
    view = view_on(case, before, language)
    other = words(explain_page(waiver.seat, view=view, employee=waiver.employee))
    own = words(candidate_page(waiver.seat, view=view, employee=waiver.employee))
    for text in (other, own):
        assert waiver.document in text
        assert waiver.authority in text
    free = {"id": "alasan:", "en": "reason:"}[language]
    assert f"{free} {waiver.reason}" in other
    assert free not in own


def test_the_document_of_the_reasons_names_the_waiver(waived):
    case, _, waiver, plan = waived[0]
    found = reasons(case, plan, waiver.seat, waiver.employee)
    record = reasons_document(case, found, chosen=waiver.employee, regret=None)
    assert [(one.rule, one.document, one.on) for one in record.waivers] == [
        (waiver.rule, waiver.document, waiver.on)
    ]
    assert waiver.rule not in {one.rule for one in record.requirements}

"""What the plan loses with another name, on pages and in words; never a bound as exact."""

from dataclasses import replace

import pytest
from bundled_cases import bundled_answer

from suksesi.models.regret import Regret
from suksesi.models.slate import Bar, PassedOver
from suksesi.models.units import MERIT_UNITS
from suksesi.reports.answer.forms import written
from suksesi.reports.answer.regrets import cell, slate_notes, words
from suksesi.reports.answer.slate import slate_page
from suksesi.reports.answer.view import view_of
from suksesi.reports.command.regret import reasons_of, regret_at
from suksesi.reports.documents.reasons import ReasonsDocument
from suksesi.reports.layout import text_of
from suksesi.reports.why.page import explain_page
from suksesi.solver.explain.regret import exact_regret


@pytest.fixture(scope="module", params=["id", "en"])
def view(request):
    return view_of(*bundled_answer("kudus"), language=request.param, simulated=True)


@pytest.fixture(scope="module")
def indonesian():
    return view_of(*bundled_answer("kudus"), simulated=True)


def regret(low, high=None, **changes):
    return Regret(seat=0, employee=0, low=low, high=high, **changes)


def points(value):
    return int(value * MERIT_UNITS)


NONE = {"fill_jpt": 0, "fill_administrator": 0}


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        ({**NONE, "merit": points(1.02)}, "same", "1,02"),
        ({**NONE, "merit": 0}, "same", "0,00"),
        ({**NONE, "merit": 20}, "same", "<0,01"),
        ({**NONE, "merit": points(1)}, None, "≥1,00"),
        ({**NONE, "merit": points(1)}, {**NONE, "merit": points(2)}, "≥1,00"),
        ({**NONE, "merit": 0}, None, "–"),
        ({"fill_jpt": 0, "fill_administrator": 1}, None, "≥1 jab."),
        ({"fill_jpt": 2, "fill_administrator": -1, "merit": points(-3)}, "same", "2 jab."),
        ({**NONE, "box_order": 1, "merit": 0}, "same", "1 ktk"),
        ({"placed": 1, **NONE}, "same", "1 org"),
    ],
)
def test_a_cell_says_what_is_lost_first_and_marks_a_mere_bound(low, high, shown, indonesian):
    found = regret(low, low if high == "same" else high)
    assert cell(found, view=indonesian) == shown


def test_a_name_that_no_plan_can_have_says_so_and_an_unknown_loss_says_nothing(indonesian):
    never = regret({}, None, impossible=True)
    assert cell(never, view=indonesian) == "tdk ada"
    assert "terbukti" in words(never, view=indonesian)
    assert (cell(None, view=indonesian), words(None, view=indonesian)) == ("–", "")


def test_words_name_every_tier_that_changes_with_its_direction(view):
    lost = {"fill_administrator": 1, "fill_pengawas": -2, "box_order": 0, "merit": points(-8.04)}
    told = words(regret(lost, lost), view=view)
    assert {"id": "turun 1", "en": "drops by 1"}[view.say.language] in told
    assert {"id": "2 jabatan pengawas lagi terisi", "en": "2 more supervisor seats are filled"}[
        view.say.language
    ] in told
    assert {"id": "naik 8,04", "en": "rises by 8.04"}[view.say.language] in told
    assert "box" not in told


def test_a_bound_in_words_says_that_it_is_one(indonesian):
    assert "paling sedikit" in words(regret({**NONE, "merit": points(1)}), view=indonesian)


def test_the_table_and_the_slates_bear_the_losses_of_the_answer(view):
    shown = written(view, form="table", detailed=True)
    slate = next(one for one in view.slates.values() if len(one.nominees) > 1)
    page = text_of(slate_page(slate.seat, view=view))
    for name in slate.nominees[1:]:
        assert cell(name.regret, view=view) in page
    assert {"id": "Selisih", "en": "Loss"}[view.say.language] in shown
    assert max(map(len, shown.splitlines())) <= 110


def test_equals_and_near_equals_are_named_and_who_a_rule_keeps_off(view):
    slate = next(one for one in view.slates.values() if len(one.nominees) > 2)
    first, second, third = slate.nominees[:3]
    tied, near = {"merit": 0}, {"merit": points(0.5)}
    off = PassedOver(employee=third.employee, regret=regret(tied, tied), bar=Bar.PER_PERSON)
    changed = replace(
        slate,
        nominees=(first, replace(second, regret=regret(tied, tied)),
                  replace(third, regret=regret(near, near))),
        passed_over=(off,) * 5, short=points(2),
    )  # fmt: skip
    lines = slate_notes(changed, view=view)
    assert view.names.who(second.employee) in lines[0]
    assert view.names.who(third.employee) in lines[1]
    assert {"id": "2,00", "en": "2.00"}[view.say.language] in lines[2]
    assert sum(view.names.who(off.employee) in line for line in lines[3:]) == 3
    assert " 2 " in lines[-1]


def test_a_slate_that_is_not_proven_says_what_is_not_known(view):
    slate = next(one for one in view.slates.values() if len(one.nominees) > 1)
    known = slate_notes(replace(slate, proven=False, passed_over=()), view=view)
    bare = replace(
        slate, proven=False, passed_over=(),
        nominees=tuple(replace(name, regret=None) for name in slate.nominees),
    )  # fmt: skip
    unknown = slate_notes(bare, view=view)
    assert known[-1] != unknown[-1]
    assert {"id": "belum diketahui", "en": "not known"}[view.say.language] in unknown[-1]


def test_why_not_says_what_the_plan_loses_and_who_else_moves(view):
    slate = next(one for one in view.slates.values() if any(
        name.regret is not None and name.regret.high and any(name.regret.high.values())
        for name in one.nominees))  # fmt: skip
    name = slate.nominees[-1]
    found = regret_at(slate.seat, view=view, employee=name.employee)
    truth = exact_regret(view.case, view.plan, seat=slate.seat, employee=name.employee)
    assert found == truth
    assert found.high == name.regret.high
    page = explain_page(slate.seat, view=view, employee=name.employee, regret=found)
    shown = " ".join(text_of(page).split())
    assert " ".join(words(found, view=view).split()) in shown
    others = [one for one in found.changes if one.seat != slate.seat]
    assert all(view.case.establishment.name[one.seat].split()[0] in shown for one in others[:8])


def test_the_plans_own_name_is_not_worked_out_again(view):
    move = view.plan.moves[0]
    assert regret_at(move.seat, view=view, employee=move.employee) is None


def test_the_document_of_a_name_holds_its_exact_loss_and_codes_only(indonesian):
    slate = next(one for one in indonesian.slates.values() if len(one.nominees) > 1)
    name = slate.nominees[1]
    text = reasons_of(slate.seat, name.employee, view=indonesian).text()
    found = ReasonsDocument.model_validate_json(text)
    assert found.regret.exact
    assert found.regret.high == name.regret.high
    assert found.person == indonesian.case.roster.code[name.employee]
    assert found.chosen == indonesian.case.roster.code[slate.nominees[0].employee]
    assert str(indonesian.case.roster.nip[name.employee]) not in text

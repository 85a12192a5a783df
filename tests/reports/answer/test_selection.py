"""Where the talent route is not approved, a long list stands in the place of names."""

import csv
import io
import json
from dataclasses import replace

import numpy as np
import pytest
from bundled_cases import bundled_answer
from jsonschema import Draft202012Validator
from made import APPROVAL

from suksesi.models.codes import Kind, Level
from suksesi.models.gate import Gate, GateState, Reach
from suksesi.models.table import NO_SEAT
from suksesi.models.text import Text
from suksesi.reports.answer.forms import written
from suksesi.reports.answer.marks import Mark, marks_at
from suksesi.reports.answer.view import view_of
from suksesi.reports.layout import text_of
from suksesi.reports.published import solve_schema
from suksesi.reports.why.page import explain_page

SELECTION = "seleksi_terbuka"


@pytest.fixture(scope="module")
def answer():
    """Solve the bundled case whose agency does not hold the approval."""
    return bundled_answer("kudus")


@pytest.fixture(scope="module")
def view(answer):
    """Give what may be shown of it."""
    return view_of(*answer, source="kudus", run="runs/uji")


@pytest.fixture(scope="module")
def simulated(answer):
    """Give all of it."""
    return view_of(*answer, simulated=True, source="kudus")


def jpt(case):
    level = case.establishment.level
    return {int(seat) for seat in case.establishment.to_fill if level[seat] == Level.JPT_PRATAMA}


def test_the_plan_keeps_its_moves_below_jpt_and_shows_none_for_jpt(answer, view):
    case, plan, _ = answer
    kept = {move.employee for move in view.plan.moves}
    hidden = [move for move in plan.moves if move.employee not in kept]
    assert set(view.long_lists) == jpt(case)
    assert {move.seat for move in hidden} >= {m.seat for m in plan.moves} & jpt(case)
    assert not {move.seat for move in view.plan.moves} & jpt(case)
    assert view.held_back == {move.employee for move in hidden} != frozenset()


def test_nobody_held_back_is_named_as_tied_with_a_name_that_is_shown(view):
    assert not {one for move in view.plan.moves for one in move.tied_with} & view.held_back


def test_a_holder_of_a_jpt_who_moves_sideways_is_shown_and_the_seat_left_goes_to_selection(answer):
    case, plan, slates = answer
    seats = case.establishment
    first = next(move for move in plan.moves if move.seat in jpt(case))
    left = next(
        int(seat)
        for seat in np.flatnonzero(seats.occupied & (seats.level == Level.JPT_PRATAMA))
        if seats.eselon[seat] == seats.eselon[first.seat]
    )
    holder = int(seats.holder[left])
    sideways = replace(first, employee=holder, kind=Kind.LATERAL, origin=left, rank=1, tied_with=())
    refill = replace(first, seat=left)
    moves = (*(move for move in plan.moves if move != first), sideways, refill)
    other = replace(plan, moves=moves)
    slate = next(slate for slate in slates if slate.seat == first.seat)
    names = replace(slate.nominees[0], employee=holder, kind=Kind.LATERAL), *slate.nominees[1:]
    made = [each for each in slates if each is not slate]
    made += [replace(slate, nominees=names), replace(slate, seat=left)]
    view = view_of(case, other, made, source="kudus", run="runs/uji")
    assert [move.seat for move in view.plan.moves if move.seat in jpt(case)] == [first.seat]
    assert set(view.long_lists) == jpt(case) - {first.seat} | {left}
    assert left in view.plan.falls_vacant
    assert {name.employee for name in view.slates[first.seat].nominees} == {holder}
    assert Mark.GATE not in marks_at(first.seat, view=view)
    page = written(view, form="table")
    assert case.roster.code[holder] in page.partition("Daftar panjang untuk")[0]
    assert seats.name[left] in page.partition("Daftar panjang untuk")[2]
    promoted = text_of(explain_page(first.seat, view=view, employee=first.employee))
    assert view.say("why.only_selection")[:40] in promoted
    assert view.say.figures.merit(first.merit) not in promoted


def test_nothing_is_said_of_a_seat_that_only_who_is_held_back_would_leave(answer, view):
    _, plan, _ = answer
    left = {move.origin for move in plan.moves if move.employee in view.held_back}
    said = {*view.plan.falls_vacant, *view.plan.unfilled, *(m.seat for m in view.plan.moves)}
    assert left - {NO_SEAT}
    assert not left & said


def test_a_long_list_takes_in_the_eligible_in_alphabetical_order(answer, view):
    case, _, slates = answer
    for slate in slates:
        if slate.seat not in view.long_lists:
            continue
        people = view.long_lists[slate.seat].people
        assert {name.employee for name in slate.nominees} <= set(people)
        assert len(people) >= slate.eligible
        names = [str(case.roster.name[person]) for person in people]
        assert names == sorted(names)


def test_no_form_gives_a_name_a_score_or_a_rank_for_such_a_seat(answer, view):
    case, _, _ = answer
    document = json.loads(written(view, form="json"))
    Draft202012Validator(solve_schema()).validate(document)
    seats = {str(case.establishment.id[seat]) for seat in jpt(case)}
    slates = {slate["seat"]: slate for slate in document["slates"]}
    assert not seats & {move["seat"] for move in document["plan"]}
    assert {key for key, slate in slates.items() if slate["route"] == SELECTION} == seats
    for slate in slates.values():
        assert not slate["nominees"] or slate["route"] == "talenta"
        assert not {name["elsewhere"] for name in slate["nominees"]} & seats
    rows = list(csv.DictReader(io.StringIO(written(view, form="csv"))))
    for row in (row for row in rows if row["jabatan_id"] in seats):
        assert (row["jalur"], row["keadaan"]) == (SELECTION, "daftar_panjang")
        assert not any(row[key] for key in ("kode", "nama", "nilai", "urutan", "kotak"))


def test_who_is_held_back_is_named_on_the_long_lists_only(answer, view):
    case, _, _ = answer
    page = written(view, form="table", detailed=True)
    above, _, _ = page.partition("Daftar panjang untuk seleksi terbuka")
    assert not [one for one in view.held_back if case.roster.code[one] in above]


def test_the_header_says_which_route_and_how_to_simulate(view, simulated):
    page, other = (written(each, form="table") for each in (view, simulated))
    assert "seleksi terbuka" in page
    assert "--simulasi" in page
    assert "SIMULASI" not in page
    assert "SIMULASI" in other
    assert "daftar panjang:" not in other


def test_a_simulation_shows_every_name_and_marks_the_gate(answer, simulated):
    case, plan, _ = answer
    assert simulated.plan == plan
    assert all(Mark.GATE in marks_at(seat, view=simulated) for seat in jpt(case))


@pytest.mark.parametrize("language", ["id", "en"])
def test_explain_gives_the_long_list_and_a_persons_requirements_only(answer, language):
    case, plan, _ = answer
    view = view_of(*answer, language=language, run="runs/uji")
    move = next(move for move in plan.moves if move.seat in view.long_lists)
    page = text_of(explain_page(move.seat, view=view))
    person = text_of(explain_page(move.seat, view=view, employee=move.employee))
    assert case.roster.code[view.long_lists[move.seat].people[0]] in page
    assert case.roster.code[move.employee] in person
    assert view.say.figures.merit(move.merit) not in page + person
    gate = next(each for each in case.gates if each.id == APPROVAL.id)
    assert view.say.of(gate.name)[:20] in page


def test_a_seat_with_an_open_gate_is_filled_all_the_same_and_marked(case, plan, slates):
    text = Text(id="Perda", en="By-law")
    gate = Gate(id="perda", name=text, citation=text, sure="rendah", reach=Reach(seats=(1,)),
                state=GateState.NOT_SATISFIED)  # fmt: skip
    view = view_of(replace(case, gates=(APPROVAL, gate)), plan, slates)
    assert view.plan == plan
    assert [Mark.GATE in marks_at(seat, view=view) for seat in (0, 1)] == [False, True]
    slate = json.loads(written(view, form="json"))["slates"][1]
    assert (slate["route"], slate["open_gates"]) == ("talenta", ["perda"])
    assert "Perda" in written(view, form="table")

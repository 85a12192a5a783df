"""Which gates concern a seat, their state on a date, and the route of a seat."""

from dataclasses import replace
from datetime import date

import pytest
from builders import make_case
from made import APPROVAL

from suksesi.models.codes import Kind, Level
from suksesi.models.gate import Gate, GateReason, GateState, Reach, Window
from suksesi.models.text import Text
from suksesi.solver.gates import (
    asked_gates,
    by_selection,
    gates_of,
    open_gates,
    seats_of,
    waits_for_selection,
)

NAME = Text(id="Gerbang", en="Gate")
SEATS = [
    {"level": Level.JPT_PRATAMA},
    {"level": Level.ADMINISTRATOR, "special_kind": "camat"},
    {"level": Level.PENGAWAS},
]
INSTALLED = date(2027, 1, 15)


def gate(key="uji", state=GateState.NOT_STATED, **facts):
    """Make a gate; facts of its reach are taken as such."""
    reach = {name: facts.pop(name) for name in list(facts) if name in Reach.__dataclass_fields__}
    return Gate(id=key, name=NAME, citation=NAME, sure="rendah", reach=Reach(**reach), state=state,
                **facts)  # fmt: skip


def window(**dates):
    return Window(of=NAME, **{"months": 6, "before": False, **dates})


def concerned(*gates, **facts):
    case = make_case(seats=SEATS, gates=gates, **facts)
    return [[each.id for each in gates_of(seat, case)] for seat in range(len(SEATS))]


def test_a_gate_concerns_the_seats_of_its_level_kind_or_id():
    gates = (gate("a", levels=(Level.JPT_PRATAMA,)), gate("b", kinds=("camat",)),
             gate("c", seats=(2,)), gate("d"))  # fmt: skip
    assert concerned(*gates) == [["a", "d"], ["b", "d"], ["c", "d"]]


def test_what_is_stated_of_one_seat_counts_there_and_nowhere_else():
    wide = gate(levels=(Level.JPT_PRATAMA, Level.PENGAWAS))
    narrow = replace(wide, state=GateState.SATISFIED, reach=Reach(seats=(2,)))
    case = make_case(seats=SEATS, gates=(wide, narrow))
    assert gates_of(0, case) == (wide,)
    assert gates_of(2, case) == (narrow,)
    assert (seats_of(wide, case), seats_of(narrow, case)) == ((0,), (2,))


def test_a_gate_on_persons_concerns_the_seat_only_with_the_person_named():
    everybody = gate(each_person=True)
    one = gate(each_person=True, employees=(0,), state=GateState.NOT_SATISFIED)
    case = make_case(people=[{}, {}], seats=SEATS, gates=(everybody, one))
    assert gates_of(0, case) == ()
    assert gates_of(0, case, employee=0) == (one,)
    assert open_gates(0, case, employee=0) == (one,)
    assert open_gates(0, case, employee=1) == ()


def test_a_gate_between_agencies_concerns_only_who_comes_from_another():
    case = make_case(people=[{}, {"agency": "Lain"}], seats=SEATS, gates=(gate(across=True),))
    assert open_gates(0, case, employee=0) == ()
    assert len(open_gates(0, case, employee=1)) == 1


def test_a_gate_on_the_whole_round_keeps_no_single_seat():
    case = make_case(seats=SEATS, gates=(gate(state=GateState.NOT_SATISFIED),))
    assert gates_of(0, case)
    assert open_gates(0, case) == ()


def test_a_gate_on_a_kind_of_seat_that_is_not_filled_is_not_asked():
    case = make_case(seats=SEATS, gates=(gate(kinds=("sekda",)), gate("b"), gate("c", across=True)))
    assert [each.id for each in asked_gates(case)] == ["b"]


@pytest.mark.parametrize(
    ("facts", "state", "reason"),
    [
        ({}, GateState.SATISFIED, GateReason.STATED),
        ({"until": INSTALLED}, GateState.SATISFIED, GateReason.STATED),
        ({"until": date(2027, 1, 14)}, GateState.NOT_SATISFIED, GateReason.EXPIRED),
        ({"window": window(reference=date(2026, 9, 1))}, GateState.SATISFIED, GateReason.INSIDE),
    ],
)
def test_a_document_holds_until_its_last_day(facts, state, reason):
    held = gate(state=GateState.SATISFIED, **facts)
    assert (held.state_on(INSTALLED), held.reason_on(INSTALLED)) == (state, reason)


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        ({}, GateState.NOT_STATED),
        ({"reference": date(2026, 7, 15)}, GateState.SATISFIED),
        ({"reference": date(2026, 7, 16)}, GateState.NOT_STATED),
        ({"before": True, "reference": date(2027, 7, 15)}, GateState.NOT_STATED),
        ({"before": True, "reference": date(2027, 7, 16)}, GateState.SATISFIED),
        ({"before": True, "reference": date(2026, 1, 1)}, GateState.NOT_STATED),
        ({"before": True, "reference": date(2026, 1, 1), "end": date(2027, 1, 14)},
         GateState.SATISFIED),
    ],
)  # fmt: skip
def test_a_window_asks_for_the_approval_in_its_months_only(dates, state):
    assert gate(window=window(**dates)).state_on(INSTALLED) is state


def test_who_holds_a_jpt_is_reappointed_or_moved_sideways_without_the_approval():
    case = make_case(seats=SEATS, gates=())
    waiting = {kind for kind in Kind if waits_for_selection(0, kind, case)}
    assert waiting == {Kind.ADVANCE, Kind.ENTRY, Kind.PROMOTION, Kind.DEMOTION}
    assert not any(waits_for_selection(1, kind, case) for kind in Kind)


@pytest.mark.parametrize(
    ("gates", "selected"),
    [
        ((APPROVAL,), False),
        ((), True),
        ((replace(APPROVAL, state=GateState.NOT_STATED),), True),
        ((replace(APPROVAL, until=date(2026, 12, 31)),), True),
    ],
)
def test_a_jpt_goes_to_open_selection_unless_the_approval_is_satisfied(gates, selected):
    case = make_case(seats=SEATS, gates=gates)
    assert [by_selection(seat, case) for seat in range(3)] == [selected, False, False]

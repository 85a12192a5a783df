"""Acting officials: proposed by level, unit and service, never by merit, and by nobody's favour."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from builders import make_case

from suksesi.models.codes import DecisionKind, Eselon, Kind, Level, ServiceStatus
from suksesi.models.decision import Decision
from suksesi.models.plan import Move, Plan, Status, Uniqueness, Why
from suksesi.models.round import Mode
from suksesi.models.seating import Seating
from suksesi.models.table import NO_SEAT
from suksesi.solver.explain.acting import acting_for

SEAT = {"level": Level.ADMINISTRATOR, "eselon": Eselon.III_A, "unit": 1}
SAME = {"level": Level.ADMINISTRATOR, "eselon": Eselon.III_A, "unit": 1}
BELOW = {"level": Level.PENGAWAS, "eselon": Eselon.IV_A, "unit": 1}


def plan_of(*, moves=(), unfilled=(0,), falls_vacant=()):
    return Plan(
        engine="auto", mode="lowong", status=Status.OPTIMAL, why=Why.PROOF, tiers=(),
        seating=_seating(moves), moves=tuple(moves), unfilled=unfilled, falls_vacant=falls_vacant,
        uniqueness=Uniqueness.UNIQUE, salt=0, seconds=0.0,
    )  # fmt: skip


def _seating(moves):
    rows = np.array([(m.employee, m.seat, m.kind) for m in moves], dtype=np.int32).reshape(-1, 3)
    return Seating(employee=rows[:, 0], seat=rows[:, 1], kind=rows[:, 2])


def names(case, plan=None, seat=0):
    return [name.employee for name in acting_for(case, plan or plan_of())[seat].names]


def test_the_own_unit_comes_before_the_rest_of_the_agency_and_no_other_agency_comes_at_all():
    people = [{**SAME, "unit": 2}, {**SAME, "unit": 3}, BELOW]
    assert names(make_case(people=people, seats=[SEAT])) == [2, 1]


def test_the_level_of_the_seat_comes_before_the_one_below_and_no_other_level_comes_at_all():
    people = [BELOW, SAME, {**SAME, "level": Level.JPT_PRATAMA},
              {**BELOW, "level": Level.PELAKSANA}]  # fmt: skip
    assert names(make_case(people=people, seats=[SEAT])) == [1, 0]


@pytest.mark.parametrize(
    "changes",
    [
        {"service_status": ServiceStatus.CLTN},
        {"service_status": ServiceStatus.DIBERHENTIKAN_SEMENTARA},
        {"born": date(1960, 1, 1)},
    ],
)
def test_nobody_on_leave_suspended_or_retired_is_proposed(changes):
    assert names(make_case(people=[{**SAME, **changes}], seats=[SEAT])) == []


def test_nobody_who_moves_in_the_plan_is_proposed():
    case = make_case(people=[SAME, SAME], seats=[SEAT, SEAT])
    move = Move(employee=0, seat=1, kind=Kind.LATERAL, origin=NO_SEAT, merit=0, rank=1,
                candidates=1)  # fmt: skip
    assert names(case, plan_of(moves=[move])) == [1]


def test_nobody_who_acts_at_another_empty_seat_is_proposed():
    seats = [SEAT, {**SEAT, "acting": 0, "acting_since": date(2026, 11, 1), "open": False}]
    assert names(make_case(people=[SAME, SAME], seats=seats)) == [1]


def test_who_acts_goes_on_for_as_long_as_the_term_and_its_extension_allow():
    for since, expected in ((date(2026, 7, 16), [0]), (date(2026, 7, 15), [])):
        seats = [{**SEAT, "acting": 0, "acting_since": since}]
        assert names(make_case(people=[SAME], seats=seats)) == expected


@pytest.mark.parametrize("seat", [0, NO_SEAT])
def test_whom_a_decision_keeps_from_the_seat_is_not_proposed(seat):
    ban = Decision(kind=DecisionKind.DIKECUALIKAN, employee=0, seat=seat, rule="",
                   authority="Bupati", document="800/1", on=date(2026, 12, 1), reason="uji",
                   row=2)  # fmt: skip
    assert names(make_case(people=[SAME], seats=[SEAT], decisions=[ban])) == []


def test_the_first_name_of_one_seat_stands_on_no_other_list():
    case = make_case(people=[SAME, BELOW], seats=[SEAT, SEAT])
    found = acting_for(case, plan_of(unfilled=(0, 1)))
    lists = [[name.employee for name in found[seat].names] for seat in (0, 1)]
    assert lists == [[0, 1], [1]]


def test_a_seat_that_the_plan_opens_and_leaves_has_its_proposals_too():
    case = make_case(people=[SAME], seats=[SEAT, SEAT])
    assert set(acting_for(case, plan_of(unfilled=(), falls_vacant=(1,)))) == {1}


def test_no_more_names_are_proposed_than_the_policy_asks_for():
    case = make_case(people=[SAME] * 6, seats=[SEAT])
    assert len(names(case)) == case.policy.acting.names
    one = case.policy.acting.model_copy(update={"names": 1})
    few = replace(case, policy=case.policy.model_copy(update={"acting": one}))
    assert len(names(few)) == 1


def test_in_a_reorganisation_people_act_from_where_the_plan_seats_them():
    people = [{**SAME, "unit": 2}, SAME]
    case = make_case(people=people, seats=[SEAT, {**SEAT, "unit": 1}, {**SEAT, "unit": 2}])
    case = replace(case, round=replace(case.round, mode=Mode.SOTK))
    moves = [
        Move(employee=who, seat=seat, kind=Kind.LATERAL, origin=NO_SEAT, merit=0, rank=1,
             candidates=1)
        for who, seat in ((0, 1), (1, 2))
    ]  # fmt: skip
    assert names(case, plan_of(moves=moves)) == [0]

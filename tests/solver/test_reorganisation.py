"""A reorganisation solved: reappointments, mergers, and holders for whom there is no seat."""

from dataclasses import replace

import numpy as np
import pytest
from builders import make_case

from suksesi.models.change import Change
from suksesi.models.codes import ChangeKind, DocumentStatus, Eselon, Kind, Level
from suksesi.models.finding import Verdict
from suksesi.models.plan import Status
from suksesi.models.reorganisation import in_mode, mergers
from suksesi.models.round import Mode
from suksesi.models.table import NO_SEAT, NOBODY
from suksesi.models.unplaced import Cause
from suksesi.solver import solve
from suksesi.solver.explain import contests_of, unplaced_of
from suksesi.solver.kinds import kind_of, kinds_to
from suksesi.solver.screening import screen

RULES = {
    key: {}
    for key in ("jabatan_dibuka", "uji_kompetensi", "eselon_tidak_turun", "pola_karier",
                "satu_kursi", "penempatan_pemangku", "pengukuhan", "isi_lowongan", "nilai")
}  # fmt: skip
JPT = {"level": Level.JPT_PRATAMA, "eselon": Eselon.II_B}
HEAD = {"level": Level.ADMINISTRATOR, "eselon": Eselon.III_A}
DIVISION = {"level": Level.ADMINISTRATOR, "eselon": Eselon.III_B}
GONE, RENAMED, MERGED, SPLIT, NEW = ChangeKind


def reorganised(seats, changes, *, tests=(), rules=RULES, people=None, mode=Mode.SOTK, **more):
    """Make a case: each seat's rank is its holder's; changes are (kind, former, new seat)."""
    held = {seat["holder"]: seat for seat in seats if "holder" in seat}
    count = 1 + max(held, default=0)
    ranks = [{key: held[n][key] for key in ("level", "eselon")} for n in range(count)]
    documents = [{"employee": who, "status": status} for who, status in tests]
    case = make_case(people=people or ranks, seats=seats, rules=rules, documents=documents, **more)
    made = tuple(
        Change(kind=kind, former=former, seat=seat, row=row)
        for row, (kind, former, seat) in enumerate(changes, start=2)
    )
    return in_mode(replace(case, changes=made), mode)


def kind_at(case, employee, seat):
    position = case.establishment.position(seat)
    kind = kind_of(employee, position, case.roster)
    assert kinds_to(position, case.roster)[employee] == kind
    return kind


def test_a_renamed_seat_is_confirmed_to_its_holder():
    case = reorganised([{**HEAD, "holder": 0}, HEAD], [(RENAMED, 0, 1)])
    plan = solve(case)
    assert plan.status is Status.OPTIMAL
    assert [(move.employee, move.seat, move.kind) for move in plan.moves] == [
        (0, 1, Kind.REAPPOINT)
    ]
    assert not plan.unplaced


def test_a_seat_renamed_at_another_level_or_echelon_is_no_reappointment():
    higher = reorganised([{**DIVISION, "holder": 0}, HEAD], [(RENAMED, 0, 1)])
    lower = reorganised([{**HEAD, "holder": 0}, DIVISION], [(RENAMED, 0, 1)])
    promoted = reorganised([{**HEAD, "holder": 0}, JPT], [(RENAMED, 0, 1)])
    assert kind_at(higher, 0, 1) is Kind.ADVANCE
    assert kind_at(lower, 0, 1) is Kind.LATERAL
    assert kind_at(promoted, 0, 1) is Kind.PROMOTION
    assert solve(lower).unplaced == (0,)


def test_the_holder_of_a_split_seat_is_confirmed_to_one_of_its_parts():
    case = reorganised([{**HEAD, "holder": 0}, HEAD, HEAD], [(SPLIT, 0, 1), (SPLIT, 0, 2)])
    assert {kind_at(case, 0, seat) for seat in (1, 2)} == {Kind.REAPPOINT}
    plan = solve(case)
    assert len(plan.moves) == 1
    assert len(plan.unfilled) == 1


def test_a_merger_with_one_holder_confirms_that_holder():
    case = reorganised([{**HEAD, "holder": 0}, {**HEAD, "open": False}, HEAD],
                       [(MERGED, 0, 2), (MERGED, 1, 2)])  # fmt: skip
    assert mergers(case) == ()
    assert kind_at(case, 0, 2) is Kind.REAPPOINT


@pytest.fixture
def merged():
    """Give a maker of two heads before one seat, with the tests on record."""

    def make(*tests):
        return reorganised([{**JPT, "holder": 0}, {**JPT, "holder": 1}, JPT],
                           [(MERGED, 0, 2), (MERGED, 1, 2)], tests=tests)  # fmt: skip

    return make


def test_two_heads_of_a_merged_seat_compete_and_nobody_is_confirmed(merged):
    case = merged((0, DocumentStatus.MEMENUHI), (1, DocumentStatus.MEMENUHI))
    assert [(merger.seat, merger.holders) for merger in mergers(case)] == [(2, (0, 1))]
    assert [kind_at(case, who, 2) for who in (0, 1)] == [Kind.LATERAL, Kind.LATERAL]
    plan = solve(case)
    assert [move.kind for move in plan.moves] == [Kind.LATERAL]
    (found,) = unplaced_of(case, plan)
    assert found.cause is Cause.TAKEN
    assert {found.employee, found.given_to} == {0, 1}


def test_without_a_test_the_head_of_a_merged_jpt_seat_waits_for_verification(merged):
    case = merged((0, DocumentStatus.MEMENUHI))
    screening = screen(case)
    assert screening.eligible_for(2).tolist() == [0]
    assert screening.to_verify_for(2).tolist() == [1]
    plan = solve(case)
    (contest,) = contests_of(case, plan)
    assert [(each.employee, each.test, each.given) for each in contest.contenders] == [
        (0, Verdict.MET, 2), (1, Verdict.NO_DATA, NO_SEAT)
    ]  # fmt: skip
    (found,) = unplaced_of(case, plan)
    assert (found.employee, found.cause) == (1, Cause.VERIFY)
    assert [item.rule for item in found.findings] == ["competence_test"]


def test_a_failed_test_bars_and_says_so(merged):
    case = merged((0, DocumentStatus.TIDAK), (1, DocumentStatus.MEMENUHI))
    plan = solve(case)
    (found,) = unplaced_of(case, plan)
    assert (found.employee, found.cause, found.given_to) == (0, Cause.BARRED, 1)


def test_a_holder_for_whom_nothing_of_the_rank_is_filled_is_explained():
    case = reorganised([{**HEAD, "holder": 0}, JPT], [(GONE, 0, NO_SEAT), (NEW, NO_SEAT, 1)],
                       rules={**RULES, "lompat_jenjang": {}, "kelompok_suksesi": {}})  # fmt: skip
    plan = solve(case)
    (found,) = unplaced_of(case, plan)
    assert (found.cause, found.nearest, found.given_to) == (Cause.NO_SEAT, NO_SEAT, NOBODY)
    assert found.at_level == 0


def test_of_more_holders_than_seats_as_many_as_possible_are_placed():
    seats = [{**HEAD, "holder": n} for n in range(4)] + [HEAD] * 3
    case = reorganised(seats, [*((GONE, n, NO_SEAT) for n in range(4)), (NEW, NO_SEAT, 4)])
    plan = solve(case)
    assert len(plan.moves) == 3
    (found,) = unplaced_of(case, plan)
    assert (found.cause, found.eligible, found.at_level) == (Cause.TAKEN, 3, 3)


def test_a_reappointment_comes_before_filling_one_seat_more():
    seats = [{**HEAD, "holder": 0}, HEAD, JPT]
    case = reorganised(seats, [(RENAMED, 0, 1), (NEW, NO_SEAT, 2)])
    assert [(move.seat, move.kind) for move in solve(case).moves] == [(1, Kind.REAPPOINT)]


def test_an_unnamed_seat_continues_with_its_holder():
    case = reorganised([{**HEAD, "holder": 0}, {**HEAD, "holder": 1}], [(GONE, 1, NO_SEAT)])
    plan = solve(case)
    assert (0, 0, Kind.STAY) in plan.seating.rows()
    assert plan.unplaced == (1,)


def test_in_another_mode_the_former_establishment_stands():
    case = reorganised([{**HEAD, "holder": 0}, HEAD], [(RENAMED, 0, 1)], mode=Mode.LOWONG)
    assert not len(case.establishment.to_fill)
    assert not solve(case).moves
    assert contests_of(case, solve(case)) == ()


def test_a_floor_of_merit_keeps_no_displaced_holder_out_at_the_own_level():
    rules = {**RULES, "nilai_minimum": {}}
    seats = [{**HEAD, "holder": 0}, {**HEAD, "family": 3}]
    weak = [{"points": 1000, "family": 3}]
    displaced = reorganised(seats, [(GONE, 0, NO_SEAT)], rules=rules, technical=weak)
    assert len(solve(displaced).moves) == 1
    standing = reorganised(seats, [], rules=rules, technical=weak)
    assert not solve(standing).moves


def test_the_columns_of_both_halves_agree():
    seats = [{**HEAD, "holder": 0}, HEAD]
    case = reorganised(seats, [(RENAMED, 0, 1)])
    np.testing.assert_array_equal(case.establishment.abolished, [True, False])
    assert case.establishment.continues[1] == (0,)

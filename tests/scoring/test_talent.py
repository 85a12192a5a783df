"""Axes, boxes, national results, and the difference between low and no data."""

from datetime import date

import numpy as np
import pytest
from builders import make_case

from suksesi.instances.rubrics import read_rubric
from suksesi.models.codes import Predicate
from suksesi.models.units import AXIS_UNITS, TALENT_UNITS
from suksesi.solver.scoring import (
    HIGH,
    LOW,
    MIDDLE,
    POOL,
    State,
    breakdown,
    differences,
    talent_of,
)
from suksesi.solver.scoring.boxes import box_of, boxes, level_of, levels

COMPLETE = {
    "performance": [{"predicate": Predicate.SANGAT_BAIK}],
    "history": [{}],
    "education": [{}],
    "assessments": [{}],
    "talent": [
        {"indicator": "penghargaan", "category": "internal"},
        {"indicator": "tim_kerja", "category": "ketua_internal"},
        {"indicator": "umpan_balik", "category": "baik"},
        {"indicator": "bangkom", "amount": 2000},
        {"indicator": "potensi", "amount": 3600},
    ],
}


def test_the_boxes_have_the_numbers_of_the_law():
    assert [[box_of(y, x) for x in (LOW, MIDDLE, HIGH)] for y in (HIGH, MIDDLE, LOW)] == [
        [4, 7, 9],
        [2, 5, 8],
        [1, 3, 6],
    ]
    assert {7, 8, 9} == POOL
    grid = np.array([LOW, MIDDLE, HIGH], dtype=np.int8)
    assert boxes(grid, grid).tolist() == [1, 5, 9]


@pytest.mark.parametrize(
    ("rubric", "points", "level"),
    [
        ("bkn_411_2025", 80, HIGH),
        ("bkn_411_2025", 79.9999, MIDDLE),
        ("bkn_411_2025", 60, MIDDLE),
        ("bkn_411_2025", 59.9999, LOW),
        ("kota_manado", 85, HIGH),
        ("kota_manado", 84.9999, MIDDLE),
        ("kota_manado", 70, MIDDLE),
        ("kota_manado", 69.9999, LOW),
    ],
)
def test_cut_offs_are_inclusive_to_the_last_unit(rubric, points, level):
    axis = round(points * AXIS_UNITS)
    cutoffs = read_rubric(rubric).cutoffs_x
    assert level_of(axis, cutoffs) == level
    assert levels(np.array([axis]), cutoffs).tolist() == [level]


def test_baik_with_full_feedback_and_no_uploads_stays_below_expectation():
    talent = [{"indicator": "umpan_balik", "category": "sangat_baik"}]
    case = make_case(performance=[{"predicate": Predicate.BAIK}], talent=talent)
    told = breakdown(0, case)
    assert (told.y, told.y_known, told.level_y) == (58 * AXIS_UNITS, True, LOW)
    assert {one.code for one in told.without_evidence} >= {"penghargaan", "tim_kerja"}


def test_absent_uploads_count_nothing_and_say_so_but_do_not_hide_the_axis():
    case = make_case(**{**COMPLETE, "talent": COMPLETE["talent"][-1:]})
    talent = talent_of(case)
    assert talent.known.tolist() == [True]
    assert talent.indicators["penghargaan"].state.tolist() == [State.NO_EVIDENCE]
    assert talent.indicators["penghargaan"].points.tolist() == [0]


@pytest.mark.parametrize(
    ("without", "indicator"),
    [
        ("performance", "predikat"),
        ("assessments", "asesmen"),
        ("talent", "potensi"),
        ("education", "pendidikan"),
        ("history", "pengalaman"),
    ],
)
def test_absent_evidence_of_weight_leaves_the_box_unknown(without, indicator):
    case = make_case(**{**COMPLETE, without: []})
    talent, told = talent_of(case), breakdown(0, case)
    assert talent.known.tolist() == [False]
    assert (talent.box.tolist(), talent.talent.tolist()) == ([0], [0])
    assert (told.box, told.talent) == (None, None)
    assert indicator in {one.code for one in told.missing}


def test_an_unverified_discipline_record_is_no_data_although_the_sheet_is_empty():
    case = make_case(people=[{"discipline_verified": None}], **COMPLETE)
    assert [one.code for one in breakdown(0, case).missing] == ["disiplin"]
    assert talent_of(make_case(**COMPLETE)).known.tolist() == [True]


def test_a_national_result_outranks_our_own_and_keeps_it():
    case = make_case(**COMPLETE, national=[{"x": 6500, "y": 8250, "talent": 7375, "box": 7}])
    talent = talent_of(case)
    assert talent.national.tolist() == [True]
    assert talent.box.tolist() == [7]
    assert talent.talent.tolist() == [73.75 * TALENT_UNITS]
    assert talent.own_box.tolist() == [9]
    assert breakdown(0, case).national.row == 2


def test_a_national_result_stands_where_our_own_evidence_is_missing():
    case = make_case(national=[{}])
    assert talent_of(case).known.tolist() == [True]
    assert talent_of(case).own_known.tolist() == [False]
    assert differences(case) == []


def test_a_national_result_after_the_date_of_the_data_is_not_used():
    case = make_case(national=[{"on": date(2026, 11, 1)}])
    assert talent_of(case).national.tolist() == [False]
    assert breakdown(0, case).national is None


@pytest.mark.parametrize("what", ["x", "y", "talent"])
@pytest.mark.parametrize(("apart", "reported"), [(0, 0), (49, 0), (51, 1), (-51, 1)])
def test_only_differences_over_half_a_point_are_reported(what, apart, reported):
    own = talent_of(make_case(**COMPLETE))
    near = {"x": 9083, "y": 8875, "talent": 8979}
    assert (own.own_x[0], own.own_y[0]) == (90.833 * AXIS_UNITS, 88.75 * AXIS_UNITS)
    case = make_case(**COMPLETE, national=[{**near, what: near[what] + apart}])
    assert len(differences(case)) == reported


def test_exactly_half_a_point_is_not_reported():
    near = {"x": 9083, "y": 8875 + 50, "talent": 8979}
    assert differences(make_case(**COMPLETE, national=[near])) == []

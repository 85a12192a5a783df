"""JPM, technical tests and merit at a seat, worked by hand."""

from datetime import date

import pytest
from builders import SEAT, make_case

from suksesi.instances.policies import default_policy
from suksesi.models.codes import Level
from suksesi.models.errors import PolicyError
from suksesi.models.units import MERIT_UNITS
from suksesi.solver.scoring import (
    Category,
    category,
    jpm_at,
    jpm_of,
    merit_at,
    merit_of,
    percent,
    technical_at,
    technical_of,
)

NATIONAL = [{"x": 8000, "y": 8000, "talent": 8000, "box": 9}]


def seat(case, index=0):
    return case.establishment.position(index)


def test_levels_above_the_standard_do_not_make_up_for_those_below():
    case = make_case(assessments=[{"levels": [5, 5, 5, 5, 5, 5, 5, 5, 1]}])
    told = jpm_of(0, seat(case), case)
    assert (told.attained, told.required, told.percent) == (33, 36, 9167)
    assert told.gaps == (("perekat_bangsa", 1, 4),)
    assert jpm_at(seat(case), case).attained.tolist() == [33]


def test_a_match_is_measured_against_the_target_and_not_the_present_level():
    seats = [{**SEAT, "level": Level.PENGAWAS}, {**SEAT, "level": Level.ADMINISTRATOR}]
    case = make_case(seats=seats, assessments=[{"levels": [2] * 9}])
    assert jpm_of(0, seat(case, 0), case).percent == 10_000
    told = jpm_of(0, seat(case, 1), case)
    assert (told.percent, told.category) == (6667, Category.KMS)


@pytest.mark.parametrize(
    ("attained", "required", "expected"),
    [
        (36, 45, Category.MS),
        (79_999, 100_000, Category.MMS),
        (17, 25, Category.MMS),
        (67_999, 100_000, Category.KMS),
        (28, 36, Category.MMS),
    ],
)
def test_categories_are_compared_exactly_and_thresholds_belong_to_the_better_one(
    attained, required, expected
):
    assert category(attained, required) is expected


def test_a_shown_percentage_is_rounded_but_a_gate_is_not():
    assert percent(79_996, 100_000) == 8000
    assert category(79_996, 100_000) is Category.MMS
    case = make_case(assessments=[{"levels": [4, 4, 4, 4, 4, 4, 3, 1, 0]}])
    jpm = jpm_at(seat(case), case)
    assert jpm.attained.tolist() == [28]
    assert jpm.reaches(77).tolist() == [True]
    assert jpm.reaches(78).tolist() == [False]


def test_an_assessment_counts_until_its_months_have_passed():
    for on, known in ((date(2023, 11, 1), True), (date(2023, 10, 31), False)):
        case = make_case(assessments=[{"on": on}])
        assert jpm_at(seat(case), case).known.tolist() == [known]
        assert (jpm_of(0, seat(case), case) is not None) == known


def test_a_later_incomplete_assessment_leaves_the_match_unknown():
    blank = [4] * 8 + [-1]
    case = make_case(
        assessments=[{"on": date(2025, 1, 1)}, {"on": date(2026, 1, 1), "levels": blank}]
    )
    assert jpm_at(seat(case), case).known.tolist() == [False]
    assert jpm_of(0, seat(case), case) is None


@pytest.mark.parametrize(
    ("tests", "points"),
    [
        ([{"family": 1, "points": 7000}], 7000),
        ([{"family": 2, "points": 8333}], 7500),
        ([{"family": 1, "points": 7000}, {"family": 2, "points": 8333}], 7500),
        ([{"family": 3, "points": 9900}], None),
        ([{"family": 1, "points": 7000, "on": date(2023, 10, 31)}], None),
        ([{"family": 1, "points": 0}], 0),
        ([], None),
    ],
    ids=["same", "related", "best of both", "other", "too old", "zero is a result", "none"],
)
def test_a_technical_test_counts_by_how_close_its_field_is(tests, points):
    case = make_case(technical=tests)
    tested, told = technical_at(seat(case), case), technical_of(0, seat(case), case)
    assert tested.known.tolist() == [points is not None]
    assert tested.points.tolist() == [points or 0]
    assert (told.points if told else None) == points


def test_no_test_counts_at_a_seat_whose_field_is_not_known():
    case = make_case(seats=[{"family": 0}], technical=[{}])
    assert technical_at(seat(case), case).known.tolist() == [False]


@pytest.mark.parametrize(
    ("level", "merit"),
    [
        (Level.JPT_MADYA, 76),
        (Level.JPT_PRATAMA, 74),
        (Level.ADMINISTRATOR, 72),
        (Level.PENGAWAS, 70),
    ],
)
def test_the_level_of_the_seat_sets_the_mix(level, merit):
    case = make_case(seats=[{"level": level}], national=NATIONAL, technical=[{"points": 6000}])
    assert merit_of(0, seat(case), case).low == merit * MERIT_UNITS


def test_merit_without_a_test_is_a_range():
    case = make_case(national=NATIONAL)
    merit = merit_at(seat(case), case)
    assert merit.known.tolist() == [False]
    assert (merit.low[0], merit.high[0]) == (56 * MERIT_UNITS, 86 * MERIT_UNITS)


def test_merit_without_a_talent_score_may_be_anything_above_nothing():
    case = make_case(technical=[{"points": 5000}])
    merit = merit_at(seat(case), case)
    assert merit.known.tolist() == [False]
    assert (merit.low[0], merit.high[0]) == (0, 85 * MERIT_UNITS)


def test_a_seat_whose_level_has_no_mix_has_no_merit_and_says_so():
    blend = {key: mix for key, mix in default_policy().blend.items() if key != "pengawas"}
    policy = default_policy().model_copy(update={"blend": blend})
    case = make_case(seats=[{"level": Level.PENGAWAS}], policy=policy)
    with pytest.raises(PolicyError, match=r"\[bauran\.pengawas\]"):
        merit_at(seat(case), case)

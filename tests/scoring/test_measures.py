"""Each measure against values worked by hand, at the edges of its windows and steps."""

from datetime import date, timedelta

import pytest
from builders import DATA_ON, make_case

from suksesi.instances.rubrics import read_rubric, rubric_codes
from suksesi.models.codes import (
    AsnStatus,
    DocumentStatus,
    EducationLevel,
    Grade,
    Level,
    Predicate,
    SanctionLevel,
    Tenure,
)
from suksesi.solver.scoring import State, breakdown, talent_of
from suksesi.solver.scoring.indicators import every
from suksesi.solver.scoring.measures import GROUP, catalogue

A_DAY = timedelta(days=1)


def measured(code, rubric="bkn_411_2025", **facts):
    """Points (in points) or the state of one indicator of one person, both ways alike."""
    case = make_case(rubric=read_rubric(rubric), **facts)
    scored = talent_of(case).indicators[code]
    told = next(line for line in lines(breakdown(0, case)) if line.code == code)
    assert (scored.points[0], scored.state[0]) == (told.points, told.state)
    return told.points / 100 if told.state is State.VALUE else told.state


def lines(told):
    for line in (*told.x_lines, *told.y_lines):
        yield line
        yield from line.parts


def test_every_measure_is_used_by_a_shipped_rubric():
    rubrics = [read_rubric(code) for code in rubric_codes()]
    used = {
        indicator.measure
        for rubric in rubrics
        for indicator in every((*rubric.performance, *rubric.potential))
    }
    assert used == {*catalogue(), GROUP}


@pytest.mark.parametrize(
    ("rows", "points"),
    [
        ([{"year": 2025, "predicate": Predicate.BAIK}], 80),
        ([{"year": 2024, "predicate": Predicate.KURANG}, {"year": 2025}], 80),
        ([{"year": 2024, "predicate": Predicate.SANGAT_BAIK}], 100),
        ([{"year": 2023}], State.NO_DATA),
        ([{"year": 2026}], State.NO_DATA),
        ([{"year": 2025, "final": False}], State.NO_DATA),
        ([{"year": 2025, "predicate": -1}], State.NO_DATA),
        ([{"year": 2025, "predicate": Predicate.SANGAT_BAIK}, {"year": 2025}], 90),
        ([], State.NO_DATA),
    ],
    ids=[
        "latest year", "not the year before", "the year before where it is the latest",
        "too long ago", "not ended yet", "not final", "without predicate",
        "mean of two rows of one year", "none",
    ],
)  # fmt: skip
def test_the_predicate_is_that_of_the_latest_closed_year(rows, points):
    assert measured("predikat", performance=rows) == points


def test_the_mean_of_two_years_is_rounded_half_up():
    years = [(2024, Predicate.SANGAT_BAIK), (2025, Predicate.BAIK), (2025, Predicate.BAIK)]
    rows = [{"year": year, "predicate": predicate} for year, predicate in years]
    assert measured("predikat", rubric="kota_manado", performance=rows) == 86.67


def award(category, on=DATA_ON, **more):
    return {"indicator": "penghargaan", "category": category, "on": on, **more}


@pytest.mark.parametrize(
    ("rows", "points"),
    [
        ([award("internal"), award("nasional"), award("lintas_instansi")], 85),
        ([award("nasional", on=date(2021, 11, 1))], 85),
        ([award("nasional", on=date(2021, 10, 31))], State.NO_EVIDENCE),
        ([award("nasional", on=date(2015, 1, 1), until=DATA_ON)], 85),
        ([award("nasional", until=DATA_ON - A_DAY)], State.NO_EVIDENCE),
        ([award("nasional", on=DATA_ON + A_DAY)], State.NO_EVIDENCE),
        ([award("kelurahan")], State.NO_EVIDENCE),
        ([], State.NO_EVIDENCE),
    ],
    ids=[
        "the best", "inside the window", "outside the window", "validity stated by the issuer",
        "expired", "after the data", "unknown category", "none",
    ],
)  # fmt: skip
def test_the_best_award_of_five_years_counts(rows, points):
    assert measured("penghargaan", talent=rows) == points


def feedback(on, **more):
    return {"indicator": "umpan_balik", "on": on, **more}


def test_the_latest_feedback_counts_as_category_or_as_number():
    good = feedback(date(2025, 6, 1), category="sangat_baik")
    assert measured("umpan_balik", talent=[good, feedback(DATA_ON, category="kurang")]) == 40
    assert measured("umpan_balik", talent=[good, feedback(DATA_ON, amount=7733)]) == 77.33
    assert measured("umpan_balik", talent=[feedback(DATA_ON, amount=99_900)]) == 100


@pytest.mark.parametrize(
    ("hours", "points"),
    [
        ([20], 100),
        ([12, 8], 100),
        ([19.99], 80),
        ([10], 80),
        ([5], 60),
        ([4.99], 40),
        ([0.5], 0),
        ([], State.NO_EVIDENCE),
    ],
)
def test_hours_of_training_are_added_up_and_graded(hours, points):
    rows = [{"indicator": "bangkom", "amount": round(100 * one)} for one in hours]
    old = {"indicator": "bangkom", "amount": 4000, "on": date(2025, 10, 31)}
    assert measured("bangkom", talent=[*rows, old]) == points


@pytest.mark.parametrize(
    ("level", "levels", "points"),
    [
        (Level.PENGAWAS, [2] * 9, 100),
        (Level.ADMINISTRATOR, [2] * 9, 66.67),
        (Level.ADMINISTRATOR, [5, 5, 5, 5, 5, 5, 5, 5, 0], 88.89),
        (Level.JPT_PRATAMA, [3] * 9, 75),
        (Level.AHLI_MADYA, [4] * 8 + [-1], State.NO_DATA),
    ],
)
def test_the_assessment_is_matched_with_the_present_level(level, levels, points):
    people, assessments = [{"level": level}], [{"levels": levels}]
    assert measured("asesmen", people=people, assessments=assessments) == points


def post(start, end=None, **more):
    return {"start": start, "end": end, **more}


@pytest.mark.parametrize(
    ("rows", "points"),
    [
        ([post(date(2016, 1, 1))], 100),
        ([post(date(2021, 10, 30))], 100),
        ([post(date(2022, 10, 31))], 90),
        ([post(date(2025, 10, 31))], 60),
        ([post(date(2026, 4, 30))], 50),
        ([post(DATA_ON)], 40),
        ([post(date(2022, 10, 31)), post(date(2022, 10, 31))], 90),
        ([post(date(2022, 10, 31), date(2024, 10, 30)), post(date(2023, 1, 1))], 90),
        ([post(date(2014, 1, 1), level=Level.PENGAWAS), post(date(2025, 10, 31))], 60),
        ([post(date(2014, 1, 1), tenure=Tenure.PLT), post(date(2025, 10, 31))], 60),
        ([post(date(2022, 10, 31), level=Level.AHLI_MADYA)], 90),
        ([post(date(2014, 1, 1), level=Level.PENGAWAS)], State.NO_DATA),
        ([post(DATA_ON + A_DAY)], State.NO_DATA),
    ],
    ids=[
        "long", "five years", "four years", "one year", "half a year", "a day",
        "the same time twice", "overlapping", "lower level", "acting", "equal rung",
        "never at this level", "not begun",
    ],
)  # fmt: skip
def test_time_at_the_present_level_grows_evenly_between_the_steps(rows, points):
    assert measured("lama_jabatan", history=rows) == points


@pytest.mark.parametrize(
    ("places", "points"),
    [
        ([("3319", "U-1-1"), ("3320", "U-1-1")], 100),
        ([("3319", "U-1-1"), ("3319", "U-2-1")], 100),
        ([("3319", "U-1-1"), ("3319", "U-1")], 80),
        ([("3319", "U-LAMA"), ("3319", "U-1")], 80),
        ([("3319", "U-1-1"), ("", "U-1-1")], 60),
        ([("3319", ""), ("3319", "")], State.NO_DATA),
        ([("3319", ""), ("3320", "")], 100),
        ([], State.NO_DATA),
    ],
)
def test_variety_is_the_widest_that_the_history_shows(places, points):
    rows = [
        {"agency": agency, "unit_id": unit, "start": date(2018 + number, 1, 1)}
        for number, (agency, unit) in enumerate(places)
    ]
    assert measured("keragaman", history=rows) == points


def acting(tenure, level, start=date(2024, 1, 1)):
    return post(start, DATA_ON, tenure=tenure, level=level)


@pytest.mark.parametrize(
    ("rows", "points"),
    [
        ([post(date(2016, 1, 1))], 0),
        ([post(date(2016, 1, 1)), acting(Tenure.PLT, Level.JPT_PRATAMA)], 80),
        ([post(date(2016, 1, 1)), acting(Tenure.PLT, Level.ADMINISTRATOR)], 60),
        ([post(date(2016, 1, 1)), acting(Tenure.PLH, Level.ADMINISTRATOR)], 40),
        ([post(date(2016, 1, 1)), acting(Tenure.PJ, Level.JPT_PRATAMA)], 100),
        (
            [
                post(date(2016, 1, 1), date(2024, 12, 31), level=Level.PENGAWAS),
                acting(Tenure.PLT, Level.ADMINISTRATOR),
                post(date(2025, 1, 1)),
            ],
            80,
        ),
        ([acting(Tenure.PLT, Level.JPT_PRATAMA)], 80),
        ([], State.NO_DATA),
    ],
    ids=["none", "Plt higher", "Plt equal", "Plh equal", "Pj", "higher at that time", "no post of "
         "their own on record", "no history"],
)  # fmt: skip
def test_acting_posts_are_compared_with_the_post_held_then(rows, points):
    assert measured("penugasan", history=rows) == points


def test_the_three_parts_of_experience_make_a_mean_rounded_half_up():
    rows = [post(date(2025, 10, 31), unit_id="U-1"), acting(Tenure.PLT, Level.JPT_PRATAMA)]
    assert measured("pengalaman", history=rows) == 66.67


def potential(amount, on=DATA_ON):
    return {"indicator": "potensi", "amount": amount, "on": on}


def test_potential_is_the_latest_sum_of_forty():
    old = potential(4000, on=date(2025, 1, 1))
    assert measured("potensi", talent=[old, potential(3000)]) == 75
    assert measured("potensi", talent=[potential(2633)]) == 65.83
    assert measured("potensi", talent=[potential(4000, on=date(2023, 10, 31))]) is State.NO_DATA


def degree(level, family=1, recognised=True):
    return {"level": level, "family": family, "recognised": recognised}


def test_only_recognised_degrees_count_and_the_highest_of_them():
    claimed = degree(EducationLevel.S_3, recognised=False)
    master, diploma = degree(EducationLevel.S_2), degree(EducationLevel.D_III)
    assert measured("pendidikan", education=[claimed, diploma, master]) == 90
    assert measured("pendidikan", education=[claimed, diploma]) == 70
    assert measured("pendidikan", education=[claimed]) is State.NO_DATA


@pytest.mark.parametrize(
    ("families", "points"),
    [([1], 100), ([2], 75), ([3], 50), ([3, 2], 75), ([3, 0], 50), ([0], State.NO_DATA)],
)
def test_the_closest_field_of_study_counts(families, points):
    levels = [EducationLevel.S_1, EducationLevel.S_2]
    rows = [degree(level, family) for level, family in zip(levels, families, strict=False)]
    assert measured("bidang_ilmu", education=rows) == points


def test_the_field_of_study_is_not_known_where_that_of_the_post_is_not():
    people, education = [{"family": 0}], [degree(EducationLevel.S_1)]
    assert measured("bidang_ilmu", people=people, education=education) is State.NO_DATA


def sanction(level, start=date(2020, 1, 1), end=date(2020, 7, 1)):
    return {"level": level, "start": start, "end": end}


@pytest.mark.parametrize(
    ("rows", "points"),
    [
        ([], 100),
        ([sanction(SanctionLevel.RINGAN)], 75),
        ([sanction(SanctionLevel.RINGAN), sanction(SanctionLevel.SEDANG)], 50),
        ([sanction(SanctionLevel.BERAT)], 25),
        ([sanction(SanctionLevel.RINGAN, end=None)], 0),
        ([sanction(SanctionLevel.RINGAN, end=DATA_ON)], 0),
        ([sanction(SanctionLevel.RINGAN, end=DATA_ON - A_DAY)], 75),
        ([sanction(SanctionLevel.PROSES, end=None)], 100),
        ([sanction(SanctionLevel.BERAT, start=DATA_ON + A_DAY, end=None)], 100),
    ],
)
def test_the_worst_sanction_of_a_verified_record_counts(rows, points):
    assert measured("disiplin", sanctions=rows) == points
    unverified = [{"discipline_verified": None}]
    assert measured("disiplin", people=unverified, sanctions=rows) is State.NO_DATA


def test_rank_does_not_apply_to_contract_staff_and_is_left_out_of_their_mean():
    def rank(**person):
        return measured("golongan", rubric="kota_manado", people=[person])

    assert rank(grade=Grade.IV_A) == 80
    assert rank(grade=-1) is State.NO_DATA
    contract = {"grade": -1, "asn_status": AsnStatus.PPPK}
    assert rank(**contract) is State.NOT_APPLICABLE
    facts = {"education": [degree(EducationLevel.S_2)], "history": [post(date(2010, 1, 1))]}
    mean = measured("rekam_jejak", rubric="kota_manado", people=[contract], **facts)
    assert mean == round((90 + 100 + 0 + 0 + 0 + 100) / 6, 2)


@pytest.mark.parametrize(
    ("documents", "points"),
    [
        ([{"kind": "pkp"}, {"kind": "pka"}], 90),
        ([{"kind": "pka", "on": None}], 90),
        ([{"kind": "pka", "status": DocumentStatus.BELUM}], State.NO_EVIDENCE),
        ([{"kind": "pka", "until": DATA_ON - A_DAY}], State.NO_EVIDENCE),
        ([{"kind": "kesehatan"}], State.NO_EVIDENCE),
    ],
)
def test_the_best_leadership_training_on_file_counts(documents, points):
    assert measured("diklat", rubric="kota_manado", documents=documents) == points


@pytest.mark.parametrize(
    ("family", "more", "points"),
    [
        (1, {}, 100),
        (2, {}, 100),
        (3, {}, 50),
        (0, {}, State.NO_DATA),
        (1, {"end": None}, 50),
        (1, {"tenure": Tenure.PLT}, 50),
    ],
)
def test_earlier_posts_in_the_field_are_substance(family, more, points):
    earlier = {"start": date(2015, 1, 1), "end": date(2018, 1, 1), "family": family, **more}
    history = [earlier, post(date(2018, 1, 2))]
    assert measured("substansi", rubric="djbk", history=history) == points

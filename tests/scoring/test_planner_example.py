"""The worked example that every planner can follow by hand, in exact numbers."""

from datetime import date

import pytest
from builders import make_case

from suksesi.instances.rubrics import read_rubric
from suksesi.models.codes import EducationLevel, Predicate, Tenure
from suksesi.models.units import AXIS_UNITS, MERIT_UNITS, TALENT_UNITS, hundredths
from suksesi.solver.scoring import breakdown, merit_at, merit_of, talent_of


def rubric_with_assessment_in_points():
    """The national rubric, its assessment given in points: 90 of 100 is no sum of nine levels."""
    rubric = read_rubric("bkn_411_2025")
    potential = tuple(
        one.model_copy(update={"measure": "skala", "options": {"maksimum": 100}})
        if one.code == "asesmen"
        else one
        for one in rubric.potential
    )
    return rubric.model_copy(update={"potential": potential})


@pytest.fixture(scope="module")
def case():
    talent = [
        {"indicator": "penghargaan", "category": "internal"},
        {"indicator": "tim_kerja", "category": "anggota_internal"},
        {"indicator": "umpan_balik", "category": "baik"},
        {"indicator": "asesmen", "amount": 9000},
        {"indicator": "bangkom", "amount": 2000},
        {"indicator": "potensi", "amount": 3000},
    ]
    history = [
        {"start": date(2012, 1, 1), "end": date(2018, 12, 31), "unit_id": "U-1"},
        {"start": date(2019, 1, 1), "unit_id": "U-1-1"},
        {"start": date(2024, 1, 1), "end": date(2024, 6, 30), "tenure": Tenure.PLT},
    ]
    return make_case(
        rubric=rubric_with_assessment_in_points(),
        talent=talent,
        history=history,
        performance=[{"predicate": Predicate.SANGAT_BAIK}],
        education=[{"level": EducationLevel.S_2}],
        technical=[{"points": 8000}],
    )


def test_performance_is_83_50(case):
    assert talent_of(case).y.tolist() == [83.50 * AXIS_UNITS]


def test_potential_is_88_75(case):
    assert talent_of(case).x.tolist() == [88.75 * AXIS_UNITS]


def test_the_talent_score_is_86_125_and_the_box_9(case):
    assert talent_of(case).talent.tolist() == [86.125 * TALENT_UNITS]
    assert talent_of(case).box.tolist() == [9]


def test_merit_at_a_jpt_pratama_seat_is_84_2875_and_shown_as_84_29(case):
    merit = merit_at(case.establishment.position(0), case)
    assert merit.known.tolist() == [True]
    assert merit.low.tolist() == merit.high.tolist() == [84.2875 * MERIT_UNITS]
    assert hundredths(int(merit.low[0]), units=MERIT_UNITS) == 8429


def test_the_breakdown_adds_up_the_way_it_is_told(case):
    told = breakdown(0, case)
    added = {one.code: one.contribution / AXIS_UNITS for one in (*told.y_lines, *told.x_lines)}
    assert added == {
        "predikat": 60,
        "penghargaan": 7.5,
        "tim_kerja": 7.5,
        "umpan_balik": 8.5,
        "asesmen": 18,
        "bangkom": 10,
        "pengalaman": 8,
        "potensi": 18.75,
        "pendidikan": 9,
        "bidang_ilmu": 10,
        "disiplin": 15,
    }
    assert (told.x, told.y, told.talent, told.box) == (887_500, 835_000, 1_722_500, 9)


@pytest.mark.parametrize(
    ("talent", "technical", "exact", "shown"),
    [(8450, 7933, 82.949, 8295), (8320, 8010, 82.27, 8227)],
)
def test_merit_of_the_other_names_on_the_slate(talent, technical, exact, shown):
    case = make_case(
        national=[{"x": talent, "y": talent, "talent": talent}], technical=[{"points": technical}]
    )
    told = merit_of(0, case.establishment.position(0), case)
    assert told.low == told.high == round(exact * MERIT_UNITS)
    assert hundredths(told.low, units=MERIT_UNITS) == shown

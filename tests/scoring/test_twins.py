"""What the columns say of everybody, plain Python says of each person."""

from collections import Counter

import pytest
from builders import tiny_case

from suksesi.instances.rubrics import read_rubric, rubric_codes
from suksesi.solver.scoring import (
    State,
    breakdown,
    jpm_at,
    jpm_of,
    merit_at,
    merit_of,
    talent_of,
    technical_at,
    technical_of,
)
from suksesi.solver.scoring.indicators import every

SEEDS = range(40)


def cases(rubric):
    return [tiny_case(seed, missing=0.06, rubric=read_rubric(rubric)) for seed in SEEDS]


def all_lines(told):
    lines = [*told.x_lines, *told.y_lines]
    while lines:
        line = lines.pop()
        yield line
        lines.extend(line.parts)


@pytest.mark.parametrize("rubric", rubric_codes())
def test_every_indicator_of_everybody_is_the_same_twice(rubric):
    seen = Counter()
    for case in cases(rubric):
        columns = talent_of(case).indicators
        for employee in range(len(case.roster)):
            for line in all_lines(breakdown(employee, case)):
                scored = columns[line.code]
                assert (scored.points[employee], scored.state[employee]) == (
                    line.points,
                    line.state,
                )
                seen[line.code, line.state is State.VALUE] += 1
    codes = {one.code for one in every((*case.rubric.performance, *case.rubric.potential))} - {
        "aspirasi",
        "indeks_lokal",
    }
    assert all(seen[code, True] >= 20 for code in codes)
    assert all(seen[code, False] for code in codes - {"pengalaman"} - ALWAYS_KNOWN)


# Nobody in the random cases is without any history for these.
ALWAYS_KNOWN = {"penugasan", "lama_jabatan", "keragaman", "pertimbangan_lain"}


@pytest.mark.parametrize("rubric", rubric_codes())
def test_axes_boxes_and_talent_scores_are_the_same_twice(rubric):
    for case in cases(rubric):
        talent = talent_of(case)
        for employee in range(len(case.roster)):
            told = breakdown(employee, case)
            assert (talent.x[employee], talent.x_known[employee]) == (told.x, told.x_known)
            assert (talent.y[employee], talent.y_known[employee]) == (told.y, told.y_known)
            assert talent.known[employee] == told.known
            assert talent.talent[employee] == (told.talent or 0)
            assert talent.box[employee] == (told.box or 0)
            assert talent.own_talent[employee] == (told.own_talent or 0)
            assert talent.own_box[employee] == (told.own_box or 0)
            assert talent.national[employee] == (told.national is not None)


def every_pair(case):
    for seat in range(len(case.establishment)):
        for employee in range(len(case.roster)):
            yield employee, case.establishment.position(seat)


def test_jpm_and_technical_points_are_the_same_twice():
    known = Counter()
    for case in cases("bkn_411_2025"):
        for employee, position in every_pair(case):
            jpm, told = jpm_at(position, case), jpm_of(employee, position, case)
            assert jpm.known[employee] == (told is not None)
            assert told is None or told.attained == jpm.attained[employee]
            assert told is None or (told.required, told.on) == (jpm.required, jpm.on[employee])
            tested, test = technical_at(position, case), technical_of(employee, position, case)
            assert tested.known[employee] == (test is not None)
            assert tested.points[employee] == (test.points if test else 0)
            known[told is None, test is None] += 1
    assert min(known.values()) >= 20
    assert len(known) == 4


@pytest.mark.parametrize("merits", [None, 3])
def test_merit_is_the_same_twice(merits):
    known = Counter()
    for seed in SEEDS:
        case = tiny_case(seed, merits=merits)
        for employee, position in every_pair(case):
            merit, told = merit_at(position, case), merit_of(employee, position, case)
            assert (merit.low[employee], merit.high[employee]) == (told.low, told.high)
            assert merit.known[employee] == told.known
            assert told.low < told.high or told.known
            known[told.talent is None, told.technical is None] += 1
    assert min(known.values()) >= 20

"""The talent ratio, counted again person by person with the scalar half of every rule."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from builders import tiny_case

from suksesi.models.codes import Kind, Level
from suksesi.models.finding import Verdict
from suksesi.models.tiers import FILL
from suksesi.solver.explain.readiness.ratio import talent_ratios
from suksesi.solver.kinds import kind_of
from suksesi.solver.verify import judge

FROM_BELOW = {Kind.PROMOTION, Kind.ENTRY}


@pytest.fixture(params=range(8))
def case(request):
    case = tiny_case(request.param, employees=12, seats=8, missing=0.05)
    seats = case.establishment
    held = np.flatnonzero(seats.occupied)
    seats.falls_vacant[held[:2]] = np.datetime64(date(2027, 9, 1))
    seats.refillable[held[:1]] = False
    return case


def found_for(case, employee, seat):
    """Say how one person stands to one seat: eligible, to verify, or None."""
    kind = kind_of(employee, case.establishment.position(seat), case.roster)
    if kind is Kind.STAY:
        return None, kind
    answers = {
        finding.verdict
        for finding in judge(case, employee, seat, kind)
        if finding.rule not in {"seat_open", "leave_empty"}
    }
    if Verdict.NOT_MET in answers:
        return None, kind
    return ("to_verify" if Verdict.NO_DATA in answers else "eligible"), kind


def wanted(case, level, family):
    seats = case.establishment
    return [
        seat
        for seat in range(len(seats))
        if seats.level[seat] == level
        and family in {None, int(seats.family[seat])}
        and (seats.vacant[seat] or not np.isnat(seats.falls_vacant[seat]))
    ]


def test_everybody_is_counted_as_one_by_one(case):
    for one in talent_ratios(case):
        seats = wanted(case, one.level, one.family)
        eligible, asked, within, served, hoped = set(), set(), set(), set(), set()
        for seat in seats:
            for employee in range(len(case.roster)):
                state, kind = found_for(case, employee, seat)
                if state == "eligible":
                    (eligible if kind in FROM_BELOW else within).add(employee)
                    served.add(seat)
                elif state == "to_verify":
                    hoped.add(seat)
                    if kind in FROM_BELOW:
                        asked.add(employee)
        assert (one.pool, one.to_verify, one.within) == (
            len(eligible), len(asked - eligible), len(within)
        )  # fmt: skip
        assert set(one.without_eligible) == set(seats) - served
        assert set(one.without_anybody) == set(seats) - served - hoped
        assert one.seats == len(seats)


def test_each_level_ends_with_all_its_fields_together(case):
    ratios = talent_ratios(case)
    for level in {one.level for one in ratios}:
        here = [one for one in ratios if one.level is level]
        fields, total = here[:-1], here[-1]
        assert total.family is None
        assert all(one.family is not None for one in fields)
        assert total.seats == sum(one.seats for one in fields)
        assert max(one.pool for one in fields) <= total.pool <= sum(one.pool for one in fields)
    assert [one.level for one in ratios] == sorted((one.level for one in ratios), reverse=True)


def test_a_level_that_rounds_do_not_fill_has_no_ratio(case):
    case.establishment.level[:] = Level.JPT_MADYA
    assert Level.JPT_MADYA not in FILL
    assert talent_ratios(replace(case)) == ()

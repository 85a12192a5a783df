"""The tie rules that keep an eligible person from a seat, everybody else staying as planned."""

from itertools import product

import numpy as np
import pytest
from builders import make_case
from rounds import small_round

from suksesi.models.codes import Kind, Level
from suksesi.models.plan import Status
from suksesi.models.seating import Seating
from suksesi.solver import solve
from suksesi.solver.explain import reasons
from suksesi.solver.explain.swap import instead


@pytest.fixture(scope="module")
def broken():
    found = []
    for seed in range(30):
        case = small_round(seed, employees=7, seats=5, pins=0)
        plan = solve(case)
        if not case.conflicts or plan.status is not Status.OPTIMAL:
            continue
        for seat, employee in product(case.establishment.to_fill, range(len(case.roster))):
            why = reasons(case, plan, int(seat), employee)
            found += [(case, why, finding, plan) for finding in why.breaks]
    return found


def test_conflicts_on_record_are_seen_to_keep_people_apart(broken):
    assert "conflict_of_interest" in {finding.rule for _, _, finding, _ in broken}


def test_only_people_on_record_are_kept_apart(broken):
    conflicts = [item for item in broken if item[2].rule == "conflict_of_interest"]
    assert conflicts
    for case, why, finding, plan in conflicts:
        people = next({c.first, c.second} for c in case.conflicts if c.row == finding.row)
        swapped = instead(case, plan.seating, seat=why.seat, employee=why.employee)
        assert people & {row[0] for row in set(swapped.rows()) ^ set(plan.seating.rows())}


def test_the_name_of_the_plan_breaks_nothing(broken):
    assert not any(why.recommended for _, why, _, _ in broken)


def seating_of(rows):
    """Seat people as listed."""
    employee, seat, kind = (np.array(column) for column in zip(*rows, strict=True))
    return Seating(employee=employee, seat=seat, kind=kind)


def chain():
    """Give a plan whose vacancy is filled from a seat that somebody else takes in turn."""
    seats = [{"level": Level.ADMINISTRATOR}, {"level": Level.ADMINISTRATOR, "holder": 0},
             {"level": Level.PENGAWAS, "holder": 1}]  # fmt: skip
    case = make_case(people=[{}, {"level": Level.PENGAWAS}, {}], seats=seats)
    rows = [(0, 0, Kind.LATERAL), (1, 1, Kind.PROMOTION)]
    return case, seating_of(rows)


def test_whom_another_name_drives_out_goes_back_and_so_does_who_took_that_seat():
    case, seating = chain()
    rows = sorted(instead(case, seating, seat=0, employee=2).rows())
    assert [row[:2] for row in rows] == [(0, 1), (1, 2), (2, 0)]
    assert [row[2] for row in rows[:2]] == [Kind.STAY, Kind.STAY]


def test_nobody_else_moves_for_a_seat_at_the_end_of_a_chain():
    case, seating = chain()
    rows = sorted(instead(case, seating, seat=1, employee=2).rows())
    assert [row[:2] for row in rows] == [(0, 0), (1, 2), (2, 1)]

"""The tie rules that keep an eligible person from a seat, everybody else staying as planned."""

from itertools import product

import pytest
from rounds import small_round

from suksesi.models.plan import Status
from suksesi.solver import solve
from suksesi.solver.explain import reasons


@pytest.fixture(scope="module")
def broken():
    found = []
    for seed in range(60):
        case = small_round(seed, employees=7, seats=5, pins=0)
        plan = solve(case)
        if not case.conflicts or plan.status is not Status.OPTIMAL:
            continue
        for seat, employee in product(case.establishment.to_fill, range(len(case.roster))):
            why = reasons(case, plan, int(seat), employee)
            found += [(case, why, finding) for finding in why.breaks]
    return found


def test_conflicts_on_record_are_seen_to_keep_people_apart(broken):
    assert {finding.rule for _, _, finding in broken} == {"conflict_of_interest"}


def test_only_people_on_record_are_kept_apart(broken):
    for case, why, finding in broken:
        people = next((c.first, c.second) for c in case.conflicts if c.row == finding.row)
        displaced = why.contrast.employee if why.contrast else None
        assert why.employee in people or displaced in people


def test_the_name_of_the_plan_breaks_nothing(broken):
    assert not any(why.recommended for _, why, _ in broken)

"""A round solved again without a waiver gives what the round without it ever gave."""

from dataclasses import replace

import pytest
from waived_rounds import waived_rounds

from suksesi.models.plan import Status
from suksesi.models.table import NOBODY
from suksesi.solver.explain.without import without


@pytest.fixture(scope="module")
def waived():
    return waived_rounds(seeds=range(16))


def test_without_a_waiver_the_name_is_that_of_the_round_without_it(waived):
    assert waived
    for case, before, waiver, plan in waived:
        move = before.move_to(waiver.seat)
        found = without(case, plan, waiver)
        assert found.employee == (move.employee if move else NOBODY)
        assert found.employee != waiver.employee


def test_a_plan_that_is_not_proven_says_nothing_of_other_plans(waived):
    case, _, waiver, plan = waived[0]
    assert without(case, replace(plan, status=Status.FEASIBLE), waiver) is None

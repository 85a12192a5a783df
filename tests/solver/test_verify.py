"""The recount rejects every plan that is not what it claims to be."""

from dataclasses import replace

import numpy as np
import pytest
from rounds import small_round

from suksesi.models.codes import Kind
from suksesi.models.finding import Verdict
from suksesi.models.seating import Seating
from suksesi.solver import solve
from suksesi.solver.kinds import kind_of
from suksesi.solver.verify import judge, recount


@pytest.fixture(scope="module")
def planned():
    for seed in range(50):
        case = small_round(seed, employees=8, seats=5, pins=0)
        plan = solve(case)
        if len(plan.moves) >= 3:
            return case, plan
    raise AssertionError("no round with three moves")


def changed(seating, row, **values):
    """Give `seating` with one row changed."""
    columns = {name: getattr(seating, name).copy() for name in ("employee", "seat", "kind")}
    for name, value in values.items():
        columns[name][row] = value
    return Seating(**columns)


def first_move(seating):
    return int(np.flatnonzero(seating.kind != Kind.STAY)[0])


def test_a_plan_as_solved_is_accepted(planned):
    case, plan = planned
    assert recount(case, plan.seating, plan.tiers).agrees


@pytest.mark.parametrize("change", [-1, 1])
def test_a_tier_value_off_by_one_is_rejected(planned, change):
    case, plan = planned
    for number, tier in enumerate(plan.tiers[:-1]):
        tiers = list(plan.tiers)
        tiers[number] = replace(tier, value=tier.value + change)
        found = recount(case, plan.seating, tiers)
        assert found.wrong_tiers == {tier.name: (tier.value + change, tier.value)}


def test_a_person_on_two_seats_is_rejected(planned):
    case, plan = planned
    rows = np.flatnonzero(plan.seating.kind != Kind.STAY)
    twice = changed(plan.seating, rows[1], employee=plan.seating.employee[rows[0]])
    assert any(f.rule == "one_seat" for f in recount(case, twice, ()).findings)


def test_a_wrong_kind_of_move_is_rejected(planned):
    case, plan = planned
    row = first_move(plan.seating)
    wrong = changed(plan.seating, row, kind=Kind.REAPPOINT)
    pair = (int(plan.seating.employee[row]), int(plan.seating.seat[row]))
    assert recount(case, wrong, ()).wrong_kinds == (pair,)


def test_somebody_a_rule_bars_is_rejected_with_the_rule(planned):
    case, plan = planned
    row = first_move(plan.seating)
    seat = int(plan.seating.seat[row])
    for employee in set(range(len(case.roster))) - set(plan.seating.employee.tolist()):
        kind = kind_of(employee, case.establishment.position(seat), case.roster)
        barring = {
            finding.rule
            for finding in judge(case, employee, seat, kind)
            if finding.verdict is not Verdict.MET
        }
        found = recount(case, changed(plan.seating, row, employee=employee, kind=kind), ())
        assert barring <= {finding.rule for finding in found.findings}
        assert not (barring and found.agrees)

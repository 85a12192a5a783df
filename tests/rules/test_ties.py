"""What rules that tie people together say of prices, amounts and rows, beside their situations."""

import numpy as np
import pytest
from builders import make_case
from rule_cases import pairs_of

from suksesi.models.codes import Eselon, Level
from suksesi.models.decision import Conflict
from suksesi.models.tiers import MERIT
from suksesi.models.units import MERIT_UNITS
from suksesi.solver.rules.conflict_of_interest import ConflictOfInterest
from suksesi.solver.rules.continuity import Continuity

OWN, ELSEWHERE = 3, 2
"""Units U-1-1 and U-2 of two agencies."""


def administrators(count, *, free):
    """Make `count` heads of division in one agency, and `free` seats in another."""
    seat = {"level": Level.ADMINISTRATOR, "eselon": Eselon.III_B}
    held = [{**seat, "unit": OWN, "holder": number} for number in range(count)]
    return make_case(people=[{}] * count, seats=[*held, *[{**seat, "unit": ELSEWHERE}] * free])


def moved(case, count, seats):
    """Seat the first `count` people in the free seats and leave the others where they are."""
    chosen = [(seats + person, person) for person in range(count)]
    stays = [(person, person) for person in range(count, seats)]
    pairs = pairs_of(case, sorted(chosen + stays))
    return pairs.seating(np.ones(len(pairs), dtype=bool))


def test_a_breach_of_continuity_says_how_many_leave_and_how_many_may():
    case = administrators(5, free=4)
    (finding,) = Continuity().audit(moved(case, 4, 5), case)
    assert (finding.found.amount, finding.needed.amount) == (4, 2)
    assert (finding.field, finding.row) == ("unor.perangkat_daerah", int(case.units.row[1]))


@pytest.mark.parametrize(("leaving", "points"), [(2, 0), (3, 2), (4, 4)])
def test_priced_continuity_costs_its_points_per_seat_too_many(leaving, points):
    case = administrators(5, free=4)
    rule = Continuity(turnover="berharga", both="tidak")
    seating = moved(case, leaving, 5)
    assert rule.audit(seating, case) == []
    assert rule.recount(seating, case) == {MERIT: -points * MERIT_UNITS}


def test_continuity_that_the_policy_switches_off_states_nothing():
    case = administrators(3, free=3)
    rule = Continuity(turnover="tidak", both="tidak")
    pairs = pairs_of(case, [(seat, person) for seat in range(3, 6) for person in range(3)])
    assert len(rule.rows(pairs, case).low) == 0
    assert rule.recount(moved(case, 3, 3), case) == {}


def test_a_conflict_states_at_most_one_row_per_unit_of_either_person():
    seats = [{"unit": unit} for unit in (1, 1, 1, 3, 3, 3, 3)]
    case = make_case(
        people=[{"unit": 2}, {"unit": 2}],
        seats=seats,
        conflicts=[Conflict(first=0, second=1, kind="uji", row=2)],
    )
    pairs = pairs_of(case, [(seat, person) for seat in range(len(seats)) for person in range(2)])
    rows = ConflictOfInterest().rows(pairs, case)
    assert len(rows.low) <= 2 * len({seat["unit"] for seat in seats})
    assert set(rows.coefficient.tolist()) == {1}

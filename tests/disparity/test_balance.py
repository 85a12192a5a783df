from fractions import Fraction
from statistics import mean as plain_mean

import pytest
from rounds import small_round

from suksesi.solver import solve
from suksesi.solver.explain.chains import seating_today
from suksesi.solver.explain.disparity.balance import balance, mean, middle
from suksesi.solver.explain.disparity.grouping import Grouping
from suksesi.solver.scoring import breakdown, merit_of


@pytest.fixture(scope="module", params=range(3))
def answer(request):
    """Give a small round and its plan."""
    case = small_round(request.param, employees=12, seats=8, held=0.5, pins=0)
    return case, solve(case, engine="cpsat")


def unit_of(case, seat):
    units = case.units
    return str(units.id[units.agency_unit[case.establishment.unit[seat]]])


def test_the_people_of_every_unit_are_recounted_today_and_after(answer):
    case, plan = answer
    found = {place.id: place for place in balance(case, plan, Grouping.UNIT)}
    for seating, side in ((seating_today(case), "today"), (plan.seating, "after")):
        here = {}
        for who, seat, _ in seating.rows():
            here.setdefault(unit_of(case, seat), []).append((who, seat))
        for unit, pairs in here.items():
            quality = getattr(found[unit], side)
            talents = [breakdown(who, case).talent for who, _ in pairs]
            merits = [merit_of(who, case.establishment.position(seat), case) for who, seat in pairs]
            assert quality.people == len(pairs)
            assert quality.talents == tuple(sorted(one for one in talents if one is not None))
            assert quality.merits == tuple(sorted(one.low for one in merits if one.known))


def test_what_one_unit_gains_another_loses(answer):
    case, plan = answer
    found = balance(case, plan, Grouping.UNIT)
    assert sum(place.net for place in found) == 0
    assert sum(place.came for place in found) == sum(place.went for place in found)
    assert [place.net for place in found] == sorted(place.net for place in found)


def test_means_and_medians_are_exact():
    assert mean((1, 2)) == Fraction(3, 2)
    assert mean((1, 1, 2)) == Fraction(4, 3) == Fraction(plain_mean(map(Fraction, (1, 1, 2))))
    assert middle((1, 2, 9)) == 2
    assert middle((1, 2)) == Fraction(3, 2)
    assert mean(()) is None
    assert middle(()) is None

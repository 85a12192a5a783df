"""A date is given only where the rules, judged again on it, say so, and not on the day before."""

import os
from datetime import date, timedelta
from functools import cache

import numpy as np
import pytest
from bundled_cases import bundled_case
from ripening import ripening_round

from suksesi.models.finding import Clears, Verdict
from suksesi.solver.explain.readiness.bench import bench, critical_seats
from suksesi.solver.explain.readiness.later import later, retired
from suksesi.solver.explain.readiness.nearest import nearest_to
from suksesi.solver.explain.readiness.opened import opened
from suksesi.solver.explain.readiness.prospect import RETIREMENT, prospect
from suksesi.solver.judging import line_at, pair_rules

ROUNDS = int(os.environ.get("SUKSESI_BRUTE_FORCE", "12"))
"""How many random rounds; several hundred where asked for."""
DRAWN = 12
DAY = timedelta(days=1)


@cache
def asked(seed):
    case = ripening_round(seed)
    return opened(case, tuple(range(len(case.establishment))))


def rules_against(case, found, on):
    """Give the ids of the rules that speak against a pair on a day, by columns."""
    then = later(case, on)
    line = line_at(then, found.seat)
    bits = int(line.barred[found.employee] | line.unknown[found.employee])
    return {rule.id for number, rule in enumerate(pair_rules(then)) if bits >> number & 1}


@cache
def prospects(case):
    return tuple(
        prospect(case, seat=seat, employee=employee)
        for seat in range(len(case.establishment))
        for employee in range(len(case.roster))
        if case.roster.seat[employee] != seat
    )


def check(case, found):
    """Hold a prospect against the rules judged by columns on its days."""
    left = {finding.rule for finding in (*found.needs, *found.shut)}
    assert rules_against(case, found, found.on) == left
    if found.possible and found.on > case.round.installed_on:
        assert rules_against(case, found, found.on - DAY) - left
    assert found.gone == bool(retired(case, found.on)[found.employee])
    if found.ready:
        check_end(case, found)


def check_end(case, found):
    """Hold the last day before a limit against the day after it."""
    if found.until is None:
        return
    assert found.until >= found.on
    last, after = (rules_against(case, found, day) for day in (found.until, found.until + DAY))
    if found.closes == RETIREMENT:
        assert not retired(case, found.until)[found.employee]
        assert retired(case, found.until + DAY)[found.employee]
    else:
        assert found.closes in after - last


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_every_date_holds_when_the_rules_judge_that_day_again(seed):
    case = asked(seed)
    for found in prospects(case):
        check(case, found)


def test_the_random_rounds_have_every_sort_of_prospect():
    found = [one for seed in range(DRAWN) for one in prospects(asked(seed))]
    installed = found[0].on
    assert sum(one.ready and not one.missing for one in found) > 20
    assert sum(one.ready and bool(one.missing) for one in found) > 20
    assert sum(one.possible and bool(one.needs) and bool(one.waits) for one in found) > 20
    assert sum(bool(one.shut) for one in found) > 20
    assert len({one.on for one in found if one.on > installed}) > 20
    assert {one.closes for one in found if one.ready} >= {"age_limit", "remaining_service"}


def test_every_date_of_the_bundled_regency_holds():
    case = bundled_case("kudus")
    seats = critical_seats(case)[::9].tolist()
    there = opened(case, tuple(seats))
    found = bench(case, seats)
    checked = 0
    for post in found.posts:
        for one in (*(name.prospect for name in post.successors), *post.near):
            check(there, one)
            checked += 1
    assert checked > 20


def test_the_nearest_are_ordered_by_how_much_they_lack_and_none_is_closed():
    for seed in range(6):
        case = asked(seed)
        for seat in range(len(case.establishment)):
            near = nearest_to(case, seat, most=3)
            short = [len(one.missing) for one in near]
            assert short == sorted(short)
            assert all(one.possible and one.missing for one in near)
            every = [prospect(case, seat=seat, employee=e) for e in range(len(case.roster))]
            possible = [
                one for one in every
                if one.possible and one.missing and one.kind not in {0, 6}
                and not retired(case, case.round.installed_on)[one.employee]
            ]  # fmt: skip
            assert len(near) == min(3, len(possible))
            fewest = sorted(len(one.missing) for one in possible)[: len(near)]
            assert short == fewest


def test_a_requirement_nobody_can_bring_about_is_shut_and_says_no_date():
    found = [one for seed in range(DRAWN) for one in prospects(asked(seed))]
    for one in found:
        for finding in one.shut:
            assert finding.verdict is Verdict.NOT_MET
            assert not isinstance(finding.clears, date)
        assert not any(finding.clears is Clears.NEVER for finding in one.needs)


def test_a_seat_that_this_round_keeps_shut_is_judged_as_if_it_were_filled():
    case = ripening_round(3)
    shut = np.zeros(len(case.establishment), dtype=bool)
    case.establishment.open[:] = shut
    case.establishment.refillable[:] = shut
    there = opened(case, (0,))
    kept = rules_against(case, prospect(case, seat=0, employee=1), case.round.installed_on)
    free = rules_against(there, prospect(there, seat=0, employee=1), case.round.installed_on)
    assert kept - free == {"seat_open"}

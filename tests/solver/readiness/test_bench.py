"""The bench counts what a plain recount of every rule, person and seat counts."""

import os
from datetime import timedelta
from functools import cache
from random import Random

import numpy as np
import pytest
from ripening import ripening_round

from suksesi.models.calendar import add_months
from suksesi.models.codes import Kind
from suksesi.models.finding import Verdict
from suksesi.models.table import NOBODY
from suksesi.solver.explain.readiness.bench import bench, critical_seats
from suksesi.solver.explain.readiness.cover import different_people, only_successors
from suksesi.solver.explain.readiness.later import later
from suksesi.solver.explain.readiness.opened import opened
from suksesi.solver.kinds import kind_of
from suksesi.solver.rules import Force, PairRule, rules_of

ROUNDS = int(os.environ.get("SUKSESI_BRUTE_FORCE", "6"))
UP = {Kind.REAPPOINT, Kind.LATERAL, Kind.ADVANCE, Kind.ENTRY, Kind.PROMOTION}


@cache
def drawn(seed):
    case = ripening_round(seed)
    seats = list(range(len(case.establishment)))
    return case, bench(case, seats), opened(case, tuple(seats))


def ready_on(case, seat, on):
    """Recount in plain Python who is ready for a seat in a round on a day."""
    then = later(case, on)
    position = then.establishment.position(seat)
    return {
        person
        for person in range(len(then.roster))
        if then.retires_on[person] > np.datetime64(on)
        and (kind := kind_of(person, position, then.roster)) in UP
        and all(
            rule.facts(person, position, then).verdict is Verdict.MET
            for rule in rules_of(then)
            if isinstance(rule, PairRule) and rule.force(kind) is Force.HARD
        )
    }


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_who_is_ready_today_and_on_any_later_day_is_who_the_rules_say(seed):
    _, found, there = drawn(seed)
    draw = Random(f"days/{seed}")
    for post in found.posts:
        assert set(post.ready_by(found.on)) == ready_on(there, post.seat, found.on)
        days = {name.on for name in post.successors} | {found.within[-1]}
        assert max(days) == found.within[-1]
        days |= {found.on + timedelta(days=draw.randrange(730)) for _ in range(3)}
        for day in days:
            said = {
                name.employee
                for name in post.successors
                if name.on <= day and (name.prospect.until is None or day <= name.prospect.until)
            }
            assert said == ready_on(there, post.seat, day)
    assert set(found.without) == {
        post.seat for post in found.posts if not ready_on(there, post.seat, found.on)
    }


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_year_by_year_seats_fall_vacant_on_their_day_with_who_is_ready_then(seed):
    case, found, there = drawn(seed)
    seen = {}
    for year in found.years:
        for fall in year.seats:
            assert year.first <= fall.on <= year.last
            assert set(fall.ready) == ready_on(there, fall.seat, fall.on)
            seen[fall.seat] = fall
    end = add_months(found.on, 60)
    for seat, holder in enumerate(case.establishment.holder.tolist()):
        leaves = found.on if holder == NOBODY else case.retires_on[holder].item()
        assert (seat in seen) == (leaves <= end)
        if seat in seen:
            assert (seen[seat].on, seen[seat].holder) == (leaves, holder)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_different_people_cover_as_many_seats_as_any_choice_could(seed):
    case, found, _ = drawn(seed)
    holders = {h for h in case.establishment.holder.tolist() if h != NOBODY}
    ready = {post.seat: set(post.ready_by(found.on)) - holders for post in found.posts}
    assert len(found.covered) == most_covered(ready)
    for seat, person in found.covered.items():
        assert person in ready[seat]
    assert len(set(found.covered.values())) == len(found.covered)
    for year in found.years:
        falls = [fall for one in found.years if one.number <= year.number for fall in one.seats]
        assert year.vacant == len(falls)
        assert len(year.covered) == most_covered({f.seat: set(f.ready) - holders for f in falls})


def most_covered(ready):
    """Give how many seats can have somebody of their own, by trying every choice."""
    return _best_of(tuple(ready), ready, frozenset())


def _best_of(order, ready, taken):
    if not order:
        return 0
    rest = _best_of(order[1:], ready, taken)
    for person in ready[order[0]] - taken:
        rest = max(rest, 1 + _best_of(order[1:], ready, taken | {person}))
    return rest


@pytest.mark.parametrize("seed", range(40))
def test_a_matching_is_as_large_as_enumeration_finds(seed):
    draw = Random(f"cover/{seed}")
    ready = {
        seat: {person for person in range(5) if draw.random() < draw.choice([0.15, 0.4])}
        for seat in range(draw.choice([1, 3, 4, 6]))
    }
    found = different_people(ready)
    assert all(person in ready[seat] for seat, person in found.items())
    assert len(set(found.values())) == len(found)
    assert len(found) == _best_of(tuple(ready), ready, frozenset())


def test_who_is_the_only_one_for_several_seats_is_named_with_all_of_them():
    assert only_successors({4: [7], 2: [7], 3: [7, 8], 5: [], 6: [8]}) == {7: (2, 4), 8: (6,)}


def test_nobody_is_ready_covers_nothing():
    assert different_people({}) == {}
    assert different_people({1: []}) == {}


def test_critical_are_all_jpt_and_what_is_marked_so():
    for seed in range(6):
        case, _, _ = drawn(seed)
        marked = set(critical_seats(case).tolist())
        for seat in range(len(case.establishment)):
            position = case.establishment.position(seat)
            assert (seat in marked) == (position.critical > 1 or position.level.rung >= 4)

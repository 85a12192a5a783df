"""Clashes and ways out against enumeration of all seatings, and against MARCO."""

import os
from functools import cache
from threading import Event

import cpmpy as cp
import pytest
from builders import make_case
from cpmpy.tools.explain import marco
from impasse_planted import lifted
from impasse_rounds import infeasible_rounds
from impasse_truth import key_of, seatings, truth
from oracle import seating_of

from suksesi.models.codes import Sex
from suksesi.models.decision import Conflict
from suksesi.models.impasse import Shown
from suksesi.models.plan import Status
from suksesi.models.tiers import CANONICAL
from suksesi.solver import solve
from suksesi.solver.explain.conflict import impasse_of, trials
from suksesi.solver.explain.conflict.switchable import NOBODYS, switchable
from suksesi.solver.program import BOUNDLESS

FULL = 300
CASES = int(os.environ.get("SUKSESI_IMPASSES", FULL // 10))
"""How many rounds without a plan."""
EVERY = 1 if CASES >= FULL else 5
"""Which of them MARCO is asked about."""
WOMEN = {
    "atribut": "jenis_kelamin", "kelompok": ["P"], "sisi": "paling_sedikit", "jumlah": 3,
    "sifat": "wajib", "dasar_hukum": "UU uji Pasal 1",
}  # fmt: skip
ALL = {"most_clashes": 10**4, "most_ways_out": 10**4}


@cache
def drawn(number):
    """Draw a round without a plan: the case, its clashes and its ways out by enumeration."""
    for case in infeasible_rounds(number):
        clashes, ways_out = truth(case)
        if clashes:
            return case, clashes, ways_out
    raise AssertionError(number)


def keys(found, case):
    return {frozenset(key_of(member, case) for member in one.members) for one in found}


@pytest.mark.parametrize("number", range(CASES))
def test_every_clash_and_every_way_out_is_found_and_no_other(number):
    case, clashes, ways_out = drawn(number)

    impasse = impasse_of(case, **ALL, valued=0)

    assert keys(impasse.clashes, case) == clashes
    assert keys(impasse.ways_out, case) == ways_out
    assert len(impasse.clashes) == len(clashes)
    assert impasse.whole
    assert impasse.cheapest
    assert solve(case).status is Status.INFEASIBLE


@pytest.mark.parametrize("number", range(0, CASES, EVERY))
def test_marco_finds_the_same(number):
    case, clashes, ways_out = drawn(number)
    hard, soft = stated(case)

    found = {"MUS": set(), "MCS": set()}
    idle = cp.boolvar()  # MARCO asks about no empty set, and sometimes no member can be kept
    for sort, members in marco([*soft.values(), idle], hard):
        names = frozenset(key for key, one in soft.items() if any(one is item for item in members))
        found[sort].add(names)

    assert found == {"MUS": clashes, "MCS": ways_out}


@pytest.mark.parametrize("number", range(0, CASES, EVERY))
def test_a_way_out_really_taken_gives_the_plan_that_it_promises(number):
    case, _, _ = drawn(number)
    for way_out in impasse_of(case, **ALL, valued=3).ways_out:
        other = lifted(case, way_out) if way_out.tiers else None
        if other is None:
            continue
        plan = solve(other)
        assert plan.status is Status.OPTIMAL
        assert way_out.settled
        assert {tier.name: tier.value for tier in way_out.tiers} == {
            tier.name: tier.value for tier in plan.tiers if tier.name != CANONICAL
        }


@pytest.mark.parametrize(("relaxations", "shown"), [(300, Shown.SUMS), (0, Shown.SEARCH)])
def test_a_conflict_that_only_whole_numbers_have_is_found(relaxations, shown, monkeypatch):
    """Of three women no two may serve in one line: half of each would do, one whole does not."""
    monkeypatch.setattr(trials, "_RELAXATIONS", relaxations)
    couples = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)]
    case = make_case(
        people=[{"sex": Sex.P, "unit": 2}] * 6,
        seats=[{"unit": 1}] * 6,
        conflicts=[
            Conflict(first=one, second=other, kind="uji", row=row)
            for row, (one, other) in enumerate(couples, 2)
        ],
        rules={"satu_kursi": {}, "konflik_kepentingan": {}, "keberagaman": {"batas": [WOMEN]}},
    )
    impasse = impasse_of(case)

    (clash,) = impasse.clashes
    assert clash.shown is shown
    assert {one.members for one in impasse.ways_out} == {(member,) for member in clash.members}
    assert len(clash.members) == len(couples) + 1
    assert impasse.whole


def test_work_that_is_limited_says_so_and_still_gives_a_way_out():
    case, clashes, ways_out = next(
        found for number in range(CASES) if len((found := drawn(number))[1]) > 1
    )
    impasse = impasse_of(case, most_clashes=1, most_ways_out=10**4, valued=1)

    assert not impasse.whole
    assert keys(impasse.clashes, case) < clashes
    assert keys(impasse.ways_out, case) <= ways_out
    assert impasse.ways_out[0].tiers


def test_work_that_is_stopped_says_so():
    stop = Event()
    stop.set()
    impasse = impasse_of(drawn(0)[0], stop=stop)
    assert not impasse.whole
    assert not impasse.possible
    assert not impasse.cheapest


def stated(case):
    """State the round for CPMpy: rows of nobody, and a conjunction for every member."""
    switched = switchable(case)
    program = switched.assembly.program
    x = [
        cp.intvar(int(low), int(high))
        for low, high in zip(program.lower, program.upper, strict=True)
    ]
    rows = {}
    for part in (*switched.parts, *_named(case, switched)):
        for row, member in enumerate(part.members.tolist()):
            rows.setdefault(member, []).extend(_sides(part.block, row, x))
    hard = rows.pop(NOBODYS, [])
    return hard, {
        key_of(switched.members[member], case): cp.all(terms) for member, terms in rows.items()
    }


def _named(case, switched):
    """Give every row that a search states only once a plan breaks it: rings, by their names."""
    found = {}
    for chosen in seatings(case):
        x = switched.assembly.point_of(seating_of(case, chosen))
        found |= {part.block.keys: part for part in switched.named(x)}
    return found.values()


def _sides(block, row, x):
    matrix = block.matrix
    span = slice(matrix.indptr[row], matrix.indptr[row + 1])
    entries = zip(matrix.indices[span].tolist(), matrix.data[span].tolist(), strict=True)
    total = cp.sum([weight * x[column] for column, weight in entries] or [cp.intvar(0, 0)])
    if block.low[row] > -BOUNDLESS:
        yield total >= int(block.low[row])
    if block.high[row] < BOUNDLESS:
        yield total <= int(block.high[row])

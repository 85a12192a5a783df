"""Clashes and remedies against enumeration of all seatings, and against MARCO."""

import os
from functools import cache

import cpmpy as cp
import pytest
from cpmpy.tools.explain import marco
from impasse_rounds import infeasible_rounds
from impasse_truth import key_of, truth

from suksesi.models.plan import Status
from suksesi.solver import solve
from suksesi.solver.explain.conflict import impasse_of
from suksesi.solver.explain.conflict.switchable import NOBODYS, switchable
from suksesi.solver.program import BOUNDLESS

FULL = 300
CASES = int(os.environ.get("SUKSESI_IMPASSES", FULL // 10))
"""How many rounds without a plan."""
EVERY = 1 if CASES >= FULL else 5
"""Which of them MARCO is asked about."""
ALL = {"most_clashes": 10**4, "most_remedies": 10**4}


@cache
def drawn(number):
    """Draw a round without a plan: the case, its clashes and its remedies by enumeration."""
    for case in infeasible_rounds(number):
        clashes, remedies = truth(case)
        if clashes:
            return case, clashes, remedies
    raise AssertionError(number)


def keys(found, case):
    return {frozenset(key_of(member, case) for member in one.members) for one in found}


@pytest.mark.parametrize("number", range(CASES))
def test_every_clash_and_every_remedy_is_found_and_no_other(number):
    case, clashes, remedies = drawn(number)

    impasse = impasse_of(case, **ALL, valued=0)

    assert keys(impasse.clashes, case) == clashes
    assert keys(impasse.remedies, case) == remedies
    assert len(impasse.clashes) == len(clashes)
    assert impasse.whole
    assert impasse.cheapest
    assert solve(case).status is Status.INFEASIBLE


@pytest.mark.parametrize("number", range(0, CASES, EVERY))
def test_marco_finds_the_same(number):
    case, clashes, remedies = drawn(number)
    hard, soft = stated(case)

    found = {"MUS": set(), "MCS": set()}
    idle = cp.boolvar()  # MARCO asks about no empty set, and sometimes no member can be kept
    for sort, members in marco([*soft.values(), idle], hard):
        names = frozenset(key for key, one in soft.items() if any(one is item for item in members))
        found[sort].add(names)

    assert found == {"MUS": clashes, "MCS": remedies}


def stated(case):
    """State the round for CPMpy: rows of nobody, and a conjunction for every member."""
    switched = switchable(case)
    program = switched.assembly.program
    x = [
        cp.intvar(int(low), int(high))
        for low, high in zip(program.lower, program.upper, strict=True)
    ]
    rows = {}
    for part in switched.parts:
        for row, member in enumerate(part.members.tolist()):
            rows.setdefault(member, []).extend(_sides(part.block, row, x))
    hard = rows.pop(NOBODYS, [])
    return hard, {
        key_of(switched.members[member], case): cp.all(terms) for member, terms in rows.items()
    }


def _sides(block, row, x):
    matrix = block.matrix
    span = slice(matrix.indptr[row], matrix.indptr[row + 1])
    entries = zip(matrix.indices[span].tolist(), matrix.data[span].tolist(), strict=True)
    total = cp.sum([weight * x[column] for column, weight in entries] or [cp.intvar(0, 0)])
    if block.low[row] > -BOUNDLESS:
        yield total >= int(block.low[row])
    if block.high[row] < BOUNDLESS:
        yield total <= int(block.high[row])

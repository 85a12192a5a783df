"""Every engine against enumeration: values, feasibility, canonical names and ties."""

import os
from functools import lru_cache

import numpy as np
import pytest
from oracle import admissible, brute_force
from whole_rounds import whole_round

from suksesi.models.codes import Kind
from suksesi.models.plan import Status, Uniqueness
from suksesi.models.tiers import CANONICAL
from suksesi.solver import solve
from suksesi.solver.build import assemble
from suksesi.solver.order import separators

FULL = 500
CASES = int(os.environ.get("SUKSESI_BRUTE_FORCE", FULL // 10))
"""How many cases; of a part of the full set each is solved by two engines, in turn."""
OTHERS = ("highs", "cpsat", "pulp")

case_of = lru_cache(maxsize=None)(whole_round)


def engines_of(seed):
    """Give the engines that solve the seed's case."""
    return ("auto", *OTHERS) if CASES >= FULL else ("auto", OTHERS[seed % len(OTHERS)])


def canonical_names(case, truth):
    """Settle the canonical optimum by enumeration: the first salt under which only one is best."""
    pairs = assemble(case).pairs
    columns = {
        (int(e), int(s)): k for k, (e, s) in enumerate(zip(pairs.employee, pairs.seat, strict=True))
    }
    for salt in range(8):
        separator = separators(pairs, case, salt=salt)
        worth = [sum(int(separator[columns[pair]]) for pair in o) for o in truth.optima]
        best = max(worth)
        if worth.count(best) == 1:
            return truth.optima[worth.index(best)], best
    return None, None


@pytest.mark.parametrize("seed", range(CASES))
def test_every_engine_finds_what_enumeration_finds(seed):
    case = case_of(seed)
    truth = brute_force(case)
    for engine in engines_of(seed):
        plan = solve(case, engine=engine)
        if truth.values is None:
            assert plan.status is Status.INFEASIBLE
            assert plan.seating is None
            continue
        tiers = {tier.name: tier.value for tier in plan.tiers}
        value = tiers.pop(CANONICAL)
        assert plan.status is Status.OPTIMAL
        assert tiers == {name: truth.values[name] for name in tiers}
        names, best = canonical_names(case, truth)
        if names is None:
            assert plan.uniqueness is Uniqueness.NOT_SETTLED
        else:
            assert plan.uniqueness is Uniqueness.UNIQUE
            assert (frozenset((m.employee, m.seat) for m in plan.moves), value) == (names, best)
        for move in plan.moves:
            assert move.tie_exact
            assert {move.employee, *move.tied_with} == truth.tied(move.seat)


@pytest.mark.parametrize("seed", range(CASES))
def test_the_columns_are_the_pairs_that_no_rule_bars(seed):
    case = case_of(seed)
    pairs = assemble(case).pairs
    moves = pairs.kind != Kind.STAY
    columns = set(zip(pairs.employee[moves].tolist(), pairs.seat[moves].tolist(), strict=True))
    assert columns == admissible(case)
    assert np.all(pairs.scored[moves & (pairs.kind != Kind.REAPPOINT)])

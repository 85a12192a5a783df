from threading import Event

import numpy as np
import pytest
from programs import assignment, brute_force, knapsacks, made, points, shares, tiny
from proofs import leaf_multipliers, splits, statement_of

from suksesi.models.plan import Status
from suksesi.models.proof import leaves
from suksesi.solver.certificate import checked, to_plain
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.tree import prove, prove_infeasible
from suksesi.solver.program import kept


@pytest.mark.parametrize("seed", range(60))
def test_a_proof_of_the_optimum_or_of_its_absence_stands_the_check(seed):
    program, gain = tiny(seed)
    status, value, _ = brute_force(program, gain)

    if status is Status.INFEASIBLE:
        proof = prove_infeasible(program)
    else:
        proof = prove(program, gain, value, tier="merit")

    assert proof is not None
    verdict = checked(statement_of(program, gain), proof)
    assert verdict.proven, verdict.objections


@pytest.mark.parametrize("seed", range(20))
def test_no_proof_is_given_of_what_is_not_so(seed):
    program, gain = tiny(seed)
    status, value, _ = brute_force(program, gain)
    if status is Status.INFEASIBLE:
        return
    too_low = value - 7_000_000

    proof = prove(program, gain, too_low)

    assert prove_infeasible(program) is None
    assert proof.bound >= value
    verdict = checked(statement_of(program, gain), proof)
    assert verdict.holds
    assert verdict.gap >= 7_000_000


@pytest.mark.parametrize("work", [0, 1, 5, 40])
def test_work_cut_short_leaves_a_gap_that_is_certified(work):
    program, gain = knapsacks(3, columns=25, rows=10)
    best = prove(program, gain, 0).bound  # an empty knapsack is worth nothing

    proof = prove(program, gain, 0, limits=Limits(work=work))

    assert proof.bound >= best
    verdict = checked(statement_of(program, gain), proof)
    assert verdict.holds
    assert verdict.gap == proof.bound


def test_a_set_stop_still_gives_a_proof_with_a_gap():
    program, gain = knapsacks(3, columns=25, rows=10)
    stop = Event()
    stop.set()

    proof = prove(program, gain, 0, stop=stop)

    assert checked(statement_of(program, gain), proof).holds


def test_a_tight_relaxation_needs_one_leaf():
    program, gain = (
        made([[1, 1, 0], [0, 0, 1]], [1, 0], [1, 1], lower=[0] * 3, upper=[1] * 3),
        np.array([3, 5, 2]),
    )

    proof = prove(program, gain, 7)

    assert leaves(proof.tree) == 1
    assert checked(statement_of(program, gain), proof).proven


@pytest.mark.parametrize("seed", range(4))
def test_an_assignment_with_a_side_row_is_proven(seed):
    program, gain = assignment(seed, seats=12, people=20, largest=10**6)
    bound = prove(program, gain, 0).bound
    proof = prove(program, gain, bound)

    assert checked(statement_of(program, gain), proof).proven


@pytest.mark.parametrize("seed", range(30))
def test_a_later_tier_is_proven_among_the_optima_of_the_earlier(seed):
    program, gain = tiny(seed)
    status, value, _ = brute_force(program, gain)
    if status is Status.INFEASIBLE:
        return
    later = np.random.default_rng(seed).integers(0, 1000, program.columns)
    within = program.with_block(kept(gain, value))
    best = int(np.max(points(within) @ later))

    proof = prove(within, later, best)

    assert checked(statement_of(within, later), proof).proven


@pytest.mark.parametrize("seed", range(12))
def test_shares_are_proven_by_splits_on_how_many_there_are(seed):
    program, gain = shares(seed)
    status, value, _ = brute_force(program, gain)
    if status is Status.INFEASIBLE:
        proof = prove_infeasible(program)
    else:
        proof = prove(program, gain, value)

    assert checked(statement_of(program, gain), proof).proven


def test_a_split_on_a_sum_weighs_in_the_leaves():
    program, gain = shares(13)
    plain = to_plain(prove(program, gain, brute_force(program, gain)[1]))

    weighed = {row for each in leaf_multipliers(plain) for row, _ in each["rows"]}

    assert max(len(split["split"]) for split in splits(plain)) > 1
    assert max(weighed) >= len(program.low)


def test_what_only_whole_numbers_rule_out_is_refuted_by_splits():
    # 2x + 2y + 2z = 3 would do in halves; beside it a row that ties z, so that no divisor helps
    rows = [[1, 1, 0, 1], [1, 0, 1, 1], [0, 1, 1, 1], [1, 1, 1, -3]]
    program = made(rows, [1] * 3 + [0], [1] * 3 + [3], lower=[0] * 4, upper=[1, 1, 1, 0])

    proof = prove_infeasible(program)

    assert leaves(proof.tree) > 1
    assert checked(statement_of(program, np.zeros(4, dtype=int)), proof).proven


def test_a_row_without_columns_that_wants_something_is_proven_empty():
    program = made([[0, 0]], [1], [1], lower=[0] * 2, upper=[1] * 2)

    proof = prove_infeasible(program)

    assert checked(statement_of(program, np.zeros(2, dtype=np.int64)), proof).proven

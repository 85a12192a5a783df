from copy import deepcopy
from dataclasses import replace

import numpy as np
import pytest
from programs import brute_force, knapsacks, shares, tiny
from proofs import MUTANTS, leaf_multipliers, splits, statement_of

from suksesi.models.errors import ProofError
from suksesi.models.plan import Status
from suksesi.models.proof import Leaf, Multipliers, Proof, Split
from suksesi.solver.certificate import Statement, checked, from_plain, to_plain
from suksesi.solver.engines.tree import prove, prove_infeasible
from suksesi.solver.program import kept

SEEDS = range(60)


def proven(seed):
    """Give a statement, what its points are worth at most (None without any), and the proof."""
    some = tiny(seed), knapsacks(seed, columns=9, rows=4, largest=50), shares(seed)
    program, gain = some[seed % 3]
    if seed % 5 == 0:  # more than every point is worth, so that there is none
        program = program.with_block(kept(gain, int(np.abs(gain) @ program.upper) // 2))
    status, value, _ = brute_force(program, gain)
    if status is Status.INFEASIBLE:
        return statement_of(program, gain), None, to_plain(prove_infeasible(program))
    return statement_of(program, gain), value, to_plain(prove(program, gain, value))


@pytest.fixture(scope="module")
def cases():
    return [proven(seed) for seed in SEEDS]


def accepted(statement, plain):
    try:
        proof = from_plain(plain)
    except ProofError:
        return False
    return checked(statement, proof).holds


def true(best, plain):
    """Say whether a claim is true, whatever its proof says."""
    if plain["bound"] is None:
        return best is None and plain["value"] is None
    reached = plain["value"] is None or plain["value"] <= plain["bound"]
    return reached and (best is None or best <= plain["bound"])


def test_the_cases_have_trees(cases):
    assert all(accepted(statement, plain) for statement, _, plain in cases)
    assert sum(bool(splits(plain)) for _, _, plain in cases) >= 20
    assert sum(best is None for _, best, _ in cases) >= 3


@pytest.mark.parametrize("kind", MUTANTS)
def test_a_spoilt_proof_is_accepted_only_where_its_claim_is_true(kind, cases):
    random = np.random.default_rng(len(kind))
    for statement, best, plain in cases:
        mutant = deepcopy(plain)
        MUTANTS[kind](mutant, random)
        if accepted(statement, mutant):
            assert true(best, mutant)


@pytest.mark.parametrize(
    "kind",
    ["sign", "row dropped", "side missing", "split without columns", "row twice", "side hidden"],
)
def test_a_spoilt_proof_is_mostly_noticed(kind, cases):
    random = np.random.default_rng(1)
    refused = 0
    for statement, _, plain in cases:
        mutant = deepcopy(plain)
        MUTANTS[kind](mutant, random)
        refused += not accepted(statement, mutant)
    assert refused >= 15


def test_a_bound_one_below_the_best_is_never_accepted(cases):
    for statement, best, plain in cases:
        if best is not None:
            lower = deepcopy(plain) | {"value": None, "bound": best - 1}
            assert not accepted(statement, lower)


def test_what_changes_nothing_is_accepted(cases):
    for statement, _, plain in cases:
        same = deepcopy(plain)
        same["tier"] = "other"
        splits_from = len(statement.rows)  # one split more above those of the tree
        for multipliers in (same["root"], *leaf_multipliers(same)):
            multipliers["scale"] *= 3
            multipliers["rows"] = [
                [row + (row >= splits_from), 3 * weight] for row, weight in multipliers["rows"]
            ][::-1]
        same["tree"] = {
            "split": [[0, 1], [1, 2]],
            "at": 1,
            "low": deepcopy(same["tree"]),
            "high": same["tree"],
        }
        assert accepted(statement, same)


def test_a_weaker_bound_holds_with_a_gap(cases):
    statement, best, plain = next(case for case in cases if case[1] is not None)
    weaker = deepcopy(plain) | {"bound": best + 5}

    verdict = checked(statement, from_plain(weaker))

    assert verdict.holds
    assert not verdict.proven
    assert verdict.gap == 5


ODD = Statement(  # x + y + z = 3/2 holds in halves only: each pair at most once
    lower=[0] * 3,
    upper=[1] * 3,
    rows=[[(0, 1), (1, 1)], [(1, 1), (2, 1)], [(0, 1), (2, 1)]],
    low=[None] * 3,
    high=[1] * 3,
    gain=[1] * 3,
)


def leaf(*rows, scale=1):
    return Leaf(multipliers=Multipliers(scale=scale, rows=rows))


NOTHING = Multipliers(scale=1, rows=())


def proof(tree, *, root=NOTHING):
    return Proof(tier="t", value=1, bound=1, root=root, tree=tree)


def test_rounding_down_alone_may_prove():
    halves = leaf((0, 1), (1, 1), (2, 1), scale=2)

    assert checked(ODD, proof(halves)).proven


def test_a_split_on_a_sum_is_a_row_that_may_weigh():
    tree = Split(
        columns=((0, 1), (1, 1), (2, 1)), at=1, low=leaf((3, 1)), high=leaf((0, 2), scale=0)
    )
    refuting = leaf((0, 1), (1, 1), (2, 1), (3, -2), scale=0)

    objections = checked(ODD, proof(tree)).objections
    assert [objection.en for objection in objections] == [
        "node 1: the leaf does not show that there is no plan here."
    ]
    assert checked(ODD, proof(replace(tree, high=refuting))).proven


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        (leaf((3, 1)), "node -: row 3 does not exist."),
        (leaf((-1, 1)), "node -: row -1 does not exist."),
        (leaf((0, -1)), "node -: row 0 has no lower side, so its multiplier has the wrong sign."),
        (leaf((0, 1), (0, 1)), "node -: row 0 is named twice."),
        (leaf(scale=-1), "node -: the scale -1 is not allowed; it is 0 at least."),
        (leaf((0, 1)), "node -: the leaf shows 2 at most, not 1."),
        (Split(columns=(), at=0, low=leaf(), high=leaf()), "node -: the split names no column."),
        (
            Split(columns=((3, 1),), at=0, low=leaf(), high=leaf()),
            "node -: column 3 does not exist.",
        ),
        (
            Split(columns=((1, 1), (1, 1)), at=0, low=leaf(), high=leaf()),
            "node -: column 1 is named twice.",
        ),
    ],
)
def test_objections_say_what_is_wrong_and_where(tree, said):
    objections = checked(ODD, proof(tree)).objections

    assert [objection.en for objection in objections] == [said]


def test_a_fault_of_the_root_is_named():
    spoilt = proof(leaf(), root=Multipliers(scale=0, rows=((0, -1),)))

    assert [objection.id for objection in checked(ODD, spoilt).objections] == [
        "pengali akar: skala 0 tidak sah; paling kecil 1.",
        "pengali akar: baris 0 tidak mempunyai batas bawah, jadi tanda pengalinya salah.",
    ]


def test_contradictory_claims_are_refused():
    halves = leaf((0, 1), (1, 1), (2, 1), scale=2)

    assert not checked(ODD, replace(proof(halves), value=2)).holds
    assert not checked(ODD, replace(proof(halves), bound=None)).holds


def test_a_tree_too_deep_is_refused():
    tree = leaf((0, 1), (1, 1), (2, 1), scale=2)
    for _ in range(301):
        tree = Split(columns=((0, 1),), at=5, low=tree, high=leaf())

    assert any("deeper" in objection.en for objection in checked(ODD, proof(tree)).objections)

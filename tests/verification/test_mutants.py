"""Spoilt runs: the checker accepts one exactly where what it says still holds."""

import json
import os
from types import SimpleNamespace
from zlib import crc32

import numpy as np
import pytest
from run_mutants import KINDS, OF_THE_ANSWER, OF_THE_CASE, Documents, all_multipliers, tiers_of
from run_truth import certificate_holds, same_program

from suksesi.instances import read_case
from suksesi.instances.answer_reader import parse_answer
from suksesi.instances.generate import synthetic_blueprint
from suksesi.instances.runs import Provenance, verify_run, write_run
from suksesi.instances.write_case import write_case
from suksesi.models.certificate import Certificate
from suksesi.models.errors import SuksesiError
from suksesi.solver import certify, propose, solve
from suksesi.solver.verification import Outcome, verified

EACH = int(os.environ.get("SUKSESI_MUTANTS", "2"))
"""Mutants of each kind; the full size is 50."""
READ = max(1, EACH // 10)
"""Of some kinds, so many are written to a folder, sealed, and verified from there."""
WRITTEN = KINDS if EACH >= 50 else [*OF_THE_CASE, "name_swapped", "row_dropped", "leaf_emptied"]


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """Solve a small round, with a tree of splits and a named row in its certificate."""
    path = tmp_path_factory.mktemp("mutan")
    write_case(synthetic_blueprint(seats=40, employees=150), seed=9, folder=path / "kasus")
    case = read_case(path / "kasus")
    plan = solve(case)
    certificate = Certificate.model_validate_json(
        json.dumps(spread(case, certify(case, plan).model_dump()))
    )
    proven = Provenance(certificate=certificate)
    write_run(case, plan, propose(case, plan), folder=path / "arsip", source=path / "kasus",
              provenance=proven)  # fmt: skip
    folder = path / "arsip"
    return SimpleNamespace(folder=folder, case=read_case(folder / "kasus"),
                           run=Documents.of(folder))  # fmt: skip


def spread(case, plain):
    """Give proofs that need no tree one of two splits, and name a ring that no proof needs."""
    plain["rows"].append(a_ring(case, plain["pairs"]))
    for shown in plain["shown"]:
        proof = shown["proof"]
        if "leaf" in proof["tree"] and proof["root"]["rows"]:
            leaf = {"leaf": proof["root"]}
            first, second = proof["root"]["rows"][0][0], 1
            inner = {"split": [[second, 1]], "at": 0, "low": leaf, "high": leaf}
            proof["tree"] = {"split": [[first % 9, 1]], "at": 0, "low": leaf, "high": inner}
            proof["root"] = {"scale": 1, "rows": []}
    return plain


def a_ring(case, pairs):
    """Name two holders who could change places, which this policy forbids."""
    own = case.roster.seat.tolist()
    columns = {(own[e], s): column for column, (e, s)
               in enumerate(zip(pairs["employee"], pairs["seat"], strict=True))}  # fmt: skip
    a, b = next((a, b) for a, b in columns if 0 <= a < b and (b, a) in columns)
    row = (sorted([columns[a, b], columns[b, a]]), [1, 1], None, 1)
    return {"owner": "chain_length", "keys": [[a, b]], "rows": [row]}


def outcome_of(base, mutant):
    """Check a mutant in memory; None where its documents cannot be read."""
    try:
        plan, _ = parse_answer(mutant.answer, case=base.case)
        certificate = Certificate.model_validate_json(json.dumps(mutant.bukti))
    except (SuksesiError, ValueError):
        return None
    return verified(base.case, plan, certificate)


def is_complete(mutant):
    """Say whether every tier has a proof whose bound is its value."""
    bounds = {shown["tier"]: shown["proof"]["bound"] for shown in mutant.bukti["shown"]}
    return all(bounds.get(tier["name"]) == tier["value"] for tier in tiers_of(mutant.answer))


def holds(base, mutant, kind, case):
    """Say what is true of a mutant."""
    if kind in OF_THE_ANSWER:
        return mutant.answer == base.run.answer
    if kind in OF_THE_CASE:
        return (
            case is not None
            and same_program(base.case, case)
            and certificate_holds(case, mutant.answer, mutant.bukti)
        )
    try:
        return certificate_holds(base.case, mutant.answer, mutant.bukti)
    except (KeyError, ValueError):
        return False


def test_the_run_itself_is_proven(base):
    report = verify_run(base.folder)
    assert report.outcome is Outcome.PROVEN, report.objections
    assert certificate_holds(base.case, base.run.answer, base.run.bukti)
    assert max(tier.leaves for tier in report.tiers) > 1
    assert sum(bool(one["rows"]) for one in all_multipliers(base.run.bukti)) > 5
    assert any(part["keys"] for part in base.run.bukti["rows"])


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in OF_THE_CASE])
def test_a_spoilt_document_is_accepted_exactly_where_it_still_holds(base, kind):
    for number in range(EACH):
        mutant = spoilt(base, kind, number)
        if mutant is None:
            return
        report = outcome_of(base, mutant)
        true = holds(base, mutant, kind, base.case)
        told = report.objections if report is not None else ("unreadable",)
        assert bool(told) != true, (kind, number, told)
        if true:
            assert (report.outcome is Outcome.PROVEN) == is_complete(mutant), (kind, number)


@pytest.mark.parametrize("kind", sorted(WRITTEN))
def test_a_spoilt_run_is_accepted_exactly_where_it_still_holds(base, kind, tmp_path):
    for number in range(EACH if kind == "case_row_edited" else READ):
        mutant = spoilt(base, kind, number)
        if mutant is None:
            return
        folder = mutant.write(base.folder, tmp_path / f"{kind}-{number}")
        report = verify_run(folder)
        try:
            case = read_case(folder / "kasus")
        except SuksesiError:
            case = None
        assert bool(report.objections) != holds(base, mutant, kind, case), (kind, report.objections)


def spoilt(base, kind, number):
    """Give a mutant; None where the run has nothing of the kind to spoil."""
    random = np.random.default_rng([crc32(kind.encode()), number])
    mutant = base.run.copy()
    try:
        KINDS[kind](mutant, random)
    except ValueError:
        return None
    return mutant

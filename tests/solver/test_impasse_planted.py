"""Six planted conflicts of different kinds in a bundled case: all found, and the ways out hold."""

import os

import numpy as np
import pytest
from impasse_planted import lifted, planted
from impasse_truth import key_of

from suksesi.instances import read_case
from suksesi.models.plan import Status
from suksesi.models.tiers import CANONICAL
from suksesi.reports.conflict.members import Words
from suksesi.reports.language.names import names_of
from suksesi.solver import solve
from suksesi.solver.engines import engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.explain.conflict import impasse_of
from suksesi.solver.explain.conflict.switchable import switchable

CASE = os.environ.get("SUKSESI_IMPASSE_CASE", "kudus")
"""``jateng`` takes minutes."""


@pytest.fixture(scope="module")
def garden():
    return planted(read_case(CASE))


@pytest.fixture(scope="module")
def impasse(garden):
    return impasse_of(garden.case)


@pytest.fixture(scope="module")
def found(garden, impasse):
    return {
        frozenset(key_of(member, garden.case) for member in clash.members): clash
        for clash in impasse.clashes
    }


def test_every_planted_conflict_is_found(garden, found, impasse):
    missing = [kind for kind, keys in garden.clashes.items() if frozenset(keys) not in found]

    assert not missing
    assert impasse.whole


def test_another_engine_finds_every_conflict_empty_and_minimal(garden, impasse):
    switched = switchable(garden.case)
    numbers = {key_of(one, garden.case): n for n, one in enumerate(switched.members)}
    for clash in impasse.clashes:
        members = frozenset(numbers[key_of(one, garden.case)] for one in clash.members)
        assert _status(switched, members) is Status.INFEASIBLE
        for one in members:
            assert _status(switched, members - {one}) is Status.OPTIMAL


def _status(switched, members):
    program, _ = switched.on(members)
    nothing = np.zeros(program.columns, dtype=np.int64)
    return engine("highs").solve(program, nothing, limits=Limits()).status


def test_each_member_comes_with_its_article_and_its_place(garden, impasse):
    words = Words(names=names_of(garden.case, language="id"))
    for clash in impasse.clashes:
        for member in clash.members:
            told = words.full(member)
            assert member.decision is not None or words.basis(member) in told
            assert str(member.place[1]) in told


def test_the_lightest_way_out_gives_a_plan_worth_what_it_says(garden, impasse):
    first = impasse.ways_out[0]
    plan = solve(lifted(garden.case, first))

    assert plan.status is Status.OPTIMAL
    assert first.settled
    assert {tier.name: tier.value for tier in first.tiers} == {
        tier.name: tier.value for tier in plan.tiers if tier.name != CANONICAL
    }

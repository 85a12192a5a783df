"""Limits of the policy tightened: each step is what a fresh solve with that number gives."""

from dataclasses import replace
from random import Random

import pytest
from rounds import small_round

from suksesi.models.codes import Sex
from suksesi.models.errors import SuksesiError
from suksesi.models.plan import Status
from suksesi.models.tiers import CANONICAL
from suksesi.solver import solve
from suksesi.solver.explain.frontier import frontier_of

WOMEN = {"atribut": "jenis_kelamin", "kelompok": ["P"], "di_antara": "pengangkatan"}
LEAST = {**WOMEN, "sisi": "paling_sedikit", "bagian": "30 %", "sifat": "berharga",
         "poin_per_orang": "1.50"}  # fmt: skip
MOST = {**WOMEN, "sisi": "paling_banyak", "jumlah": 1, "sifat": "berharga",
        "poin_per_orang": "2.00"}  # fmt: skip
SEATED = {**LEAST, "di_antara": "komposisi"}


@pytest.fixture(scope="module", params=range(3))
def case(request):
    draw = Random(f"limits/{request.param}")
    case = small_round(request.param, employees=7, seats=4, pins=0)
    case.roster.sex[:] = [draw.choice(list(Sex)) for _ in range(len(case.roster))]
    return with_limits(case, [LEAST, MOST, SEATED])


def with_limits(case, limits):
    rules = {**case.policy.rules, "keberagaman": {"batas": limits}}
    return replace(case, policy=case.policy.model_copy(update={"rules": rules}))


def asked_for(limit, number):
    """Give a limit as a hard one on a number of persons."""
    kept = {key: value for key, value in limit.items() if key not in {"bagian", "poin_per_orang"}}
    return {**kept, "jumlah": number, "sifat": "wajib", "dasar_hukum": "UU uji Pasal 7",
            **({"ketat": True} if limit["di_antara"] == "komposisi" else {})}  # fmt: skip


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_step_is_what_a_fresh_solve_with_that_number_gives(case, number):
    limits = [LEAST, MOST, SEATED]
    steps = list(frontier_of(case, number))
    for step in steps:
        hard = asked_for(limits[number - 1], step.asked)
        fresh = solve(with_limits(case, [*limits[: number - 1], *limits[number:], hard]))
        assert fresh.status is step.plan.status
        if step.plan.seating is not None:
            found = {tier.name: tier.value for tier in fresh.tiers if tier.name != CANONICAL}
            assert found == step.plan.values


def test_a_minimum_rises_and_a_maximum_falls_until_the_end(case):
    least, most = (list(frontier_of(case, number)) for number in (1, 2))
    assert [step.asked for step in least] == list(range(len(least)))
    assert least[-1].plan.status is Status.INFEASIBLE
    asked = [step.asked for step in most]
    assert asked == list(range(asked[0], asked[-1] - 1, -1))
    assert asked[-1] == 0 or most[-1].plan.status is Status.INFEASIBLE


def test_a_limit_that_the_policy_does_not_set_is_refused(case):
    with pytest.raises(SuksesiError, match="nomor 4 tidak ada"):
        list(frontier_of(case, 4))

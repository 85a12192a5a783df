"""Weights: every value is a policy that can be written down, and the program follows the case."""

from random import Random

import numpy as np
import pytest
from bundled_cases import bundled_case
from whole_rounds import whole_round

from suksesi.models.policy import Policy
from suksesi.models.rubric import Rubric
from suksesi.solver.build import assemble, assemble_wide, weighed
from suksesi.solver.explain.robustness.weights import shared, weights_of
from suksesi.solver.rules import rules_of
from suksesi.solver.scoring import talent_of


def values(weight, draw):
    """Give today's value, both ends, and one in between."""
    fact = weight.fact
    return {fact.today, fact.least, fact.most, draw.randint(fact.least, fact.most)}


def test_every_number_of_points_and_every_percent_is_a_weight():
    keys = {weight.fact.key for weight in weights_of(bundled_case("jateng"))}
    assert {
        "bauran.administrator.teknis",
        "teknis.serumpun_persen",
        "rubrik.kinerja.predikat.bobot",
        "rubrik.potensial.pengalaman.keragaman.bobot",
        "aturan.rotasi_lewat_waktu.poin",
        "aturan.rotasi_bermanfaat.poin",
        "aturan.perpindahan.poin",
        "aturan.jabatan_ditinggal.poin.administrator",
        "aturan.keberagaman.batas.2.poin_per_orang",
    } <= keys


def test_today_s_value_is_the_case_s_own():
    case = bundled_case("kudus")
    for weight in weights_of(case):
        other = weight.at(case, weight.fact.today)
        assert other.rubric == case.rubric
        assert rules_of(other) == rules_of(case)
        assert other.policy.blend == case.policy.blend


def test_every_value_is_a_policy_and_a_rubric_that_can_be_written_down():
    case, draw = bundled_case("jateng"), Random("written")
    for weight in weights_of(case):
        for value in values(weight, draw):
            other = weight.at(case, value)
            Rubric.model_validate(other.rubric.model_dump(by_alias=True))
            Policy.model_validate(other.policy.model_dump(by_alias=True))
            found = {w.fact.key: w.fact.today for w in weights_of(other)}
            assert found[weight.fact.key] == value


def test_shares_add_up_and_keep_their_order():
    draw = Random("shares")
    for _ in range(300):
        weights = [draw.randint(0, 30) for _ in range(draw.randint(1, 8))]
        total = draw.randint(0, 100)
        made = shared(weights, total=total)
        assert sum(made) == total
        basis = sum(weights) or len(weights)
        exact = [total * (w if sum(weights) else 1) / basis for w in weights]
        assert all(abs(one - other) < 1 for one, other in zip(made, exact, strict=True))


def same_program(case, wide):
    """Compare the wide program under a case with the one that is assembled from nothing."""
    made, other = assemble(case), weighed(wide, case)
    admitted = other.program.upper[: len(other.pairs)] > 0
    for column in ("employee", "seat", "kind", "merit", "scored"):
        assert np.array_equal(getattr(other.pairs, column)[admitted], getattr(made.pairs, column))
    for here, there in zip(made.program.tiers, other.program.tiers, strict=True):
        mine = here.gain[: len(made.pairs)]
        assert np.array_equal(there.gain[: len(other.pairs)][admitted], mine)


@pytest.mark.parametrize("seed", range(6))
def test_tiny_rounds_under_other_weights_have_the_pairs_and_merits_of_their_own_assembly(seed):
    case, draw = whole_round(seed), Random(f"program/{seed}")
    wide = assemble_wide(case)
    for weight in draw.sample(weights_of(case), 5):
        for value in values(weight, draw):
            same_program(weight.at(case, value), wide)


def test_a_bundled_case_under_other_weights_has_the_pairs_and_merits_of_its_own_assembly():
    case, draw = bundled_case("kudus"), Random("kudus")
    wide = assemble_wide(case)
    kinds = {weight.fact.path[0]: weight for weight in weights_of(case)}
    for weight in kinds.values():
        same_program(weight.at(case, draw.randint(weight.fact.least, weight.fact.most)), wide)


def test_people_with_a_national_result_are_not_touched_by_the_rubric():
    case = bundled_case("kudus")
    weight = next(w for w in weights_of(case) if w.fact.key == "rubrik.kinerja.predikat.bobot")
    before, after = talent_of(case), talent_of(weight.at(case, 5))
    apart = before.talent != after.talent
    assert apart.any()
    assert not apart[before.national].any()

"""All weights at once: within the certified radius every weighting keeps the name."""

import os
from random import Random

import pytest
from firmness import bundled, holder, kept_by_enumeration, kept_by_solving, tiny

from suksesi.models.robust import Drawing
from suksesi.solver.explain.robustness.joint import distance, joint_change, percents
from suksesi.solver.explain.robustness.sampling import drawn, shares
from suksesi.solver.explain.robustness.weights import weights_of

FULL = os.environ.get("SUKSESI_ROBUSTNESS") == "full"
SEEDS = range(30 if FULL else 3)


def weighted(case, values):
    """Give the case with blends at `values`; the rest as it is."""
    for weight in weights_of(case):
        if weight.fact.key in values:
            case = weight.at(case, values[weight.fact.key])
    return case


@pytest.mark.parametrize("seed", SEEDS)
def test_weightings_within_the_certified_radius_keep_the_name(seed):
    found = tiny(seed)
    if found is None:
        pytest.skip("no plan with a move")
    case, plan, standing = found
    draw = Random(f"joint/{seed}")
    for number, move in enumerate(plan.moves if FULL else plan.moves[:1]):
        joint = joint_change(standing, number, [])
        blends = {k: v for k, v in percents(case).items() if k.startswith("bauran")}
        for _ in range(4):
            radius = joint.certified
            values = {
                key: draw.choice([max(0, today - radius), min(100, today + radius)])
                for key, today in blends.items()
            }
            assert kept_by_enumeration(weighted(case, values), move.seat, move.employee)
        if joint.witnessed is not None:
            other = weighted(case, joint.values)
            assert joint.certified < joint.witnessed == distance(case, other)
            assert not kept_by_enumeration(other, move.seat, move.employee)
            assert holder(other, move.seat) == joint.successor


def test_shares_count_the_drawn_weightings_that_keep_a_name():
    case, plan, standing = bundled("kudus")
    drawing = Drawing(seed=411, number=2 if FULL else 1, spread=10)
    found = shares(standing, drawing)
    again = [drawn(case, drawing, number) for number in range(drawing.number)]
    for number in (2, 12, 17) if FULL else (12,):
        move = plan.moves[number]
        stays = sum(kept_by_solving(one, move.seat, move.employee) for one in again)
        assert (found[number].stays, found[number].sampled) == (stays, drawing.number)


def test_drawn_weightings_follow_the_seed_and_stay_near():
    case = bundled("kudus")[0]
    drawing = Drawing(seed=411, number=20, spread=10)
    drawings = [percents(drawn(case, drawing, number)) for number in range(drawing.number)]
    assert drawings == [percents(drawn(case, drawing, number)) for number in range(20)]
    assert len({tuple(one.values()) for one in drawings}) == len(drawings)
    for one in drawings:
        for axis in ("kinerja", "potensial"):
            assert sum(v for k, v in one.items() if k.startswith(f"rubrik.{axis}")) == 100

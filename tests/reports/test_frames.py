"""Frames say what the answer says, and never whom by NIP."""

import pytest
from bundled_cases import bundled_answer

from suksesi.models.units import MERIT_UNITS
from suksesi.reports.frames import (
    chains_frame,
    funnel_frame,
    plan_frame,
    slates_frame,
    talent_frame,
    tiers_frame,
)
from suksesi.solver.explain.chains import chain_gains


@pytest.fixture(scope="module")
def answer():
    return bundled_answer("kudus")


def test_the_plan_frame_has_one_row_per_appointment(answer):
    case, plan, _ = answer
    frame = plan_frame(case, plan)
    assert len(frame) == len(plan.moves)
    assert round(frame["merit"].sum() * MERIT_UNITS) == sum(move.merit for move in plan.moves)


def test_the_chains_frame_tells_every_move_once_and_what_each_chain_gains(answer):
    case, plan, _ = answer
    frame = chains_frame(case, plan)
    assert sorted(frame["seat"]) == sorted(plan_frame(case, plan)["seat"])
    first = frame[frame["step"] == 1]
    assert first["chain"].tolist() == list(range(1, len(first) + 1))
    gains = [chain.gains.get("merit", 0) for chain in chain_gains(case, plan)]
    assert (first["gain_merit"] * MERIT_UNITS).round().tolist() == gains


def test_the_tiers_frame_keeps_exact_integers(answer):
    _, plan, _ = answer
    frame = tiers_frame(plan)
    assert frame["value"].tolist() == [tier.value for tier in plan.tiers]


def test_the_slates_frame_names_everybody_on_a_slate(answer):
    case, _, slates = answer
    frame = slates_frame(case, slates)
    assert len(frame) == sum(len(slate.nominees) + len(slate.conditional) for slate in slates)
    assert frame.loc[frame["conditional"], "missing"].str.len().gt(0).all()


def test_a_missing_box_is_missing_and_not_a_number(answer):
    case, _, _ = answer
    frame = talent_frame(case)
    unknown = frame["talent"].isna()
    assert unknown.any()
    assert frame.loc[unknown, "box"].isna().all()
    assert frame.loc[~unknown, "box"].between(1, 9).all()


def test_no_frame_holds_a_nip(answer):
    case, plan, slates = answer
    frames = [
        plan_frame(case, plan),
        chains_frame(case, plan),
        slates_frame(case, slates),
        funnel_frame(case, slates),
        talent_frame(case),
    ]
    known = set(case.roster.nip)
    for frame in frames:
        cells = set(map(str, frame.reset_index().to_numpy().ravel()))
        assert not cells & known

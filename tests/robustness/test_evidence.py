"""The least change of a score: with it the name is gone, with one hundredth less it is not."""

import os

import pytest
from firmness import holder, kept_by_enumeration, tiny

from suksesi.solver.explain.robustness.evidence import least_change
from suksesi.solver.explain.robustness.scores import scores_of

FULL = os.environ.get("SUKSESI_ROBUSTNESS") == "full"
SEEDS = range(40 if FULL else 3)


def score_of(case, change):
    """Give the score that a change is about."""
    return next(
        score
        for score in scores_of(case, change.person, change.seat)
        if (score.sheet, score.row) == (change.sheet, change.row)
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_the_change_decides_and_a_hundredth_less_does_not(seed):
    found = tiny(seed)
    if found is None:
        pytest.skip("no plan with a move")
    case, plan, standing = found
    for number, move in enumerate(plan.moves if FULL else plan.moves[:1]):
        change = least_change(standing, number)
        if change is None:
            continue
        score = score_of(case, change)
        less = change.changed + (1 if change.changed < change.today else -1)
        other = score.at(case, change.changed)
        assert not kept_by_enumeration(other, move.seat, move.employee)
        assert kept_by_enumeration(score.at(case, less), move.seat, move.employee)
        assert holder(other, move.seat) == change.successor


@pytest.mark.parametrize("seed", SEEDS)
def test_no_smaller_change_of_any_score_decides(seed):
    found = tiny(seed)
    if found is None:
        pytest.skip("no plan with a move")
    case, plan, standing = found
    move = plan.moves[0]
    change = least_change(standing, 0)
    people = set(range(len(case.roster)))
    steps = {1, 40, 350, 2000} if change is None else {1, change.by // 3, change.by - 1}
    for person in people if FULL else sorted(people)[:3]:
        for score in scores_of(case, person, move.seat):
            for step in steps - {0, -1}:
                value = score.today + (-step if person == move.employee else step)
                if 0 <= value <= 10_000 and _may_come(standing, person, move.seat):
                    assert kept_by_enumeration(score.at(case, value), move.seat, move.employee)


def _may_come(standing, person, seat):
    pairs = standing.wide.pairs
    return bool(((pairs.employee == person) & (pairs.seat == seat)).any())

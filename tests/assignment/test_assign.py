"""Assignment of arrays: what enumeration finds, on every option and all of them together."""

from collections import Counter
from decimal import Decimal
from threading import Event

import numpy as np
import pytest
from assigned_truth import best_of, rotations, truth

from suksesi.models.errors import ScoresError, SuksesiError
from suksesi.models.plan import Status, Why
from suksesi.solver import assign
from suksesi.solver.assignment import cycles

OBJECTIVES = ["sum", "maxmin", "maxmin_then_sum"]


def drawn(seed):
    """Draw a tiny table and some options of each kind."""
    random = np.random.default_rng(seed)
    persons, positions = int(random.integers(2, 5)), int(random.integers(1, 4))
    scores = random.integers(-9, 40, (persons, positions))
    if random.random() < 0.5:
        scores = scores / random.choice([1, 4, 10])
    options = {
        "sense": str(random.choice(["max", "min"])),
        "objective": str(random.choice(OBJECTIVES)),
        "demand": random.choice([1, 2], positions) if random.random() < 0.5 else 1,
        "load": random.integers(0, 4, persons) if random.random() < 0.5 else 2,
    }
    if random.random() < 0.6:
        options["barred"] = random.random((persons, positions)) < 0.2
    if random.random() < 0.3:
        options["load_min"] = random.integers(0, 2, persons)
    if random.random() < 0.4:
        options["group"] = random.integers(3, 5, persons)
        options |= _limits(random, options["group"], positions)
    if random.random() < 0.4:
        options["position_min"] = _least(random, positions)
    if random.random() < 0.4:
        _made_alike(scores, options)
    return scores, options


def _made_alike(scores, options):
    """Make the first person and the last one alike in everything but, perhaps, their group."""
    scores[-1] = scores[0]
    for key in ("barred", "load", "load_min"):
        if np.ndim(options.get(key, 0)):
            options[key][-1] = options[key][0]


def _limits(random, group, positions):
    """Draw limits of groups in one of their four forms."""
    present = len(np.unique(group))
    form = random.integers(4)
    if form == 0:
        return {"group_max": 1}
    if form == 1:
        return {"group_min": random.integers(0, 2, positions)}
    if form == 2:
        return {"group_max": random.integers(0, 3, (positions, present))}
    return {"group_min": {int(group[0]): 1}, "group_max": {int(group[-1]): 1}}


def _least(random, positions):
    least = random.integers(-10, 30, positions)
    return least if random.random() < 0.5 else Decimal(int(least[0])) + Decimal("0.003")


def told(found, objective):
    """Give (worst, sum) of an answer, as far as the objective seeks them."""
    if found.chosen is None:
        return None
    return found.worst, None if objective == "maxmin" else found.value


def _matches(found, expected):
    if expected is None or found is None:
        return expected is found
    return all(
        e is None or (f is not None and Decimal(e.numerator) / Decimal(e.denominator) == f)
        for f, e in zip(found, expected, strict=True)
    )


@pytest.mark.parametrize("block", range(10))
def test_value_and_status_are_those_of_enumeration(block):
    for seed in range(40 * block, 40 * block + 40):
        scores, options = drawn(seed)
        expected, found = truth(scores, options), assign(scores, **options)
        assert _matches(told(found, options["objective"]), expected), seed
        assert found.status is (Status.INFEASIBLE if expected is None else Status.OPTIMAL)
        assert found.why is Why.PROOF
        if expected is not None and options["objective"] != "maxmin":
            assert found.bound == found.value
        assert found.worst == found.worst_bound


def test_every_option_is_drawn_in_feasible_and_in_infeasible_asks():
    counts = Counter()
    for seed in range(400):
        scores, options = drawn(seed)
        feasible = truth(scores, options) is not None
        counts.update((feasible, key) for key in options)
        counts.update((feasible, options[key]) for key in ("sense", "objective"))
    for key in ("barred", "load_min", "group", "position_min", "min", "max", *OBJECTIVES):
        assert counts[True, key] >= 15, key
        assert counts[False, key] >= 15, key


def test_persons_who_are_alike_are_dealt_what_they_take_together():
    scores = np.array([[5, 5, 5, 5]] * 5 + [[0, 1, 0, 0]])
    found = assign(scores, demand=[4, 3, 2, 1], load=[2] * 5 + [1], load_min=[2] * 5 + [0])
    assert found.status is Status.OPTIMAL
    assert found.value == 50
    assert found.chosen.sum(axis=1).tolist() == [2, 2, 2, 2, 2, 0]
    best = assign(scores, demand=[4, 4, 2, 1], load=[2] * 5 + [1], load_min=[2] * 5 + [0])
    assert (best.value, best.chosen[5].tolist()) == (51, [False, True, False, False])


@pytest.mark.parametrize("engine", ["highs", "cpsat"])
def test_a_second_engine_finds_the_same(engine):
    random = np.random.default_rng(3)
    scores = random.integers(0, 100, (14, 8))
    options = {
        "demand": 2,
        "load": 2,
        "group": random.integers(0, 2, 14),
        "group_min": 1,
        "position_min": 60,
        "objective": "maxmin_then_sum",
    }
    one, other = assign(scores, **options), assign(scores, **options, engine=engine)
    assert one.status is other.status is Status.OPTIMAL
    assert (one.worst, one.value) == (other.worst, other.value)


@pytest.mark.parametrize("listing", [True, False])
def test_rotations_are_those_of_enumeration(listing, monkeypatch):
    if not listing:  # moves are then the columns, and rows are named as far as they are broken
        monkeypatch.setattr(cycles, "MOST", 0)
    infeasible = 0
    for seed in range(60):
        random = np.random.default_rng(seed)
        size, longest = int(random.integers(1, 6)), int(random.integers(1, 5))
        scores = random.integers(-5, 30, (size, size))
        barred = random.random((size, size)) < 0.25
        objective = OBJECTIVES[seed % 3]
        expected = best_of(list(rotations(scores, barred, longest)), 1, objective)
        found = assign(scores, barred=barred, cycle_max=longest, objective=objective)
        infeasible += expected is None
        if expected is None:
            assert found.status is Status.INFEASIBLE
            continue
        assert found.status is Status.OPTIMAL
        assert all(e is None or e == f for e, f in zip(expected, told(found, ""), strict=True))
    assert 10 < infeasible < 50


def test_staying_scores_nought_whatever_the_table_says():
    scores = np.array([[900.0, 1.0], [np.nan, 800.0]])
    found = assign(scores, barred=np.isnan(scores), cycle_max=2)
    assert (found.value, found.pairs.tolist()) == (0, [[0, 0], [1, 1]])


def test_scores_are_scaled_by_the_least_power_of_ten_that_makes_them_whole():
    assert assign([[0.25, 1.5]], load=1, demand=[1, 0]).decimals == 2
    assert assign([[3.0, 1.0]], load=2).decimals == 0
    found = assign([[0.1, 0.2], [0.3, 0.7]], decimals=4)
    assert (found.decimals, found.value) == (4, Decimal("0.8"))
    assert str(assign([[0.1] * 3] * 3).value) == "0.3"  # not 0.30000000000000004


@pytest.mark.parametrize(
    ("scores", "decimals"),
    [
        ([[0.25]], 1),  # would be rounded
        ([[1 / 3, 2.5]], None),  # no power of ten makes both whole within 2**53
        ([[1.0000000000000027]], None),
        ([[2**40, 2**40]], 9),  # beyond 64 bits
        ([[1e15 + 1, 0.5]], None),
    ],
)
def test_scores_that_would_be_rounded_are_refused(scores, decimals):
    with pytest.raises(ScoresError):
        assign(scores, decimals=decimals, load=2)


def test_barred_scores_need_not_be_numbers():
    scores = np.array([[np.nan, 2.5], [1.0, 2 / 3e3]])
    found = assign(scores, barred=np.array([[True, False], [False, True]]))
    assert (found.value, found.decimals) == (Decimal("3.5"), 1)


def test_every_fault_is_told_at_once():
    with pytest.raises(SuksesiError) as told_:
        assign(
            [[1, 2], [3, 4]],
            demand=-1,
            load=[1, 2, 3],
            sense="more",
            objective="fair",
            group_max=1,
            cycle_max=0,
            position_min=[1, 2, 3],
            barred=[[0, 1], [0, 0]],
        )
    message = str(told_.value)
    for name in ("barred", "cycle_max", "demand", "group", "load", "objective", "sense"):
        assert f"{name}:" in message
    assert "position_min:" in message


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({"position_min": [1, 2, 3]}, "position_min"),
        ({"group": [1, 2, 3], "group_max": 1}, "group"),
        ({"group": [1, 2], "group_max": {7: 1}}, "group_max"),
        ({"demand": 0, "objective": "maxmin"}, "demand"),
    ],
)
def test_an_option_of_another_shape_is_refused(options, name):
    with pytest.raises(SuksesiError, match=f"{name}:"):
        assign([[1, 2], [3, 4]], **options)


def test_a_table_that_is_none_is_refused():
    for scores in ([1, 2], [["a"]]):
        with pytest.raises(SuksesiError, match="persons × positions"):
            assign(scores)


def test_a_stop_gives_what_is_known_and_no_proof():
    stop = Event()
    stop.set()
    found = assign(np.ones((3, 3)), stop=stop)
    assert (found.status, found.why, found.chosen) == (Status.NOT_FOUND, Why.INTERRUPT, None)
    assert found.pairs.shape == (0, 2)

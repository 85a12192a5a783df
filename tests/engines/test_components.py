"""Parts that share no row: found whole, solved alone, added up."""

from threading import Event

import numpy as np
import pytest
from programs import made, market_split, tiny
from scipy.sparse import block_diag, csr_array

from suksesi.models.plan import Status, Why
from suksesi.solver.engines import auto, engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.components import part, split

SEEDS = range(6)


def beside(pairs):
    """Put programs side by side, their columns shuffled."""
    programs, gains = zip(*pairs, strict=True)
    matrix = csr_array(block_diag([p.matrix for p in programs], dtype=np.int64))
    order = np.random.default_rng(1).permutation(matrix.shape[1])
    low, high, lower, upper = (
        np.concatenate([getattr(p, name) for p in programs])
        for name in ("low", "high", "lower", "upper")
    )
    whole = made(matrix.toarray()[:, order], low, high, lower=lower[order], upper=upper[order])
    return whole, np.concatenate(gains)[order]


@pytest.fixture
def many():
    drawn = [tiny(seed) for seed in range(40)]
    optima = [engine("cpsat").solve(p, g, limits=Limits()) for p, g in drawn]
    kept = [d for d, o in zip(drawn, optima, strict=True) if o.status is Status.OPTIMAL][:12]
    values = [o.value for o in optima if o.status is Status.OPTIMAL][:12]
    return (*beside(kept), sum(values))


def test_parts_share_no_row_and_hold_every_column(many):
    program, _, _ = many
    parts = split(program, small=1)
    assert sorted(np.concatenate(parts).tolist()) == list(range(program.columns))
    assert len(parts) >= 12
    used = [np.flatnonzero(np.diff(program.matrix[:, columns].indptr)) for columns in parts]
    assert len(np.concatenate(used)) == len(set(np.concatenate(used).tolist()))


def test_small_parts_are_put_together(many):
    program, _, _ = many
    assert len(split(program)) == 1
    assert 1 < len(split(program, small=20)) < len(split(program, small=1))


def test_the_program_of_a_part_has_its_rows_and_no_other(many):
    program, _, _ = many
    columns = split(program, small=1)[0]
    here = part(program, columns)
    assert all(block.matrix.shape == (len(block.low), len(columns)) for block in here.blocks)
    empty = np.diff(program.matrix.indptr) == 0
    concerned = np.flatnonzero(empty | (np.diff(program.matrix[:, columns].indptr) > 0))
    labels = [block.label(row) for block in here.blocks for row in range(len(block.low))]
    assert labels == [str(row) for row in concerned]


def test_a_row_without_columns_stays_with_every_part():
    program = made([[1, 0], [0, 1], [0, 0]], [0, 0, 1], [1, 1, 1], lower=[0, 0], upper=[1, 1])
    assert all(2 in part(program, c).low.shape for c in split(program, small=1))


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_the_parts_add_up_whatever_the_number_of_workers(many, monkeypatch, workers):
    program, gain, value = many
    monkeypatch.setattr(auto, "split", lambda p: split(p, small=1))
    outcome = engine("auto").solve(program, gain, limits=Limits(workers=workers))
    alone = engine("auto").solve(program, gain, limits=Limits())
    assert (outcome.status, outcome.value, outcome.bound) == (Status.OPTIMAL, value, value)
    assert np.array_equal(outcome.x, alone.x)


def test_one_part_without_points_makes_the_whole_infeasible(many, monkeypatch):
    program, gain, _ = many
    monkeypatch.setattr(auto, "split", lambda p: split(p, small=1))
    impossible = made([[2, 2], [1, -1]], [1, -1], [1, 1], lower=[0, 0], upper=[1, 1])
    whole, gains = beside([(program, gain), (impossible, np.array([1, 1]))])
    outcome = engine("auto").solve(whole, gains, limits=Limits())
    assert (outcome.status, outcome.why, outcome.x) == (Status.INFEASIBLE, Why.PROOF, None)


def test_an_unfinished_part_leaves_the_whole_unfinished(many, monkeypatch):
    program, gain, value = many
    monkeypatch.setattr(auto, "split", lambda p: split(p, small=1))
    whole, gains = beside([(program, gain), market_split(1)])
    news = []
    limits = Limits(work=0.1, workers=2)
    outcome = engine("auto").solve(whole, gains, limits=limits, progress=news.append)
    assert (outcome.status, outcome.why, outcome.x) == (Status.NOT_FOUND, Why.WORK, None)
    assert outcome.bound >= value
    assert news[-1].value is None
    assert news[-1].bound >= value


def test_a_stop_reaches_every_part(many, monkeypatch):
    program, gain, _ = many
    monkeypatch.setattr(auto, "split", lambda p: split(p, small=1))
    whole, gains = beside([(program, gain), market_split(1), market_split(2)])
    stop = Event()

    def after_the_first_news(_step):
        stop.set()

    limits = Limits(workers=2)
    outcome = engine("auto").solve(
        whole, gains, limits=limits, stop=stop, progress=after_the_first_news
    )
    assert (outcome.status, outcome.why) == (Status.NOT_FOUND, Why.INTERRUPT)

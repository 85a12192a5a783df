"""Where shares bind, a point is mended a few groups at a time, and never made worse."""

import numpy as np
import pytest
from programs import grouped

from suksesi.models.plan import Why
from suksesi.solver.engines import engine, mending
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.bound import dual_bound
from suksesi.solver.engines.claim import Claim
from suksesi.solver.engines.lp import relaxed
from suksesi.solver.engines.mending import mended
from suksesi.solver.engines.part import Part


def begun(program, gain, x):
    """Give the part, its bound and what is known of it at the start."""
    part = Part(program=program, gain=gain, work=None, hint=None, stop=None, progress=None)
    dual = dual_bound(program, gain, relaxed(program, gain).multipliers)
    claim = Claim(x=x, bound=dual.bound, complete=False, why=Why.PROOF, seconds=0.0)
    return part, dual, part.audited(claim, known=None)


def all_empty(program, *, seats):
    """Give the point in which every seat stays empty."""
    x = np.zeros(program.columns, dtype=np.int64)
    x[-seats:] = 1
    return x


@pytest.mark.parametrize("start", ["from nothing", "from empty seats"])
def test_a_few_groups_chosen_anew_at_once_reach_the_optimum(start):
    for seed in range(6):
        program, gain = grouped(seed, groups=2)
        x = all_empty(program, seats=8) if start == "from empty seats" else None
        part, dual, known = begun(program, gain, x)
        best = engine("cpsat").solve(program, gain, limits=Limits())
        assert mended(part, dual, known, used=program.columns).value == best.value


def test_where_only_some_groups_are_chosen_anew_the_rest_stays_and_no_point_gets_worse(monkeypatch):
    monkeypatch.setattr(mending, "_AT_ONCE", 1)
    monkeypatch.setattr(mending, "_PATIENCE", 6)
    for seed in range(4):
        program, gain = grouped(seed, groups=4, seats=3)
        part, dual, known = begun(program, gain, all_empty(program, seats=12))
        outcome = mended(part, dual, known, used=program.columns)
        assert program.satisfied_by(outcome.x)
        assert known.value < outcome.value <= outcome.bound == known.bound

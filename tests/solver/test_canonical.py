"""Whether the canonical plan is the only one is asked of the pairs, whatever auxiliaries are."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from suksesi.models.plan import Uniqueness
from suksesi.solver.answer import answer
from suksesi.solver.engines import ENGINES, engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.program import Block, Program, Tier

PAIRS = np.array([True, True, False])


def program(rows, *, low, high, upper, gain):
    """Give a program of two pairs and one auxiliary."""
    block = Block(
        owner="uji",
        matrix=csr_array(np.array(rows, dtype=np.int64)),
        low=np.array(low, dtype=np.int64),
        high=np.array(high, dtype=np.int64),
        label=str,
    )
    return Program(
        lower=np.zeros(3, dtype=np.int64),
        upper=np.array(upper, dtype=np.int64),
        blocks=(block,),
        tiers=(Tier(name="merit", terms={"uji": np.array(gain, dtype=np.int64)}),),
    )


def uniqueness(given, name):
    found = answer(
        given,
        lambda _salt: np.zeros(3, dtype=np.int64),
        engine(name),
        asked=PAIRS,
        broken=lambda _point: (),
        limits=Limits(),
    )
    return found.canonical.uniqueness


@pytest.mark.parametrize("name", ENGINES)
def test_an_auxiliary_that_may_be_anything_leaves_the_plan_unique(name):
    free = program([[1, 1, 0]], low=[1], high=[1], upper=[1, 1, 1], gain=[2, 1, 0])
    assert uniqueness(free, name) is Uniqueness.UNIQUE


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(("short", "gain"), [((1, 4), (2, 5)), ((4, 1), (5, 2))])
def test_an_auxiliary_of_several_units_does_not_hide_another_plan(short, gain, name):
    """Either pair is worth 1: what one gains more, it falls short of more."""
    rows = [[1, 1, 0], [*short, -1]]
    equal = program(rows, low=[1, 0], high=[1, 0], upper=[1, 1, 4], gain=[*gain, -1])
    assert uniqueness(equal, name) is Uniqueness.NOT_SETTLED

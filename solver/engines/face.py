r"""The optima of a program as a program of their own.

Where integers :math:`y` prove a bound that a point reaches exactly, complementary slackness says
which points are optimal: precisely those that hold every priced row tight and every column with a
reduced gain at its better bound. Stating that instead of a row ``gain.x >= value`` keeps an
assignment an assignment, whose relaxation is integral, through all tiers.
"""

from __future__ import annotations

from threading import Event

import numpy as np

from ..program import Ints, Program, kept
from .bound import DualBound, dual_bound
from .lp import relaxed
from .probing import probed
from .scaled import Floats, whole_sides


def optima(
    program: Program,
    gain: Ints,
    value: int,
    *,
    prices: Floats | None = None,
    stop: Event | None = None,
) -> Program:
    """Give a program whose points are the points of `program` worth `value`, its optimum.

    Where the relaxation leaves a gap, columns that are the same in all optima are fixed; where one
    is left even so, a row keeps the value.

    Parameters
    ----------
    prices : float64 array (rows,), optional
        Multipliers of the relaxation, where they are known already.
    """
    if prices is None:
        prices = relaxed(program, gain, stop=stop).multipliers
    dual = dual_bound(program, gain, prices)
    if not dual.closes(value):
        program, dual = probed(program, gain, value, dual, stop=stop)
    if dual.closes(value):
        return _tight(program, dual)
    return program.with_block(kept(gain, value))


def _tight(program: Program, dual: DualBound) -> Program:
    low, high = whole_sides(program)
    at_high, at_low = dual.prices > 0, dual.prices < 0
    return program.with_bounds(
        lower=np.where(dual.reduced > 0, program.upper, program.lower),
        upper=np.where(dual.reduced < 0, program.lower, program.upper),
    ).with_sides(low=np.where(at_high, high, program.low), high=np.where(at_low, low, program.high))

"""Which columns are left once a bound is proven: all others are 0 in every point good enough."""

from __future__ import annotations

from threading import Event

import numpy as np
from numpy.typing import NDArray

from ..program import Ints, Program
from .bound import DualBound, dual_bound
from .lp import relaxed

Columns = NDArray[np.intp]


def survivors(program: Program, dual: DualBound, *, target: int) -> Columns:
    """Give the columns that are not 0 in some point worth at least `target`, as far as proven.

    A column whose reduced gain is negative rests at its lower bound in the bound; one step above it
    costs the reduced gain. Columns that may not be 0 are always among them.
    """
    spare = min(dual.total - dual.scale * target, 2**62)
    movable = program.upper > program.lower
    may_be = (program.lower != 0) | (movable & (dual.reduced >= -spare) & (spare >= 0))
    return np.flatnonzero(may_be)


def tightened(dual: DualBound, lower: Ints, upper: Ints, *, target: int) -> tuple[Ints, Ints]:
    """Give the bounds that columns have in all points worth at least `target`, as far as proven.

    Parameters
    ----------
    dual : DualBound
        Under `lower` and `upper`, and not below `target`.
    """
    spare = min(dual.total - dual.scale * target, 2**62)
    steps = spare // np.maximum(np.abs(dual.reduced), 1)
    wide = steps < upper - lower
    low = np.where(wide & (dual.reduced > 0), upper - steps, lower)
    return low, np.where(wide & (dual.reduced < 0), lower + steps, upper)


def reduced(
    program: Program, gain: Ints, value: int, *, slack: int, stop: Event | None = None
) -> Columns:
    """Give the columns that can be other than 0 in some point worth at least ``value - slack``.

    Every other column is proven 0 there, in exact integers, from the multipliers of the linear
    relaxation; where these are not to be had, few columns are dropped or none.

    Parameters
    ----------
    value : int
        What some point is worth, for instance the optimum.
    slack : int
        How much less is still of interest.
    """
    dual = dual_bound(program, gain, relaxed(program, gain, stop=stop).multipliers)
    return survivors(program, dual, target=value - slack)

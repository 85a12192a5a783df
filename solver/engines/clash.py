"""Which rows of a program cannot hold together, by sums of rows alone.

A ray of the relaxation (Farkas) names the rows that contradict one another; in exact integers it is
a proof. Whatever can be left out of them while the rest is still refuted is left out, one by one.
Gleeson and Ryan, ORSA Journal on Computing 2 (1990), doi 10.1287/ijoc.2.1.61.
"""

from __future__ import annotations

from threading import Event

import numpy as np
from numpy.typing import NDArray

from ..program import BOUNDLESS, Program
from .coarse import refuting
from .lp import relaxed

Rows = NDArray[np.intp]


def clash(program: Program, *, among: Rows, stop: Event | None = None) -> Rows | None:
    """Give rows out of `among` that, with all other rows, leave no point; without any one they may.

    Parameters
    ----------
    among : intp array
        The rows that may be left out.

    Returns
    -------
    intp array or None
        Sorted. Sums of these rows and of those not in `among` refute every point in exact integers,
        and once any one of them is left out no sum is known that does. ``None`` where the
        relaxation has a point, or was interrupted: then nothing is shown either way.
    """
    found = _needed(program, among, stop)
    if found is None:
        return None
    for row in found.tolist():
        if row in found:
            less = _needed(_without(program, np.setdiff1d(among, found[found != row])), among, stop)
            found = found if less is None else less
    return found


def _needed(program: Program, among: Rows, stop: Event | None) -> Rows | None:
    """Give the rows that a proof leans on; ``None`` where there is none."""
    nothing = np.zeros(program.columns, dtype=np.int64)
    ray = relaxed(program, nothing, stop=stop).ray
    proof = None if ray is None else refuting(program, ray)
    return None if proof is None else np.intersect1d(np.flatnonzero(proof.prices), among)


def _without(program: Program, rows: Rows) -> Program:
    low, high = program.low, program.high
    low[rows], high[rows] = -BOUNDLESS, BOUNDLESS
    return program.with_sides(low=low, high=high)

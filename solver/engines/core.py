"""A small core of a program: the columns that look best once the rows are priced."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..program import Ints, Program
from .bound import DualBound

Columns = NDArray[np.intp]


def core(program: Program, dual: DualBound, *, size: int, points: tuple[Ints, ...]) -> Columns:
    """Give the `size` columns of largest reduced gain, and those that may not be missing.

    Taken over the whole program and not choice by choice, these are the columns that reduced-cost
    fixing would leave at some smaller gap, so a point found here is often proven best at once.

    Parameters
    ----------
    points : tuple of int64 array (columns,)
        Points whose columns belong to the core, as do columns that may not be 0.
    """
    kept = program.lower != 0
    kept[np.argsort(-dual.reduced, kind="stable")[:size]] = True
    kept &= (program.lower != 0) | (program.upper != 0)
    for point in points:
        kept |= point != 0
    return np.flatnonzero(kept)

"""What is asked of an assignment, as checked arrays of whole numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from ..program import Ints

Mask = NDArray[np.bool_]


class Objective(Enum):
    """What is sought: the most in sum, the best worst total, or the most in sum among these."""

    SUM = "sum"
    MAXMIN = "maxmin"
    MAXMIN_THEN_SUM = "maxmin_then_sum"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Groups:
    """Groups of persons, and how many of each a position takes.

    Attributes
    ----------
    number : int array (persons,)
        From 0, in the order of the numbers given.
    low, high : int64 arrays (positions, groups)
    """

    number: NDArray[np.intp]
    low: Ints
    high: Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ask:
    """Which pairs may be chosen, how many, and what they are worth.

    Attributes
    ----------
    scores : int64 array (persons, positions)
        In units of ``10**-decimals``.
    decimals : int
    sign : int
        1 where more is better, -1 where less is.
    open : bool array (persons, positions)
        Pairs that may be chosen.
    demand : int64 array (positions,)
    load, load_min : int64 arrays (persons,)
    groups : Groups or None
    least : int64 array (positions,) or None
        Least total of each position.
    objective : Objective
    cycle_max : int or None
    """

    scores: Ints
    decimals: int
    sign: int
    open: Mask
    demand: Ints
    load: Ints
    load_min: Ints
    groups: Groups | None
    least: Ints | None
    objective: Objective
    cycle_max: int | None

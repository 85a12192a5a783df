"""Linear rows over pairs, as a tie rule states them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

UNBOUNDED = 2**62
"""Stands in a row's bounds for *no bound on this side*."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rows:
    """Rows ``low <= sum(coefficient * x[pair]) <= high``, as triplets.

    Attributes
    ----------
    row, pair, coefficient : int64 arrays of equal length
        Triplets; a row may be empty.
    low, high : int64 arrays (rows,)
        ``-UNBOUNDED`` and ``UNBOUNDED`` for an open side.
    label : callable
        Row number to a short description, built only when asked for.
    """

    row: NDArray[np.int64]
    pair: NDArray[np.int64]
    coefficient: NDArray[np.int64]
    low: NDArray[np.int64]
    high: NDArray[np.int64]
    label: Callable[[int], str]

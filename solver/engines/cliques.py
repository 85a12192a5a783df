"""Rows of choice in a program: of these 0/1 columns exactly one, or at most one, is 1."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..program import Ints, Program


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cliques:
    """Which rows are rows of choice.

    Attributes
    ----------
    exactly, at_most : bool arrays (rows,)
    upper : int64 array (columns,)
        Upper bounds, lowered to 1 where a row of choice allows no more.
    """

    exactly: NDArray[np.bool_]
    at_most: NDArray[np.bool_]
    upper: Ints


def cliques(program: Program) -> Cliques:
    """Find the rows of ones, over columns that start at 0, whose sum is at most 1."""
    matrix = program.matrix
    sizes = np.diff(matrix.indptr)
    rows = np.repeat(np.arange(len(sizes)), sizes)
    fits = (matrix.data == 1) & (program.lower[matrix.indices] == 0)
    odd = np.bincount(rows[~fits], minlength=len(sizes)) > 0
    choice = ~odd & (sizes > 0) & (program.high == 1)
    upper = program.upper.copy()
    chosen = matrix.indices[choice[rows]]
    upper[chosen] = np.minimum(upper[chosen], 1)
    return Cliques(
        exactly=choice & (program.low == 1), at_most=choice & (program.low <= 0), upper=upper
    )

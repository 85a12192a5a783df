"""A small core of a program: few good columns for each choice that has to be made."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..program import Ints, Program
from .bound import DualBound
from .cliques import cliques

Columns = NDArray[np.intp]


def core(
    program: Program, dual: DualBound, *, per_choice: int, points: tuple[Ints, ...]
) -> Columns:
    """Give the best columns of each row that asks for exactly one, by reduced gain.

    Columns in no such row belong to the core, and so do those that `points` use or that may not
    be 0.

    Parameters
    ----------
    per_choice : int
        Columns for each such row.
    points : tuple of int64 array (columns,)
        Known points, among them the rounded one of the linear relaxation.
    """
    rows = np.flatnonzero(cliques(program).exactly)
    choices = program.matrix[rows].tocoo()
    order = np.lexsort((choices.col, -dual.reduced[choices.col], choices.row))
    row, column = choices.row[order], choices.col[order]
    starts = np.flatnonzero(np.r_[True, row[1:] != row[:-1]]) if len(row) else row
    place = np.arange(len(row)) - np.repeat(starts, np.diff(np.r_[starts, len(row)]))
    kept = program.lower != 0
    kept |= np.bincount(column, minlength=program.columns) == 0
    kept[column[place < per_choice]] = True
    for point in points:
        kept |= point != 0
    return np.flatnonzero(kept & ((program.upper > 0) | (program.lower != 0)))

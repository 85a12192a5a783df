"""The relaxation of a program with many columns: few are loaded, all are priced, until none lacks.

A column that is not loaded is 0. Once no such column has a gain above the price of its rows, the
optimum of the loaded columns is that of all.
"""

from __future__ import annotations

from threading import Event
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array

from ...models.plan import Why
from ..program import Ints, Program
from .cliques import cliques
from .highs import loaded, run
from .scaled import Floats, Scaled

Columns = NDArray[np.intp]

MANY = 20_000
"""Below so many columns HiGHS is quick enough with all of them."""

_FIRST = 12  # columns of each row of choice to begin with
_LACKING = 1e-7  # what HiGHS takes for no gain, in the scaled objective


def sifted(
    program: Program, gain: Ints, model: Scaled, *, stop: Event | None
) -> tuple[Any, Columns] | None:
    """Solve the relaxation over more and more columns.

    Returns
    -------
    solver, columns
        HiGHS at the optimum of all columns, and those it has loaded, in its order; ``None`` where
        the first columns have no point or the work was interrupted.
    """
    columns = _first(program, gain)
    solver = loaded(model.on(columns), integral=False)
    matrix = csc_array(model.matrix)
    while True:
        if run(solver, model, stop=stop) is not Why.PROOF or not _optimal(solver):
            return None
        prices = -np.array(solver.getSolution().row_dual)
        lacking = _lacking(model.gain - matrix.T @ prices, columns, most=len(model.low))
        if not len(lacking):
            return solver, columns
        _add(solver, model, matrix[:, lacking], lacking)
        columns = np.concatenate([columns, lacking])


def _first(program: Program, gain: Ints) -> Columns:
    """Give the best columns of each row of choice, and those that no other row holds down.

    The latter leave a seat empty or a person in place, so that there is a point to begin with.
    """
    exactly = cliques(program).exactly
    matrix = program.matrix
    free = np.ones(program.columns, dtype=np.bool_)
    free[matrix[np.flatnonzero(~exactly)].indices] = False
    choices = matrix[np.flatnonzero(exactly)].tocoo()
    order = np.lexsort((choices.col, -gain[choices.col], choices.row))
    row, column = choices.row[order], choices.col[order]
    starts = np.flatnonzero(np.diff(row, prepend=-1))
    place = np.arange(len(row)) - np.repeat(starts, np.diff(starts, append=len(row)))
    kept = free | (program.lower != 0) | (np.bincount(column, minlength=program.columns) == 0)
    kept[column[place < _FIRST]] = True
    return np.flatnonzero(kept)


def _optimal(solver: Any) -> bool:
    return bool(solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)


def _lacking(surplus: Floats, columns: Columns, *, most: int) -> Columns:
    """Give the columns not loaded that would gain most, at most `most` of them."""
    surplus[columns] = 0.0
    best = np.argsort(-surplus, kind="stable")[:most]
    return np.sort(best[surplus[best] > _LACKING])


def _add(solver: Any, model: Scaled, matrix: csc_array, columns: Columns) -> None:
    solver.addCols(
        len(columns),
        -model.gain[columns],
        model.lower[columns],
        model.upper[columns],
        matrix.nnz,
        matrix.indptr[:-1].astype(np.int32),
        matrix.indices.astype(np.int32),
        matrix.data,
    )

"""The relaxation of a large program: few columns and rows are loaded, until none is missed.

A column that is not loaded is 0. Once no such column has a gain above the price of its rows, the
optimum of the loaded columns is that of all; where they have no point, the ray that shows it prices
the others in the same way. A row that bounds a sum on one side alone is loaded
once a point breaks it: until then its price is 0. Conflicts and persons with one seat at most
nearly never bind. Gilmore and Gomory, Operations Research 9 (1961), doi 10.1287/opre.9.6.849;
Dantzig, Fulkerson and Johnson, Operations Research 2 (1954), doi 10.1287/opre.2.4.393.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array, csr_array

from ...models.plan import Why
from ..program import Ints, Program
from .cliques import cliques
from .highs import loaded, run
from .scaled import Floats, Scaled

Numbers = NDArray[np.intp]

MANY = 60_000
"""Below so many columns HiGHS is quick enough with all of them."""

_FIRST = 12  # columns of each row of choice to begin with
_MORE = 8  # and so many at most each time they are priced
_LACKING = 1e-7  # what HiGHS takes for no gain, in the scaled objective
_BROKEN = 1e-6  # what a row may be off by


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sifted:
    """The optimum of the relaxation, or why it has none, in the scaled numbers of HiGHS.

    Attributes
    ----------
    x : float64 array (columns,) or None
        ``None`` where there is no point.
    prices : float64 array (rows,)
        0 for rows that were never broken; without a point the ray that refutes it.
    seconds : float
        What HiGHS took.
    """

    x: Floats | None
    prices: Floats
    seconds: float


class Sieve:
    """HiGHS with some columns and rows of a program, which stay where another gain is asked for.

    Parameters
    ----------
    program : Program
    gain : int64 array (columns,)
        Says which columns to begin with.
    model : Scaled
        The program in doubles.
    """

    def __init__(self, program: Program, gain: Ints, model: Scaled) -> None:
        two_sided = np.isfinite(model.low) & np.isfinite(model.high)
        self._choices = _choices(program)
        self.columns, self.rows = _first(program, gain, self._choices), np.flatnonzero(two_sided)
        self.solver: Any = loaded(model.on(self.columns).with_rows(self.rows), integral=False)
        self._model, self._by_column = model, csc_array(model.matrix)

    def gains(self, model: Scaled) -> None:
        """Ask for the gain of `model` from now on; its rows are those of the first one."""
        numbers = np.arange(len(self.columns), dtype=np.int32)
        self.solver.changeColsCost(len(numbers), numbers, -model.gain[self.columns])
        self._model = model

    def optimum(self, *, stop: Event | None) -> Sifted | None:
        """Solve the relaxation over more and more columns and rows.

        Returns
        -------
        Sifted or None
            ``None`` where the work was interrupted or HiGHS gives neither point nor ray.
        """
        while run(self.solver, self._model, stop=stop) is Why.PROOF:
            found = self.found() if self.optimal else self.refuted(stop=stop)
            if found is None:
                return None
            columns, rows = self.lacking(found), self.broken(found)
            if not len(columns) and not len(rows):
                return found
            self.add_rows(rows)
            self.add_columns(columns)
        return None

    @property
    def optimal(self) -> bool:
        """Whether what is loaded has been solved to its optimum."""
        return bool(self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)

    def found(self) -> Sifted:
        """Give the optimum of what is loaded."""
        solution = self.solver.getSolution()
        x, prices = np.zeros(len(self._model.gain)), np.zeros(len(self._model.low))
        x[self.columns] = solution.col_value
        prices[self.rows] = -np.array(solution.row_dual)
        return Sifted(x=x, prices=prices, seconds=float(self.solver.getRunTime()))

    def refuted(self, *, stop: Event | None) -> Sifted | None:
        """Give the ray that shows that what is loaded has no point; presolve would give none."""
        self.solver.setOptionValue("presolve", "off")
        if run(self.solver, self._model, stop=stop) is not Why.PROOF:
            return None
        _, exists, ray = self.solver.getDualRay()
        if not exists or not np.any(ray):
            return None
        signed = (sign * np.array(ray) / np.max(np.abs(ray)) for sign in (1, -1))
        right = next((one for one in signed if self._short(one)), None)
        if right is None:
            return None
        prices = np.zeros(len(self._model.low))
        prices[self.rows] = right
        return Sifted(x=None, prices=prices, seconds=float(self.solver.getRunTime()))

    def _short(self, ray: Floats) -> bool:
        """Say whether the columns loaded cannot make up for what the rows ask for."""
        model = self._model.on(self.columns).with_rows(self.rows)
        leaning = np.abs(ray) > _LACKING
        sides = np.where(ray > 0, model.high, model.low)[leaning]
        surplus = -model.matrix.T @ ray
        best = np.where(surplus > 0, model.upper, model.lower)
        return bool(np.all(np.isfinite(sides)) and sides @ ray[leaning] + surplus @ best < 0)

    def lacking(self, found: Sifted) -> Numbers:
        """Give the columns not loaded that would gain most, some of each row of choice."""
        gain = 0.0 if found.x is None else self._model.gain
        surplus = gain - self._by_column.T @ found.prices
        surplus[self.columns] = 0.0
        lacking = np.flatnonzero(surplus > _LACKING)
        return lacking[_best(self._choices[:, lacking], surplus[lacking], most=_MORE)]

    def broken(self, found: Sifted) -> Numbers:
        """Give the rows not loaded that the point breaks."""
        model = self._model
        if found.x is None:
            return np.empty(0, dtype=np.intp)
        activity = model.matrix @ found.x
        broken = (activity > model.high + _BROKEN) | (activity < model.low - _BROKEN)
        broken[self.rows] = False
        return np.flatnonzero(broken)

    def add_rows(self, rows: Numbers) -> None:
        """Load more rows."""
        model = self._model.on(self.columns).with_rows(rows) if len(rows) else None
        if model is not None:
            matrix = model.matrix
            starts, places = matrix.indptr[:-1].astype(np.int32), matrix.indices.astype(np.int32)
            self.solver.addRows(
                len(rows), model.low, model.high, matrix.nnz, starts, places, matrix.data
            )
            self.rows = np.concatenate([self.rows, rows])

    def add_columns(self, columns: Numbers) -> None:
        """Load more columns, with the rows that are loaded."""
        if len(columns):
            model, matrix = self._model, csc_array(self._by_column[:, columns][self.rows])
            self.solver.addCols(
                len(columns),
                -model.gain[columns],
                model.lower[columns],
                model.upper[columns],
                matrix.nnz,
                matrix.indptr[:-1].astype(np.int32),
                matrix.indices.astype(np.int32),
                matrix.data,
            )
            self.columns = np.concatenate([self.columns, columns])


def _choices(program: Program) -> csr_array:
    """Give the rows of choice of which exactly one column is 1."""
    return csr_array(program.matrix[np.flatnonzero(cliques(program).exactly)])


def _first(program: Program, gain: Ints, choices: csr_array) -> Numbers:
    """Give the best columns of each row of choice, and those that no other row holds down.

    The latter leave a seat empty or a person in place, so that there is a point to begin with.
    """
    entries = np.bincount(program.matrix.indices, minlength=program.columns)
    chosen = np.bincount(choices.indices, minlength=program.columns)
    kept = (entries == chosen) | (program.lower != 0)
    kept[_best(choices, gain, most=_FIRST)] = True
    return np.flatnonzero(kept)


def _best(choices: csr_array, worth: Ints | Floats, *, most: int) -> Numbers:
    """Give the columns worth most in some row of choice, and those in none."""
    entries = choices.tocoo()
    order = np.lexsort((entries.col, -worth[entries.col], entries.row))
    row, column = entries.row[order], entries.col[order]
    starts = np.flatnonzero(np.diff(row, prepend=-1))
    place = np.arange(len(row)) - np.repeat(starts, np.diff(starts, append=len(row)))
    kept = np.bincount(column, minlength=choices.shape[1]) == 0
    kept[column[place < most]] = True
    return np.flatnonzero(kept)

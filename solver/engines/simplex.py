"""One linear relaxation, solved again and again under other bounds of its columns.

The dual simplex goes on from a basis that is still dual feasible when only bounds have changed, so
a node of a tree costs a few dozen steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray

from ...models.errors import SuksesiError
from ..program import Ints, Program
from .highs import ended, loaded
from .scaled import Floats, scaled

Columns = NDArray[np.intp]

_ENDLESS = 2**31 - 1
_DEVEX = 1  # the steepest edge would be reckoned anew from every basis that is set
_OPTIMAL = highspy.HighsModelStatus.kOptimal
_EMPTY = (
    highspy.HighsModelStatus.kInfeasible,
    highspy.HighsModelStatus.kUnboundedOrInfeasible,  # the columns are bounded
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Relaxed:
    """What the simplex says under some bounds; nothing of it is proven.

    Attributes
    ----------
    value : float
        In the units of the gains; minus infinity where there is no point, plus infinity where
        HiGHS lost its way. Where the steps were cut short, what it had come down to.
    x : float64 array (columns,) or None
        ``None`` where there is no point or the steps were cut short.
    multipliers : float64 array (rows,)
        As `Relaxation` has them; of an empty relaxation the ray that refutes it, its sign open.
    basis : object
        Where to go on from.
    """

    value: float
    x: Floats | None
    multipliers: Floats
    basis: Any

    @property
    def empty(self) -> bool:
        """There is no point."""
        return self.value == -np.inf


class Simplex:
    """HiGHS with the rows of one program and its gain."""

    def __init__(self, program: Program, gain: Ints) -> None:
        self._model = scaled(program, gain)
        self._solver = loaded(self._model, integral=False)
        self._solver.setOptionValue("presolve", "off")
        self._solver.setOptionValue("simplex_dual_edge_weight_strategy", _DEVEX)
        self._lower, self._upper = self._model.lower, self._model.upper
        self.solves = 0
        self.steps = 0

    @property
    def seconds(self) -> float:
        """Give what HiGHS has taken so far."""
        return float(self._solver.getRunTime())

    def solve(
        self, lower: Ints, upper: Ints, *, start: Any = None, most_steps: int | None = None
    ) -> Relaxed:
        """Maximise within `lower` and `upper`, going on from the basis `start`."""
        solver = self._solver
        self._bound(lower.astype(np.float64), upper.astype(np.float64))
        if start is not None:
            solver.setBasis(start)
        solver.setOptionValue("simplex_iteration_limit", most_steps or _ENDLESS)
        self.solves += 1
        solver.run()  # at once: a thread of its own and its callbacks would cost as much again
        self.steps += max(int(solver.getInfo().simplex_iteration_count), 0)
        try:
            ended(solver)
        except SuksesiError:  # HiGHS lost its way: what it says then is nothing
            solver.clearSolver()
            return self._lost()
        return self._read()

    def alone(self, columns: Columns) -> Floats:
        """Give the weights of the rows under which each of `columns` stands alone in the basis.

        Returns
        -------
        float64 array (columns, rows)
            Of what was solved last, whose basis must hold all of `columns`.
        """
        _, basic = self._solver.getBasicVariables()
        places = {int(column): place for place, column in enumerate(basic)}
        rows = [self._solver.getBasisInverseRow(places[int(column)])[1] for column in columns]
        return np.array(rows) / self._model.row_factors

    def _bound(self, lower: Floats, upper: Floats) -> None:
        """Set the bounds that are other than last time."""
        other = np.flatnonzero((lower != self._lower) | (upper != self._upper)).astype(np.int32)
        self._solver.changeColsBounds(len(other), other, lower[other], upper[other])
        self._lower, self._upper = lower, upper

    def _lost(self) -> Relaxed:
        nothing = np.zeros(len(self._model.low))
        return Relaxed(value=np.inf, x=None, multipliers=nothing, basis=None)

    def _read(self) -> Relaxed:
        solver, model = self._solver, self._model
        status = solver.getModelStatus()
        if status in _EMPTY:
            return Relaxed(value=-np.inf, x=None, multipliers=self._ray(), basis=None)
        solution = solver.getSolution()
        optimal = status == _OPTIMAL
        prices = -np.array(solution.row_dual) if solution.dual_valid else np.zeros(len(model.low))
        return Relaxed(
            value=-solver.getInfo().objective_function_value * model.factor,
            x=np.array(solution.col_value) if optimal else None,
            multipliers=prices * model.factor / model.row_factors,
            basis=solver.getBasis() if optimal else None,
        )

    def _ray(self) -> Floats:
        _, exists, ray = self._solver.getDualRay()
        rows = len(self._model.low)
        return np.array(ray) / self._model.row_factors if exists else np.zeros(rows)

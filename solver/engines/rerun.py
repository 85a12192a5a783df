"""Relaxations over the same rows, each going on from the basis of the last.

From one weighting to the next most of a basis stays: gains move a little, some columns are closed
and others opened, some rows are held tight. HiGHS keeps the columns that one program could use and
the rows that its points could break, as long as no other counts; those are 0 and have no price.
"""

from __future__ import annotations

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ...models.errors import SuksesiError
from ...models.plan import Why
from ..program import Block, Ints, Program
from .highs import ended, loaded
from .lp import Relaxation
from .scaled import Scaled, scaled

Numbers = NDArray[np.intp]


class Rerun:
    """HiGHS with what counts in the programs of one matrix."""

    def __init__(self) -> None:
        self._held: _Held | None = None

    def relaxed(self, program: Program, gain: Ints) -> Relaxation | None:
        """Maximise ``gain.x`` over the relaxation; ``None`` where HiGHS gives no optimum.

        It runs to its end: what goes on from a basis is soon there.
        """
        held = self._held
        if held is None or not held.suits(program):
            held = _Held(program, gain)
        found = held.relaxed(program, gain)
        self._held = None if found is None else held
        return found


class _Held:
    """What HiGHS holds of a matrix: some columns, some rows."""

    def __init__(self, program: Program, gain: Ints) -> None:
        self.matrix: csr_array = program.matrix
        self.columns: Numbers = program.movable
        small = csr_array(self.matrix[:, self.columns])
        self._more, self._less = small.maximum(0), small.minimum(0)
        self.rows = self._binding(program)
        self._entries = csr_array(small[self.rows])
        self._solver = loaded(self._model(program, gain), integral=False)

    def suits(self, program: Program) -> bool:
        """Say whether nothing that counts in `program` is missing."""
        if program.matrix is not self.matrix:
            return False
        columns = np.isin(program.movable, self.columns, assume_unique=True)
        return bool(columns.all() and np.isin(self._binding(program), self.rows).all())

    def relaxed(self, program: Program, gain: Ints) -> Relaxation | None:
        """Give the optimum under the gain, bounds and sides of `program`."""
        model = self._model(program, gain)
        self._state(model)
        before = float(self._solver.getRunTime())
        self._solver.run()
        if not self._optimal():
            return None
        solution = self._solver.getSolution()
        x, multipliers = np.zeros(program.columns), np.zeros(self.matrix.shape[0])
        x[self.columns] = solution.col_value
        multipliers[self.rows] = -np.array(solution.row_dual) * model.factor / model.row_factors
        return Relaxation(
            x=x,
            multipliers=multipliers,
            ray=None,
            infeasible=False,
            why=Why.PROOF,
            seconds=float(self._solver.getRunTime()) - before,
        )

    def _binding(self, program: Program) -> Numbers:
        """Give the rows that a point within the bounds may break."""
        lower, upper = program.lower[self.columns], program.upper[self.columns]
        most = self._more @ upper + self._less @ lower
        least = self._more @ lower + self._less @ upper
        return np.flatnonzero((most > program.high) | (least < program.low))

    def _model(self, program: Program, gain: Ints) -> Scaled:
        block = Block(
            owner="rerun",
            matrix=self._entries,
            low=program.low[self.rows],
            high=program.high[self.rows],
            label=str,
        )
        lower, upper = program.lower[self.columns], program.upper[self.columns]
        small = Program(lower=lower, upper=upper, blocks=(block,), tiers=())
        return scaled(small, gain[self.columns])

    def _state(self, model: Scaled) -> None:
        columns = np.arange(len(self.columns), dtype=np.int32)
        rows = np.arange(len(self.rows), dtype=np.int32)
        self._solver.changeColsCost(len(columns), columns, -model.gain)
        self._solver.changeColsBounds(len(columns), columns, model.lower, model.upper)
        self._solver.changeRowsBounds(len(rows), rows, model.low, model.high)

    def _optimal(self) -> bool:
        try:
            ended(self._solver)
        except SuksesiError:
            return False
        return bool(self._solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)

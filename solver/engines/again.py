"""One program for one gain after another: each relaxation starts where the last one ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event

import numpy as np

from ...models.errors import SuksesiError
from ...models.plan import Status, Why
from ..program import Ints, Program
from .base import Limits, Outcome
from .bound import dual_bound
from .claim import Claim, audited, settled
from .cpsat import CpSat
from .highs import loaded, run
from .scaled import Floats, scaled

Solve = Callable[[Ints, Limits], Outcome]

_NOUGHT = 1e-6  # what a relaxed column may be off by


class Again:
    """Maximises gain after gain over the points of one program, small enough to hold as it is.

    Where the relaxation ends at a point, and its multipliers prove it in exact integers, that is
    the answer. Where it ends between points, a good one is looked for near by, among the columns
    in use there and in the last point: it need not be the best, its bound says how far off it is.
    Only where there is none worth more than 0 is `solve` asked.
    """

    def __init__(self, program: Program, *, solve: Solve, stop: Event | None) -> None:
        self._program = program
        self._solve = solve
        self._stop = stop
        self._columns = program.movable
        self._inner = program.on(self._columns)
        self._last = np.zeros(program.columns, dtype=np.int64)
        self._solver = loaded(scaled(self._inner, self._nothing), integral=False)

    @property
    def _nothing(self) -> Ints:
        return np.zeros(len(self._columns), dtype=np.int64)

    def __call__(self, gain: Ints, limits: Limits) -> Outcome:
        """Maximise ``gain.x``."""
        at_once = settled(self._program, gain, stop=self._stop)
        if at_once is not None:
            return at_once
        outcome = self._relaxed(gain, limits) or self._solve(gain, limits)
        if outcome.x is not None:
            self._last = outcome.x
        return outcome

    def _relaxed(self, gain: Ints, limits: Limits) -> Outcome | None:
        """Give what the relaxation leads to; ``None`` where that is no point of any worth."""
        model = scaled(self._inner, gain[self._columns])
        everything = np.arange(len(self._columns), dtype=np.int32)
        self._solver.changeColsCost(len(everything), everything, -model.gain)
        before = float(self._solver.getRunTime())
        try:
            ended = run(self._solver, model, stop=self._stop)
        except SuksesiError:
            return None
        solution = self._solver.getSolution()
        if ended is not Why.PROOF or not (solution.value_valid and solution.dual_valid):
            return None
        prices = -np.array(solution.row_dual) * model.factor / model.row_factors
        x = np.zeros(self._program.columns)
        x[self._columns] = solution.col_value
        claim = Claim(
            x=x,
            bound=dual_bound(self._program, gain, prices).bound,
            complete=False,
            why=Why.PROOF,
            seconds=float(self._solver.getRunTime()) - before,
        )
        known = audited(claim, self._program, gain)
        return known if known.status is Status.OPTIMAL else self._near(x, claim, gain, limits)

    def _near(self, at: Floats, claim: Claim, gain: Ints, limits: Limits) -> Outcome | None:
        """Look for a point on the columns in use where the relaxation ended, or last time."""
        used = (at > _NOUGHT) | (self._last != 0) | (self._program.lower != 0)
        columns = np.flatnonzero(used)
        found = CpSat().solve(
            self._program.on(columns), gain[columns], limits=limits, stop=self._stop
        )
        if found.x is None or not found.value:
            return None
        x = np.zeros(self._program.columns, dtype=np.int64)
        x[columns] = found.x
        seconds = claim.seconds + found.seconds
        return audited(replace(claim, x=x, seconds=seconds), self._program, gain)

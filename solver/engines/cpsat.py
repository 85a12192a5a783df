"""CP-SAT of OR-Tools, in exact integers throughout."""

from __future__ import annotations

from threading import Event
from typing import Any, ClassVar

import numpy as np
from ortools.sat.python import cp_model

from ...models.errors import SuksesiError
from ...models.plan import Why
from ..program import Ints, Program
from .base import Engine, Limits, Outcome, Progress, Step
from .claim import Claim, audited, settled
from .cliques import Cliques, cliques
from .face import optima
from .scaled import Floats
from .watch import watched

_RANGE = 2**62  # CP-SAT refuses sums beyond it


class CpSat(Engine):
    """CP-SAT; `work` is its deterministic time.

    One worker is best on these programs: it alone builds the linear relaxation of level 2, and its
    results repeat.
    """

    name: ClassVar[str] = "cpsat"

    def solve(
        self,
        program: Program,
        gain: Ints,
        *,
        limits: Limits,
        hint: Ints | None = None,
        stop: Event | None = None,
        progress: Progress | None = None,
    ) -> Outcome:
        """See `Engine.solve`."""
        at_once = settled(program, gain, hint=hint, stop=stop)
        if at_once is not None:
            return at_once
        _refuse_overflow(program, gain)
        solver = _solver(limits)
        news = _News(solver, progress)
        model = _model(program, gain, hint)
        watched(lambda: solver.solve(model, news), stop=stop, cancel=solver.stop_search)
        halted = stop is not None and stop.is_set()
        return audited(_claim(solver, news, limits, halted), program, gain, hint=hint)

    def optima(
        self,
        program: Program,
        gain: Ints,
        value: int,
        *,
        prices: Floats | None = None,
        stop: Event | None = None,
    ) -> tuple[Program, ...]:
        """See `Engine.optima`; a row that keeps hundreds of millions makes CP-SAT slow."""
        return optima(program, gain, value, prices=prices, stop=stop)


class _News(cp_model.CpSolverSolutionCallback):
    """Hears of better values and bounds, and remembers that a bound was ever given."""

    def __init__(self, solver: Any, progress: Progress | None) -> None:
        super().__init__()
        self.bounded = False
        self._value: int | None = None
        self._bound: int | None = None
        self._seconds = 0.0
        self._progress = progress
        solver.best_bound_callback = self._on_bound

    def on_solution_callback(self) -> None:
        self._value, self._seconds = round(self.objective_value), self.wall_time
        self._tell()

    def _on_bound(self, bound: float) -> None:
        self.bounded, self._bound = True, round(bound)
        self._tell()

    def _tell(self) -> None:
        if self._progress is not None:
            self._progress(
                Step(stage="cpsat", value=self._value, bound=self._bound, seconds=self._seconds)
            )


def _solver(limits: Limits) -> Any:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = limits.workers
    solver.parameters.linearization_level = 2
    solver.parameters.log_search_progress = False
    # Otherwise Ctrl-C is taken from Python while it runs, and kills the process ever after.
    solver.parameters.catch_sigint_signal = False
    # A gap of 1e-4, the default, is measured in doubles: near 2e17 they are 16 units apart.
    solver.parameters.absolute_gap_limit = float(limits.enough)
    # This presolve step of 9.15 adds up 64-bit coefficients in 32 bits and can lose the optimum of
    # a program whose rows exceed 2**31, as rows that keep a merit do (google/or-tools #5293).
    solver.parameters.presolve_inclusion_work_limit = 0
    if limits.seconds is not None:
        solver.parameters.max_time_in_seconds = limits.seconds
    if limits.work is not None:
        solver.parameters.max_deterministic_time = limits.work
    return solver


def _model(program: Program, gain: Ints, hint: Ints | None) -> Any:
    model = cp_model.CpModel()
    proto = model.proto
    groups = cliques(program)
    for low, high in zip(program.lower.tolist(), groups.upper.tolist(), strict=True):
        proto.variables.add().domain.extend((low, high))
    _add_rows(proto, program, groups)
    used = np.flatnonzero(gain)
    proto.objective.vars.extend(used.tolist())
    proto.objective.coeffs.extend((-gain[used]).tolist())
    proto.objective.scaling_factor = -1.0  # said to CP-SAT, that the true objective is maximised
    if hint is not None:
        proto.solution_hint.vars.extend(range(program.columns))
        proto.solution_hint.values.extend(hint.tolist())
    fault = model.validate()
    if fault:
        raise SuksesiError(f"CP-SAT menolak program ini / CP-SAT refuses this program: {fault}")
    return model


def _add_rows(proto: Any, program: Program, groups: Cliques) -> None:
    """Add every row; one of choice as such, since CP-SAT builds no relaxation from plain sums."""
    matrix = program.matrix
    ends, columns, weights = matrix.indptr.tolist(), matrix.indices.tolist(), matrix.data.tolist()
    lows = np.maximum(program.low, -_RANGE).tolist()
    highs = np.minimum(program.high, _RANGE).tolist()
    for row, (one, most_one) in enumerate(
        zip(groups.exactly.tolist(), groups.at_most.tolist(), strict=True)
    ):
        span = slice(ends[row], ends[row + 1])
        if one:
            proto.constraints.add().exactly_one.literals.extend(columns[span])
        elif most_one:
            proto.constraints.add().at_most_one.literals.extend(columns[span])
        else:
            linear = proto.constraints.add().linear
            linear.vars.extend(columns[span])
            linear.coeffs.extend(weights[span])
            linear.domain.extend((lows[row], highs[row]))


def _refuse_overflow(program: Program, gain: Ints) -> None:
    """Refuse sums that CP-SAT's 64 bits do not hold."""
    reach = np.maximum(np.abs(program.lower), np.abs(program.upper)).astype(np.float64)
    rows = abs(program.matrix).astype(np.float64) @ reach
    largest = max(float(np.abs(gain) @ reach), float(np.max(rows, initial=0.0)))
    if largest >= _RANGE:
        raise SuksesiError(
            f"Jumlah nilai dapat mencapai {largest:.3g}, di atas batas CP-SAT 2^62 / sums may "
            f"reach {largest:.3g}, beyond the 2^62 of CP-SAT."
        )


def _claim(solver: Any, news: _News, limits: Limits, halted: bool) -> Claim:
    response = solver.response_proto
    status = response.status
    x = np.array(response.solution, dtype=np.int64) if len(response.solution) else None
    proven = status == cp_model.OPTIMAL
    # A search that ended before its first bound leaves a 0 there, which means nothing.
    bounded = proven or news.bounded
    return Claim(
        x=x,
        bound=-int(response.inner_objective_lower_bound) if bounded else None,
        complete=proven or status == cp_model.INFEASIBLE,
        why=_why(limits, solver, halted),
        seconds=float(response.wall_time),
    )


def _why(limits: Limits, solver: Any, halted: bool) -> Why:
    """Say which limit ended a search that is not complete."""
    if halted:
        return Why.INTERRUPT
    by_work = limits.work is not None and solver.response_proto.deterministic_time >= limits.work
    return Why.WORK if by_work or limits.seconds is None else Why.SECONDS

"""HiGHS, the whole program at once as a mixed-integer program in doubles."""

from __future__ import annotations

from threading import Event
from typing import Any, ClassVar

import highspy
import numpy as np

from ...models.errors import AuditError, SuksesiError
from ...models.plan import Why
from ..program import Ints, Program
from .base import Engine, Limits, Outcome, Progress, Step
from .claim import Claim, audited, settled, whole_bound
from .scaled import Floats, Scaled, refuse_beyond, scaled
from .watch import watched

# The scheduler of HiGHS belongs to the process: a second object that asks for another number of
# threads does not solve, and its solution reads as all zeros. So one number, for every use.
_THREADS = 1
_EXACT = 2.0**53  # the integers that doubles hold

_ENDS = {
    highspy.HighsModelStatus.kOptimal: Why.PROOF,
    highspy.HighsModelStatus.kInfeasible: Why.PROOF,
    highspy.HighsModelStatus.kUnboundedOrInfeasible: Why.PROOF,  # the columns are bounded
    highspy.HighsModelStatus.kTimeLimit: Why.SECONDS,
    highspy.HighsModelStatus.kIterationLimit: Why.WORK,
    highspy.HighsModelStatus.kSolutionLimit: Why.WORK,  # what HiGHS calls the node limit
    highspy.HighsModelStatus.kInterrupt: Why.INTERRUPT,
    highspy.HighsModelStatus.kHighsInterrupt: Why.INTERRUPT,
}
_IMPROVED = int(highspy.cb.HighsCallbackType.kCallbackMipImprovingSolution)
_NEWS = (
    highspy.cb.HighsCallbackType.kCallbackMipLogging,
    highspy.cb.HighsCallbackType.kCallbackMipImprovingSolution,
)
_INTERRUPTS = (
    highspy.cb.HighsCallbackType.kCallbackSimplexInterrupt,
    highspy.cb.HighsCallbackType.kCallbackMipInterrupt,
)


class Highs(Engine):
    """HiGHS; `work` counts branch-and-bound nodes, `workers` is not heeded."""

    name: ClassVar[str] = "highs"

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
        refuse_beyond(_EXACT, program, gain, engine=self.name)
        model = scaled(program, gain)
        solver = loaded(model, integral=True)
        _limit(solver, limits, model)
        if hint is not None:
            solver.setSolution(len(hint), np.arange(len(hint), dtype=np.int32), hint.astype(float))
        why = run(solver, model, stop=stop, progress=progress)
        return audited(_claim(solver, model, why), program, gain, hint=hint)


def loaded(model: Scaled, *, integral: bool) -> Any:
    """Give a HiGHS object that holds `model`, to be minimised with its gains negated."""
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", _THREADS)
    solver.setOptionValue("parallel", "off")
    solver.setOptionValue("small_matrix_value", 1e-12)  # scaled rows keep their small entries
    rows, columns = model.matrix.shape
    status = solver.passModel(
        columns,
        rows,
        model.matrix.nnz,
        int(highspy.MatrixFormat.kRowwise),
        int(highspy.ObjSense.kMinimize),
        0.0,
        -model.gain,
        model.lower,
        model.upper,
        model.low,
        model.high,
        model.matrix.indptr.astype(np.int32),
        model.matrix.indices.astype(np.int32),
        model.matrix.data,
        np.full(columns, integral, dtype=np.int32),
    )
    if status == highspy.HighsStatus.kError:
        raise SuksesiError("HiGHS menolak program ini / HiGHS refuses this program.")
    return solver


def run(
    solver: Any,
    model: Scaled,
    *,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Why:
    """Run `solver` to its end and say why it ended; only then may its solution be read.

    Raises
    ------
    SuksesiError
        If HiGHS ends in a way that says nothing about its solution.
    """
    halt = Event()

    def heard(kind: int, _text: str, out: Any, into: Any, _data: object) -> None:
        if into is not None and halt.is_set():
            into.user_interrupt = True
        if progress is not None and kind in map(int, _NEWS):
            progress(_step(kind, out, model))

    solver.setCallback(heard, None)
    for kind in _INTERRUPTS if progress is None else (*_INTERRUPTS, *_NEWS):
        solver.startCallback(kind)
    watched(solver.run, stop=stop, cancel=halt.set)
    return ended(solver)


def ended(solver: Any) -> Why:
    """Say why a run of `solver` ended; raises as `run` does."""
    status = solver.getModelStatus()
    if status not in _ENDS:
        raise SuksesiError(
            f"HiGHS berhenti tanpa jawaban / HiGHS ended without an answer: "
            f"{solver.modelStatusToString(status)}."
        )
    return _ENDS[status]


def _limit(solver: Any, limits: Limits, model: Scaled) -> None:
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", model.gap)
    if limits.seconds is not None:
        solver.setOptionValue("time_limit", float(limits.seconds))
    if limits.work is not None:
        solver.setOptionValue("mip_max_nodes", int(limits.work))


def _claim(solver: Any, model: Scaled, why: Why) -> Claim:
    info = solver.getInfo()
    found = info.primal_solution_status == int(highspy.SolutionStatus.kSolutionStatusFeasible)
    optimal = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    if optimal and not found:
        raise AuditError("HiGHS menyebut optimal tanpa titik / HiGHS claims an optimum, no point.")
    x: Floats | None = np.array(solver.getSolution().col_value) if found else None
    empty = why is Why.PROOF and not optimal
    return Claim(
        x=x,
        bound=None if empty else whole_bound(-info.mip_dual_bound * model.factor, unit=model.unit),
        complete=why is Why.PROOF,
        why=why,
        seconds=float(solver.getRunTime()),
    )


def _step(kind: int, out: Any, model: Scaled) -> Step:
    """Give the news of a callback; what HiGHS calls infinite is not known yet."""
    primal = out.objective_function_value if kind == _IMPROVED else out.mip_primal_bound
    known = bool(np.isfinite(primal))
    return Step(
        stage="highs",
        value=round(-primal * model.factor) if known else None,
        bound=whole_bound(-out.mip_dual_bound * model.factor, unit=model.unit),
        seconds=float(out.running_time),
    )

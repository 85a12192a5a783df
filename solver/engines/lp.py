"""The linear relaxation by HiGHS: a point, multipliers of the rows, or a ray that refutes it.

Nothing here is proven: the multipliers become a bound, and the ray a refutation, only in exact
integers (`bound`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event
from typing import TypeVar

import highspy
import numpy as np

from ...models.errors import SuksesiError
from ...models.plan import Why
from ..program import Ints, Program
from .highs import loaded, run
from .scaled import Floats, Scaled, scaled
from .sifting import MANY, Sieve, Sifted

Result = TypeVar("Result")

_INFEASIBLE = (
    highspy.HighsModelStatus.kInfeasible,
    highspy.HighsModelStatus.kUnboundedOrInfeasible,  # the columns are bounded
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Relaxation:
    """What HiGHS says of the relaxation.

    Attributes
    ----------
    x : float64 array (columns,) or None
        ``None`` where it is infeasible or the work was interrupted.
    multipliers : float64 array (rows,)
        Positive where the upper bound of a row holds the value down, negative where the lower one
        does; all 0 where none are known.
    ray : float64 array (rows,) or None
        Of an infeasible relaxation; its sign is open.
    infeasible : bool
    why : Why
        ``PROOF`` unless interrupted, also where HiGHS lost its way and knows nothing.
    seconds : float
    """

    x: Floats | None
    multipliers: Floats
    ray: Floats | None
    infeasible: bool
    why: Why
    seconds: float


def relaxed(program: Program, gain: Ints, *, stop: Event | None = None) -> Relaxation:
    """Maximise ``gain.x`` over the rows and bounds of `program`, integrality left aside."""
    model = scaled(program, gain)
    if program.columns > MANY:
        found = _quietly(lambda: Sieve(program, gain, model).optimum(stop=stop))
        if found is not None:
            return _optimum(found, model)
    solver = loaded(model, integral=False)
    why = _quietly(lambda: run(solver, model, stop=stop)) or Why.PROOF
    if _is(solver, highspy.HighsModelStatus.kOptimal):
        return _optimum(_read(solver), model)
    return _without_point(solver, model, why, stop)


class Reweighing:
    """The relaxation of one program under one gain after another, each going on from the last.

    The basis stays primal feasible when only gains change, and most columns that the last optimum
    needed serve the next one: a reweighting costs a few dozen steps and a pricing of all columns.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._sieve: Sieve | None = None

    def relaxed(self, gain: Ints, *, stop: Event | None = None) -> Relaxation:
        """Maximise ``gain.x`` over the relaxation, as :func:`relaxed` does."""
        model = scaled(self._program, gain)
        sieve = self._sieve or Sieve(self._program, gain, model)
        before = float(sieve.solver.getRunTime())
        sieve.gains(model)
        found = _quietly(lambda: sieve.optimum(stop=stop))
        if found is None or found.x is None:
            self._sieve = None
            return relaxed(self._program, gain, stop=stop)
        self._sieve = sieve
        return _optimum(replace(found, seconds=found.seconds - before), model)


def _read(solver: highspy.Highs) -> Sifted:
    solution = solver.getSolution()
    if not solution.dual_valid:
        raise SuksesiError("HiGHS memberi titik tanpa harga baris / HiGHS gave no row prices.")
    return Sifted(
        x=np.array(solution.col_value),
        prices=-np.array(solution.row_dual),
        seconds=float(solver.getRunTime()),
    )


def _optimum(found: Sifted, model: Scaled) -> Relaxation:
    prices, empty = found.prices / model.row_factors, found.x is None
    return Relaxation(
        x=found.x,
        multipliers=np.zeros(len(prices)) if empty else prices * model.factor,
        ray=prices if empty else None,
        infeasible=empty,
        why=Why.PROOF,
        seconds=found.seconds,
    )


def _without_point(
    solver: highspy.Highs, model: Scaled, why: Why, stop: Event | None
) -> Relaxation:
    """Give what is known without a point; presolve refutes without a ray, so it is left out."""
    infeasible = _is(solver, *_INFEASIBLE)
    if infeasible:
        solver.setOptionValue("presolve", "off")
        why = _quietly(lambda: run(solver, model, stop=stop)) or Why.PROOF
    return Relaxation(
        x=None,
        multipliers=np.zeros(len(model.low)),
        ray=_ray(solver, model) if infeasible else None,
        infeasible=infeasible,
        why=why,
        seconds=float(solver.getRunTime()),
    )


def _quietly(work: Callable[[], Result]) -> Result | None:
    """Give ``None`` for numbers too wild for HiGHS: that costs the bound, not the answer."""
    try:
        return work()
    except SuksesiError:
        return None


def _is(solver: highspy.Highs, *statuses: highspy.HighsModelStatus) -> bool:
    return solver.getModelStatus() in statuses


def _ray(solver: highspy.Highs, model: Scaled) -> Floats | None:
    _, exists, ray = solver.getDualRay()
    return np.array(ray) / model.row_factors if exists else None

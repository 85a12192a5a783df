"""The linear relaxation by HiGHS: a point, multipliers of the rows, or a ray that refutes it.

Nothing here is proven: the multipliers become a bound, and the ray a refutation, only in exact
integers (`bound`).
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event

import highspy
import numpy as np

from ...models.errors import SuksesiError
from ...models.plan import Why
from ..program import Ints, Program
from .highs import loaded, run
from .scaled import Floats, Scaled, scaled


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
    solver = loaded(model, integral=False)
    solver.setOptionValue("solver", "simplex")
    why = _ended(solver, model, stop)
    infeasible = _infeasible(solver)
    if infeasible:
        solver.setOptionValue("presolve", "off")  # presolve refutes without leaving a ray
        why = _ended(solver, model, stop)
    known = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    solution = solver.getSolution()
    return Relaxation(
        x=np.array(solution.col_value) if known else None,
        multipliers=_multipliers(solution, model) if known else np.zeros(len(model.low)),
        ray=_ray(solver, model) if infeasible else None,
        infeasible=infeasible,
        why=why,
        seconds=float(solver.getRunTime()),
    )


def _ended(solver: highspy.Highs, model: Scaled, stop: Event | None) -> Why:
    """Run the simplex method; numbers too wild for it cost the bound, not the answer."""
    try:
        return run(solver, model, stop=stop)
    except SuksesiError:
        return Why.PROOF


def _infeasible(solver: highspy.Highs) -> bool:
    return solver.getModelStatus() in {
        highspy.HighsModelStatus.kInfeasible,
        highspy.HighsModelStatus.kUnboundedOrInfeasible,
    }


def _multipliers(solution: highspy.HighsSolution, model: Scaled) -> Floats:
    if not solution.dual_valid:
        raise SuksesiError("HiGHS memberi titik tanpa harga baris / HiGHS gave no row prices.")
    return -np.array(solution.row_dual) * model.factor / model.row_factors


def _ray(solver: highspy.Highs, model: Scaled) -> Floats | None:
    _, exists, ray = solver.getDualRay()
    return np.array(ray) / model.row_factors if exists else None

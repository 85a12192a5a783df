"""Multipliers from the middle of the best ones: by interior points, without going on to a corner.

Where many multipliers are equally good, those of a simplex basis price most columns at 0. From the
middle every column that no best point uses has its price, so what is proven of single columns is
far more. They are as unproven as any multipliers until they become a bound in exact integers.
"""

from __future__ import annotations

import highspy
import numpy as np

from ...models.errors import SuksesiError
from ..program import Ints, Program
from .highs import loaded, run
from .scaled import Floats, scaled

_OPTIONS: dict[str, str | int] = {
    "solver": "ipm",
    "run_crossover": "off",
    "presolve": "off",
    "ipm_iteration_limit": 100,  # on some programs it goes on without end otherwise
}


def centred(program: Program, gain: Ints) -> Floats | None:
    """Give multipliers of the rows; ``None`` where HiGHS finds none this way."""
    model = scaled(program, gain)
    solver = loaded(model, integral=False)
    for option, value in _OPTIONS.items():
        solver.setOptionValue(option, value)
    try:
        run(solver, model)
    except SuksesiError:  # HiGHS lost its way: that costs the bounds, not the answer
        return None
    solution = solver.getSolution()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal or not solution.dual_valid:
        return None
    return -np.array(solution.row_dual) * model.factor / model.row_factors

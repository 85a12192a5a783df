"""PuLP, which writes the program down for CBC: the peer that many planners know.

CBC runs as a child process on files in a temporary folder and is killed on a stop. Only what CBC
itself states in its log counts as its status; what PuLP would read from the solution file misnames
results that a limit cut short.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any, ClassVar

import numpy as np
import pulp as modeller

from ..program import Ints, Program
from .base import Engine, Limits, Outcome, Progress
from .cbc import Cbc
from .claim import audited, settled
from .scaled import Floats, Scaled, refuse_beyond, scaled

_EXACT = 1e13  # PuLP writes thirteen digits of a number, so nothing may be scaled to a fraction


class Pulp(Engine):
    """PuLP with CBC; `work` counts nodes, `workers` the threads of CBC; tells no progress."""

    name: ClassVar[str] = "pulp"

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
        model = scaled(program, gain, largest=_EXACT)
        with TemporaryDirectory(prefix="suksesi-") as folder:
            cbc = Cbc(folder=Path(folder), model=model)
            _problem(model).writeMPS(str(cbc.program))
            if hint is not None and program.satisfied_by(hint):
                cbc.write_start(hint)
            claim = cbc.solve(limits, stop=stop)
        return audited(claim, program, gain, hint=hint)


def _problem(model: Scaled) -> Any:
    """Give the program as a PuLP problem: minimise the negated gains."""
    problem = modeller.LpProblem("suksesi", modeller.LpMinimize)
    columns = [
        problem.add_variable(Cbc.column(j), low, high, modeller.LpInteger)
        for j, (low, high) in enumerate(zip(model.lower, model.upper, strict=True))
    ]
    used = np.arange(len(columns))  # a column that no row or term names would not be written
    problem.setObjective(_sum(columns, used, -model.gain))
    matrix = model.matrix
    for row, (low, high) in enumerate(zip(model.low, model.high, strict=True)):
        span = slice(matrix.indptr[row], matrix.indptr[row + 1])
        terms = _sum(columns, matrix.indices[span], matrix.data[span])
        _add_row(problem, f"r{row}", terms, low=low, high=high)
    return problem


def _sum(columns: list[Any], numbers: Any, weights: Floats) -> Any:
    pairs = zip(numbers.tolist(), weights.tolist(), strict=True)
    return modeller.LpAffineExpression({columns[j]: weight for j, weight in pairs})


def _add_row(problem: Any, name: str, terms: Any, *, low: float, high: float) -> None:
    if low == high:
        problem.addConstraint(modeller.LpConstraint(terms, modeller.LpConstraintEQ, name, high))
        return
    if np.isfinite(low):
        row = modeller.LpConstraint(terms, modeller.LpConstraintGE, f"{name}l", low)
        problem.addConstraint(row)
    if np.isfinite(high):
        row = modeller.LpConstraint(terms, modeller.LpConstraintLE, f"{name}h", high)
        problem.addConstraint(row)

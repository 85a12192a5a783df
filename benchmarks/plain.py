"""The models everybody would write first: one variable per pair, one call, tier after tier."""

from __future__ import annotations

import numpy as np
import pulp
from ortools.sat.python import cp_model

from suksesi.solver.program import BOUNDLESS, Program

Values = dict[str, int | None]


def pulp_cbc(program: Program, *, seconds: float) -> Values:
    """Solve the tiers of `program` with PuLP and CBC; a tier that is not proven has no value."""
    model = pulp.LpProblem("plain", pulp.LpMaximize)
    x = [
        model.add_variable(f"x{k}", low, high, pulp.LpInteger)
        for k, (low, high) in enumerate(_bounds(program))
    ]
    for terms, low, high in _rows(program):
        total = pulp.lpSum(value * x[column] for column, value in terms)
        if low == high:
            model.addConstraint(total == low)
            continue
        if low > -BOUNDLESS:
            model.addConstraint(total >= low)
        if high < BOUNDLESS:
            model.addConstraint(total <= high)
    values: Values = {}
    for tier in program.tiers:
        gain = tier.gain
        goal = pulp.lpSum(int(gain[k]) * x[k] for k in np.flatnonzero(gain))
        model.setObjective(goal)
        model.solve(pulp.COIN_CMD(path=cbc(), msg=False, timeLimit=seconds, gapRel=0))
        proven = model.sol_status == pulp.LpSolutionOptimal
        values[tier.name] = round(pulp.value(goal) or 0) if proven else None
        if not proven:
            break
        model.addConstraint(goal >= values[tier.name])
    return values


def cbc() -> str:
    """Give the path of the CBC that PuLP is handed."""
    import cbcbox  # noqa: PLC0415 - only this peer needs it

    return str(cbcbox.cbc_bin_path())


def cpsat(program: Program, *, seconds: float, workers: int, linearization: int) -> Values:
    """Solve the tiers of `program` with one CP-SAT model; a tier not proven has no value."""
    model = cp_model.CpModel()
    x = [model.new_int_var(low, high, f"x{k}") for k, (low, high) in enumerate(_bounds(program))]
    for terms, low, high in _rows(program):
        total = sum(value * x[column] for column, value in terms)
        model.add_linear_constraint(total, low, high)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    solver.parameters.linearization_level = linearization
    solver.parameters.max_time_in_seconds = seconds
    values: Values = {}
    for tier in program.tiers:
        gain = tier.gain
        goal = sum(int(gain[k]) * x[k] for k in np.flatnonzero(gain))
        model.maximize(goal)
        proven = solver.solve(model) == cp_model.OPTIMAL
        values[tier.name] = round(solver.objective_value) if proven else None
        if not proven:
            break
        model.add(goal >= values[tier.name])
    return values


def _bounds(program: Program) -> list[tuple[int, int]]:
    return list(zip(program.lower.tolist(), program.upper.tolist(), strict=True))


def _rows(program: Program) -> list[tuple[list[tuple[int, int]], int, int]]:
    matrix, low, high = program.matrix, program.low, program.high
    rows = []
    for row in range(matrix.shape[0]):
        at = slice(matrix.indptr[row], matrix.indptr[row + 1])
        columns, data = matrix.indices[at].tolist(), matrix.data[at].tolist()
        rows.append((list(zip(columns, data, strict=True)), int(low[row]), int(high[row])))
    return rows

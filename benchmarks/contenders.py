"""What meets in the comparison: each takes the same arrays and says what it has proven."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import highspy
import numpy as np
import pulp
from ortools.graph.python import min_cost_flow
from ortools.sat.python import cp_model
from plain import cbc
from rounds import Arrays
from scipy.sparse import csr_array

from suksesi.models.plan import Status
from suksesi.solver.engines.auto import Auto
from suksesi.solver.engines.base import Limits
from suksesi.solver.program import Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The best value found, and whether its contender calls it proven."""

    value: int | None
    proven: bool


Contender = Callable[[Arrays, float, Ints | None], Answer]


def auto(arrays: Arrays, seconds: float, _hint: Ints | None) -> Answer:
    """Ask the default engine, with the arrays as a program."""
    program = arrays.program
    found = Auto().solve(program, arrays.gain, limits=Limits(seconds=seconds))
    return Answer(value=found.value, proven=found.status is Status.OPTIMAL)


def pulp_cbc(arrays: Arrays, seconds: float, _hint: Ints | None) -> Answer:
    """Hand PuLP's model, as everybody writes it, to CBC."""
    solver = pulp.COIN_CMD(path=cbc(), msg=False, timeLimit=seconds, gapRel=0)
    return _pulp(arrays, solver)


def pulp_highs(arrays: Arrays, seconds: float, _hint: Ints | None) -> Answer:
    """Hand the same model of PuLP to HiGHS."""
    return _pulp(arrays, pulp.HiGHS(msg=False, timeLimit=seconds, gapRel=0))


def highs(arrays: Arrays, seconds: float, _hint: Ints | None) -> Answer:
    """HiGHS as a mixed-integer program, the arrays passed in bulk."""
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.5)
    solver.setOptionValue("time_limit", seconds)
    rows, columns = arrays.matrix.shape
    solver.passModel(
        columns,
        rows,
        arrays.matrix.nnz,
        int(highspy.MatrixFormat.kColwise),
        int(highspy.ObjSense.kMaximize),
        0.0,
        arrays.gain.astype(np.float64),
        np.zeros(columns),
        np.ones(columns),
        arrays.low,
        arrays.high,
        arrays.matrix.indptr.astype(np.int32),
        arrays.matrix.indices.astype(np.int32),
        arrays.matrix.data.astype(np.float64),
        np.ones(columns, dtype=np.int32),
    )
    solver.run()
    info = solver.getInfo()
    found = info.primal_solution_status == int(highspy.SolutionStatus.kSolutionStatusFeasible)
    return Answer(
        value=round(info.objective_function_value) if found else None,
        proven=solver.getModelStatus() == highspy.HighsModelStatus.kOptimal,
    )


def flow(arrays: Arrays, _seconds: float, _hint: Ints | None) -> Answer:
    """Seat everybody by the min-cost flow of OR-Tools, the side rows left out.

    From a source to employees to seats; one who holds a seat must go somewhere, the others need
    not, and a seat may be left empty by an arc from the source.
    """
    sizes = np.diff(arrays.matrix.indptr)
    seats = np.unique(arrays.matrix.indices[arrays.matrix.indptr[:-1][sizes == 1]])
    column = np.repeat(np.arange(len(sizes)), sizes)
    row, source = arrays.matrix.indices, arrays.matrix.shape[0]
    is_seat, is_person = (row >= seats[0]) & (row <= seats[-1]), row < seats[0]
    heads, tails = np.zeros(len(sizes), dtype=np.int64), np.full(len(sizes), source)
    heads[column[is_seat]], tails[column[is_person]] = row[is_seat], row[is_person]
    must = np.flatnonzero(arrays.low[: seats[0]] == 1)
    others = np.setdiff1d(np.arange(seats[0]), must)
    solver = min_cost_flow.SimpleMinCostFlow()
    tails, heads = np.append(tails, np.full(len(others), source)), np.append(heads, others)
    costs = np.append(-arrays.gain, np.zeros(len(others), dtype=np.int64))
    solver.add_arcs_with_capacity_and_unit_cost(tails, heads, np.ones_like(costs), costs)
    solver.set_nodes_supplies(seats, np.full(len(seats), -1))
    solver.set_nodes_supplies(must, np.ones_like(must))
    solver.set_node_supply(source, len(seats) - len(must))
    done = solver.solve() == solver.OPTIMAL
    return Answer(value=-int(solver.optimal_cost()) if done else None, proven=done)


def cpsat(workers: int, *, linearization: int, hinted: bool = False) -> Contender:
    """Give CP-SAT with so many workers, `hinted` with the optimum itself."""

    def solve(arrays: Arrays, seconds: float, hint: Ints | None) -> Answer:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = workers
        solver.parameters.linearization_level = linearization
        solver.parameters.max_time_in_seconds = seconds
        status = solver.solve(cpsat_model(arrays, hint if hinted else None))
        found = status in {cp_model.OPTIMAL, cp_model.FEASIBLE}
        return Answer(
            value=round(solver.objective_value) if found else None,
            proven=status == cp_model.OPTIMAL,
        )

    return solve


CONTENDERS: dict[str, Contender] = {
    "auto": auto,
    "PuLP + CBC": pulp_cbc,
    "PuLP + HiGHS": pulp_highs,
    "HiGHS, in bulk": highs,
    "CP-SAT, 1 worker, linearization 2": cpsat(1, linearization=2),
    "CP-SAT, 1 worker, linearization 2, hint": cpsat(1, linearization=2, hinted=True),
    "CP-SAT, 8 workers": cpsat(8, linearization=1),
}

EXTRA: dict[str, Contender] = {"min-cost flow, no side rows": flow}
"""Answers to another question, for scale."""

HINTED = ("CP-SAT, 1 worker, linearization 2, hint",)
"""Those that are told the optimum beforehand, and have only to prove it."""


def _pulp(arrays: Arrays, solver: pulp.LpSolver) -> Answer:
    model = pulp.LpProblem("round", pulp.LpMaximize)
    x = [model.add_variable(f"x{k}", cat=pulp.LpBinary) for k in range(len(arrays.gain))]
    model.setObjective(pulp.LpAffineExpression(zip(x, arrays.gain.tolist(), strict=True)))
    for _, columns, weights, low, high in _rows(arrays):
        terms = [(x[column], weight) for column, weight in zip(columns, weights, strict=True)]
        total = pulp.LpAffineExpression(terms)
        if low == high:
            model.addConstraint(total == low)
            continue
        if np.isfinite(high):
            model.addConstraint(total <= high)
        if np.isfinite(low):
            model.addConstraint(total >= low)
    model.solve(solver)
    proven = model.sol_status == pulp.LpSolutionOptimal
    value = pulp.value(model.objective)
    return Answer(value=None if value is None else round(value), proven=proven)


def cpsat_model(
    arrays: Arrays, hint: Ints | None, *, assumed: frozenset[int] = frozenset()
) -> cp_model.CpModel:
    """Say a row of ones as exactly or at most one, which CP-SAT likes best.

    With rows `assumed`, each of these holds if a literal of its own does, and the model asks which
    of them do not go together; it has no objective then.
    """
    model = cp_model.CpModel()
    proto = model.proto
    for _ in range(len(arrays.gain) + len(assumed)):
        proto.variables.add().domain.extend((0, 1))
    for number, columns, weights, low, high in _rows(arrays):
        if number not in assumed and high == 1 and low in {1, -np.inf} and set(weights) == {1}:
            row = proto.constraints.add()
            (row.exactly_one if low == 1 else row.at_most_one).literals.extend(columns)
            continue
        row = proto.constraints.add()
        row.linear.vars.extend(columns)
        row.linear.coeffs.extend(weights)
        row.linear.domain.extend(int(np.clip(side, -(2**62), 2**62)) for side in (low, high))
        if number in assumed:
            literal = len(arrays.gain) + len(proto.assumptions)
            row.enforcement_literal.append(literal)
            proto.assumptions.append(literal)
    if not assumed:
        proto.objective.vars.extend(range(len(arrays.gain)))
        proto.objective.coeffs.extend((-arrays.gain).tolist())
        proto.objective.scaling_factor = -1.0
    if hint is not None:
        proto.solution_hint.vars.extend(range(len(hint)))
        proto.solution_hint.values.extend(hint.tolist())
    return model


def _rows(arrays: Arrays) -> list[tuple[int, list[int], list[int], float, float]]:
    """Give number, columns, weights and bounds of every row that has any column."""
    matrix = csr_array(arrays.matrix.tocsr())
    ends, columns, weights = matrix.indptr.tolist(), matrix.indices.tolist(), matrix.data.tolist()
    lows, highs = arrays.low.tolist(), arrays.high.tolist()
    spans = [slice(ends[row], ends[row + 1]) for row in range(len(lows))]
    return [
        (row, columns[span], weights[span], low, high)
        for row, (span, low, high) in enumerate(zip(spans, lows, highs, strict=True))
        if span.start < span.stop
    ]

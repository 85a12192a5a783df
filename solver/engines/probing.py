"""Columns that rows beyond an assignment leave in halves, settled by looking at both sides of them.

Where a column cannot be 1 (or 0) in any optimum, because the bound with it so fixed is below the
optimum, it is the other in all of them. Once such columns are fixed, the relaxation of the optima
is mostly that of an assignment again.
"""

from __future__ import annotations

from threading import Event

import numpy as np
from numpy.typing import NDArray

from ..program import Ints, Program
from .bound import DualBound, dual_bound, refuted
from .fixing import survivors
from .lp import relaxed
from .scaled import Floats

_ROUNDS = 12  # columns fixed at most
_TRIED = 6  # columns looked at for each that is fixed
_WHOLE = 1e-6  # what a column may be off a whole number by


def probed(
    program: Program, gain: Ints, value: int, dual: DualBound, *, stop: Event | None = None
) -> tuple[Program, DualBound]:
    """Fix columns that are the same in all points worth `value`, the optimum of `program`.

    Returns
    -------
    program, dual
        With fewer columns to choose from, and a bound for it; no point worth `value` is lost.
    """
    for _ in range(_ROUNDS):
        program = _surviving(program, survivors(program, dual, target=value))
        columns = program.movable
        inner = program.on(columns)
        relaxation = relaxed(inner, gain[columns], stop=stop)
        dual = dual_bound(program, gain, relaxation.multipliers)
        if relaxation.x is None or dual.closes(value):
            break
        found = _one_sided(inner, gain[columns], value, relaxation.x, stop)
        if found is None:
            break
        column, side = found
        program = _fixed(program, int(columns[column]), side)
    return program, dual


def _surviving(program: Program, columns: NDArray[np.intp]) -> Program:
    possible = np.zeros(program.columns, dtype=np.bool_)
    possible[columns] = True
    return program.with_bounds(lower=program.lower, upper=np.where(possible, program.upper, 0))


def _one_sided(
    program: Program, gain: Ints, value: int, x: Floats, stop: Event | None
) -> tuple[int, int] | None:
    """Give a column in halves and the side that every optimum is on."""
    for column in _halves(program, x):
        for side in (0, 1):
            if _excluded(_fixed(program, column, 1 - side), gain, value, stop):
                return column, side
    return None


def _halves(program: Program, x: Floats) -> list[int]:
    """Give some columns in halves, those in most rows first: they break an assignment."""
    split = (np.abs(x - np.rint(x)) > _WHOLE) & (program.lower == 0) & (program.upper == 1)
    rows = np.bincount(program.matrix.indices, minlength=program.columns)
    columns = np.flatnonzero(split)
    order = np.argsort(-rows[columns], kind="stable")[:_TRIED]
    return [int(column) for column in columns[order]]


def _excluded(program: Program, gain: Ints, value: int, stop: Event | None) -> bool:
    """Say whether no point of `program` is worth `value`, proven in exact integers."""
    relaxation = relaxed(program, gain, stop=stop)
    if relaxation.infeasible and refuted(program, relaxation.ray):
        return True
    return dual_bound(program, gain, relaxation.multipliers).bound < value


def _fixed(program: Program, column: int, side: int) -> Program:
    lower, upper = program.lower.copy(), program.upper.copy()
    lower[column] = upper[column] = side
    return program.with_bounds(lower=lower, upper=upper)

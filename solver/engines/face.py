r"""The optima of a program as programs of their own.

Where integers :math:`y` prove a bound that a point reaches exactly, complementary slackness says
which points are optimal: precisely those that hold every priced row tight and every column with a
reduced gain at its better bound. Stating that instead of a row ``gain.x >= value`` keeps an
assignment an assignment, whose relaxation is integral, through all tiers.

Rows beyond an assignment leave columns in halves, and then no multipliers prove the value. So both
sides of such a column are looked at: a side whose bound is below the value has no optimum and is
dropped, a side whose bound is the value is stated as above, and any other is split again. The
optima are those of the sides that are left, none of them twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ..program import Ints, Program, kept
from .bound import DualBound, dual_bound, exact_bound, refuted
from .fixing import survivors
from .lp import Relaxation, relaxed
from .scaled import Floats, whole_sides

_SIDES = 64  # sides looked at before a row keeps the value
_PARTS = (1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 18, 20, 24, 30, 36, 60)  # below fractions of prices
_WHOLE = 1e-6  # what a column may be off a whole number by


def optima(
    program: Program,
    gain: Ints,
    value: int,
    *,
    prices: Floats | None = None,
    stop: Event | None = None,
) -> tuple[Program, ...]:
    """Give programs whose points are the points of `program` worth `value`, its optimum.

    No point is in two of them. Where too many sides would be left, one program has a row that keeps
    the value.

    Parameters
    ----------
    prices : float64 array (rows,), optional
        Multipliers of the relaxation, where they are known already.
    """
    if prices is not None:
        dual = _closing(program, gain, prices, value)
        if dual.closes(value):
            return (_tight(program, dual),)
    found: list[Program] = []
    open_sides = deque([program])
    for _ in range(_SIDES):
        if not open_sides:
            return tuple(found)
        side = open_sides.popleft()
        relaxation = relaxed(side, gain, stop=stop)
        if relaxation.infeasible and refuted(side, relaxation.ray):
            continue
        dual = _closing(side, gain, relaxation.multipliers, value)
        if dual.bound < value:
            continue
        if dual.closes(value):
            found.append(_tight(side, dual))
            continue
        side = _surviving(side, survivors(side, dual, target=value))
        open_sides.extend(_split(side, relaxation))
        if relaxation.x is None:
            break
    left = (*found, *open_sides)
    return (_keeping(program, gain, value),) if open_sides else left


def _closing(program: Program, gain: Ints, multipliers: Floats, value: int) -> DualBound:
    """Give a bound that reaches `value` without rounding, where small fractions make one."""
    dual = dual_bound(program, gain, multipliers)
    if dual.closes(value) or dual.bound != value:
        return dual
    tried = (exact_bound(program, gain, multipliers, parts=parts) for parts in _PARTS)
    return next((one for one in tried if one is not None and one.closes(value)), dual)


def _keeping(program: Program, gain: Ints, value: int) -> Program:
    """Keep the value by a row, on the columns that a point of that value can use."""
    dual = dual_bound(program, gain, relaxed(program, gain).multipliers)
    return _surviving(program, survivors(program, dual, target=value)).with_block(kept(gain, value))


def _tight(program: Program, dual: DualBound) -> Program:
    low, high = whole_sides(program)
    at_high, at_low = dual.prices > 0, dual.prices < 0
    return program.with_bounds(
        lower=np.where(dual.reduced > 0, program.upper, program.lower),
        upper=np.where(dual.reduced < 0, program.lower, program.upper),
    ).with_sides(low=np.where(at_high, high, program.low), high=np.where(at_low, low, program.high))


def _surviving(program: Program, columns: NDArray[np.intp]) -> Program:
    possible = np.zeros(program.columns, dtype=np.bool_)
    possible[columns] = True
    return program.with_bounds(lower=program.lower, upper=np.where(possible, program.upper, 0))


def _split(program: Program, relaxation: Relaxation) -> Iterator[Program]:
    """Give the two sides of a column in halves, one in most rows: it breaks an assignment.

    Where no column is in halves, any that is free to move will do.
    """
    free = program.upper > program.lower
    if relaxation.x is None or not np.any(free):
        yield program
        return
    halves = free & (np.abs(relaxation.x - np.rint(relaxation.x)) > _WHOLE)
    columns = np.flatnonzero(halves if np.any(halves) else free)
    rows = np.bincount(program.matrix.indices, minlength=program.columns)
    column = int(columns[np.argmax(rows[columns])])
    below = int(np.floor(min(relaxation.x[column] + _WHOLE, program.upper[column] - 1)))
    below = max(below, int(program.lower[column]))
    yield _bounded(program, column, lower=int(program.lower[column]), upper=below)
    yield _bounded(program, column, lower=below + 1, upper=int(program.upper[column]))


def _bounded(program: Program, column: int, *, lower: int, upper: int) -> Program:
    lowers, uppers = program.lower.copy(), program.upper.copy()
    lowers[column], uppers[column] = lower, upper
    return program.with_bounds(lower=lowers, upper=uppers)

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
from dataclasses import dataclass
from threading import Event
from typing import Any

import numpy as np

from ..program import Ints, Program, kept
from .bound import DualBound, dual_bound, exact_bound, refuted
from .branching import Branching, halved
from .fixing import survivors
from .lp import relaxed
from .scaled import Floats, whole_sides
from .simplex import Relaxed, Simplex

_SIDES = 64  # sides looked at before a row keeps the value
_PARTS = (1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 18, 20, 24, 30, 36, 60)  # below fractions of prices


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
    if prices is None:
        columns = program.movable
        prices = relaxed(program.on(columns), gain[columns], stop=stop).multipliers
    dual = closing_bound(program, gain, prices, value)
    if dual.closes(value):
        return (tight(program, dual),)
    possible = np.zeros(program.columns, dtype=np.bool_)
    possible[survivors(program, dual, target=value)] = True
    left = program.with_bounds(lower=program.lower, upper=np.where(possible, program.upper, 0))
    return _Sides(left, gain, value, stop).found() or (left.with_block(kept(gain, value)),)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Side:
    """Bounds of the columns that can move, and where the simplex goes on from."""

    lower: Ints
    upper: Ints
    start: Any


class _Sides:
    """The sides of columns in halves that have optima."""

    def __init__(self, program: Program, gain: Ints, value: int, stop: Event | None) -> None:
        self._program, self._gain, self._value, self._stop = program, gain, value, stop
        self._columns = program.movable
        inner = program.on(self._columns)
        self._simplex = Simplex(inner, gain[self._columns])
        self._branching = Branching(self._simplex, columns=inner.columns, target=value)
        self._open = deque([_Side(lower=inner.lower, upper=inner.upper, start=None)])

    def found(self) -> tuple[Program, ...]:
        """Give the optima of every side; nothing where there are too many sides or no way on."""
        found: list[Program] = []
        for _ in range(_SIDES):
            if not self._open:
                return tuple(found)
            if self._stop is not None and self._stop.is_set():
                break
            side = self._open.popleft()
            program = self._stated(side)
            node = self._simplex.solve(side.lower, side.upper, start=side.start)
            if node.empty and refuted(program, node.multipliers):
                continue
            dual = closing_bound(program, self._gain, node.multipliers, self._value)
            if dual.closes(self._value):
                found.append(tight(program, dual))
            elif dual.bound >= self._value and not self._split(side, node):
                break
        return ()

    def _stated(self, side: _Side) -> Program:
        lower, upper = self._program.lower.copy(), self._program.upper.copy()
        lower[self._columns], upper[self._columns] = side.lower, side.upper
        return self._program.with_bounds(lower=lower, upper=upper)

    def _split(self, side: _Side, node: Relaxed) -> bool:
        """Look at both sides of a column next; say whether there is one to split on."""
        if node.x is None:
            return False
        bounds = {"lower": side.lower, "upper": side.upper}
        column = self._branching.column(node, node.x, **bounds)
        if column is None:
            return False
        at = int(np.floor(node.x[column]))
        for high in (False, True):
            lower, upper = halved(side.lower, side.upper, column, at=at, high=high)
            self._open.append(_Side(lower=lower, upper=upper, start=node.basis))
        return True


def closing_bound(program: Program, gain: Ints, multipliers: Floats, value: int) -> DualBound:
    """Give a bound that reaches `value` without rounding, where small fractions make one."""
    dual = dual_bound(program, gain, multipliers)
    if dual.closes(value) or dual.bound != value:
        return dual
    tried = (exact_bound(program, gain, multipliers, parts=parts) for parts in _PARTS)
    return next((one for one in tried if one is not None and one.closes(value)), dual)


def tight(program: Program, dual: DualBound) -> Program:
    """Give the program of the points that reach `dual`: by complementary slackness all of them."""
    low, high = whole_sides(program)
    at_high, at_low = dual.prices > 0, dual.prices < 0
    return program.with_bounds(
        lower=np.where(dual.reduced > 0, program.upper, program.lower),
        upper=np.where(dual.reduced < 0, program.lower, program.upper),
    ).with_sides(low=np.where(at_high, high, program.low), high=np.where(at_low, low, program.high))

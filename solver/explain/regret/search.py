"""The best point of a stage with one column set to 1: best first over warm relaxations.

The relaxation is nearly always whole but for a few columns. The side that promises most is split
next, so the first whole point is the best one once no other side's bound, in exact integers, is
above its worth. What a column has cost is remembered from one question to the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING

import numpy as np

from ....models.plan import Status
from ...engines.bound import dual_bound, refuted
from ...engines.branching import halved
from ...engines.claim import worth
from ...engines.fixing import survivors

if TYPE_CHECKING:
    from ...engines.scaled import Floats
    from ...engines.simplex import Relaxed
    from ...lazily import Lazily
    from ...program import Ints, Program
    from .stages import Stage

_WIDER = (1, 8, 64)
_WHOLE = 1e-6
_TRIED = 6  # splits of the plan's own proof
_MOST = 16  # relaxations solved before an engine is asked instead


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """Bounds of the columns of a stage, its relaxation there, and what that proves.

    Attributes
    ----------
    bound : int or None
        ``None`` where it is proven that there is no point.
    """

    program: Program
    relaxed: Relaxed | None
    bound: int | None

    @property
    def point(self) -> Ints | None:
        """The relaxed point where it is whole and feasible, in exact integers."""
        if self.relaxed is None or self.relaxed.x is None:
            return None
        x = np.rint(self.relaxed.x).astype(np.int64)
        return x if self.program.satisfied_by(x) else None


def side_of(stage: Stage, program: Program, relaxed: Relaxed) -> Side | None:
    """Say what a relaxation proves of a side; ``None`` where it proves nothing."""
    if relaxed.empty:
        empty = refuted(program, relaxed.multipliers)
        return Side(program=program, relaxed=relaxed, bound=None) if empty else None
    if relaxed.x is None:
        return None
    dual = dual_bound(program, stage.inner_gain, relaxed.multipliers)
    return Side(program=program, relaxed=relaxed, bound=dual.bound)


def best_point(stage: Stage, root: Side) -> Ints | None:
    """Give the best point under `root` on the stage's columns; ``None`` where none was proven."""
    waiting: list[tuple[int, int, Side]] = []
    if root.bound is not None:
        heappush(waiting, (-root.bound, 0, root))
    best: Ints | None = None
    solved = 0
    while waiting and solved < _MOST:
        bound, _, side = heappop(waiting)
        if best is not None and -bound <= worth(stage.inner_gain, best):
            return best
        point = side.point
        if point is not None and (best is None or _better(stage, point, best)):
            best = point
            if -bound <= worth(stage.inner_gain, best):
                return best
        sides = _split(stage, side)
        if sides is None:
            return None
        solved += len(sides)
        for half in sides:
            if half.bound is not None:
                heappush(waiting, (-half.bound, solved + len(waiting), half))
    return None if waiting else best


def _better(stage: Stage, one: Ints, other: Ints) -> bool:
    return worth(stage.inner_gain, one) > worth(stage.inner_gain, other)


def _split(stage: Stage, side: Side) -> list[Side] | None:
    """Give both halves of a side; ``None`` where it cannot be split or one is not known."""
    node, program = side.relaxed, side.program
    x = None if node is None else node.x
    if node is None or x is None:
        return None
    column = _column(stage, side, x)
    if column is None:
        return None
    sides = []
    for high in (False, True):
        at = int(np.floor(x[column]))
        lower, upper = halved(program.lower, program.upper, column, at=at, high=high)
        half = program.with_bounds(lower=lower, upper=upper)
        relaxed = stage.simplex.solve(lower, upper, start=node.basis)
        found = side_of(stage, half, relaxed)
        if found is None:
            return None
        sides.append(found)
    return sides


def _column(stage: Stage, side: Side, x: Floats) -> int | None:
    """Give the column to split on: one that the plan's own proof was split on, or any in halves.

    What is not whole is mostly the same few columns, whoever is set.
    """
    part = np.abs(x - np.rint(x))
    parted = np.flatnonzero(part > _WHOLE)
    if not len(parted):
        return None
    known = [k for k in parted.tolist() if int(stage.columns[k]) in stage.splits]
    if known:
        return min(known, key=lambda k: stage.splits.index(int(stage.columns[k])))
    return int(parted[np.argmax(np.round(part[parted], 6))])


def tried_splits(stage: Stage) -> list[int]:
    """Give the columns that the plan's own proof in a stage is split on, the best by trial."""
    splits: list[int] = []
    bounds = stage.inner.lower, stage.inner.upper
    node = stage.simplex.solve(*bounds)
    for _ in range(_TRIED):
        if node.x is None:
            break
        column = stage.branching.column(node, node.x, lower=bounds[0], upper=bounds[1])
        if column is None:
            break
        splits.append(int(stage.columns[column]))
        at = int(np.floor(node.x[column]))
        halves = [halved(*bounds, column, at=at, high=high) for high in (False, True)]
        nodes = [stage.simplex.solve(*half, start=node.basis) for half in halves]
        best = max(range(2), key=lambda side: nodes[side].value)
        bounds, node = halves[best], nodes[best]
    return splits


def engine_point(stage: Stage, root: Side, engine: Lazily) -> Ints | None:
    """Give the best point under `root` by an engine, on the columns that one so good can use.

    How far below the bound that is, is tried: first as far as the plan is from its own bound.
    """
    program, gain = root.program, stage.inner_gain
    if root.relaxed is None:
        return None
    dual = dual_bound(program, gain, root.relaxed.multipliers)
    gap = max(stage.dual.bound - stage.value, 0) + dual.unit
    for target in (*(dual.bound - times * gap for times in _WIDER), -(2**62)):
        columns = survivors(program, dual, target=target)
        best = engine.on(columns).solve((program.on(columns),), gain[columns])
        if best.status is Status.OPTIMAL and best.x is not None and (best.value or 0) >= target:
            x = np.zeros(program.columns, dtype=np.int64)
            x[columns] = best.x
            return x
    return None

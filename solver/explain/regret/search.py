"""The best point of a side: best first over warm relaxations, an engine where that takes long.

The relaxation is nearly always whole but for a few columns. The side that promises most is split
next, so the first whole point is the best one once no other side's bound, in exact integers, is
above its worth.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

import numpy as np

from ....models.plan import Status
from ...engines.bound import dual_bound
from ...engines.claim import worth
from ...engines.fixing import survivors

if TYPE_CHECKING:
    from ...lazily import Lazily
    from ...program import Ints
    from .side import Side
    from .stages import Stage

_WIDER = (1, 8, 64)
_MOST = 24  # sides split before an engine is asked instead


def best_point(stage: Stage, root: Side) -> Ints | None:
    """Give the best point under `root` on the stage's columns; ``None`` where none was proven."""
    waiting: list[tuple[int, int, Side]] = []
    _push(waiting, root, 0)
    best: Ints | None = None
    for number in range(_MOST):
        if not waiting or (best is not None and -waiting[0][0] <= worth(stage.inner_gain, best)):
            return best
        side = heappop(waiting)[2]
        best = _better(stage, side.point, best)
        if best is not None and (side.bound or 0) <= worth(stage.inner_gain, best):
            return best
        halves = stage.splits.halves(stage, side)
        if halves is None:
            return None
        for place, half in enumerate(halves, start=2 * number + 1):
            _push(waiting, half, place)
    return None


def _push(waiting: list[tuple[int, int, Side]], side: Side, number: int) -> None:
    """Put a side that may have points where its bound belongs; of equals the latest first."""
    if side.bound is not None:
        heappush(waiting, (-side.bound, -number, side))


def _better(stage: Stage, one: Ints | None, other: Ints | None) -> Ints | None:
    if one is None or other is None:
        return other if one is None else one
    return max(one, other, key=lambda x: worth(stage.inner_gain, x))


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

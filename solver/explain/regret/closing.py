"""The best point of a side by an engine, where a search over relaxations takes too long."""

from __future__ import annotations

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
    from .stage import Stage

_WIDER = (1, 8, 64)


def engine_point(stage: Stage, root: Side, engine: Lazily, *, known: Ints | None) -> Ints | None:
    """Give the best point under `root`, on the columns that one so good can use.

    How good it is at least is what a `known` point is worth; without one it is tried, first as far
    below the bound as the plan is from its own.
    """
    program, gain = root.program, stage.inner_gain
    if root.relaxed is None:
        return None
    dual = dual_bound(program, gain, root.relaxed.multipliers)
    gap = max(stage.dual.bound - stage.value, 0) + dual.unit
    wider = [*(dual.bound - times * gap for times in _WIDER), -(2**62)]
    for target in wider if known is None else [worth(gain, known)]:
        columns = survivors(program, dual, target=target)
        best = engine.on(columns).solve((program.on(columns),), gain[columns])
        if best.status is Status.OPTIMAL and best.x is not None and (best.value or 0) >= target:
            x = np.zeros(program.columns, dtype=np.int64)
            x[columns] = best.x
            return x
    return None

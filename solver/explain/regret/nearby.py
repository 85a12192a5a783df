"""Of all plans with a name that lose no more than need be, the one with the fewest changes.

Equally good plans differ in much that nobody asked about; what differs from the plan in this one
has to. Of several with as few changes it is the first in the technical order of the policy, so that
it does not depend on what was asked before.
"""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import numpy as np

from ....models.plan import Status
from ...engines.bound import dual_bound
from ...engines.face import optima
from ...engines.fixing import survivors

if TYPE_CHECKING:
    from ...program import Ints
    from .asking import Asking
    from .forced import Forced


def nearest_point(
    asking: Asking, column: int, found: Forced, near: Ints, *, stop: Event | None = None
) -> Ints | None:
    """Give, of the points as good as `found`, the one with the fewest pairs changed against `near`.

    Parameters
    ----------
    near : int64 array (columns,)
        The plan.

    Returns
    -------
    int64 array (columns,) or None
        What is known of `found` where the work was stopped; ``None`` where there is no point.
    """
    if found.losses is None:
        return None
    stage = asking.stages.at(found.losses[:-1])
    place = stage.place(column)
    if place is None:
        return found.x
    forced, relaxed = stage.relaxed_with(place)
    dual = dual_bound(forced, stage.inner_gain, relaxed.multipliers)
    target = stage.value - found.losses[-1]
    left = survivors(forced, dual, target=target)
    columns = stage.columns[left]
    pairs = asking.assembly.padded(np.ones(len(asking.assembly.pairs), dtype=np.int64))
    closeness = np.where(near > 0, pairs, -pairs)[columns]
    pieces = optima(forced.on(left), stage.inner_gain[left], target, stop=stop)
    lazily = asking.engine(stop).on(columns)
    best = lazily.solve(pieces, closeness, hint=near[columns])
    if best.status is Status.OPTIMAL:
        left_over = lazily.optima(pieces, closeness, best)
        best = lazily.solve(left_over, asking.order[columns], hint=best.x)
    if best.x is None:
        return found.x
    x = np.zeros(len(near), dtype=np.int64)
    x[columns] = best.x
    return x

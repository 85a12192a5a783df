"""Which column of a side to split on: what each has cost is remembered over all questions.

Whoever is set, what is not whole are mostly the same few columns. One that has cost on both sides
before is split on again, by what it has cost per unit moved (its pseudo-cost). Only where there is
none are some tried out, and the halves of the best are then known already. Achterberg, Koch and
Martin, Branching rules revisited, Operations Research Letters 33 (2005), doi
10.1016/j.orl.2004.04.002.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ...engines.branching import halved
from .side import Side, side_of

if TYPE_CHECKING:
    from ...engines.scaled import Floats
    from .stage import Stage

Halves = tuple[Side, Side]
"""Where a column is at most something, and where it is more."""
Columns = NDArray[np.intp]

_WHOLE = 1e-6  # what a column may be off a whole number by
_TRIED = 8  # columns tried where none is known to cost on both sides


class Splits:
    """What either side of each column has cost so far.

    Parameters
    ----------
    columns : int
        Of the whole program.
    """

    def __init__(self, columns: int) -> None:
        self._cost = np.zeros((2, columns))
        self._seen = np.zeros((2, columns))

    def halves(self, stage: Stage, side: Side) -> Halves | None:
        """Give both halves of a side; ``None`` where all is whole, or nothing is known of one."""
        x = None if side.relaxed is None else side.relaxed.x
        if x is None:
            return None
        part = np.abs(x - np.rint(x))
        places = np.flatnonzero(part > _WHOLE)
        scores = self._expected(stage, x, places)
        if np.any(scores > 0):
            return self._halves(stage, side, int(places[np.argmax(scores)]))
        order = np.argsort(-np.round(part[places], 6), kind="stable")
        tried = [self._halves(stage, side, place) for place in places[order][:_TRIED].tolist()]
        known = [both for both in tried if both is not None]
        return max(known, key=lambda both: float(np.prod(_costs(side, both))), default=None)

    def _expected(self, stage: Stage, x: Floats, places: Columns) -> Floats:
        """Give what splits should cost, one side times the other; 0 where not known."""
        columns = stage.columns[places]
        rate = self._cost[:, columns] / np.maximum(self._seen[:, columns], 1)
        part = x[places] - np.floor(x[places])
        return np.asarray(rate[0] * part * rate[1] * (1 - part))

    def _halves(self, stage: Stage, side: Side, place: int) -> Halves | None:
        """Split a side on one column, and remember what that costs."""
        node = side.relaxed
        if node is None or node.x is None:
            return None
        at = int(np.floor(node.x[place]))
        found = []
        for high in (False, True):
            bounds = halved(side.program.lower, side.program.upper, place, at=at, high=high)
            half = side.program.with_bounds(lower=bounds[0], upper=bounds[1])
            found.append(side_of(stage, half, stage.simplex.solve(*bounds, start=node.basis)))
        if found[0] is None or found[1] is None:
            return None
        both = found[0], found[1]
        part, column = float(node.x[place]) - at, int(stage.columns[place])
        self._cost[:, column] += np.array(_costs(side, both)) / (part, 1 - part)
        self._seen[:, column] += 1
        return both


def _costs(side: Side, halves: Halves) -> tuple[int, int]:
    """Give what either half costs; one without points as much as the other."""
    bound = side.bound or 0
    known = [max(bound - half.bound, 0) for half in halves if half.bound is not None]
    costs = [bound - half.bound if half.bound is not None else None for half in halves]
    most = max(known, default=1)
    low, high = (most if cost is None else max(cost, 0) for cost in costs)
    return low, high

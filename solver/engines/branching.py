"""Which column to split on: the one whose two sides both cost most, tried out where not known.

What a column has cost per unit it was moved is remembered (its pseudo-cost); one seldom seen is
tried by some steps of the simplex on either side. Achterberg, Koch and Martin, Branching rules
revisited, Operations Research Letters 33 (2005), doi 10.1016/j.orl.2004.04.002.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..program import Ints
from .scaled import Floats
from .simplex import Relaxed, Simplex

Columns = NDArray[np.intp]

_WHOLE = 1e-6  # what a column may be off a whole number by
_RELIABLE = 4  # times seen after which a column is judged by what it has cost
_TRIED = 8  # columns tried at one node, and more while they are better than those before
_PATIENCE = 6  # columns in a row that were no better, before the best is taken
_STEPS = 50  # of the simplex in a trial
_LEAST = 1e-3  # of the way down: a side that costs nothing must not hide what the other costs


class Branching:
    """Remembers what either side of each column has cost.

    Parameters
    ----------
    simplex : Simplex
    columns : int
    target : int
        A node ends below it, so what costs more is not worth more.
    """

    def __init__(self, simplex: Simplex, *, columns: int, target: int) -> None:
        self._simplex = simplex
        self._target = target
        self._cost = np.zeros((2, columns))
        self._seen = np.zeros((2, columns))

    def column(self, node: Relaxed, x: Floats, *, lower: Ints, upper: Ints) -> int | None:
        """Give the column to split on; ``None`` where all are whole."""
        columns = np.flatnonzero(np.abs(x - np.rint(x)) > _WHOLE)
        expected = self._expected(node, x, columns)
        best, most, vain = None, -1.0, 0
        for tried, place in enumerate(np.argsort(-expected, kind="stable")):
            if tried >= _TRIED and vain >= _PATIENCE:
                break
            column, score = int(columns[place]), float(expected[place])
            if np.min(self._seen[:, column]) < _RELIABLE:
                score = self._tried(node, x, column, lower, upper)
            vain += 1
            if score > most:
                best, most, vain = column, score, 0
        return best

    def learn(self, node: Relaxed, x: Floats, column: int, *, high: bool, side: Relaxed) -> float:
        """Remember what one side has cost, and give it."""
        part = x[column] - np.floor(x[column])
        cost = min(max(node.value - side.value, 0.0), self._way(node))
        self._cost[int(high), column] += cost / (1 - part if high else part)
        self._seen[int(high), column] += 1
        return cost

    def _way(self, node: Relaxed) -> float:
        return max(node.value - self._target, 0.0) + 1.0

    def _expected(self, node: Relaxed, x: Floats, columns: Columns) -> Floats:
        """Give the score of `columns` by what they, or columns at large, have cost so far."""
        seen = self._seen[:, columns]
        at_large = self._cost.sum(axis=1) / np.maximum(self._seen.sum(axis=1), 1)
        known = self._cost[:, columns] / np.maximum(seen, 1)
        rate = np.where(seen > 0, known, np.where(at_large > 0, at_large, 1.0)[:, np.newaxis])
        part = x[columns] - np.floor(x[columns])
        return self._scored(node, rate[0] * part, rate[1] * (1 - part))

    def _tried(self, node: Relaxed, x: Floats, column: int, lower: Ints, upper: Ints) -> float:
        costs = []
        for high in (False, True):
            inner = halved(lower, upper, column, at=int(np.floor(x[column])), high=high)
            side = self._simplex.solve(*inner, start=node.basis, most_steps=_STEPS)
            costs.append(self.learn(node, x, column, high=high, side=side))
        return float(self._scored(node, np.array(costs[:1]), np.array(costs[1:]))[0])

    def _scored(self, node: Relaxed, low: Floats, high: Floats) -> Floats:
        way = self._way(node)
        shares = [np.clip(cost / way, _LEAST, 1.0) for cost in (low, high)]
        return np.asarray(shares[0] * shares[1], dtype=np.float64)


def halved(lower: Ints, upper: Ints, column: int, *, at: int, high: bool) -> tuple[Ints, Ints]:
    """Give the bounds on one side of ``x <= at | x >= at + 1``."""
    lower, upper = lower.copy(), upper.copy()
    if high:
        lower[column] = at + 1
    else:
        upper[column] = at
    return lower, upper

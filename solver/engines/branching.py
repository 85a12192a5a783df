"""Which column to split on: the one whose two sides both cost most, tried out where not known.

What a column has cost per unit it was moved is remembered (its pseudo-cost); one seldom seen is
tried by some steps of the simplex on either side. Achterberg, Koch and Martin, Branching rules
revisited, Operations Research Letters 33 (2005), doi 10.1016/j.orl.2004.04.002.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..program import Ints
from .scaled import Floats
from .simplex import Relaxed, Simplex

Columns = NDArray[np.intp]

_WHOLE = 1e-6  # what a column may be off a whole number by
_LEAST = 1e-3  # of the way down: a side that costs nothing must not hide what the other costs


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How much trying out is worth.

    Attributes
    ----------
    reliable : int
        Times seen after which a column is judged by what it has cost.
    tried : int
        Columns tried at one node, and more while they are better than those before.
    patience : int
        Columns in a row that were no better, before the best is taken.
    steps : int
        Of the simplex in a trial.
    hasty : bool
        A column with a side that ends at once is taken at once.
    """

    reliable: int = 4
    tried: int = 8
    patience: int = 6
    steps: int = 50
    hasty: bool = False


THOROUGH = Effort()
"""For a tree that is kept, whose leaves shall be few."""

QUICK = Effort(reliable=1, tried=8, patience=4, steps=15, hasty=True)
"""For a tree that is forgotten; measured on rounds of 400 seats."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Experience:
    """What has been seen of each side of each column.

    Attributes
    ----------
    cost, times : float64 arrays (2, columns)
        What a step to the low side and to the high side has cost in all, and how often it was seen.
    """

    cost: Floats
    times: Floats

    @classmethod
    def none(cls, columns: int) -> Experience:
        """Give what is known before anything was tried."""
        return cls(cost=np.zeros((2, columns)), times=np.zeros((2, columns)))

    def on(self, columns: Columns, *, more: int = 0) -> Experience:
        """Give what is known of some columns, and of so many `more` that nobody knows."""
        room = ((0, 0), (0, more))
        return Experience(
            cost=np.pad(self.cost[:, columns], room), times=np.pad(self.times[:, columns], room)
        )

    def take(self, other: Experience, columns: Columns) -> None:
        """Learn what `other`, which began as ``self.on(columns)``, has seen since."""
        count = len(columns)
        self.cost[:, columns], self.times[:, columns] = (
            other.cost[:, :count],
            other.times[:, :count],
        )


class Branching:
    """Remembers what either side of each column has cost.

    Parameters
    ----------
    simplex : Simplex
    columns : int
    target : int
        A node ends below it, so what costs more is not worth more.
    effort : Effort
    experience : Experience, optional
        It grows with what is seen here.
    """

    def __init__(
        self,
        simplex: Simplex,
        *,
        columns: int,
        target: int,
        effort: Effort = THOROUGH,
        experience: Experience | None = None,
    ) -> None:
        self._simplex = simplex
        self.target = target
        self._effort = effort
        known = experience or Experience.none(columns)
        self._cost, self._seen = known.cost, known.times

    def column(self, node: Relaxed, x: Floats, *, lower: Ints, upper: Ints) -> int | None:
        """Give the column to split on; ``None`` where all are whole."""
        columns = np.flatnonzero(np.abs(x - np.rint(x)) > _WHOLE)
        expected = self._expected(node, x, columns)
        effort = self._effort
        best, most, vain = None, -1.0, 0
        for tried, place in enumerate(np.argsort(-expected, kind="stable")):
            if tried >= effort.tried and vain >= effort.patience:
                break
            column, score = int(columns[place]), float(expected[place])
            if np.min(self._seen[:, column]) < effort.reliable:
                costs = self._tried(node, x, column, lower, upper)
                if effort.hasty and max(costs) >= self._way(node):
                    return column
                score = float(self._scored(node, np.array(costs[:1]), np.array(costs[1:]))[0])
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
        return max(node.value - self.target, 0.0) + 1.0

    def _expected(self, node: Relaxed, x: Floats, columns: Columns) -> Floats:
        """Give the score of `columns` by what they, or columns at large, have cost so far."""
        seen = self._seen[:, columns]
        at_large = self._cost.sum(axis=1) / np.maximum(self._seen.sum(axis=1), 1)
        known = self._cost[:, columns] / np.maximum(seen, 1)
        rate = np.where(seen > 0, known, np.where(at_large > 0, at_large, 1.0)[:, np.newaxis])
        part = x[columns] - np.floor(x[columns])
        return self._scored(node, rate[0] * part, rate[1] * (1 - part))

    def _tried(
        self, node: Relaxed, x: Floats, column: int, lower: Ints, upper: Ints
    ) -> list[float]:
        costs = []
        for high in (False, True):
            inner = halved(lower, upper, column, at=int(np.floor(x[column])), high=high)
            side = self._simplex.solve(*inner, start=node.basis, most_steps=self._effort.steps)
            costs.append(self.learn(node, x, column, high=high, side=side))
        return costs

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

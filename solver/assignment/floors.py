r"""Least totals of positions: pairs that none of their slates can hold, and rows for the rest.

A slate of position p has :math:`d_p` persons. A pair whose score, with the :math:`d_p - 1` best
others, stays below the least total is in no such slate; where even the worst slate of the pairs
left reaches it, nothing need be stated. For one person per position that is always so, and the
program stays a network.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..program import BOUNDLESS, Ints, Program
from .statement import Stated, summed

Numbers = NDArray[np.intp]


class Floors:
    """Totals of positions under some scores.

    Parameters
    ----------
    stated : Stated
    scores : int64 array (columns,)
    demand : int64 array (positions,)
    """

    def __init__(self, stated: Stated, scores: Ints, *, demand: Ints) -> None:
        self._position = stated.position
        self._scores = scores
        self._demand = demand
        order = np.lexsort((-scores, stated.position))  # best first, position by position
        self._order = np.repeat(order, stated.program.upper[order])  # one for each who is alike
        place = self._place(self._order)
        first = place < demand[self._position[self._order]]
        self.best = self._totals(self._order[first])
        """The best total that each position could have alone."""
        self._with_each = self._best_with_each(place)

    def raised(self, program: Program, least: Ints) -> Program:
        """Give `program` with the total of each position at least `least`."""
        possible = (self._with_each >= least[self._position]) & (program.upper > 0)
        column = self._order[possible[self._order]]
        binding = self._worst(column) < least
        column = np.unique(column[binding[self._position[column]]])
        closed = program.with_bounds(
            lower=program.lower, upper=np.where(possible, program.upper, 0)
        )
        if not len(column):
            return closed
        row = (np.cumsum(binding) - 1)[self._position[column]]
        sides = least[binding], np.full(np.count_nonzero(binding), BOUNDLESS)
        weight = self._scores[column]
        return closed.with_block(summed("least", row, column, weight, sides, program.columns))

    def _best_with_each(self, place: Numbers) -> Ints:
        """Give the best total of its position with each pair in the slate.

        Whoever is not among the best takes the place of the last of them.
        """
        position, demand = self._position[self._order], self._demand[self._position[self._order]]
        last = np.zeros(len(self._demand), dtype=np.int64)
        at_last = place == demand - 1
        last[position[at_last]] = self._scores[self._order[at_last]]
        total = self.best[position]
        instead = total - last[position] + self._scores[self._order]
        found = np.zeros(len(self._scores), dtype=np.int64)
        found[self._order] = np.where(place < demand, total, instead)
        return found

    def _worst(self, column: Numbers) -> Ints:
        """Give the worst total of each position from `column`, best first."""
        left = np.bincount(self._position[column], minlength=len(self._demand))
        from_last = left[self._position[column]] - 1 - self._place(column)
        return self._totals(column[from_last < self._demand[self._position[column]]])

    def _place(self, column: Numbers) -> Numbers:
        """Give the place of each column among those of its position, in the order given."""
        position = self._position[column]
        starts = np.flatnonzero(np.diff(position, prepend=-1))
        sizes = np.diff(starts, append=len(position))
        return np.arange(len(position)) - np.repeat(starts, sizes)

    def _totals(self, column: Numbers) -> Ints:
        totals = np.zeros(len(self._demand), dtype=np.int64)
        np.add.at(totals, self._position[column], self._scores[column])
        return totals

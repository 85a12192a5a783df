r"""What is lost at least with one pair set, for every pair at once: shortest paths over the seats.

All rows but those of the assignment are priced by the multipliers of a leaf. In exact integers,

.. math:: s (v - c x) = \sum_k d_k (b_k - x_k) + \sum_i |y_i| \text{slack}_i(x) + \text{others} - g

for every point x of the leaf: d are the reduced gains and b the better bounds of the pairs, i are
the rows of the assignment, the others are never below 0, and g is the gap of the bound. So what is
left to minimise is an assignment in which an empty seat and a person without one have their price.
It is solved once. With one pair set, the best assignment differs from it by one cycle: whoever had
the seat takes another, whose person takes a third, until the seat left behind, or the outside, is
reached.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import johnson, min_weight_full_bipartite_matching

from ...engines.bound import DualBound
from ...engines.claim import worth
from ...pairs import Pairs
from ...program import Ints
from .leaves import Leaf

Floats = NDArray[np.float64]
Numbers = NDArray[np.intp]

NEVER = 2**62
"""Stands for the loss where the stage has no point with the pair."""
_MUST = 2**40
"""Price of what may not be; thousands of it still add up exactly in doubles."""


def least_losses(leaf: Leaf, pairs: Pairs, asked: Numbers, *, first_row: int) -> Ints:
    """Give what is lost in the tier at least with each pair of `asked` set, ``NEVER`` for never.

    Parameters
    ----------
    leaf : Leaf
        Of a stage where nothing is lost before.
    asked : intp array
        Numbers of pairs.
    first_row : int
        Row of the program where those of the assignment begin.

    Returns
    -------
    int64 array (len(asked),)
    """
    priced = (
        _Assignment(leaf=leaf, dual=dual, pairs=pairs, first_row=first_row) for dual in leaf.duals
    )
    return np.asarray(np.max([assignment.losses(asked) for assignment in priced], axis=0))


@dataclass(frozen=True, kw_only=True, eq=False)  # without slots: what is computed is kept
class _Assignment:
    """The assignment that is left of a leaf, its costs in whole units of the tier, rounded down.

    People and seats go by number; the outside is the number after the last seat. The price of an
    empty seat is taken off the pairs that fill it, so that emptiness needs no node of its own.
    """

    leaf: Leaf
    dual: DualBound
    pairs: Pairs
    first_row: int

    def losses(self, asked: Numbers) -> Ints:
        """Give the cost of the cheapest assignment with each pair, as a loss."""
        loss = np.full(len(asked), NEVER, dtype=np.int64)
        can = np.flatnonzero(self._open[asked])
        cycle = self._cycles(asked[can])
        possible = cycle < _MUST / 2
        unit = self.dual.unit
        least = cycle[possible].astype(np.int64) + self._least
        loss[can[possible]] = np.maximum(-(-least // unit) * unit, 0)
        return loss

    def _cycles(self, asked: Numbers) -> Floats:
        """Give what each pair that can be set costs more than the cheapest assignment."""
        seat, person = self._seat[asked], self._person[asked]
        back = self._place[person]
        sources, line = np.unique(seat, return_inverse=True)
        away = johnson(self._arcs, indices=sources)[line, back]
        cycle = self._cost[asked] - self._held[person] + away
        return np.asarray(np.where(back == seat, 0.0, cycle))

    @cached_property
    def _seat(self) -> Numbers:
        return np.unique(self.pairs.seat, return_inverse=True)[1]

    @cached_property
    def _person(self) -> Numbers:
        return np.unique(self.pairs.employee, return_inverse=True)[1]

    @property
    def _outside(self) -> int:
        return int(self._seat.max()) + 1

    @property
    def _people(self) -> int:
        return int(self._person.max()) + 1

    @cached_property
    def _open(self) -> NDArray[np.bool_]:
        """Pairs that can be set; of whoever must have one, that one alone."""
        program, count = self.leaf.program, len(self.pairs)
        bound = self._bound[self._person]
        return np.asarray((program.upper[:count] > 0) & (~bound | (program.lower[:count] > 0)))

    @cached_property
    def _bound(self) -> NDArray[np.bool_]:
        """People who have a pair that must be set."""
        must = self.leaf.program.lower[: len(self.pairs)] > 0
        return np.asarray(np.bincount(self._person[must], minlength=self._people) > 0)

    @cached_property
    def _without(self) -> Ints:
        """What each seat costs empty, then each person without one; much where it may not be.

        The rows of the assignment are those of the seats, then those of the people.
        """
        dual, program = self.dual, self.leaf.program
        rows = slice(self.first_row, self.first_row + self._outside + self._people)
        price = np.maximum(dual.prices[rows], 0) // dual.scale
        return np.asarray(np.where(program.low[rows] > 0, _MUST, price), dtype=np.int64)

    @cached_property
    def _unseated(self) -> Floats:
        return np.where(self._bound, float(_MUST), self._without[self._outside :])

    @cached_property
    def _cost(self) -> Floats:
        dual = self.dual
        cost = -dual.reduced[: len(self.pairs)] // dual.scale
        return (cost - self._without[: self._outside][self._seat]).astype(np.float64)

    @cached_property
    def _place(self) -> Numbers:
        """The seat of each person in the cheapest assignment."""
        seats, people = self._outside, self._people
        pairs = np.flatnonzero(self._open)
        row = np.concatenate([self._person[pairs], np.arange(people)])
        column = np.concatenate([self._seat[pairs], seats + np.arange(people)])
        cost = np.concatenate([self._cost[pairs], self._unseated])
        lifted = cost - cost.min() + 1.0  # the library takes no weight of 0
        table = csr_array((lifted, (row, column)), shape=(people, seats + people))
        return np.minimum(min_weight_full_bipartite_matching(table)[1], seats)

    @cached_property
    def _least(self) -> int:
        """What the cheapest assignment loses at least."""
        dual, program, count = self.dual, self.leaf.program, len(self.pairs)
        reduced = dual.reduced[:count]
        better = np.where(reduced > 0, program.upper[:count], program.lower[:count])
        gap = dual.total - dual.scale * self.leaf.stage.value
        folded = int(self._without[: self._outside].sum())
        spared = (gap - worth(reduced, better)) // dual.scale
        return int(self._held.sum()) + folded - int(spared)

    @cached_property
    def _held(self) -> Floats:
        """What each person costs where the cheapest assignment has them."""
        held = self._unseated.copy()
        here = np.flatnonzero(self._open & (self._place[self._person] == self._seat))
        held[self._person[here]] = self._cost[here]
        return held

    @cached_property
    def _arcs(self) -> csr_array:
        """What it costs more that whoever has a seat takes another, or comes in, or goes out."""
        outside = self._outside
        pairs = np.flatnonzero(self._open & (self._place[self._person] != self._seat))
        begin, end = self._place[self._person[pairs]], self._seat[pairs]
        seated = np.flatnonzero(self._place < outside)
        taken = self._place[seated]
        free = np.setdiff1d(np.arange(outside), taken)
        row = np.concatenate([begin, taken, free, np.full(len(taken), outside)])
        column = np.concatenate([end, np.full(len(taken) + len(free), outside), taken])
        cost = np.concatenate([
            self._cost[pairs] - self._held[self._person[pairs]],
            self._unseated[seated] - self._held[seated],
            np.zeros(len(free) + len(taken)),
        ])  # fmt: skip
        order = np.lexsort((cost, column, row))
        first = np.diff(row[order] * (outside + 1) + column[order], prepend=-1) != 0
        kept = order[first]
        shape = (outside + 1, outside + 1)
        return csr_array((cost[kept], (row[kept], column[kept])), shape=shape)

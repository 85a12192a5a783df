"""The assignment that is left of a leaf once all its other rows are priced."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from ...engines.bound import DualBound
from ...engines.claim import worth
from ...pairs import Pairs
from ...program import Ints
from .leaves import Leaf

Floats = NDArray[np.float64]
Numbers = NDArray[np.intp]

MUST = 2**40
"""Price of what may not be; thousands of it still add up exactly in doubles."""


@dataclass(frozen=True, kw_only=True, eq=False)  # without slots: what is computed is kept
class Assignment:
    """People to seats, the costs in whole units of the tier, rounded down.

    People and seats go by number; the outside is the number after the last seat. The price of an
    empty seat is taken off the pairs that fill it, so that emptiness needs no node of its own.

    Attributes
    ----------
    leaf : Leaf
    dual : DualBound
        What the rows are priced by.
    pairs : Pairs
    first_row : int
        Row of the program where those of the assignment begin.
    """

    leaf: Leaf
    dual: DualBound
    pairs: Pairs
    first_row: int

    @cached_property
    def seat(self) -> Numbers:
        """The number of the seat of each pair."""
        return np.unique(self.pairs.seat, return_inverse=True)[1]

    @cached_property
    def person(self) -> Numbers:
        """The number of the person of each pair."""
        return np.unique(self.pairs.employee, return_inverse=True)[1]

    @property
    def outside(self) -> int:
        """The number after the last seat."""
        return int(self.seat.max()) + 1

    @property
    def people(self) -> int:
        """How many people there are."""
        return int(self.person.max()) + 1

    @cached_property
    def open(self) -> NDArray[np.bool_]:
        """Pairs that can be set; of whoever must have one, that one alone."""
        program, count = self.leaf.program, len(self.pairs)
        bound = self._bound[self.person]
        return np.asarray((program.upper[:count] > 0) & (~bound | (program.lower[:count] > 0)))

    @cached_property
    def _bound(self) -> NDArray[np.bool_]:
        """People who have a pair that must be set."""
        must = self.leaf.program.lower[: len(self.pairs)] > 0
        return np.asarray(np.bincount(self.person[must], minlength=self.people) > 0)

    @cached_property
    def _without(self) -> Ints:
        """What each seat costs empty, then each person without one; much where it may not be.

        The rows of the assignment are those of the seats, then those of the people.
        """
        dual, program = self.dual, self.leaf.program
        rows = slice(self.first_row, self.first_row + self.outside + self.people)
        price = np.maximum(dual.prices[rows], 0) // dual.scale
        return np.asarray(np.where(program.low[rows] > 0, MUST, price), dtype=np.int64)

    @cached_property
    def unseated(self) -> Floats:
        """What each person costs without a seat."""
        return np.where(self._bound, float(MUST), self._without[self.outside :])

    @cached_property
    def cost(self) -> Floats:
        """What each pair costs."""
        dual = self.dual
        cost = -dual.reduced[: len(self.pairs)] // dual.scale
        return (cost - self._without[: self.outside][self.seat]).astype(np.float64)

    @cached_property
    def place(self) -> Numbers:
        """The seat of each person in the cheapest assignment."""
        seats, people = self.outside, self.people
        pairs = np.flatnonzero(self.open)
        row = np.concatenate([self.person[pairs], np.arange(people)])
        column = np.concatenate([self.seat[pairs], seats + np.arange(people)])
        cost = np.concatenate([self.cost[pairs], self.unseated])
        lifted = cost - cost.min() + 1.0  # the library takes no weight of 0
        table = csr_array((lifted, (row, column)), shape=(people, seats + people))
        return np.minimum(min_weight_full_bipartite_matching(table)[1], seats)

    @cached_property
    def least(self) -> int:
        """What the cheapest assignment loses at least."""
        dual, program, count = self.dual, self.leaf.program, len(self.pairs)
        reduced = dual.reduced[:count]
        better = np.where(reduced > 0, program.upper[:count], program.lower[:count])
        gap = dual.total - dual.scale * self.leaf.stage.value
        folded = int(self._without[: self.outside].sum())
        spared = (gap - worth(reduced, better)) // dual.scale
        return int(self.held.sum()) + folded - int(spared)

    @cached_property
    def held(self) -> Floats:
        """What each person costs where the cheapest assignment has them."""
        held = self.unseated.copy()
        here = np.flatnonzero(self.open & (self.place[self.person] == self.seat))
        held[self.person[here]] = self.cost[here]
        return held

"""A tree of splits that grows where the bound is worst, until its leaves leave nothing better.

The leaf whose relaxation promises most is split next: where the work ends early, the gap that is
left is then the least that so many splits can show.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Any

import numpy as np

from ...models.proof import Leaf, Multipliers, Node, Split
from ..program import Ints, Program
from .bound import DualBound, dual_bound
from .branching import Branching, halved
from .claim import unit_of, worth
from .coarse import closing, refuting, stored
from .inner import Halving, Inner
from .scaled import Floats
from .simplex import Relaxed, Simplex

_NOTHING = Multipliers(scale=1, rows=())

DEEPEST = 200
"""Splits one below the other at most."""


@dataclass(slots=True, kw_only=True, eq=False)
class _Place:
    """One node: `closed` by multipliers, split on `column`, or open."""

    lower: Ints
    upper: Ints
    path: tuple[Halving, ...]
    relaxed: Relaxed
    prices: Floats
    closed: Multipliers | None
    column: int = -1
    at: int = 0
    sides: tuple[_Place, ...] = ()


class Growth:
    """A tree over `inner` that shows, once `complete`, that no point is worth `target`.

    Parameters
    ----------
    inner : Inner
    target : int
    """

    def __init__(self, inner: Inner, *, target: int) -> None:
        self._inner = inner
        self._target = target
        self._unit = unit_of(inner.gain)
        self._simplex = Simplex(inner.program, inner.gain)
        self._branching = Branching(self._simplex, columns=inner.program.columns, target=target)
        self._waiting: list[tuple[float, int, _Place]] = []
        self._places = 0
        self._hopeless: list[_Place] = []
        program = inner.program
        self._root = self._placed(program.lower, program.upper, (), above=None)

    @property
    def complete(self) -> bool:
        """Every leaf is closed."""
        return not self._waiting and not self._hopeless

    @property
    def bound(self) -> int | None:
        """Give the greatest bound of an open leaf; ``None`` where there is none."""
        return max((self._open(place).bound for place in self._left()), default=None)

    def grow(self, *, work: float | None, halted: Callable[[], bool]) -> None:
        """Split until all leaves are closed, `work` relaxations are solved, or `halted` says so.

        A leaf that cannot be split ends it too: it was the worst, so no split improves the bound.
        """
        while self._waiting and not self._hopeless and not halted():
            if work is not None and self._simplex.solves >= work:
                return
            self._split(heappop(self._waiting)[2])

    def tree(self, bound: int) -> Node:
        """Give the tree as it stands, its open leaves coarse where they show `bound` even so."""
        target = bound + self._unit
        for place in self._left():
            coarse = closing(self._within(place), self._inner.gain, place.prices, target=target)
            place.closed = stored(coarse or self._open(place))
        return self._frozen(self._root)

    def _left(self) -> list[_Place]:
        return [*self._hopeless, *(place for _, _, place in self._waiting)]

    def _placed(
        self, lower: Ints, upper: Ints, path: tuple[Halving, ...], *, above: _Place | None
    ) -> _Place:
        start: Any = None if above is None else above.relaxed.basis
        relaxed = self._simplex.solve(lower, upper, start=start)
        known = relaxed.x is not None or above is None
        prices = relaxed.multipliers if known or above is None else above.prices
        place = _Place(
            lower=lower,
            upper=upper,
            path=path,
            relaxed=relaxed,
            prices=prices,
            closed=None,
        )
        place.closed = self._closed(place)
        if place.closed is None:
            self._places += 1
            heappush(self._waiting, (-relaxed.value, self._places, place))
        return place

    def _closed(self, place: _Place) -> Multipliers | None:
        program = self._within(place)
        if place.relaxed.empty:
            refuted = refuting(program, place.relaxed.multipliers)
            if refuted is not None:
                return stored(refuted, refutes=True)
        elif place.relaxed.value > self._target:
            return None
        dual = closing(program, self._inner.gain, place.prices, target=self._target)
        return None if dual is None else stored(dual)

    def _split(self, place: _Place) -> None:
        found = self._choice(place) if len(place.path) < DEEPEST else None
        if found is None:
            self._hopeless.append(place)
            return
        place.column, place.at = found
        sides = []
        for high in (False, True):
            bounds = halved(place.lower, place.upper, place.column, at=place.at, high=high)
            path = (*place.path, (place.column, place.at, high))
            side = self._placed(*bounds, path, above=place)
            sides.append(side)
            if place.relaxed.x is not None:
                self._branching.learn(
                    place.relaxed, place.relaxed.x, place.column, high=high, side=side.relaxed
                )
        place.sides = tuple(sides)

    def _choice(self, place: _Place) -> tuple[int, int] | None:
        """Give column and `at`; ``None`` where a whole point is as good as the target."""
        x = place.relaxed.x
        if x is not None:
            column = self._branching.column(place.relaxed, x, lower=place.lower, upper=place.upper)
            if column is not None:
                return column, int(np.floor(x[column]))
            if self._good(np.rint(x).astype(np.int64)):
                return None
        free = np.flatnonzero(place.lower < place.upper)
        if not len(free):
            return None
        column = int(free[0])
        return column, int(place.lower[column] + place.upper[column]) // 2

    def _good(self, x: Ints) -> bool:
        reached = worth(self._inner.gain, x)
        return reached >= self._target and self._inner.program.satisfied_by(x)

    def _open(self, place: _Place) -> DualBound:
        return dual_bound(self._within(place), self._inner.gain, place.prices)

    def _within(self, place: _Place) -> Program:
        return self._inner.program.with_bounds(lower=place.lower, upper=place.upper)

    def _frozen(self, place: _Place) -> Node:
        if not place.sides:
            closed = place.closed or _NOTHING
            return Leaf(multipliers=self._inner.outer(closed, place.path))
        low, high = (self._frozen(side) for side in place.sides)
        return Split(columns=self._inner.terms(place.column), at=place.at, low=low, high=high)

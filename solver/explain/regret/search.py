"""The best point of a stage with one column set: best first over the leaves and their halves.

The relaxation is nearly always whole but for a few columns. A leaf is relaxed only once no other
promises more by what is proven of all pairs at once, and the side that promises most is split next.
So the first whole point is the best one once no other side's bound, in exact integers, is above its
worth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from ...engines.claim import worth
from .leaves import Leaf

if TYPE_CHECKING:
    from ...program import Ints
    from .side import Side
    from .stage import Stage

_MOST = 24  # sides split before this is given up


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Best:
    """What a search has found.

    Attributes
    ----------
    point : int64 array (columns of the stage,) or None
    proven : bool
        It is the best, or without it there is none.
    """

    point: Ints | None
    proven: bool


def best_point(stage: Stage, place: int, promises: Sequence[int | None]) -> Best:
    """Search the leaves of `stage` with the column at `place` set to 1.

    Parameters
    ----------
    promises : sequence of int or None
        What each leaf is worth at most then, ``None`` where it has no such point.
    """
    search = _Search(stage, place)
    for leaf, promise in zip(stage.leaves, promises, strict=True):
        search.wait(leaf, promise)
    while search.open:
        if not search.go_on():
            return Best(point=search.best, proven=False)
    return Best(point=search.best, proven=bool(stage.leaves))


class _Search:
    """Leaves and sides that may hold a better point, the one that promises most first."""

    def __init__(self, stage: Stage, place: int) -> None:
        self.best: Ints | None = None
        self._stage, self._place = stage, place
        self._worth = 0
        self._waiting: list[tuple[int, int, Leaf | Side]] = []
        self._pushed = self._split = 0

    @property
    def open(self) -> bool:
        """Some side may hold a better point than the best."""
        return bool(self._waiting) and (self.best is None or -self._waiting[0][0] > self._worth)

    def wait(self, one: Leaf | Side, promise: int | None) -> None:
        """Put a leaf or a side where its promise belongs; of equals the latest comes first."""
        if promise is not None:
            self._pushed += 1
            heappush(self._waiting, (-promise, -self._pushed, one))

    def go_on(self) -> bool:
        """Relax a leaf, or split a side; say whether that showed what is left of it."""
        one = heappop(self._waiting)[2]
        if isinstance(one, Leaf):
            return self._take(one.forced(self._place))
        point = one.point
        if point is not None:
            self._keep(point)
            if one.bound is not None and one.bound <= self._worth:
                return True
        self._split += 1
        halves = self._stage.splits.halves(self._stage, one) if self._split <= _MOST else None
        return halves is not None and all([self._take(half) for half in halves])

    def _take(self, side: Side | None) -> bool:
        if side is not None:
            self.wait(side, side.bound)
        return side is not None

    def _keep(self, point: Ints) -> None:
        value = worth(self._stage.inner_gain, point)
        if self.best is None or value > self._worth:
            self.best, self._worth = point, value

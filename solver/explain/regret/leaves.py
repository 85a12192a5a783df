"""The parts of a stage that the plan's own proof leaves: what is asked, is asked of each.

A plan is seldom worth just what the relaxation promises. The few splits that close this gap close
it for every question about the plan, so they are made once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from ...engines.bound import DualBound, dual_bound, exact_bound
from ...engines.centre import centred
from .side import Side, side_of

if TYPE_CHECKING:
    from ...engines.scaled import Floats
    from ...program import Program
    from .stage import Stage

_MOST = 8  # leaves
_MIDDLE = (0.25, 1.0)  # ways from the corner of the best multipliers to their middle


@dataclass(frozen=True, kw_only=True, eq=False)  # without slots: what is computed is kept
class Leaf:
    """One side of a stage; every point of the stage is in one of its leaves."""

    stage: Stage
    side: Side

    @cached_property
    def program(self) -> Program:
        """The points of the leaf, over all columns."""
        whole, columns, inner = self.stage.program, self.stage.columns, self.side.program
        lower, upper = whole.lower.copy(), whole.upper.copy()
        lower[columns], upper[columns] = inner.lower, inner.upper
        return whole.with_bounds(lower=lower, upper=upper)

    @cached_property
    def duals(self) -> tuple[DualBound, ...]:
        """What several multipliers prove, as good or nearly: each most of other columns."""
        corner = np.zeros(0) if self.side.relaxed is None else self.side.relaxed.multipliers
        middle = centred(self.side.program, self.stage.inner_gain)
        ways = () if middle is None else _MIDDLE
        priced = (corner, *(corner + way * (middle - corner) for way in ways if middle is not None))
        return tuple(self._dual(one) for one in priced)

    @cached_property
    def whole(self) -> DualBound | None:
        """What multipliers in whole units prove; ``None`` where 64 bits do not hold the sums."""
        corner = np.zeros(0) if self.side.relaxed is None else self.side.relaxed.multipliers
        outer = self.stage.outer(corner)
        return exact_bound(self.program, self.stage.gain, outer, parts=1)

    def forced(self, place: int) -> Side | None:
        """Give what is left with the column at `place` set to 1, ``None`` where that is open."""
        bounds, relaxed = self.side.program, self.side.relaxed
        if bounds.upper[place] < 1:
            return Side(program=bounds, relaxed=None, bound=None)
        lower = bounds.lower.copy()
        lower[place] = 1
        start = None if relaxed is None else relaxed.basis
        found = self.stage.simplex.solve(lower, bounds.upper, start=start)
        return side_of(self.stage, bounds.with_bounds(lower=lower, upper=bounds.upper), found)

    def _dual(self, multipliers: Floats) -> DualBound:
        return dual_bound(self.program, self.stage.gain, self.stage.outer(multipliers))


def leaves_of(stage: Stage, root: Side, *, value: int) -> tuple[Leaf, ...]:
    """Split `stage` until no leaf promises more than `value`, or there are many."""
    sides, done = [root], list[Side]()
    while sides and len(sides) + len(done) < _MOST:
        side = sides.pop(0)
        halves = stage.splits.halves(stage, side) if (side.bound or 0) > value else None
        if halves is None:
            done.append(side)
        else:
            sides += [half for half in halves if half.bound is not None]
    return tuple(Leaf(stage=stage, side=side) for side in (*done, *sides))

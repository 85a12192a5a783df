"""The best worst total: totals that can be attained are tried, halving what is left of them.

A column for the worst total, below every position's, would leave the relaxation weak. A total asked
for is stronger: pairs that no slate reaching it can hold are gone, and for one person per position
what is left is a network. Each try aims at the sum, which leads to a whole point sooner than no aim
at all, ends at the first point, and counts for the worst total of that point. Bottleneck problems
are solved so since Garfinkel 1971 (doi 10.1287/opre.19.7.1747).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...models.plan import Status, Why
from ..engines.base import Outcome
from ..program import BOUNDLESS, Ints, Program
from .ask import Ask
from .floors import Floors
from .search import Search
from .statement import Stated


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Worst:
    """What is known of the worst total.

    Attributes
    ----------
    status : Status
    why : Why
    value, bound : int or None
        Where more is better.
    x : int64 array (columns,) or None
    """

    status: Status
    why: Why
    value: int | None
    bound: int | None
    x: Ints | None


class WorstTotals:
    """Finds the best worst total of the positions that take anybody.

    Parameters
    ----------
    ask : Ask
    stated : Stated
    program : Program
        What points must keep, whatever their worst total.
    search : Search
    """

    def __init__(self, ask: Ask, stated: Stated, program: Program, search: Search) -> None:
        self._stated, self._program, self._search = stated, program, search
        self._floors = Floors(stated, stated.worth, demand=ask.demand)
        self._asking = ask.demand > 0
        self._one_each = bool(np.all(ask.demand <= 1))

    def sought(self) -> Worst:
        """Give the best worst total, as far as the limits allow."""
        start = self._search.best(self._program, self._stated.worth)
        if start.x is None:
            return Worst(status=start.status, why=start.why, value=None, bound=None, x=None)
        highest = int(self._floors.best[self._asking].min())
        return self._halved(start.x, self._totals(self._worst(start.x), highest))

    def kept(self, x: Ints) -> Outcome:
        """Give the best sum among the points whose worst total is that of `x`."""
        return self._tried(self._worst(x), x, any_point=False)

    def _halved(self, x: Ints, totals: Sequence[int]) -> Worst:
        """Try the best total left, then the middle of what is left until none is."""
        low, high, at = 0, len(totals), len(totals) - 1
        while low < high:
            found = self._tried(int(totals[at]), x, any_point=True)
            if found.x is not None:
                x = found.x
                low = bisect_right(totals, self._worst(x))
            elif found.status is Status.INFEASIBLE:
                high = at
            else:
                return self._known(x, bound=int(totals[high - 1]), why=found.why)
            at = (low + high) // 2
        return self._known(x, bound=self._worst(x), why=Why.PROOF)

    def _known(self, x: Ints, *, bound: int, why: Why) -> Worst:
        value = self._worst(x)
        status = Status.OPTIMAL if value == bound else Status.FEASIBLE
        return Worst(status=status, why=why, value=value, bound=bound, x=x)

    def _tried(self, least: int, hint: Ints, *, any_point: bool) -> Outcome:
        """Give the best sum, or any point, with every position's total at least `least`."""
        floor = np.where(self._asking, least, -BOUNDLESS)
        program = self._floors.raised(self._program, floor)
        gain = self._stated.worth
        return self._search.best(program, gain, hint=hint, any_point=any_point)

    def _totals(self, above: int, highest: int) -> Sequence[int]:
        """Give the totals that may be the worst, ascending."""
        if not self._one_each:
            return range(above + 1, highest + 1)
        totals = np.unique(self._stated.worth)
        found: list[int] = totals[(totals > above) & (totals <= highest)].tolist()
        return found

    def _worst(self, x: Ints) -> int:
        totals = np.zeros(len(self._asking), dtype=np.int64)
        np.add.at(totals, self._stated.position, self._stated.worth * x)
        return int(totals[self._asking].min())

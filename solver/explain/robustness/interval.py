"""The interval of one weight at which a name stays, for every name of a plan in one sweep.

From today's value outwards on both sides: a stretch of values is passed at once where plans that
are known are shown to be best at all of them, else one value after the other is decided. The first
value at which no best plan has the name ends its interval; what comes after is of no interest, as
the values at which it stays need not be connected.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ....models.robustness import Edge, Interval
from ....models.table import NOBODY
from ...build import Assembly, weighed
from .known import Mask
from .pace import Pace
from .passage import Passage
from .standing import Standing
from .weights import Effect, Weight

_STRAIGHT = {Effect.PRICE, Effect.THRESHOLD}
"""Of such a weight the ends of a stretch stand for all values between."""


def intervals(standing: Standing, weight: Weight, *, names: Mask | None = None) -> list[Interval]:
    """Give the interval of `weight` for each of the `names`, all where none are given."""
    asked = np.ones(len(standing.moves), dtype=np.bool_) if names is None else names
    low, high = (_Sweep(standing, weight, sign).edges(asked) for sign in (-1, 1))
    return [
        Interval(
            seat=move.seat,
            employee=move.employee,
            weight=weight.fact,
            low=low[number][0],
            high=high[number][0],
            exact=low[number][1] and high[number][1],
        )
        for number, move in enumerate(standing.moves)
        if asked[number]
    ]


class _Sweep:
    """One weight moved to one side, step by step."""

    def __init__(self, standing: Standing, weight: Weight, sign: int) -> None:
        self._standing, self._weight, self._sign = standing, weight, sign
        self._end = weight.fact.most if sign > 0 else weight.fact.least
        self._straight = weight.effect in _STRAIGHT
        self._passage = Passage(standing, straight=self._straight)
        self._known: dict[int, Assembly] = {}

    def edges(self, asked: Mask) -> dict[int, tuple[Edge, bool]]:
        """Give where each name's interval ends on this side, and whether that is proven."""
        found: dict[int, tuple[Edge, bool]] = {}
        live, at = asked.copy(), self._weight.fact.today
        pass_on = self._straightly if self._straight else self._wholly
        while live.any() and at != self._end and not self._standing.stopped:
            at += self._sign * pass_on(at, live)
            self._forget(at)
            if at != self._end and live.any():
                found |= self._decided(at + self._sign, live)
                at += self._sign
        done = at == self._end
        for number in np.flatnonzero(live).tolist():
            found[number] = (Edge(stays=at, over=None, successor=NOBODY), done)
        return found

    def _wholly(self, at: int, live: Mask) -> int:
        """Count the values that are passed at once, each of them looked at."""
        steps = range(at + self._sign, self._end + self._sign, self._sign)
        passed = 0
        while passed < len(steps) and not self._standing.stopped:
            more = self._passage.passed([self._at(value) for value in steps[passed:]], live)
            if not more:
                break
            passed += more
        return passed

    def _straightly(self, at: int, live: Mask) -> int:
        """Count the values that are passed at once, by the ends of stretches."""
        left, passed = abs(self._end - at), 0
        pace = Pace(left)
        while pace.reach and not self._standing.stopped:
            first, last = (at + self._sign * (passed + step) for step in (1, pace.reach))
            ends = [self._at(first), self._at(last)]
            if self._passage.passed(ends, live):
                passed += pace.reach
                pace.went()
            else:
                pace.failed(self._nearer(ends, pace.reach))
        return passed

    def _nearer(self, ends: Sequence[Assembly], reach: int) -> int | None:
        """Give how far the better plan at the end is no better yet; ``None`` if that is open.

        Which reach is tried next decides nothing but the time it takes.
        """
        ahead = self._passage.ahead(ends)
        if ahead is not None:
            near, far = (int(one.program.tiers[-1].gain @ ahead) for one in ends)
            if near <= 0 < far:
                return min(-near * (reach - 1) // (far - near) + 1, reach - 1)
        return None

    def _decided(self, value: int, live: Mask) -> dict[int, tuple[Edge, bool]]:
        """Decide one value; names that end here are taken out of `live`."""
        stand = self._standing.at(self._at(value), live)
        if not stand.decided:
            unknown = live & ~stand.stays
            live &= stand.stays
            edge = Edge(stays=value - self._sign, over=None, successor=NOBODY)
            return {number: (edge, False) for number in np.flatnonzero(unknown).tolist()}
        live &= ~stand.gone
        numbers = np.flatnonzero(stand.gone).tolist()
        if not numbers:
            return {}
        seats = [self._standing.moves[number].seat for number in numbers]
        who = self._standing.holders(stand, seats)
        return {
            number: (Edge(stays=value - self._sign, over=value, successor=successor), True)
            for number, successor in zip(numbers, who, strict=True)
        }

    def _at(self, value: int) -> Assembly:
        if value not in self._known:
            case = self._weight.at(self._standing.wide.case, value)
            self._known[value] = weighed(self._standing.wide, case)
        return self._known[value]

    def _forget(self, at: int) -> None:
        """Let go what lies behind."""
        passed = [value for value in self._known if (value - at) * self._sign <= 0]
        for value in passed:
            del self._known[value]


def all_intervals(
    standing: Standing, weights: tuple[Weight, ...], *, names: Mask | None = None
) -> Iterator[Interval]:
    """Give the intervals of every weight, weight by weight."""
    for weight in weights:
        yield from intervals(standing, weight, names=names)

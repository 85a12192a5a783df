"""The interval of one weight at which a name stays, for every name of a plan in one sweep.

From today's value outwards on both sides: a stretch of values is passed at once where plans that
are known are shown to be best at all of them, else one value after the other is decided. The first
value at which no best plan has the name ends its interval; what comes after is of no interest, as
the values at which it stays need not be connected.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ....models.robustness import Edge, Interval
from ....models.table import NOBODY
from ...build import Assembly, weighed
from .pace import Pace, Patient
from .standing import Between, Mask, Standing
from .stretch import stretch_of
from .weights import Effect, Weight

_WHOLE = {Effect.LINEAR, Effect.FREE}
"""Between the ends of a stretch such a weight must be looked at value by value."""
_FEW = 3


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
        self._known: dict[int, Assembly] = {}

    def edges(self, asked: Mask) -> dict[int, tuple[Edge, bool]]:
        """Give where each name's interval ends on this side, and whether that is proven."""
        found: dict[int, tuple[Edge, bool]] = {}
        live, at = asked.copy(), self._weight.fact.today
        pace = _pace(self._weight)
        while live.any() and at != self._end and not self._standing.stopped:
            alone = self._upheld(at, live)
            if alone:
                at += self._sign * alone
                self._forget(at)
                continue
            reach = pace.reach(self._left(at))
            passed = self._between(at, reach, live) if reach > 1 else None
            if passed is not None and not passed.holds:
                pace.failed(self._nearer(at, reach, passed))
                continue
            ended = {} if passed else self._decided(at + self._sign, live)
            found |= ended
            at += self._sign * reach
            self._forget(at)
            pace.went(far=passed is not None, ended=bool(ended))
        done = at == self._end
        for number in np.flatnonzero(live).tolist():
            found[number] = (Edge(stays=at, over=None, successor=NOBODY), done)
        return found

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

    def _upheld(self, at: int, live: Mask) -> int:
        """Count the next values at which a few live names are each shown to stay."""
        if np.count_nonzero(live) > _FEW or self._weight.effect not in _WHOLE:
            return 0
        values = range(at + self._sign, self._end + self._sign, self._sign)
        return self._standing.upheld([self._at(value) for value in values], live)

    def _between(self, at: int, reach: int, live: Mask) -> Between:
        """Say whether all live names stay at the next `reach` values by plans that are known."""
        first, last = at + self._sign, at + self._sign * reach
        whole = self._weight.effect in _WHOLE
        values = range(first, last + self._sign, self._sign) if whole else (first, last)
        return self._standing.between(stretch_of([self._at(value) for value in values]), live)

    def _nearer(self, at: int, reach: int, found: Between) -> int:
        """Give a shorter reach, up to where the better plan is no better yet if that is known.

        Which reach is tried next decides nothing but the time it takes.
        """
        if found.known is None or found.better is None:
            return reach // 2
        first, last = (self._at(at + self._sign * step) for step in (1, reach))
        ahead = found.better - found.known
        near, far = (int(one.program.tiers[-1].gain @ ahead) for one in (first, last))
        if near <= 0 < far:
            return min(-near * (reach - 1) // (far - near) + 1, reach - 1)
        return reach // 2

    def _left(self, at: int) -> int:
        return abs(self._end - at)

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


def _pace(weight: Weight) -> Pace:
    return Patient() if weight.effect is Effect.FREE else Pace()


def all_intervals(
    standing: Standing, weights: tuple[Weight, ...], *, names: Mask | None = None
) -> Iterator[Interval]:
    """Give the intervals of every weight, weight by weight."""
    for weight in weights:
        yield from intervals(standing, weight, names=names)

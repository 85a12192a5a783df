"""Whether a point is best in every tier, for one similar program after another.

The multipliers that showed the last program's tiers are tried first: while neither the gains of a
tier nor its choices have changed in a way that matters, they show it again and no relaxation is
solved. Every tier but the last has to close by multipliers alone; in the last, columns that no
better point can use are dropped and CP-SAT looks at what is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event

import numpy as np

from ..program import Ints, Program, Tier, kept
from .auto import Auto
from .base import Limits
from .bound import DualBound
from .claim import worth
from .cpsat import CpSat
from .face import closing_bound, tight
from .fixing import Columns, survivors
from .lp import relaxed
from .scaled import Floats


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Top:
    """A point that is best in the order of the tiers: proven.

    Attributes
    ----------
    x : int64 array (columns,)
    optima : Program
        Its points are all that are as good.
    """

    x: Ints
    optima: Program


class Ladder:
    """Climbs the tiers of one program after another, each time from a point that is known."""

    def __init__(self, *, stop: Event | None = None) -> None:
        self._prices: dict[str, Floats] = {}
        self._stop = stop

    def top(self, program: Program, x: Ints) -> Top | None:
        """Give a best point, `x` itself where it is one.

        Returns
        -------
        Top or None
            ``None`` where `x` is not shown to be best in every tier but the last, or the work was
            stopped.
        """
        face = program
        *above, last = program.tiers
        for tier in above:
            value = worth(tier.gain, x)
            dual, _ = self._bounded(face, tier, value)
            if not dual.closes(value):
                return None
            face = tight(face, dual)
        return self._last(face, last, x)

    def most(self, top: Top, gain: Ints) -> Ints | None:
        """Give, of all points as good as `top`, one with the most of `gain`; ``None`` if open."""
        columns = top.optima.movable
        found = Auto().solve(
            top.optima.on(columns), gain[columns], limits=Limits(), hint=top.x[columns],
            stop=self._stop,
        )  # fmt: skip
        proven = found.x is not None and found.value == found.bound
        return _spread(top.optima, columns, found.x) if proven else None

    def _last(self, face: Program, tier: Tier, x: Ints) -> Top | None:
        gain, value = tier.gain, worth(tier.gain, x)
        dual, prices = self._bounded(face, tier, value)
        best: Ints | None = x
        if dual.bound > value:
            best = self._better(face, gain, x, survivors(face, dual, target=value + dual.unit))
        return None if best is None else Top(x=best, optima=_optima(face, gain, prices, best))

    def _better(self, face: Program, gain: Ints, x: Ints, columns: Columns) -> Ints | None:
        """Give the best point on `columns` and those of `x`; ``None`` where that is not proven."""
        used = np.union1d(columns, np.flatnonzero(x))
        found = CpSat().solve(
            face.on(used), gain[used], limits=Limits(), hint=x[used], stop=self._stop
        )
        proven = found.x is not None and found.value == found.bound
        return _spread(face, used, found.x) if proven else None

    def _bounded(self, face: Program, tier: Tier, value: int) -> tuple[DualBound, Floats]:
        """Bound a tier by the multipliers known, or by those of the relaxation."""
        known = self._prices.get(tier.name)
        if known is not None and len(known) == len(face.low):
            dual = closing_bound(face, tier.gain, known, value)
            if dual.closes(value):
                return dual, known
        columns, gain = face.movable, tier.gain
        prices = relaxed(face.on(columns), gain[columns], stop=self._stop).multipliers
        self._prices[tier.name] = prices
        return closing_bound(face, gain, prices, value), prices


def _optima(face: Program, gain: Ints, prices: Floats, best: Ints) -> Program:
    """Give the program of all points as good as `best`, the optimum of `face`."""
    value = worth(gain, best)
    dual = closing_bound(face, gain, prices, value)
    if dual.closes(value):
        return tight(face, dual)
    possible = np.zeros(face.columns, dtype=np.bool_)
    possible[survivors(face, dual, target=value)] = True
    left = face.with_bounds(lower=face.lower, upper=np.where(possible, face.upper, 0))
    return left.with_block(kept(gain, value))


def _spread(program: Program, columns: Columns, x: Ints | None) -> Ints:
    whole = np.zeros(program.columns, dtype=np.int64)
    whole[columns] = 0 if x is None else x
    return whole

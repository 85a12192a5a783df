"""Whether a point is best in every tier, for one similar program after another.

The multipliers that showed the last program's tiers are tried first: while neither the gains of a
tier nor its choices have changed in a way that matters, they show it again and no relaxation is
solved. Where multipliers alone do not show it, columns that no better point can use are dropped and
the pipeline of one part looks at what is left.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from threading import Event

import numpy as np

from ...models.plan import Status
from ..program import Block, Ints, Program, Tier
from .along import Worths
from .auto import Auto
from .base import Limits
from .bound import refuted
from .claim import worth
from .face import closing_bound, tight
from .fixing import Columns, survivors
from .inner import bare
from .lasting import Held, held, optima
from .lp import relaxed
from .pricing import Pricing
from .propagation import narrowed

_KEPT = 16  # programs whose answer is remembered
_TOLD_APART = 2**36  # times one unit of the smallest gain that counts


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Last:
    """The last tier, where no multipliers reach its value and a row has to keep it.

    Such a row of large numbers ruins what a relaxation says of anything else. Where the tier is
    asked for again, many times over, together with what else is asked for, it is not needed.

    Attributes
    ----------
    face : Program
        The points that are best in the tiers before.
    gain : int64 array (columns,)
    """

    face: Program
    gain: Ints

    def beside(self, gain: Ints) -> Ints | None:
        """Give what the best points of this tier have most of that have most of `gain`.

        ``None`` where doubles would not tell one unit of `gain` from nothing.
        """
        span = self.face.upper - self.face.lower
        times = 1 + worth(np.abs(gain), span)
        fits = times * int(np.max(np.abs(self.gain), initial=0)) < _TOLD_APART
        return times * self.gain + gain if fits else None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Top:
    """A point that is best in the order of the tiers: proven.

    Attributes
    ----------
    x : int64 array (columns,)
    optima : Program
        Its points are all that are as good.
    last : Last or None
        Where a row of `optima` keeps the last tier.
    """

    x: Ints
    optima: Program
    last: Last | None = None

    def with_block(self, block: Block) -> Top:
        """Give the points that keep to more rows, `x` among them."""
        last = self.last
        if last is not None:
            last = replace(last, face=last.face.with_block(block))
        return replace(self, optima=self.optima.with_block(block), last=last)


class Ladder:
    """Climbs the tiers of one program after another, each time from a point that is known."""

    def __init__(self, *, stop: Event | None = None) -> None:
        self._pricing = Pricing(stop=stop)
        self._known: OrderedDict[bytes, Top | None] = OrderedDict()
        self._stop = stop

    def top(self, program: Program, x: Ints) -> Top | None:
        """Give a best point, `x` itself where it is one.

        Returns
        -------
        Top or None
            ``None`` where the work was stopped.
        """
        key = _key(program)
        if key not in self._known:
            self._known[key] = self._climbed(program, x)
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return self._known[key]

    def anew(self, program: Program) -> tuple[Top | None, bool]:
        """Give a best point where none is known, or that it is proven that there is no point.

        Neither where the work was stopped.
        """
        first, face = program.tiers[0], narrowed(program)
        found = self._pricing.relaxed(face, first.gain, tier=first.name, value=0, whole=program)
        point, empty = found.point, found.empty
        if point is None and not empty:
            outcome = Auto().solve(face, first.gain, limits=Limits(), stop=self._stop)
            point, empty = outcome.x, outcome.status is Status.INFEASIBLE
        return (None if point is None else self.top(program, point)), empty

    def most(self, top: Top, gain: Ints) -> Ints | None:
        """Give, of all points as good as `top`, one with the most of `gain`; ``None`` if open."""
        columns = top.optima.movable
        beside = None if top.last is None else top.last.beside(gain)
        if top.last is not None and beside is not None:
            return self._best(top.last.face, beside, top.x, columns)
        priced = self._pricing.once(top.optima, gain, value=worth(gain, top.x))
        if priced.dual.bound <= worth(gain, top.x):
            return top.x
        if priced.point is not None and worth(gain, priced.point) == priced.dual.bound:
            return priced.point
        return self._best(top.optima, gain, top.x, columns)

    def held(self, programs: Sequence[Program], worths: Sequence[Worths]) -> Held:
        """Count the leading programs that have no point worth more than is known; see `held`."""
        return held(programs, worths, self._pricing)

    def unbeaten(self, program: Program, values: Sequence[int]) -> bool:
        """Say whether relaxations show that no point is better than `values`, tier by tier."""
        face = narrowed(program)
        for tier, value in zip(program.tiers, values, strict=True):
            columns = face.movable
            found = relaxed(face.on(columns), tier.gain[columns], stop=self._stop)
            if found.infeasible:
                return refuted(face, found.ray)
            dual = closing_bound(face, tier.gain, found.multipliers, value)
            if dual.bound < value:
                return True
            if not dual.closes(value):
                return False
            face = tight(face, dual)
        return True

    def _climbed(self, program: Program, x: Ints) -> Top | None:
        top: Top | None = Top(x=x, optima=narrowed(program))
        for tier in program.tiers:
            top = None if top is None else self._higher(top.optima, tier, top.x, whole=program)
        return top

    def _higher(self, face: Program, tier: Tier, x: Ints, *, whole: Program) -> Top | None:
        """Give the best points of `face` in one tier, `x` itself where it is one."""
        gain, value = tier.gain, worth(tier.gain, x)
        priced = self._pricing.priced(face, gain, tier=tier.name, value=value, whole=whole)
        best: Ints | None = x
        if priced.dual.bound > value:
            best = priced.point
            if best is None or worth(gain, best) < priced.dual.bound:
                columns = survivors(face, priced.dual, target=value + priced.dual.unit)
                best = self._best(face, gain, x, np.union1d(columns, np.flatnonzero(x)))
        if best is None:
            return None
        dual, value = priced.dual, worth(gain, best)
        if dual.bound != value:
            dual = closing_bound(face, gain, priced.multipliers, value)
        last = None if dual.closes(value) else Last(face=face, gain=gain)
        return Top(x=best, optima=optima(face, gain, dual, value), last=last)

    def _best(self, face: Program, gain: Ints, x: Ints, columns: Columns) -> Ints | None:
        """Give the best point on `columns`, those of `x` among them; ``None`` if not proven."""
        left, _ = bare(face, columns)
        found = Auto().solve(left, gain[columns], limits=Limits(), hint=x[columns], stop=self._stop)
        proven = found.x is not None and found.value == found.bound
        return _spread(face, columns, found.x) if proven else None


def _key(program: Program) -> bytes:
    """Tell programs apart."""
    digest = blake2b(program.rows)
    for column in (program.lower, program.upper, *(tier.gain for tier in program.tiers)):
        digest.update(column.tobytes())
    return digest.digest()


def _spread(program: Program, columns: Columns, x: Ints | None) -> Ints:
    whole = np.zeros(program.columns, dtype=np.int64)
    whole[columns] = 0 if x is None else x
    return whole

"""Whether a point is best in every tier, for one similar program after another.

The multipliers that showed the last program's tiers are tried first: while neither the gains of a
tier nor its choices have changed in a way that matters, they show it again and no relaxation is
solved. Where multipliers alone do not show it, columns that no better point can use are dropped and
CP-SAT looks at what is left.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from threading import Event

import numpy as np

from ..program import Ints, Program, Tier, kept
from .auto import Auto
from .base import Limits
from .bound import DualBound, dual_bound, refuted
from .claim import worth
from .cpsat import CpSat
from .face import closing_bound, tight
from .fixing import Columns, survivors
from .inner import bare
from .lp import relaxed
from .scaled import Floats

_SMALL = 300  # columns that CP-SAT looks at sooner than a relaxation is solved
_KEPT = 16  # programs whose answer is remembered


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

    def _climbed(self, program: Program, x: Ints) -> Top | None:
        top: Top | None = Top(x=x, optima=program)
        for tier in program.tiers:
            top = None if top is None else self._higher(top.optima, tier, top.x)
        return top

    def most(self, top: Top, gain: Ints) -> Ints | None:
        """Give, of all points as good as `top`, one with the most of `gain`; ``None`` if open."""
        columns = top.optima.movable
        left, _ = bare(top.optima, columns)
        if np.array_equal(left.lower, left.upper):
            return top.x
        found = Auto().solve(
            left, gain[columns], limits=Limits(), hint=top.x[columns], stop=self._stop
        )
        proven = found.x is not None and found.value == found.bound
        return _spread(top.optima, columns, found.x) if proven else None

    def upheld(self, program: Program, x: Ints, column: int, gains: Sequence[Ints]) -> int:
        """Count the leading `gains` of the last tier under which no point without `column` beats x.

        The tiers above are those of `program`. Shown in exact integers by multipliers that lie
        between those of the first gain and of a later one; where that does not suffice, fewer are
        counted.
        """
        face = self._face(program, x)
        if face is None:
            return 0
        if face.lower[column]:
            return len(gains)
        barred = _without(face, column)
        first, last = self._multipliers(barred, gains[0]), len(gains) - 1
        if not _held(barred, gains[0], first, x):
            return 0
        while last > 0:
            far = self._multipliers(barred, gains[last])
            between = [first + (far - first) * (step / last) for step in range(last + 1)]
            held = (_held(barred, gains[step], between[step], x) for step in range(last, 0, -1))
            if all(held):
                break
            last //= 2
        return last + 1

    def unbeaten(self, program: Program, values: Sequence[int]) -> bool:
        """Say whether relaxations show that no point is better than `values`, tier by tier."""
        face = program
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

    def _face(self, program: Program, x: Ints) -> Program | None:
        """Give the points as good as `x` in every tier but the last, where `x` is best in these."""
        face = program
        for tier in program.tiers[:-1]:
            dual, _ = self._bounded(face, tier, worth(tier.gain, x))
            if not dual.closes(worth(tier.gain, x)):
                return None
            face = tight(face, dual)
        return face

    def _multipliers(self, program: Program, gain: Ints) -> Floats:
        columns = program.movable
        return relaxed(program.on(columns), gain[columns], stop=self._stop).multipliers

    def _higher(self, face: Program, tier: Tier, x: Ints) -> Top | None:
        """Give the best points of `face` in one tier, `x` itself where it is one."""
        gain, value = tier.gain, worth(tier.gain, x)
        dual, prices = self._bounded(face, tier, value)
        best: Ints | None = x
        if dual.bound > value:
            best = self._better(face, gain, x, survivors(face, dual, target=value + dual.unit))
        return None if best is None else Top(x=best, optima=_optima(face, gain, prices, best))

    def _better(self, face: Program, gain: Ints, x: Ints, columns: Columns) -> Ints | None:
        """Give the best point on `columns` and those of `x`; ``None`` where that is not proven."""
        used = np.union1d(columns, np.flatnonzero(x))
        left, _ = bare(face, used)
        found = CpSat().solve(left, gain[used], limits=Limits(), hint=x[used], stop=self._stop)
        proven = found.x is not None and found.value == found.bound
        return _spread(face, used, found.x) if proven else None

    def _bounded(self, face: Program, tier: Tier, value: int) -> tuple[DualBound, Floats]:
        """Bound a tier by the multipliers known where few columns are left, or by new ones."""
        known = self._prices.get(tier.name)
        if known is not None and len(known) == len(face.low):
            dual = closing_bound(face, tier.gain, known, value)
            near = survivors(face, dual, target=value + dual.unit)
            if dual.closes(value) or len(near) <= _SMALL:
                return dual, known
        columns, gain = face.movable, tier.gain
        prices = relaxed(face.on(columns), gain[columns], stop=self._stop).multipliers
        self._prices[tier.name] = prices
        return closing_bound(face, gain, prices, value), prices


def _without(program: Program, column: int) -> Program:
    upper = program.upper.copy()
    upper[column] = 0
    return program.with_bounds(lower=program.lower, upper=upper)


def _held(program: Program, gain: Ints, multipliers: Floats, x: Ints) -> bool:
    """Say whether multipliers show that no point is worth more than `x`, which may be none."""
    dual = dual_bound(program, gain, multipliers)
    return dual.total < dual.scale * (worth(gain, x) + 1)


def _key(program: Program) -> bytes:
    """Tell programs apart that differ in bounds, gains or the number of their rows."""
    columns = program.lower, program.upper, *(tier.gain for tier in program.tiers)
    digest = blake2b(str([len(block.low) for block in program.blocks]).encode())
    for column in columns:
        digest.update(column.tobytes())
    return digest.digest()


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

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
from .along import Along, Worths, along
from .auto import Auto
from .base import Limits
from .bound import refuted
from .claim import worth
from .cpsat import CpSat
from .face import closing_bound, tight
from .fixing import Columns, survivors
from .inner import bare
from .lp import relaxed
from .pricing import Priced, Pricing
from .scaled import Floats

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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """Whether no point of similar programs is worth more than is known.

    Attributes
    ----------
    holds : bool
        None is: proven, for every program.
    point : int64 array (columns,) or None
        Where that is not shown, a point of the last program that may be worth more there.
    """

    holds: bool
    point: Ints | None = None


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

        Neither where the first relaxation gives no point that is whole.
        """
        first = program.tiers[0]
        found = self._pricing.relaxed(program, first.gain, tier=first.name, value=0)
        return (None if found.point is None else self.top(program, found.point)), found.empty

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

    def held(self, programs: Sequence[Program], worths: Sequence[Worths]) -> Held:
        """Say whether no point of any of the `programs` is worth more than its `worths`.

        Shown in exact integers by multipliers between those of the first and the last program.
        Where that does not suffice, nothing is said.

        Parameters
        ----------
        programs : sequence of Program
            With the same rows, each with its gains and upper bounds.
        worths : sequence of sequence of int
            Of each program, tier by tier.
        """
        if any(one.rows != programs[0].rows for one in programs[1:]):
            return Held(holds=False)
        some: Ints = np.max([one.upper for one in programs], axis=0)
        face = programs[0].with_bounds(lower=programs[0].lower, upper=some)
        for number in range(len(face.tiers)):
            values = [each[number] for each in worths]
            found, point = self._along(face, programs, number, values)
            if found is None or not found.within(values):
                return Held(holds=False, point=point)
            if found.below(values):
                break
            face = _face(face, programs[0].tiers[number].gain, found, values)
        return Held(holds=True)

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

    def _climbed(self, program: Program, x: Ints) -> Top | None:
        top: Top | None = Top(x=x, optima=program)
        for tier in program.tiers:
            top = None if top is None else self._higher(top.optima, tier, top.x)
        return top

    def _along(
        self, face: Program, programs: Sequence[Program], number: int, values: Worths
    ) -> tuple[Along | None, Ints | None]:
        """Bound one tier along the programs; beside it a point that may be better at the last."""
        gains = [one.tiers[number].gain for one in programs]
        if len(set(values)) == 1 and all(np.array_equal(gain, gains[0]) for gain in gains[1:]):
            gains, values, programs = gains[:1], values[:1], [face]
        uppers = [one.upper for one in programs]
        first = last = self._end(face, programs[0], number, values[0])
        if len(programs) > 1:
            last = self._end(face, programs[-1], number, values[-1])
        return along(face, gains, uppers, (first.multipliers, last.multipliers)), last.point

    def _end(self, face: Program, program: Program, number: int, value: int) -> Priced:
        tier = program.tiers[number]
        here = face.with_bounds(lower=face.lower, upper=np.minimum(face.upper, program.upper))
        last = number + 1 == len(program.tiers)
        return self._pricing.priced(here, tier.gain, tier=tier.name, value=value, small=-last)

    def _higher(self, face: Program, tier: Tier, x: Ints) -> Top | None:
        """Give the best points of `face` in one tier, `x` itself where it is one."""
        gain, value = tier.gain, worth(tier.gain, x)
        priced = self._pricing.priced(face, gain, tier=tier.name, value=value)
        best: Ints | None = x
        if priced.dual.bound > value:
            best = priced.point
            if best is None or worth(gain, best) < priced.dual.bound:
                columns = survivors(face, priced.dual, target=value + priced.dual.unit)
                best = self._better(face, gain, x, columns)
        if best is None:
            return None
        optima = _optima(face, gain, priced.multipliers, worth(gain, best))
        return Top(x=best, optima=optima)

    def _better(self, face: Program, gain: Ints, x: Ints, columns: Columns) -> Ints | None:
        """Give the best point on `columns` and those of `x`; ``None`` where that is not proven."""
        used = np.union1d(columns, np.flatnonzero(x))
        left, _ = bare(face, used)
        found = CpSat().solve(left, gain[used], limits=Limits(), hint=x[used], stop=self._stop)
        proven = found.x is not None and found.value == found.bound
        return _spread(face, used, found.x) if proven else None


def _face(face: Program, gain: Ints, found: Along, values: Worths) -> Program:
    """Give a program with all points that are worth their `values` in a tier."""
    if found.closes(values):
        return found.tight(face)
    return face.with_block(kept(gain, values[0])) if len(found.totals) == 1 else face


def _key(program: Program) -> bytes:
    """Tell programs apart."""
    digest = blake2b(program.rows)
    for column in (program.lower, program.upper, *(tier.gain for tier in program.tiers)):
        digest.update(column.tobytes())
    return digest.digest()


def _optima(face: Program, gain: Ints, prices: Floats, value: int) -> Program:
    """Give the program of all points worth `value`, the optimum of `face`."""
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

"""Multipliers of one tier after another, remembered from one similar program to the next."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from threading import Event

import numpy as np

from ..program import Ints, Program
from .bound import DualBound, dual_bound, refuted
from .claim import worth
from .face import closing_bound
from .fixing import survivors
from .lp import Relaxation, relaxed
from .rerun import Rerun
from .scaled import Floats
from .sifting import MANY

_SMALL = 300  # columns that CP-SAT looks at sooner than a relaxation is solved
_KEPT = 2  # multipliers of a tier that are tried before a relaxation is solved
_FACES = 16  # what is left after some tiers
_FOUND = 256  # gains whose multipliers are remembered


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Priced:
    """What multipliers say of a tier.

    Attributes
    ----------
    dual : DualBound
    multipliers : float64 array (rows,)
    point : int64 array (columns,) or None
        That of the relaxation, where one was solved and it is a point of the program.
    empty : bool
        It is proven that there is no point.
    known : bool
        The multipliers are those of an optimum of the relaxation.
    """

    dual: DualBound
    multipliers: Floats
    point: Ints | None = None
    empty: bool = False
    known: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Climbed:
    """What is left of a program after some tiers in which no point is to be worth more than known.

    Attributes
    ----------
    face : Program or None
        The points that are worth as much; ``None`` where none are.
    over : bool
        Some point may be worth more.
    point : int64 array (columns,) or None
        Such a point.
    """

    face: Program | None
    over: bool = False
    point: Ints | None = None


class Pricing:
    """Bounds tiers by multipliers that are known, or by new ones where these say too little."""

    def __init__(self, *, stop: Event | None = None) -> None:
        self._last: dict[str, list[Floats]] = {}
        self._found: OrderedDict[bytes, Floats] = OrderedDict()
        self._climbed: OrderedDict[bytes, Climbed] = OrderedDict()
        self._stop = stop
        self._rerun = Rerun()

    def priced(
        self,
        program: Program,
        gain: Ints,
        *,
        tier: str,
        value: int,
        whole: Program,
        small: int = _SMALL,
    ) -> Priced:
        """Bound `gain`, by multipliers known where they reach `value` or leave `small` columns.

        Parameters
        ----------
        tier : str
            Under what name multipliers are remembered.
        value : int
            What some point is worth, or might be.
        whole : Program
            The program that `program` is what is left of.
        small : int
            Below 0 a bound that rounds down to `value` will do.
        """
        own = self._found.get(_key(whole, gain))
        tried = self._last.get(tier, []) if own is None else [own, *self._last.get(tier, [])]
        for known in tried:
            if len(known) == len(program.low):
                dual = closing_bound(program, gain, known, value)
                near = survivors(program, dual, target=value + dual.unit)
                done = dual.closes(value) or dual.bound < value + (small < 0) * dual.unit
                if done or len(near) <= small:
                    return Priced(dual=dual, multipliers=known)
        return self.relaxed(program, gain, tier=tier, value=value, whole=whole)

    def relaxed(
        self, program: Program, gain: Ints, *, tier: str, value: int, whole: Program
    ) -> Priced:
        """Solve the relaxation and remember its multipliers; see `priced`."""
        priced = self.once(program, gain, value=value)
        if priced.known:
            self._remember(_key(whole, gain), tier, priced.multipliers)
        return priced

    def once(self, program: Program, gain: Ints, *, value: int) -> Priced:
        """Solve the relaxation of a gain that will not be asked about again."""
        found = self._warm(program, gain) or self._cold(program, gain)
        if found.infeasible:
            dual, empty = dual_bound(program, gain, found.multipliers), refuted(program, found.ray)
            return Priced(dual=dual, multipliers=found.multipliers, empty=empty, known=False)
        point = _point(program, found)
        best = value if point is None else max(value, worth(gain, point))
        dual = closing_bound(program, gain, found.multipliers, best)
        known = found.x is not None
        return Priced(dual=dual, multipliers=found.multipliers, point=point, known=known)

    def _warm(self, program: Program, gain: Ints) -> Relaxation | None:
        """Go on from the last relaxation, where HiGHS is quick enough with all columns."""
        stopped = self._stop is not None and self._stop.is_set()
        if stopped or len(program.movable) > MANY:
            return None
        return self._rerun.relaxed(program, gain)

    def _cold(self, program: Program, gain: Ints) -> Relaxation:
        """Solve the relaxation from nothing."""
        columns = program.movable
        found = relaxed(program.on(columns), gain[columns], stop=self._stop)
        if found.x is None:
            return found
        x = np.zeros(program.columns)
        x[columns] = found.x
        return replace(found, x=x)

    def climbed(
        self, program: Program, values: Sequence[int], climb: Callable[[Sequence[int]], Climbed]
    ) -> Climbed:
        """Give what `climb` makes of the leading tiers of a program, once for the same question."""
        digest = blake2b(program.rows + repr(list(values)).encode())
        gains = [tier.gain for tier, _ in zip(program.tiers, values, strict=False)]
        for column in (program.lower, program.upper, *gains):
            digest.update(column.tobytes())
        key = digest.digest()
        if key not in self._climbed:
            self._climbed[key] = climb(values)
            if len(self._climbed) > _FACES:
                self._climbed.popitem(last=False)
        return self._climbed[key]

    def _remember(self, key: bytes, tier: str, multipliers: Floats) -> None:
        self._last[tier] = [multipliers, *self._last.get(tier, [])][:_KEPT]
        self._found[key] = multipliers
        if len(self._found) > _FOUND:
            self._found.popitem(last=False)


def _key(program: Program, gain: Ints) -> bytes:
    digest = blake2b(gain.tobytes())
    digest.update(program.upper.tobytes())
    return digest.digest()


def _point(program: Program, found: Relaxation) -> Ints | None:
    """Give the relaxed point where it is whole and keeps every row, in exact integers."""
    if found.x is None:
        return None
    x = np.asarray(np.rint(found.x), dtype=np.int64)
    return x if program.satisfied_by(x) else None

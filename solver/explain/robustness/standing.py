"""Which names of a plan some best plan keeps, under one case after another that differs in weights.

Plans met on the way are kept: under other weights one of them is mostly best again, and then only
that has to be shown. Names that none of the best ones known has are asked for until no best plan
has any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ....models.codes import Kind
from ....models.errors import SuksesiError
from ....models.plan import Plan, Status
from ....models.table import NOBODY
from ...build import Assembly, broken_rows
from ...engines.ladder import Ladder, Top
from ...order import separators
from ...placement import reached
from ...program import Block, Ints, Program, kept
from .stretch import Stretch

Mask = NDArray[np.bool_]

_KEPT = 64  # plans remembered


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stand:
    """What is known of the names under one case.

    Attributes
    ----------
    stays : bool array (names,)
        Some best plan has the name.
    gone : bool array (names,)
        No best plan has it: proven. Names that were not asked for are neither.
    assembly : Assembly
    top : Top or None
        The best plans; ``None`` where there is no plan at all, or the work was stopped.
    decided : bool
        The work was not stopped.
    """

    stays: Mask
    gone: Mask
    assembly: Assembly
    top: Top | None
    decided: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Between:
    """What is known of a stretch of values of a weight.

    Attributes
    ----------
    holds : bool
        All names stay at every value.
    known, better : int64 arrays (columns,) or None
        Where that is not shown: a plan known, and one that may be better at an end.
    """

    holds: bool
    known: Ints | None = None
    better: Ints | None = None


class Standing:
    """The names of one plan, and every good plan met so far.

    Parameters
    ----------
    wide : Assembly
        With every pair that some weights would admit.
    plan : Plan
        Optimal under today's weights.

    Raises
    ------
    SuksesiError
        Where `plan` is not proven optimal: there is nothing that could stay so.
    """

    def __init__(
        self, wide: Assembly, today: Assembly, plan: Plan, *, stop: Event | None = None
    ) -> None:
        if plan.status is not Status.OPTIMAL or plan.seating is None:
            raise SuksesiError(
                "Ketahanan hanya dapat dihitung bagi rencana yang terbukti optimal. / Robustness "
                "can be worked out only for a plan that is proven optimal."
            )
        self.wide, self.today, self.moves, self.stop = wide, today, plan.moves, stop
        self.columns = np.array([_column(wide, m.employee, m.seat) for m in plan.moves], np.intp)
        self._ladder = Ladder(stop=stop)
        self._named: tuple[Block, ...] = ()
        found = reached(today, near=today.point_of(plan.seating), stop=stop)
        self.best: Ints = today.point_of(plan.seating) if found.x is None else found.x
        self._points: list[Ints] = [self.best]

    @property
    def stopped(self) -> bool:
        """Somebody asked the work to end."""
        return self.stop is not None and self.stop.is_set()

    def at(self, assembly: Assembly, asked: Mask) -> Stand:
        """Say which of the names `asked` for stay under the case of `assembly`."""
        top, empty = self._top(assembly)
        none = np.zeros(len(self.columns), dtype=np.bool_)
        if top is None:
            gone = asked.copy() if empty else none
            return Stand(stays=none, gone=gone, assembly=assembly, top=None, decided=empty)
        stays = asked & self._covered(assembly.program, top.x)
        possible = asked & (top.optima.upper[self.columns] > 0)
        while np.any(possible & ~stays):
            gain = np.zeros(assembly.program.columns, dtype=np.int64)
            gain[self.columns[possible & ~stays]] = 1
            point = self._most(assembly, top, gain)
            if point is None:
                return Stand(stays=stays, gone=none, assembly=assembly, top=None, decided=False)
            if not gain @ point:
                break
            stays |= asked & (point[self.columns] > 0)
        return Stand(stays=stays, gone=asked & ~stays, assembly=assembly, top=top)

    def between(self, stretch: Stretch, asked: Mask) -> Between:
        """Say whether known plans with all names `asked` for are best all along a stretch."""
        left, known = asked.copy(), None
        for x in self._leading(stretch):
            if known is None or (not stretch.straight and np.any(left & (x[self.columns] > 0))):
                known = x
                better = self._beaten(stretch, x)
                if better is not None:
                    return Between(holds=False, known=x, better=better.x)
            left &= ~(x[self.columns] > 0)
            if not left.any():
                return Between(holds=True)
        return Between(holds=False)

    def upheld(self, values: Sequence[Assembly], asked: Mask) -> int:
        """Count the leading `values` at which each name `asked` for is shown to stay, on its own.

        No plan without the name is worth more than a plan that is known, although not the best.
        """
        first = values[0].program
        above = [tier.gain for tier in first.tiers[:-1]]
        like = [one for one in values if _same_above(one.program, above)]
        count = len(like) if like == list(values[: len(like)]) else 0
        for name in np.flatnonzero(asked).tolist():
            count = min(count, self._upheld(values[:count], name)) if count else 0
        return count

    def _upheld(self, values: Sequence[Assembly], name: int) -> int:
        column, program = self.columns[name], values[0].program
        some: Ints = np.max([one.program.upper for one in values], axis=0)
        known = [x for x in self._points if x[column] and np.all(x <= program.upper)]
        if not known:
            return 0
        x = max(known, key=lambda one: _worth(program, one))
        admits = [bool(np.all(x <= one.program.upper)) for one in values]
        most = admits.index(False) if False in admits else len(admits)
        roof = self._stated(program.with_bounds(lower=program.lower, upper=some))
        gains = [one.program.tiers[-1].gain for one in values[:most]]
        return self._ladder.upheld(roof, x, column, gains)

    def _leading(self, stretch: Stretch) -> list[Ints]:
        """Give the plans known that all values admit and that no other beats at either end.

        Where none is, that is the best at the first end alone.
        """
        points = [x for x in self._points if np.all(x <= stretch.every)]
        if not points:
            return []
        worths = [[_worth(end.program, x) for x in points] for end in stretch.ends]
        first = [n for n, worth in enumerate(worths[0]) if worth == max(worths[0])]
        both = [n for n in first if worths[1][n] == max(worths[1])]
        return [points[n] for n in both or first[:1]]

    def _beaten(self, stretch: Stretch, x: Ints) -> Top | None:
        """Give what beats a plan at an end, itself where that is open; ``None`` where nothing."""
        for program in stretch.roofs(x):
            top = self._ladder.top(self._stated(program), x)
            if top is None:
                return Top(x=x, optima=program)
            if _worth(program, top.x) != _worth(program, x):
                return top
        return None

    def under(self, roof: Callable[[Ints], Program], *, every: Ints, asked: Mask) -> bool:
        """Say whether a known plan with all names `asked` for is best in the program over it.

        Parameters
        ----------
        roof : callable
            Gives a program in which no plan is worth less against the given one than it ever is.
        every : int64 array (columns,)
            Upper bounds that only plans keep which stand whatever happens.
        """
        names = self.columns[asked]
        known = [x for x in self._points if np.all(x <= every) and np.all(x[names] > 0)]
        if not known:
            return False
        x = max(known, key=lambda one: _worth(roof(one), one))
        program = self._stated(roof(x))
        top = self._ladder.top(program, x)
        return top is not None and _worth(program, top.x) == _worth(program, x)

    def unbeaten(self, program: Program, values: Sequence[int]) -> bool:
        """Say whether relaxations show that no plan of `program` is better than `values`."""
        return self._ladder.unbeaten(self._stated(program), values)

    def without(self, name: int) -> Ints | None:
        """Give the best plan of today without a name; ``None`` where there is none."""
        program = self._stated(self.today.program)
        upper = program.upper.copy()
        upper[self.columns[name]] = 0
        barred = program.with_bounds(lower=program.lower, upper=upper)
        return reached(self.today, program=barred, near=self.best, stop=self.stop).x

    def holder(self, stand: Stand, seat: int) -> int:
        """Give who has `seat` in the plan that the round of `stand` prints, stays included."""
        return self.holders(stand, (seat,))[0]

    def holders(self, stand: Stand, seats: Sequence[int]) -> list[int]:
        """Give who has each of `seats` in the plan that the round of `stand` prints."""
        assembly, top = stand.assembly, stand.top
        if top is None:
            return [NOBODY for _ in seats]
        x = self._most(assembly, top, _separating(assembly))
        pairs = assembly.pairs
        chosen = (top.x if x is None else x)[: len(pairs)] > 0
        who = dict(zip(pairs.seat[chosen].tolist(), pairs.employee[chosen].tolist(), strict=True))
        return [who.get(seat, NOBODY) for seat in seats]

    def _top(self, assembly: Assembly) -> tuple[Top | None, bool]:
        """Give a best plan, from the best one known that the case admits, or that there is none."""
        program = assembly.program
        known = [x for x in self._points if np.all(x <= program.upper)]
        while known and not self.stopped:
            start = max(known, key=lambda x: _worth(program, x))
            top = self._ladder.top(self._stated(program), start)
            if top is None or self._sound(assembly, top.x):
                break
        else:
            top = None
        return self._searched(assembly) if top is None else (top, False)

    def _searched(self, assembly: Assembly) -> tuple[Top | None, bool]:
        """Climb all tiers anew, where what is known does not lead to the top."""
        if self.stopped:
            return None, False
        program = self._stated(assembly.program)
        found = reached(assembly, program=program, stop=self.stop)
        if not found.settled or found.x is None:
            return None, found.empty
        self._keep(found.x)
        rows = [kept(tier.gain, found.values[tier.name]) for tier in program.tiers]
        optima = Program(
            lower=program.lower,
            upper=program.upper,
            blocks=(*program.blocks, *rows),
            tiers=program.tiers,
        )
        return Top(x=found.x, optima=optima), False

    def _most(self, assembly: Assembly, top: Top, gain: Ints) -> Ints | None:
        optima = top.optima
        while not self.stopped:
            point = self._ladder.most(Top(x=top.x, optima=optima), gain)
            if point is None or self._sound(assembly, point):
                return point
            for block in self._named[-1:]:
                optima = optima.with_block(block)
        return None

    def _sound(self, assembly: Assembly, x: Ints) -> bool:
        """Keep a plan; where it breaks rows that were not stated yet, keep those and say no."""
        broken = broken_rows(assembly, x)
        self._named += broken
        if not broken:
            self._keep(x)
        return not broken

    def _keep(self, x: Ints) -> None:
        if not any(np.array_equal(x, point) for point in self._points):
            self._points = [*self._points[-_KEPT:], x]

    def _stated(self, program: Program) -> Program:
        for block in self._named:
            program = program.with_block(block)
        return program

    def _covered(self, program: Program, x: Ints) -> Mask:
        """Say which names some known plan has that is worth as much as `x`."""
        covered: Mask = np.asarray(x[self.columns] > 0)
        worth = _worth(program, x)
        for point in self._points:
            if np.all(point <= program.upper) and _worth(program, point) == worth:
                covered = covered | (point[self.columns] > 0)
        return covered


def _same_above(program: Program, gains: list[Ints]) -> bool:
    """Say whether every tier but the last has these gains."""
    tiers = zip(program.tiers[:-1], gains, strict=True)
    return all(np.array_equal(tier.gain, gain) for tier, gain in tiers)


def _column(assembly: Assembly, employee: int, seat: int) -> int:
    pairs = assembly.pairs
    return int(np.flatnonzero((pairs.seat == seat) & (pairs.employee == employee))[0])


def _worth(program: Program, x: Ints) -> tuple[int, ...]:
    return tuple(int(tier.gain @ x) for tier in program.tiers)


def _separating(assembly: Assembly) -> Ints:
    """Give what settles which of equally good plans is printed, over the admitted pairs."""
    pairs = assembly.pairs
    admitted = assembly.program.upper[: len(pairs)] > 0
    found = np.zeros(assembly.program.columns, dtype=np.int64)
    found[np.flatnonzero(admitted)] = separators(pairs.only(admitted), assembly.case, salt=0)
    found[: len(pairs)][pairs.kind == Kind.STAY] = 0
    return found

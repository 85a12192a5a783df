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

from ....models.codes import Kind
from ....models.errors import SuksesiError
from ....models.plan import Plan, Status
from ....models.table import NOBODY
from ...build import Assembly, broken_rows
from ...engines.ladder import Ladder, Top
from ...engines.propagation import narrowed
from ...order import separators
from ...placement import reached
from ...program import Block, Ints, Program, kept
from .known import Known, Mask, worth


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


class Standing:
    """The names of one plan, and every good plan met so far.

    Parameters
    ----------
    wide : Assembly
        With every pair that some weights would admit.
    plan : Plan
        Optimal under today's weights.

    Attributes
    ----------
    moves, columns
        Of every name: its move, and its column in the programs.
    ladder : Ladder
    known : Known

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
        self.ladder = Ladder(stop=stop)
        self._named: tuple[Block, ...] = ()
        self._rows, self._possible = wide.program.rows, narrowed(wide.program).upper
        near = today.point_of(plan.seating)
        found = reached(today, program=self.stated(today.program), near=near, stop=stop)
        self.best: Ints = today.point_of(plan.seating) if found.x is None else found.x
        self.known = Known(self.best)

    @property
    def stopped(self) -> bool:
        """Somebody asked the work to end."""
        return self.stop is not None and self.stop.is_set()

    def fits(self, assembly: Assembly) -> bool:
        """Say whether a case has the rows that known plans keep; some weight might state others."""
        return assembly.program.rows == self._rows

    def at(self, assembly: Assembly, asked: Mask) -> Stand:
        """Say which of the names `asked` for stay under the case of `assembly`."""
        top, empty = self._top(assembly)
        none = np.zeros(len(self.columns), dtype=np.bool_)
        if top is None:
            gone = asked.copy() if empty else none
            return Stand(stays=none, gone=gone, assembly=assembly, top=None, decided=empty)
        stays = asked & self.known.names(assembly.program, top.x, self.columns)
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
        known = [x for x in self.known.admitted(every) if np.all(x[names] > 0)]
        if not known:
            return False
        x = max(known, key=lambda one: worth(roof(one), one))
        program = self.stated(roof(x))
        top = self.ladder.top(program, x)
        return top is not None and worth(program, top.x) == worth(program, x)

    def unbeaten(self, program: Program, values: Sequence[int]) -> bool:
        """Say whether relaxations show that no plan of `program` is better than `values`."""
        return self.ladder.unbeaten(self.stated(program), values)

    def without(self, name: int) -> Ints | None:
        """Give the best plan of today without a name; ``None`` where there is none."""
        program = self.stated(self.today.program)
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
        while self.fits(assembly) and not self.stopped:
            program = self.stated(assembly.program)
            start = self.known.best(program)
            if start is None:
                top, empty = self.ladder.anew(program)
                if empty:
                    return None, True
            else:
                top = self.ladder.top(program, start)
            if top is None:
                break
            if self.sound(assembly, top.x):
                return top, False
        return self._searched(assembly)

    def _searched(self, assembly: Assembly) -> tuple[Top | None, bool]:
        """Climb all tiers anew, where what is known does not lead to the top."""
        if self.stopped:
            return None, False
        program = self.stated(assembly.program)
        found = reached(assembly, program=program, stop=self.stop)
        if not found.settled or found.x is None:
            return None, found.empty
        self.learnt(assembly, found.x)
        rows = [kept(tier.gain, found.values[tier.name]) for tier in program.tiers]
        optima = Program(
            lower=program.lower,
            upper=program.upper,
            blocks=(*program.blocks, *rows),
            tiers=program.tiers,
        )
        return Top(x=found.x, optima=optima), False

    def _most(self, assembly: Assembly, top: Top, gain: Ints) -> Ints | None:
        while not self.stopped:
            point = self.ladder.most(top, gain)
            if point is None or self.sound(assembly, point):
                return point
            for block in self._named[-1:]:
                top = top.with_block(block)
        return None

    def sound(self, assembly: Assembly, x: Ints) -> bool:
        """Keep a plan; where it breaks rows that were not stated yet, keep those and say no."""
        rows = len(self._named)
        self.learnt(assembly, x)
        return len(self._named) == rows

    def learnt(self, assembly: Assembly, x: Ints) -> bool:
        """Keep a plan, or the rows that it breaks; say whether either was new."""
        broken = broken_rows(assembly, x)
        self._named += broken
        return bool(broken) or (self.fits(assembly) and self.known.keep(x))

    def stated(self, program: Program) -> Program:
        """Give a program with the rows that plans met would break, without what no plan can have.

        What no plan can have is the same under all weights, as long as the rows are.
        """
        if program.rows == self._rows:
            upper = np.minimum(program.upper, self._possible)
            program = program.with_bounds(lower=program.lower, upper=upper)
        for block in self._named:
            program = program.with_block(block)
        return program


def _column(assembly: Assembly, employee: int, seat: int) -> int:
    pairs = assembly.pairs
    return int(np.flatnonzero((pairs.seat == seat) & (pairs.employee == employee))[0])


def _separating(assembly: Assembly) -> Ints:
    """Give what settles which of equally good plans is printed, over the admitted pairs."""
    pairs = assembly.pairs
    admitted = assembly.program.upper[: len(pairs)] > 0
    found = np.zeros(assembly.program.columns, dtype=np.int64)
    found[np.flatnonzero(admitted)] = separators(pairs.only(admitted), assembly.case, salt=0)
    found[: len(pairs)][pairs.kind == Kind.STAY] = 0
    return found

"""How many of the next values of a weight names are shown to stay at, without deciding each.

Known plans that have the names are shown to be best at one value after the other, by multipliers
between those of two ends. Or names are looked at one by one: no plan without the name is worth more
than a known one that has it, best or not. Where neither is shown, the relaxation names a plan that
may be better; with it known it is plain how far the others may be best.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...build import Assembly
from ...engines.lasting import Held
from ...program import Ints, Program
from .known import Mask, Worth, worth
from .standing import Standing

FEW = 3
"""So many names are looked at one by one."""
_ALL, _LEAST = 10**9, 4  # values looked at together


class Passage:
    """Looks at stretches of the values of one weight.

    Parameters
    ----------
    straight : bool
        Gains go straight from value to value and fewer and fewer pairs are admitted: then the two
        ends stand for all between.
    """

    def __init__(self, standing: Standing, *, straight: bool) -> None:
        self._standing, self._straight, self._reach = standing, straight, _ALL

    def passed(self, values: Sequence[Assembly], live: Mask) -> int:
        """Count leading values at which all `live` names are shown to stay; 0 shows nothing."""
        if not all(self._standing.fits(one) for one in values):
            return 0
        values, columns = values[: self._reach], self._standing.columns[live]
        if len(columns) > FEW:
            return self._together(values, columns)
        count = len(values)
        for column in columns.tolist():
            count = self._alone(values[:count], column) if count else 0
        return count

    def ahead(self, values: Sequence[Assembly]) -> Ints | None:
        """Give what the best plan known at the last value has more than that at the first."""
        ends = [self._standing.known.best(values[end].program) for end in (0, -1)]
        return None if ends[0] is None or ends[1] is None else ends[1] - ends[0]

    def _together(self, values: Sequence[Assembly], columns: Ints) -> int:
        """Count them by plans that have all names between them."""
        while values and not self._standing.stopped:
            programs = [self._standing.stated(one.program) for one in values]
            found = self._standing.known.covered(programs, columns, straight=self._straight)
            values = values[: found.count]
            if not values:
                return 0
            held = self._standing.ladder.held(programs[: len(values)], found.worths)
            if self._shown(held, values):
                return held.count
            if self._settled(values, programs, found.worths):
                return len(values)
            values = self._shorter(values, held.point, found.worths)
        return 0

    def _alone(self, values: Sequence[Assembly], column: int) -> int:
        """Count them by plans that have one name, against all plans without it."""
        name, tried = np.array([column], dtype=np.intp), set[int]()
        while values and not self._standing.stopped:
            programs = [self._standing.stated(one.program) for one in values]
            found = self._standing.known.covered(programs, name, straight=self._straight)
            barred = [_set(one, column, 0) for one in programs[: found.count]]
            held = self._standing.ladder.held(barred, found.worths) if barred else None
            if held is not None and self._shown(held, values[: found.count]):
                return held.count
            if barred and self._settled(values, barred, found.worths):
                return len(values)
            spot = max(0, found.count - 1) if found.count or not tried else len(values) - 1
            if spot not in tried:
                tried.add(spot)
                if self._improved(values[spot], programs[spot], column):
                    continue
            point = None if held is None else held.point
            values = self._shorter(values[: found.count], point, found.worths)
        return 0

    def _settled(
        self, values: Sequence[Assembly], programs: Sequence[Program], worths: Sequence[Worth]
    ) -> bool:
        """Say whether the ends of a line are solved to proof and nothing is better at either.

        What all pairs admitted somewhere on the line may make is looked at. Between the ends every
        plan follows a line, so none is better there than one that is best at both.
        """
        if not self._straight:
            return False
        some = np.max([one.upper for one in programs], axis=0)
        for value, program, most in zip(values, programs, worths, strict=True):
            wide = program.with_bounds(lower=program.lower, upper=some)
            best, empty = self._best(wide)
            if best is None and not empty:
                return False
            if best is not None and worth(wide, best) > most:
                self._standing.learnt(value, best)
                return False
        return True

    def _best(self, program: Program) -> tuple[Ints | None, bool]:
        """Give a best point of a program, or that there is none; neither where that is open."""
        start = self._standing.known.best(program)
        if start is None:
            top, empty = self._standing.ladder.anew(program)
        else:
            top, empty = self._standing.ladder.top(program, start), False
        return (None if top is None else top.x), empty

    def _improved(self, value: Assembly, program: Program, column: int) -> bool:
        """Look for a better plan with a name at a value; say whether a new one was found."""
        known = self._standing.known
        best = known.best(program, column=column)
        if best is None:
            return False
        forced, known_worth = _set(program, column, 1), worth(program, best)
        point = self._standing.ladder.held([forced], [known_worth]).point
        better = point is not None and worth(program, point) > known_worth
        return point is not None and better and self._standing.learnt(value, point)

    def _shorter(
        self, values: Sequence[Assembly], point: Ints | None, worths: Sequence[Worth]
    ) -> Sequence[Assembly]:
        """Keep as many values as before where a better plan is known now, else half of them."""
        if point is not None and worth(values[-1].program, point) > worths[len(values) - 1]:
            self._standing.learnt(values[-1], point)
            return values
        if self._straight or not values:
            return ()
        self._reach = max(1, len(values) // 2)
        return values[: len(values) // 2]

    def _shown(self, held: Held, values: Sequence[Assembly]) -> bool:
        """Say whether some values are passed; look twice as far next time if all are."""
        if held.count == len(values):
            self._reach = min(_ALL, 2 * self._reach)
            return True
        if not held.count or self._straight:
            return False
        self._reach = max(_LEAST, 2 * held.count)
        if held.point is not None:
            self._standing.learnt(values[-1], held.point)
        return True


def _set(program: Program, column: int, at: int) -> Program:
    lower, upper = program.lower.copy(), program.upper.copy()
    if at:
        lower[column] = at
    else:
        upper[column] = 0
    return program.with_bounds(lower=lower, upper=upper)

"""The plans met so far: under other weights one of them is mostly best again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...program import Ints, Program

Mask = NDArray[np.bool_]
Worth = tuple[int, ...]

_KEPT = 64  # plans remembered


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Covered:
    """Leading programs in which the best plans known have what is asked for.

    Attributes
    ----------
    count : int
    worths : list of tuple of int
        What those plans are worth, tier by tier, in each of them.
    """

    count: int
    worths: list[Worth]


class Known:
    """Plans over the same columns, the latest last."""

    def __init__(self, first: Ints) -> None:
        self._points: list[Ints] = [first]

    def keep(self, x: Ints) -> bool:
        """Remember a plan; say whether it was not known."""
        new = not any(np.array_equal(x, point) for point in self._points)
        if new:
            self._points = [*self._points[-_KEPT:], x]
        return new

    def admitted(self, upper: Ints) -> list[Ints]:
        """Give the plans that keep to upper bounds."""
        return [x for x in self._points if np.all(x <= upper)]

    def best(self, program: Program, *, column: int | None = None) -> Ints | None:
        """Give the best plan of a program, of those with a column; ``None`` where there is none."""
        some = [x for x in self.admitted(program.upper) if column is None or x[column]]
        return max(some, key=lambda x: worth(program, x)) if some else None

    def names(self, program: Program, x: Ints, columns: NDArray[np.intp]) -> Mask:
        """Say which `columns` some plan has that is worth as much as `x`."""
        found, target = np.asarray(x[columns] > 0), worth(program, x)
        for point in self.admitted(program.upper):
            if worth(program, point) == target:
                found = found | (point[columns] > 0)
        return found

    def covered(
        self, programs: Sequence[Program], columns: NDArray[np.intp], *, straight: bool
    ) -> Covered:
        """Count the leading programs in which the best plans have all `columns` between them.

        Parameters
        ----------
        straight : bool
            The programs are the two ends of a line of them: one plan has to be best at both.
        """
        table = _Table(self._points)
        ranked = [table.ranked(one) for one in programs]
        if straight:
            best: Mask = np.all([one for one, _ in ranked], axis=0)
            count = len(programs) * table.have(columns, best)
            return Covered(count=count, worths=[value for _, value in ranked])
        having = [table.have(columns, one) for one, _ in ranked]
        count = having.index(False) if False in having else len(having)
        return Covered(count=count, worths=[value for _, value in ranked[:count]])


class _Table:
    """Plans one under the other; most columns are the same in all."""

    def __init__(self, points: Sequence[Ints]) -> None:
        self._points = np.array(points)
        self._apart = np.flatnonzero(np.any(self._points != self._points[0], axis=0))
        self._few = self._points[:, self._apart]
        self._same = self._points[0].copy()
        self._same[self._apart] = 0

    def have(self, columns: NDArray[np.intp], some: Mask) -> bool:
        """Say whether the plans marked have all `columns` between them."""
        return bool(some.any() and np.all(self._points[some][:, columns].any(axis=0)))

    def ranked(self, program: Program) -> tuple[Mask, Worth]:
        """Mark the plans that are best in a program; with what they are worth."""
        best: Mask = np.all(self._few <= program.upper[self._apart], axis=1)
        best &= bool(np.all(self._same <= program.upper))
        found = []
        for tier in program.tiers:
            values = self._few @ tier.gain[self._apart] + int(self._same @ tier.gain)
            found.append(int(values[best].max()) if best.any() else 0)
            best = best & (values == found[-1])
        return best, tuple(found)


def worth(program: Program, x: Ints) -> Worth:
    """Give what a plan is worth, tier by tier."""
    return tuple(int(tier.gain @ x) for tier in program.tiers)

r"""Bounds of similar programs one after the other, from the multipliers of the first and the last.

Programs are alike that have the same rows. At step i of n the multipliers are
:math:`(n - i) y_0 + i y_n`, integers where those of both ends are, so every bound is exact. Where
the same point is best at both ends, and gains go from end to end nearly straight, it is nearly
always shown best in between as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..program import BOUNDLESS, Ints, Program
from .scaled import Floats, whole_sides

_FINEST = 16  # powers of two that multipliers are scaled up by
_ROOM = 2.0**62
Worths = Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Along:
    """What two sets of multipliers prove of one tier of similar programs.

    Attributes
    ----------
    totals : tuple of int
        No point is worth more than these over `scale`, program by program.
    scale : int
    lower, upper : int64 arrays (columns,)
        Bounds that hold in every program for the points that reach its total.
    at_high, at_low : bool arrays (rows,)
        Rows whose upper, lower side every such point holds tight.
    """

    totals: tuple[int, ...]
    scale: int
    lower: Ints
    upper: Ints
    at_high: np.ndarray[tuple[int], np.dtype[np.bool_]]
    at_low: np.ndarray[tuple[int], np.dtype[np.bool_]]

    def within(self, values: Worths) -> int:
        """Count the leading programs that have no point worth more than their values."""
        over = [t >= self.scale * (v + 1) for t, v in zip(self.totals, values, strict=True)]
        return over.index(True) if True in over else len(over)

    def below(self, values: Worths) -> bool:
        """Say whether all points of the leading programs are worth less than their values."""
        return all(t < self.scale * v for t, v in zip(self.totals, values, strict=False))

    def closes(self, values: Worths) -> bool:
        """Say whether the leading totals are the values, without rounding them down."""
        return all(t == self.scale * v for t, v in zip(self.totals, values, strict=False))

    def tight(self, face: Program) -> Program:
        """Give the program of all points that reach the total in some program."""
        low, high = whole_sides(face)
        return face.with_bounds(lower=self.lower, upper=self.upper).with_sides(
            low=np.where(self.at_high, high, face.low), high=np.where(self.at_low, low, face.high)
        )


def along(
    face: Program, gains: Sequence[Ints], uppers: Sequence[Ints], ends: tuple[Floats, Floats]
) -> Along | None:
    """Bound `gains` in the programs that have the rows of `face` and further upper bounds.

    ``None`` where 64 bits do not hold the sums.
    """
    steps = max(1, len(gains) - 1)
    wanted = [_right_signs(face, one) for one in ends]
    widest = max(float(np.max(np.abs(one), initial=0.0)) for one in wanted)
    widest = widest * float(np.max(face.absolute.sum(axis=0), initial=1.0))
    widest = max(widest, *(float(np.max(np.abs(gain), initial=0)) for gain in gains), 1.0)
    most = max(1.0, float(np.maximum(np.abs(face.lower), np.abs(face.upper)).sum()))
    room = int(np.floor(np.log2(_ROOM / (2.0 * widest * steps * most))))
    if room < 0:
        return None
    unit = 2 ** min(_FINEST, room)
    return _along(face, gains, uppers, [np.rint(one * unit).astype(np.int64) for one in wanted],
                  unit)  # fmt: skip


def _along(
    face: Program,
    gains: Sequence[Ints],
    uppers: Sequence[Ints],
    ends: list[Ints],
    unit: int,
) -> Along | None:
    steps = max(1, len(gains) - 1)
    sides, spent = whole_sides(face), [face.matrix.T @ one for one in ends]
    lowers, tops, totals = [], [], []
    for step, (gain, upper) in enumerate(zip(gains, uppers, strict=True)):
        y, cost = ((steps - step) * first + step * last for first, last in (ends, spent))
        reduced = unit * steps * gain - cost
        admitted = np.minimum(face.upper, upper)
        best = np.where(reduced > 0, admitted, face.lower)
        side = np.where(y > 0, sides[1], np.where(y < 0, sides[0], 0))
        if float(np.abs(side.astype(np.float64)) @ np.abs(y)) >= _ROOM:
            return None
        totals.append(int(side @ y) + int(reduced @ best))
        lowers.append(np.where(reduced > 0, admitted, face.lower))
        tops.append(np.where(reduced < 0, face.lower, admitted))
    first, last = ends
    return Along(
        totals=tuple(totals),
        scale=unit * steps,
        lower=np.min(lowers, axis=0),
        upper=np.max(tops, axis=0),
        at_high=(first > 0) & (last > 0),
        at_low=(first < 0) & (last < 0),
    )


def _right_signs(program: Program, multipliers: Floats) -> Floats:
    dropped = ((multipliers > 0) & (program.high >= BOUNDLESS)) | (
        (multipliers < 0) & (program.low <= -BOUNDLESS)
    )
    return np.where(dropped, 0.0, multipliers)

r"""The dual bound of a program in exact integers, from any multipliers.

For integers :math:`y` and a scale :math:`s`, every point of the program has

.. math:: s\,c x = y A x + (s c - y A) x \le y b + \sum_j \max_{l_j \le t \le u_j} d_j t,
   \qquad d = s c - y A,

where :math:`b_i` is the upper bound of row i for :math:`y_i > 0` and its lower bound for
:math:`y_i < 0`, rounded inwards to a multiple of the row's common divisor. A multiplier whose bound
does not exist is set to 0. So rounding multipliers that a linear solver gave costs a little of the
bound and nothing of the proof.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..program import BOUNDLESS, Ints, Program
from .claim import unit_of, worth
from .scaled import Floats, whole_sides

_FINEST = 30  # powers of two that multipliers are scaled up by, where 64 bits hold the sums
_ROOM = 2.0**62


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DualBound:
    """A proven bound.

    Attributes
    ----------
    total : int
        No point is worth more than ``total / scale``.
    scale : int
    unit : int
        Values are multiples of it.
    prices : int64 array (rows,)
        The multipliers times `scale`.
    reduced : int64 array (columns,)
        What each column adds to ``scale`` times the value once the rows are priced.
    """

    total: int
    scale: int
    unit: int
    prices: Ints
    reduced: Ints

    @property
    def bound(self) -> int:
        """The bound in the units of the gains, rounded down to a value that can be."""
        return self.total // (self.scale * self.unit) * self.unit

    def closes(self, value: int) -> bool:
        """Say whether `value` reaches the bound without rounding it down."""
        return self.total == self.scale * value


def dual_bound(
    program: Program, gain: Ints, multipliers: Floats, *, finest: int = _FINEST
) -> DualBound:
    """Give the bound that `multipliers` prove; all columns must be bounded.

    Parameters
    ----------
    multipliers : float64 array (rows,)
        Positive for the upper bound of a row, negative for the lower one.
    finest : int
        Powers of two that they are scaled up by at most.
    """
    wanted = _right_signs(program, multipliers)
    scale = _scale(program, gain, wanted, finest=finest)
    y = np.rint(wanted * scale).astype(np.int64) if scale else np.zeros(len(wanted), np.int64)
    return whole_dual(program, gain, y, scale=scale or 1)


def exact_bound(
    program: Program, gain: Ints, multipliers: Floats, *, parts: int
) -> DualBound | None:
    """Give the bound of multipliers that are fractions of the gains' unit with `parts` below.

    Those of a vertex are; rounded to such fractions they may reach a value that any power of two
    misses. ``None`` where 64 bits do not hold the sums.
    """
    wanted, unit = _right_signs(program, multipliers), unit_of(gain)
    size = float(np.max(np.abs(wanted), initial=1.0)) * parts
    widest = float(np.max(program.absolute.sum(axis=0), initial=1.0))
    if size * widest + parts * float(np.max(np.abs(gain), initial=1)) > _ROOM:
        return None
    y = (np.rint(wanted * parts / unit) * unit).astype(np.int64)
    return whole_dual(program, gain, y, scale=parts)


def whole_dual(program: Program, gain: Ints, y: Ints, *, scale: int = 1) -> DualBound:
    """Give the bound of multipliers that are whole numbers, `scale` times what rows are worth.

    Parameters
    ----------
    y : int64 array (rows,)
        Of the right signs: see `dual_bound`.
    """
    reduced = scale * gain - program.matrix.T @ y
    best = np.where(reduced > 0, program.upper, program.lower)
    low, high = whole_sides(program)
    side = np.where(y > 0, high, low)
    return DualBound(
        total=worth(side, y) + worth(reduced, best),
        scale=scale,
        unit=unit_of(gain),
        prices=y,
        reduced=reduced,
    )


def refuted(program: Program, ray: Floats | None) -> bool:
    """Say whether `ray` proves, in exact integers, that `program` has no point at all."""
    if ray is None or not np.any(ray):
        return False
    nothing = np.zeros(program.columns, dtype=np.int64)
    length = float(np.max(np.abs(ray)))
    return any(dual_bound(program, nothing, sign * ray / length).total < 0 for sign in (1, -1))


def _right_signs(program: Program, multipliers: Floats) -> Floats:
    dropped = ((multipliers > 0) & (program.high >= BOUNDLESS)) | (
        (multipliers < 0) & (program.low <= -BOUNDLESS)
    )
    return np.where(dropped, 0.0, multipliers)


def _scale(program: Program, gain: Ints, multipliers: Floats, *, finest: int) -> int:
    """Give the largest power of two that keeps ``reduced`` in 64 bits; 0 where none does."""
    sizes = np.abs(gain) + program.absolute.T @ (np.abs(multipliers) + 1.0)
    largest = max(
        float(np.max(sizes, initial=1.0)), float(np.max(np.abs(multipliers), initial=1.0))
    )
    room = int(np.floor(np.log2(_ROOM / largest)))
    return 2 ** min(finest, room) if room >= 0 else 0

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


class Bounding:
    """Bounds one program, also under other bounds of its columns.

    What neither multipliers nor bounds change is reckoned once.

    Parameters
    ----------
    program : Program
    gain : int64 array (columns,)
    """

    def __init__(self, program: Program, gain: Ints) -> None:
        self._gain = gain
        self._unit = unit_of(gain)
        self._program, self._matrix = program, program.matrix
        self._low, self._high = whole_sides(program)

    def bound(
        self, multipliers: Floats, *, lower: Ints, upper: Ints, finest: int = _FINEST
    ) -> DualBound:
        """Give what `multipliers` prove of ``gain.x`` within `lower` and `upper`."""
        wanted = self._right_signs(multipliers)
        scale = self._scale(self._gain, wanted, finest=finest)
        return self._rounded(self._gain, wanted, scale, lower=lower, upper=upper)

    def refutes(self, ray: Floats, *, lower: Ints, upper: Ints) -> bool:
        """Say whether `ray`, its sign open, proves that there is no point within the bounds."""
        length = float(np.max(np.abs(ray), initial=0.0))
        return length > 0 and any(
            self._nought(sign * ray / length, lower, upper) < 0 for sign in (1, -1)
        )

    def whole(self, y: Ints, *, scale: int, lower: Ints, upper: Ints) -> DualBound:
        """Give the bound of multipliers that are whole numbers; see `whole_dual`."""
        return self._dual(self._gain, y, scale, lower=lower, upper=upper)

    def fraction(self, multipliers: Floats, *, parts: int) -> Ints | None:
        """Round to fractions of the gains' unit; ``None`` where 64 bits do not hold the sums."""
        wanted = self._right_signs(multipliers)
        size = float(np.max(np.abs(wanted), initial=1.0)) * parts
        widest = float(np.max(self._program.absolute.sum(axis=0), initial=1.0))
        if size * widest + parts * float(np.max(np.abs(self._gain), initial=1)) > _ROOM:
            return None
        return np.asarray(np.rint(wanted * parts / self._unit) * self._unit, dtype=np.int64)

    def _nought(self, multipliers: Floats, lower: Ints, upper: Ints) -> int:
        nothing, wanted = np.zeros_like(self._gain), self._right_signs(multipliers)
        scale = self._scale(nothing, wanted, finest=_FINEST)
        return self._rounded(nothing, wanted, scale, lower=lower, upper=upper).total

    def _rounded(
        self, gain: Ints, wanted: Floats, scale: int, *, lower: Ints, upper: Ints
    ) -> DualBound:
        y = np.rint(wanted * scale).astype(np.int64) if scale else np.zeros(len(wanted), np.int64)
        return self._dual(gain, y, scale or 1, lower=lower, upper=upper)

    def _dual(self, gain: Ints, y: Ints, scale: int, *, lower: Ints, upper: Ints) -> DualBound:
        reduced = scale * gain - self._matrix.T @ y
        best = np.where(reduced > 0, upper, lower)
        side = np.where(y > 0, self._high, self._low)
        total = worth(side, y) + worth(reduced, best)
        return DualBound(total=total, scale=scale, unit=self._unit, prices=y, reduced=reduced)

    def _right_signs(self, multipliers: Floats) -> Floats:
        dropped = ((multipliers > 0) & (self._high >= BOUNDLESS)) | (
            (multipliers < 0) & (self._low <= -BOUNDLESS)
        )
        return np.where(dropped, 0.0, multipliers)

    def _scale(self, gain: Ints, multipliers: Floats, *, finest: int) -> int:
        """Give the largest power of two that keeps ``reduced`` in 64 bits; 0 where none does."""
        sizes = np.abs(gain) + self._program.absolute.T @ (np.abs(multipliers) + 1.0)
        largest = max(float(np.max(each, initial=1.0)) for each in (sizes, np.abs(multipliers)))
        room = int(np.floor(np.log2(_ROOM / largest)))
        return 2 ** min(finest, room) if room >= 0 else 0


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
    return Bounding(program, gain).bound(
        multipliers, lower=program.lower, upper=program.upper, finest=finest
    )


def exact_bound(
    program: Program, gain: Ints, multipliers: Floats, *, parts: int
) -> DualBound | None:
    """Give the bound of multipliers that are fractions of the gains' unit with `parts` below.

    Those of a vertex are; rounded to such fractions they may reach a value that any power of two
    misses. ``None`` where 64 bits do not hold the sums.
    """
    bounding = Bounding(program, gain)
    y = bounding.fraction(multipliers, parts=parts)
    if y is None:
        return None
    return bounding.whole(y, scale=parts, lower=program.lower, upper=program.upper)


def whole_dual(program: Program, gain: Ints, y: Ints, *, scale: int = 1) -> DualBound:
    """Give the bound of multipliers that are whole numbers, `scale` times what rows are worth.

    Parameters
    ----------
    y : int64 array (rows,)
        Of the right signs: see `dual_bound`.
    """
    return Bounding(program, gain).whole(y, scale=scale, lower=program.lower, upper=program.upper)


def refuted(program: Program, ray: Floats | None) -> bool:
    """Say whether `ray` proves, in exact integers, that `program` has no point at all."""
    nothing = np.zeros(program.columns, dtype=np.int64)
    return ray is not None and Bounding(program, nothing).refutes(
        ray, lower=program.lower, upper=program.upper
    )

r"""What the coupling rows cost: multipliers in exact integers, and the bound they prove.

For integers :math:`y` with the right signs and a scale :math:`s`, every point of the program has

.. math:: s\,c x = y A x + (s c - y A) x \le y b + \sum_r \max_{x_r} (s c - y A)_r x_r,

where the maxima run over the integer points of the regions, each by itself. It is the Lagrangian
bound; regions being solved in integers, it is often stronger than the relaxation of the whole
(A. M. Geoffrion, 1974, doi 10.1007/BFb0120690).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...program import BOUNDLESS, Ints
from ..claim import worth
from ..scaled import Floats
from .coupling import Coupling

_FINEST = 10  # powers of two that multipliers are scaled up by


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Prices:
    """Multipliers of the coupling rows.

    Attributes
    ----------
    scale : int
    of_rows : int64 array (k,)
        Times `scale`; positive for the upper bound of a row, negative for the lower one.
    sides : int64 array (k,)
        The bound that each leans on, 0 where its multiplier is 0.
    gain : int64 array (columns,)
        What each column adds to ``scale`` times the value once the coupling rows are priced.
    """

    scale: int
    of_rows: Ints
    sides: Ints
    gain: Ints

    @property
    def constant(self) -> int:
        """What the rows themselves add to every bound."""
        return worth(self.sides, self.of_rows)


def prices_of(coupling: Coupling, gain: Ints, multipliers: Floats) -> Prices:
    """Round the `multipliers` of the coupling rows, float64 (k,), to fractions of 1 / 1024."""
    scale = 2**_FINEST
    rounded = np.rint(multipliers * scale).astype(np.int64)
    boundless = ((rounded > 0) & (coupling.high >= BOUNDLESS)) | (
        (rounded < 0) & (coupling.low <= -BOUNDLESS)
    )
    y = np.where(boundless, 0, rounded)
    return Prices(
        scale=scale,
        of_rows=y,
        sides=np.where(y > 0, coupling.high, np.where(y < 0, coupling.low, 0)),
        gain=scale * gain - coupling.matrix.T @ y,
    )

"""How the bounds of the coupling rows are shared out among the regions.

Whatever points the regions find within their shares keep the coupling rows together. What the
relaxation of the whole lets each region use says what a good share is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...program import BOUNDLESS, Ints
from ..scaled import Floats
from .coupling import Coupling


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Allotment:
    """What one region may use of each coupling row.

    Attributes
    ----------
    low, high : int64 arrays (k,)
    """

    low: Ints
    high: Ints

    def missed(self, use: Ints) -> int:
        """Give by how many units a use lies outside, over all rows."""
        return int((np.maximum(self.low - use, 0) + np.maximum(use - self.high, 0)).sum())

    @property
    def key(self) -> bytes:
        """Tell one allotment from another."""
        return self.low.tobytes() + self.high.tobytes()


def allotments(coupling: Coupling, x: Floats) -> list[Allotment]:
    """Give every region what it uses at `x`, and of what is left over as much as any other."""
    use = np.stack([coupling.matrix[:, columns] @ x[columns] for columns in coupling.regions])
    low, high = np.full(use.shape, -BOUNDLESS), np.full(use.shape, BOUNDLESS)
    for row, (least, most) in enumerate(
        zip(coupling.low.tolist(), coupling.high.tolist(), strict=True)
    ):
        if least > -BOUNDLESS:
            low[:, row] = _shared(least, use[:, row])
        if most < BOUNDLESS:
            over = 0 if least <= -BOUNDLESS else most - least
            base = low[:, row] if over else _shared(most, use[:, row])
            high[:, row] = base + _shared(over, np.zeros(len(use)))
    return [Allotment(low=one, high=other) for one, other in zip(low, high, strict=True)]


def _shared(total: int, around: Floats) -> Ints:
    """Share `total` out in whole numbers, every share off `around` by as much as any other."""
    level = around + (total - float(around.sum())) / len(around)
    ends = np.floor(np.cumsum(level) + 0.5).astype(np.int64)
    ends[-1] = total
    return np.diff(ends, prepend=0)


def leftover(coupling: Coupling, use: Ints, *, own: Ints) -> Allotment:
    """Give what a region that uses `own` may use while all others stay, `use` being the sum."""
    others = use - own
    return Allotment(
        low=np.where(coupling.low <= -BOUNDLESS, -BOUNDLESS, coupling.low - others),
        high=np.where(coupling.high >= BOUNDLESS, BOUNDLESS, coupling.high - others),
    )

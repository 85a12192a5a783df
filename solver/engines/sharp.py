"""A part with its sums as further columns and rows by rounding, and what it says of the part."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ...models.plan import Why
from ..program import Ints
from .base import Outcome
from .bound import DualBound
from .claim import Claim
from .part import Part

Columns = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sharp:
    """A part with its sums as further columns, and with rows by rounding.

    Attributes
    ----------
    part : Part
    dual : DualBound
        Of `part`.
    sums : tuple of intp arrays
        The columns that each further column adds up.
    """

    part: Part
    dual: DualBound
    sums: tuple[Columns, ...]

    @property
    def columns(self) -> int:
        """Columns without the sums."""
        return self.part.program.columns - len(self.sums)

    @property
    def narrow(self) -> DualBound:
        """What the bound says of the columns without the sums."""
        return replace(self.dual, reduced=self.dual.reduced[: self.columns])

    def claimed(self, known: Outcome) -> Outcome:
        """Give what is known of `part` from what is known of it without the sums."""
        x = known.x
        if x is not None:
            x = np.append(x, [int(x[columns].sum()) for columns in self.sums])
        return self.part.audited(_claim(x, self.dual.bound, known.seconds), known=None)

    def known(self, part: Part, found: Outcome, before: Outcome) -> Outcome:
        """Give what is known of `part` without the sums after what was `found` with them."""
        x = None if found.x is None else found.x[: self.columns]
        bounds = [each.bound for each in (found, before) if each.bound is not None]
        return part.audited(_claim(x, min(bounds, default=None), found.seconds), known=before.x)


def _claim(x: Ints | None, bound: int | None, seconds: float) -> Claim:
    return Claim(x=x, bound=bound, complete=False, why=Why.PROOF, seconds=seconds)

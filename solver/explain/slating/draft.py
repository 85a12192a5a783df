"""The rows of the program of the slates while they are written."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from scipy.sparse import coo_array, csr_array

from ...program import BOUNDLESS, Block


@dataclass(slots=True, kw_only=True, eq=False)
class Draft:
    """Rows on their way; a column from `offers` on is an auxiliary."""

    offers: int
    entries: list[tuple[int, int, int]] = field(default_factory=list)
    low: list[int] = field(default_factory=list)
    high: list[int] = field(default_factory=list)
    uppers: list[int] = field(default_factory=list)

    def add(self, terms: dict[int, int], *, low: int = -BOUNDLESS, high: int = BOUNDLESS) -> None:
        """Add one row."""
        self.entries += [(len(self.low), column, number) for column, number in terms.items()]
        self.low.append(low)
        self.high.append(high)

    def auxiliary(self, upper: int) -> int:
        """Give the column of a new auxiliary."""
        self.uppers.append(upper)
        return self.offers + len(self.uppers) - 1

    def block(self) -> Block:
        """Give the rows over all columns."""
        row, column, number = np.array(self.entries, dtype=np.int64).reshape(-1, 3).T
        shape = (len(self.low), self.offers + len(self.uppers))
        return Block(
            owner="slates",
            matrix=csr_array(coo_array((number, (row, column)), shape=shape)),
            low=np.array(self.low, dtype=np.int64),
            high=np.array(self.high, dtype=np.int64),
            label=str,
        )

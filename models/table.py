"""Evidence tables: columns sorted by employee, so that one person's rows are a slice."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Codes = NDArray[np.int16]
Flags = NDArray[np.bool_]
Words = NDArray[np.object_]

NOBODY = -1
"""Stands in an index column for *no employee*."""
NO_SEAT = -1
"""Stands in an index column for *no seat on the establishment*."""
ABSENT = -1
"""Stands in a code column for *no data*; the columns that may hold it say so."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """Rows of one sheet, sorted by employee.

    Attributes
    ----------
    employee : int32 array
        Index of the row's employee, ascending.
    row : int32 array
        Row of the sheet it came from, for citing; the header is row 1.
    """

    employee: Ints
    row: Ints

    def of(self, employee: int) -> range:
        """Give the row numbers of `employee` in this table."""
        wanted = self.employee.dtype.type(employee)  # another type would copy the whole column
        first = int(self.employee.searchsorted(wanted, side="left"))
        last = int(self.employee.searchsorted(wanted, side="right"))
        return range(first, last)

    def __len__(self) -> int:
        return len(self.employee)

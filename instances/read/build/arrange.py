"""Order and numbers: columns of a table in content order, code words as numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ....models.codes import Code
from ....models.table import ABSENT
from ..draft import places
from ..table import Table, Words

Ints = NDArray[np.int32]
Codes = NDArray[np.int16]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sorted:
    """A table seen in another order (and perhaps without some of its lines)."""

    table: Table
    order: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.order)

    @property
    def row(self) -> Ints:
        """Rows of the sheet."""
        return self.table.row[self.order].astype(np.int32)

    def words(self, name: str) -> Words:
        """Give a text column; empty where missing."""
        return self.table.words(name)[self.order]

    def dates(self, name: str) -> NDArray[np.datetime64]:
        """Give a date column; ``NaT`` where missing."""
        return self.table.dates(name)[self.order]

    def numbers(self, name: str) -> NDArray[np.int64]:
        """Give a number column, decimals in hundredths; ``ABSENT`` where missing."""
        return self.table.numbers(name)[self.order]

    def small(self, name: str) -> Codes:
        """Give a column of small whole numbers; ``ABSENT`` where missing."""
        return self.numbers(name).astype(np.int16)

    def yes(self, name: str) -> NDArray[np.bool_]:
        """Give a yes/no column; missing is no."""
        return np.asarray(self.numbers(name) == 1)

    def no(self, name: str) -> NDArray[np.bool_]:
        """Give where a yes/no column says no; missing does not."""
        return np.asarray(self.numbers(name) == 0)

    def codes(self, name: str, code: type[Code]) -> Codes:
        """Give a code column as the numbers of `code`; ``ABSENT`` where missing."""
        labels, unique = pd.factorize(self.words(name))
        numbers = [code.of(word).value if word else ABSENT for word in unique]
        return np.array([*numbers, ABSENT], dtype=np.int16)[labels]

    def places(self, name: str, among: Words) -> Ints:
        """Give the place in `among` of each cell of a column; -1 where none."""
        return places(self.words(name), among)


def by(table: Table, *keys: NDArray[np.generic]) -> Sorted:
    """Sort `table` by `keys`, the first the most important."""
    return Sorted(table=table, order=np.lexsort(keys[::-1]))


def of_employees(
    table: Table, nips: Words, *, date: str = "", only: NDArray[np.bool_] | None = None
) -> tuple[Sorted, Ints]:
    """Sort `table` by employee, date and content; give also each line's employee.

    Parameters
    ----------
    nips : array of str
        NIP of each employee, in roster order.
    date : str
        Column that orders one person's rows; empty where none does.
    only : bool array, optional
        Lines to keep.
    """
    employee = places(table.words("nip"), nips)
    when = table.dates(date).astype(np.int64) if date else np.zeros(len(table), dtype=np.int64)
    order = np.lexsort((content_hash(table), when, employee))
    kept = order if only is None else order[only[order]]
    return Sorted(table=table, order=kept), employee[kept]


def content_hash(table: Table) -> NDArray[np.uint64]:
    """Give every line a number made of its content alone, so that equal rows sort alike."""
    hashes = pd.util.hash_pandas_object(table.frame, index=False)
    return np.asarray(hashes.to_numpy(), dtype=np.uint64)

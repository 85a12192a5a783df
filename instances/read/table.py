"""A sheet with its values: typed columns, which cells are usable, and true row numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.extensions import ExtensionArray

from ...models.fault import Fault
from ..sheets import Cell, Column, Sheet
from .cells import CellError, Value, parse
from .headers import Headers
from .raw import RawSheet
from .shown import shown

Flags = NDArray[np.bool_]
Words = NDArray[np.object_]

DTYPES = {
    Cell.DATE: "datetime64[s]",
    Cell.INTEGER: "Int64",
    Cell.DECIMAL: "Int64",
    Cell.YES_NO: "Int64",
}
"""Type of a column in the frame; text otherwise. Decimals are hundredths."""
NAMED_ROWS = 6
"""How many rows a message that covers many rows names."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """One sheet of a case, typed.

    Attributes
    ----------
    frame : DataFrame
        Every declared column; a cell that is empty or faulty is missing.
    bad : dict of str to bool array
        Cells with a fault, so that what follows does not complain of them again.
    row : int32 array
        Row of the sheet.
    """

    sheet: Sheet
    file: str
    frame: pd.DataFrame
    bad: dict[str, Flags]
    row: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.row)

    def words(self, name: str) -> Words:
        """Give a text or code column; empty where missing."""
        column = self.frame[name].to_numpy(object)
        return np.where(pd.isna(column), "", column)

    def dates(self, name: str) -> NDArray[np.datetime64]:
        """Give a date column; ``NaT`` where missing."""
        return self.frame[name].to_numpy("datetime64[D]")

    def numbers(self, name: str) -> NDArray[np.int64]:
        """Give a number or yes/no column; -1 where missing."""
        return self.frame[name].to_numpy(np.int64, na_value=-1)

    def filled(self, name: str) -> Flags:
        """Which cells of a column hold a usable value."""
        return self.frame[name].notna().to_numpy(bool)

    def column(self, name: str) -> Column:
        """Give the declaration of a column."""
        return next(column for column in self.sheet.columns if column.name == name)

    def fault(self, kind: str, index: int | None, column: str = "", **words: object) -> Fault:
        """Make a fault in line `index` of this table (``None``: the whole sheet)."""
        row = None if index is None else int(self.row[index])
        place = {"file": self.file, "sheet": self.sheet.name, "row": row, "column": column}
        return Fault(kind=kind, **place, **words)  # type: ignore[arg-type]

    def faults(
        self,
        kind: str,
        wrong: Flags,
        column: str,
        *,
        found: str | Callable[[int], str],
        allowed: str,
        warning: bool = False,
    ) -> list[Fault]:
        """Make one fault for every line that `wrong` marks."""
        lines = [int(line) for line in np.flatnonzero(wrong)]
        texts = [found if isinstance(found, str) else found(line) for line in lines]
        return [
            self.fault(kind, line, column, found=text, allowed=allowed, warning=warning)
            for line, text in zip(lines, texts, strict=True)
        ]

    def summary(
        self, kind: str, wrong: Flags, column: str, *, found: str, allowed: str
    ) -> list[Fault]:
        """Make one warning for all lines that `wrong` marks, naming the first rows."""
        lines = np.flatnonzero(wrong)
        if not len(lines):
            return []
        text = f"{len(lines)} baris ({self.rows(lines)}) {found}"
        return [self.fault(kind, int(lines[0]), column, found=text, allowed=allowed, warning=True)]

    def rows(self, lines: NDArray[np.intp]) -> str:
        """Name the rows of `lines`, the first few of many."""
        rows = [str(row) for row in np.sort(self.row[lines]).tolist()]
        return ", ".join(rows[:NAMED_ROWS]) + (", …" if len(rows) > NAMED_ROWS else "")


def table_of(raw: RawSheet, sheet: Sheet, headers: Headers) -> tuple[Table, list[Fault]]:
    """Give the values of `raw`, and a fault for every cell that is not what its column holds."""
    faults: list[Fault] = []
    columns, bad = {}, {}
    for column in sheet.columns:
        place = headers.place.get(column.name)
        texts = _blank(len(raw.row)) if place is None else raw.cells[:, place]
        columns[column.name], bad[column.name], complaints = _typed(column, texts)
        if place is None and column.required:
            bad[column.name][:] = True
        faults += [
            _complain(raw, sheet, column, line, texts[line], error) for line, error in complaints
        ]
    frame = pd.DataFrame(columns, index=range(len(raw.row)))
    return Table(sheet=sheet, file=raw.file, frame=frame, bad=bad, row=raw.row), faults


def _blank(length: int) -> Words:
    return np.full(length, "", dtype=object)


def _typed(
    column: Column, texts: Words
) -> tuple[ExtensionArray, Flags, list[tuple[int, CellError]]]:
    """Parse each different text once and spread the values over the lines."""
    codes, unique = pd.factorize(texts)
    errors: dict[int, CellError] = {}
    values: list[Value | None] = []
    for number, text in enumerate(unique):
        try:
            values.append(parse(column, text) if text else None)
        except CellError as error:
            errors[number] = error
            values.append(None)
    typed = pd.array(values, dtype=DTYPES.get(column.cell, object)).take(codes)
    bad = np.isin(codes, list(errors))
    complaints = [(int(line), errors[codes[line]]) for line in np.flatnonzero(bad)]
    return typed, bad, complaints


def _complain(
    raw: RawSheet, sheet: Sheet, column: Column, line: int, text: str, error: CellError
) -> Fault:
    known = ("ya", "tidak") if column.cell is Cell.YES_NO else ()
    value = shown(sheet, column, text, known=known)
    return Fault(
        kind=error.kind,
        file=raw.file,
        sheet=sheet.name,
        row=int(raw.row[line]),
        column=column.name,
        found=f"{value} {error.trait}".strip(),
        allowed=error.allowed,
    )

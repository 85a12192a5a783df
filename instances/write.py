"""Writing the sheets of a case: one workbook, or a folder of CSV files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import xlsxwriter

from .read.cells import CellError, parse
from .sheets import SHEETS, Cell, Column, Sheet

Tables = Mapping[str, pd.DataFrame]
"""Sheet to its rows, every cell as text."""

WORKBOOK_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": "dd-mm-yyyy",
}
"""A cell is what its column says; a text that looks like a formula stays a text."""
FORMULA_LEADS = ("=", "+", "-", "@", "\t", "\r")
_TEXTS = frozenset({Cell.TEXT, Cell.NIP, Cell.CODE, Cell.CODES})


def write_workbook(tables: Tables, path: str | Path) -> Path:
    """Write `tables` as one XLSX workbook; dates and numbers become typed cells.

    A text that is no date or number where its column holds one stays as it is, so that reading
    the workbook finds the same faults.
    """
    with xlsxwriter.Workbook(str(path), WORKBOOK_OPTIONS) as book:
        text = book.add_format({"num_format": "@"})
        for sheet in _known(tables):
            page = book.add_worksheet(sheet.name)
            _fill(page, sheet, tables[sheet.name], text)
    return Path(path)


def write_folder(tables: Tables, folder: str | Path) -> Path:
    """Write `tables` as CSV files, UTF-8, parted by commas.

    A text that a spreadsheet would run as a formula gets a leading apostrophe, which reading
    takes off again.
    """
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for sheet in _known(tables):
        frame = tables[sheet.name].copy()
        for column in sheet.columns:
            if column.cell in _TEXTS and column.name in frame:
                frame[column.name] = frame[column.name].map(guarded)
        frame.to_csv(place / f"{sheet.name}.csv", index=False, lineterminator="\n")
    return place


def guarded(cell: str) -> str:
    """Keep a spreadsheet from running `cell` as a formula.

    >>> guarded("=1+1"), guarded("Kepala Dinas")
    ("'=1+1", 'Kepala Dinas')
    """
    return f"'{cell}" if cell.startswith(FORMULA_LEADS) else cell


def _known(tables: Tables) -> list[Sheet]:
    return [sheet for sheet in SHEETS if sheet.name in tables]


def _fill(page: Any, sheet: Sheet, frame: pd.DataFrame, text: Any) -> None:
    columns = {column.name: column for column in sheet.columns}
    for place, name in enumerate(frame.columns):
        column = columns.get(name)
        page.write_string(0, place, str(name))
        if column is not None and column.cell is Cell.NIP:
            page.set_column(place, place, 20, text)
        for line, cell in enumerate(frame[name], start=1):
            if cell:
                write_cell(page, line, place, column, str(cell), text)


def write_cell(
    page: Any, line: int, place: int, column: Column | None, cell: str, text: Any
) -> None:
    """Write one cell as what its column holds, or as the text it is."""
    kind = column.cell if column else Cell.TEXT
    try:
        value = parse(column, cell) if column else cell
    except CellError:
        page.write_string(line, place, cell, text)
        return
    if kind is Cell.DATE:
        page.write_datetime(line, place, value)
    elif isinstance(value, int) and kind is not Cell.YES_NO:
        page.write_number(line, place, value / 100 if kind is Cell.DECIMAL else value)
    else:
        page.write_string(line, place, cell, text)

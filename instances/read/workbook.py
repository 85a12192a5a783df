"""Reading one XLSX workbook; typed cells become text without loss."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

import numpy as np
import pandas as pd
from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from ...models.fault import Fault
from .broken_cells import broken_cells
from .raw import RawSheet, sheet_of

EXACT = 10**15
"""From here on a spreadsheet's number may have lost digits: it is shown as it was kept."""


def read_workbook(path: Path) -> tuple[list[RawSheet], list[Fault]]:
    """Read every worksheet of `path`; a file that is no workbook is a fault."""
    try:
        book = CalamineWorkbook.from_path(str(path))
        pages = [page.name for page in book.sheets_metadata if page.typ is SheetTypeEnum.WorkSheet]
        grids = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in pages
        }
        broken = broken_cells(path)
    except (CalamineError, BadZipFile, ParseError, KeyError, OSError, ValueError):
        fault = Fault(
            kind="unreadable-file",
            file=path.name,
            found="bukan buku kerja XLSX, rusak, atau terkunci sandi",
            allowed="di Excel pilih Simpan sebagai, lalu Buku Kerja Excel (.xlsx) tanpa sandi; "
            "atau folder berisi CSV",
        )
        return [], [fault]
    frames = {name: _frame(grid, broken.get(name, {})) for name, grid in grids.items()}
    return [sheet_of(frame, name=name, file=path.name) for name, frame in frames.items()], []


def _frame(grid: Sequence[Sequence[object]], broken: Mapping[tuple[int, int], str]) -> pd.DataFrame:
    width = max((len(line) for line in grid), default=0)
    cells = np.full((len(grid), width), "", dtype=object)
    for place, line in enumerate(grid):
        cells[place, : len(line)] = [as_text(cell) for cell in line]
    for (row, column), error in broken.items():
        if row < len(grid) and column < width:
            cells[row, column] = error
    return pd.DataFrame(cells)


def as_text(cell: object) -> str:
    """Write a typed cell as text, so that reading the text gives the cell back.

    >>> as_text(3.0), as_text(88.89), as_text(True), as_text(1.98001012005011e17)
    ('3', '88.89', 'ya', '1.98001012005011e+17')
    >>> as_text(date(2026, 10, 31))
    '31-10-2026'
    """
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < EXACT else repr(cell)
    if isinstance(cell, datetime):
        plain = cell.time() == time.min
        return f"{cell:%d-%m-%Y}" if plain else cell.isoformat(sep=" ")
    return f"{cell:%d-%m-%Y}" if isinstance(cell, date) else str(cell)

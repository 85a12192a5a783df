"""Adding a row to a sheet of an archived case; the rows that are there stay as they are."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from ..archive import TEXTS
from ..sheets import SHEETS, Sheet
from ..write import guarded


def append_row(folder: Path, name: str, row: Mapping[str, str]) -> None:
    """Add `row` to sheet `name` of the archived case in `folder`; make the sheet where missing."""
    sheet = next(sheet for sheet in SHEETS if sheet.name == name)
    path = folder / f"{name}.csv"
    lines = _lines(path)
    kept = lines[0] if lines else []
    header = [*kept, *(column.name for column in sheet.columns if column.name not in kept)]
    longer = [[*line, *[""] * (len(header) - len(line))] for line in lines[1:]]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([header, *longer, [_cell(sheet, column, row) for column in header]])
    path.write_bytes(text.getvalue().encode("utf-8"))


def _lines(path: Path) -> list[list[str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(text))


def _cell(sheet: Sheet, name: str, row: Mapping[str, str]) -> str:
    text = row.get(name, "")
    column = next(column for column in sheet.columns if column.name == name)
    return guarded(text) if column.cell in TEXTS else text

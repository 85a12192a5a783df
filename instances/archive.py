"""The sheets of a case as an archive keeps them: what was read, under the declared names.

Columns that a merit tool must not hold are left out; every row keeps its number, so that a row
cited from the archive is the row of the file that was read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from .decrees import decree_file
from .read.headers import headers_of
from .read.raw import RawSheet
from .read.source import GATES, POLICY, Source
from .read.spelling import squeeze
from .read.tables import read_raw
from .sheets import SHEETS, Cell, Sheet
from .write import guarded

TEXTS = frozenset({Cell.TEXT, Cell.CODE, Cell.CODES})
"""Cells that a spreadsheet could take for a formula; reading takes the guard off again."""


def write_archive(source: Source, folder: Path) -> None:
    """Write sheets, policy with its seal, and gates of `source`, one CSV file per sheet."""
    folder.mkdir(parents=True)
    known = {squeeze(sheet.name): sheet for sheet in SHEETS}
    raws, _ = read_raw(source)
    for raw in raws:
        sheet = known.get(squeeze(raw.name))
        if sheet is not None:
            (folder / f"{sheet.name}.csv").write_bytes(sheet_text(raw, sheet).encode("utf-8"))
    (folder / POLICY).write_bytes(source.policy.read_bytes())
    seal = decree_file(source.policy)
    if seal.exists():
        decree_file(folder / POLICY).write_bytes(seal.read_bytes())
    if source.gates.exists():
        (folder / GATES).write_bytes(source.gates.read_bytes())


def sheet_text(raw: RawSheet, sheet: Sheet) -> str:
    """Give a sheet as CSV: declared columns only, rows at their own numbers."""
    place = headers_of(raw, sheet).place
    kept = sorted(place, key=place.__getitem__)
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(kept)
    texts = {column.name for column in sheet.columns if column.cell in TEXTS}
    guards = [name in texts for name in kept]
    for cells in _rows(raw, [place[name] for name in kept]):
        writer.writerow(guarded(cell) if text else cell
                        for cell, text in zip(cells, guards, strict=True))  # fmt: skip
    return lines.getvalue()


def _rows(raw: RawSheet, places: list[int]) -> Iterator[list[str]]:
    """Give the cells row by row, an empty one wherever the file that was read had one."""
    following = 2
    for number, cells in zip(raw.row.tolist(), raw.cells[:, places].tolist(), strict=True):
        for _ in range(following, number):
            yield [""] * len(cells)
        yield cells
        following = number + 1

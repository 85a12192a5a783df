"""The empty workbook that a planner fills in, with code lists and an example row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.utility import xl_col_to_name

from ..models.errors import SuksesiError
from .policies import DEFAULT
from .read.source import POLICY
from .runs import require_new
from .sheets import SHEETS, Cell, Column, Sheet
from .write import WORKBOOK_OPTIONS, write_cell

GUIDE, CODES = "petunjuk", "kode"
LAST_ROW = 20_000
"""Down to this row cells are formatted and checked while they are filled in."""
_YES_NO = ("ya", "tidak")
_HEADS = ("sheet", "kolom", "isi", "wajib", "keterangan", "kepala kolom lain yang diterima")
_NOTES = (
    "Isi tiap sheet, hapus baris contoh (baris 2), simpan, lalu: suksesi check BERKAS.xlsx",
    "NIP adalah teks 18 angka. Tanggal dd-mm-yyyy. Kolom bertanda * wajib diisi.",
    "Data agama, status kawin, tempat lahir, NIK, alamat, dan sejenisnya tidak dibaca.",
)
_ROUND = """
# Putaran: ganti semua nilai di bawah ini.
[putaran]
nama = "Kabupaten Contoh"
instansi = "3319"
ppk = "Bupati Kudus"
data_rekaan = true
tanggal_data = 2026-10-31
tanggal_pelantikan = 2027-01-15
horizon_bulan = 12
"""


def write_template(path: str | Path) -> tuple[Path, ...]:
    """Write the empty workbook, and a policy beside it where there is none yet.

    Returns
    -------
    tuple of Path
        The files that were written.

    Raises
    ------
    SuksesiError
        Where the workbook exists, which somebody may have filled in, or cannot be written.
    """
    place = require_new(path)
    if place.suffix.lower() != ".xlsx":
        message = f"'{place}': nama templat berakhiran .xlsx / its name must end in .xlsx."
        raise SuksesiError(message)
    try:
        return _written(place)
    except (OSError, FileCreateError) as error:
        message = (
            f"'{place}' tidak dapat ditulis; pilih folder yang ada dan boleh ditulisi. / "
            "It cannot be written; choose a folder that exists and is open to you."
        )
        raise SuksesiError(message) from error


def _written(place: Path) -> tuple[Path, ...]:
    with xlsxwriter.Workbook(str(place), WORKBOOK_OPTIONS) as book:
        formats = _formats(book)
        _guide(book.add_worksheet(GUIDE), formats)
        pages = [(sheet, book.add_worksheet(sheet.name)) for sheet in SHEETS]
        ranges = _codes(book.add_worksheet(CODES), formats)
        for sheet, page in pages:
            _sheet(page, sheet, ranges, formats)
    policy = place.with_name(POLICY)
    if policy.exists():
        return (place,)
    policy.write_text(DEFAULT.read_text(encoding="utf-8") + _ROUND, encoding="utf-8")
    return place, policy


def _formats(book: Any) -> dict[str, Any]:
    return {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
        "needed": book.add_format({"bold": True, "bottom": 1, "bg_color": "#FFE699"}),
        "text": book.add_format({"num_format": "@"}),
        "date": book.add_format({"num_format": "dd-mm-yyyy"}),
        "plain": book.add_format(),
    }


def _guide(page: Any, formats: dict[str, Any]) -> None:
    for line, note in enumerate(_NOTES):
        page.write_string(line, 0, note)
    top = len(_NOTES) + 1
    page.write_row(top, 0, _HEADS, formats["head"])
    rows = [(sheet, column) for sheet in SHEETS for column in sheet.columns]
    for line, (sheet, column) in enumerate(rows, start=top + 1):
        needed = "ya" if column.required else ""
        cells = (sheet.name, column.name, column.cell.value, needed, column.help)
        for place, cell in enumerate((*cells, ", ".join(column.aliases))):
            page.write_string(line, place, cell)
    page.set_column(0, 3, 22)
    page.set_column(4, 5, 60)
    page.freeze_panes(top + 1, 0)


def _codes(page: Any, formats: dict[str, Any]) -> dict[tuple[str, ...], str]:
    """Write every code list once; give for each the range that holds it."""
    lists: dict[tuple[str, ...], str] = {_YES_NO: "ya/tidak"}
    for sheet in SHEETS:
        for column in sheet.columns:
            if column.codes:
                lists.setdefault(column.codes, f"{sheet.name}.{column.name}")
    ranges = {}
    for place, (codes, name) in enumerate(lists.items()):
        page.write_string(0, place, name, formats["head"])
        page.set_column(place, place, max(len(name), *map(len, codes)) + 2)
        for line, code in enumerate(codes, start=1):
            page.write_string(line, place, code)
        letter = xl_col_to_name(place)
        ranges[codes] = f"={CODES}!${letter}$2:${letter}${len(codes) + 1}"
    return ranges


def _sheet(
    page: Any, sheet: Sheet, ranges: dict[tuple[str, ...], str], formats: dict[str, Any]
) -> None:
    for place, column in enumerate(sheet.columns):
        head = formats["needed" if column.required else "head"]
        page.write_string(0, place, column.name, head)
        page.write_comment(0, place, f"{'* ' if column.required else ''}{column.help}")
        shape = formats.get(
            {Cell.DATE: "date", Cell.INTEGER: "plain", Cell.DECIMAL: "plain"}.get(
                column.cell, "text"
            )
        )
        page.set_column(place, place, max(14, len(column.name) + 2), shape)
        page.data_validation(1, place, LAST_ROW, place, _validation(column, place, ranges))
        if column.example:
            write_cell(page, 1, place, column, column.example, formats["text"])
    page.freeze_panes(1, 0)


def _validation(
    column: Column, place: int, ranges: dict[tuple[str, ...], str]
) -> dict[str, object]:
    rule: dict[str, object] = {"validate": "any"}
    if column.cell is Cell.NIP:
        cell = f"{xl_col_to_name(place)}2"
        rule = {"validate": "custom", "value": f"=AND(ISTEXT({cell}),LEN({cell})=18)"}
    elif column.cell is Cell.YES_NO:
        rule = {"validate": "list", "source": ranges[_YES_NO]}
    elif column.cell is Cell.CODE:
        rule = {"validate": "list", "source": ranges[column.codes]}
    elif column.cell is Cell.DATE:
        rule = {"validate": "date", "criteria": ">", "value": 1}
    elif column.low is not None and column.high is not None:
        sort = "integer" if column.cell is Cell.INTEGER else "decimal"
        span = {"minimum": column.low, "maximum": column.high}
        rule = {"validate": sort, "criteria": "between", **span}
    return rule | _messages(column)


def _messages(column: Column) -> dict[str, str]:
    return {
        "input_title": column.name[:32],
        "input_message": column.help[:255],
        "error_title": column.name[:32],
        "error_message": f"{column.cell.value}: {column.help}"[:255],
    }

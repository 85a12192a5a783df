"""Cells of a workbook whose formula gave an error or was never worked out.

The library that reads the values gives such cells as empty, and an empty cell is a statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath
from xml.etree import ElementTree
from zipfile import ZipFile

FORMULA_ERRORS = frozenset(
    {
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#GETTING_DATA",
    }
)  # fmt: skip
"""What a spreadsheet shows where a formula failed; a CSV file that it saved holds the same."""
NOT_WORKED_OUT = "#RUMUS"
"""Stands for a formula whose value the workbook does not hold."""
_FOLDER = "xl/"


def broken_cells(path: Path) -> dict[str, dict[tuple[int, int], str]]:
    """Give for every worksheet of `path` its broken cells: (row, column) from 0, to the error.

    Raises
    ------
    ElementTree.ParseError, KeyError, OSError, ValueError, BadZipFile
        Where the file is no workbook.
    """
    with ZipFile(path) as book:
        pages = {name: book.read(part) for name, part in _parts(book)}
    return {
        name: dict(_broken(page))
        for name, page in pages.items()
        if b't="e"' in page or b"<f" in page or b":f" in page
    }


def _parts(book: ZipFile) -> Iterator[tuple[str, str]]:
    """Give the name of every worksheet and the file of the archive that holds it."""
    links = ElementTree.fromstring(book.read(f"{_FOLDER}_rels/workbook.xml.rels"))
    target = {link.get("Id"): link.get("Target", "") for link in links}
    for sheet in ElementTree.fromstring(book.read(f"{_FOLDER}workbook.xml")).iterfind(
        ".//{*}sheet"
    ):
        link = next((value for key, value in sheet.items() if key.endswith("}id")), None)
        part = target.get(link, "")
        place = part.lstrip("/") if part.startswith("/") else normpath(_FOLDER + part)
        if place in book.namelist():
            yield sheet.get("name", ""), place


def _broken(page: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for place, cell in _cells(ElementTree.fromstring(page)):
        value, kind = cell.findtext("{*}v") or "", cell.get("t", "n")
        if kind == "e":
            yield place, value or "#N/A"
        elif not value and kind != "str" and cell.find("{*}f") is not None:
            yield place, NOT_WORKED_OUT


def _cells(page: ElementTree.Element) -> Iterator[tuple[tuple[int, int], ElementTree.Element]]:
    """Give every cell with its place; one that does not say it follows the one before it."""
    number = -1
    for row in page.iterfind(".//{*}row"):
        number, place = int(row.get("r", number + 2)) - 1, -1
        for cell in row.iterfind("{*}c"):
            reference = cell.get("r")
            place = _place(reference)[1] if reference else place + 1
            yield (number, place), cell


def _place(reference: str) -> tuple[int, int]:
    """Give row and column, from 0, of a reference.

    >>> _place("AB12")
    (11, 27)
    """
    letters, row = re.findall(r"[A-Z]+|\d+", reference)
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(row) - 1, column - 1

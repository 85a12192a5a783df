"""What a sheet is: its columns, and for each column what a cell may hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Cell(Enum):
    """What the cells of a column hold."""

    TEXT = "teks"
    NIP = "NIP"
    DATE = "tanggal"
    INTEGER = "bilangan bulat"
    DECIMAL = "bilangan desimal"
    YES_NO = "ya/tidak"
    CODE = "kode"
    CODES = "kode, dipisah titik koma"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a sheet.

    Attributes
    ----------
    name : str
        Header in a case, Indonesian, snake case.
    cell : Cell
        What its cells hold.
    help : str
        One Indonesian phrase for the template and the data dictionary.
    required : bool
        An empty cell is a fault.
    unique : bool
        Two equal cells are a fault.
    codes : tuple of str
        Allowed words of a ``CODE`` or ``CODES`` column; empty where any word may stand.
    low, high : int or None
        Allowed range of a number, both ends included.
    refers : str
        ``sheet.column`` whose values this one must be among; empty where free.
    personal : bool
        The value identifies or describes a person: it is never printed.
    aliases : tuple of str
        Other headers accepted for it, among them those of the SIASN exports.
    example : str
        Cell of the template's example row.
    """

    name: str
    cell: Cell
    help: str
    required: bool = False
    unique: bool = False
    codes: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None
    refers: str = ""
    personal: bool = False
    aliases: tuple[str, ...] = ()
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table of a case.

    Attributes
    ----------
    name : str
        Name of the CSV file (without ending) or of the worksheet.
    help : str
        One Indonesian sentence for the template and the data dictionary.
    columns : tuple of Column
        In the order the writers use.
    required : bool
        A case without this sheet is faulty.
    key : tuple of str
        Columns that together may not repeat.
    ignored : tuple of str
        Headers of known exports that hold nothing a case needs: left out without complaint.
    """

    name: str
    help: str
    columns: tuple[Column, ...]
    required: bool = False
    key: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

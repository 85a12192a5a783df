"""A file that holds one sheet of its own: a list, a column to join; CSV or XLSX."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..models.errors import CaseError, SuksesiError
from ..models.fault import Fault
from .read.csv_file import read_csv
from .read.headers import headers_of
from .read.raw import RawSheet
from .read.table import Table, table_of
from .read.workbook import read_workbook
from .sheets import Sheet

READERS = {".csv": read_csv, ".xlsx": read_workbook, ".xlsm": read_workbook}


def read_one(path: str | Path, sheet: Sheet, *, header: str) -> tuple[Table, list[Fault]]:
    """Read the file at `path` as `sheet`, one person a line; other columns are left alone.

    Parameters
    ----------
    header : str
        Which column heads are wanted, for a file without any.

    Returns
    -------
    Table, list of Fault
        The faults are those of single cells.

    Raises
    ------
    SuksesiError
        Where there is no such file, or one of another kind.
    CaseError
        Where the columns are not those of `sheet`, or neither ``nip`` nor ``kode`` is there.
    """
    raw = _raw(Path(path), sheet)
    headers = headers_of(raw, sheet)
    faults = [_asked(fault, header) for fault in headers.faults if fault.kind != "unknown-column"]
    if not {"nip", "kode"} & headers.place.keys() and not faults:
        faults.append(_fault(raw, "no-person-column", "kolom nip dan kode tidak ada",
                             "kolom nip atau kolom kode (P-0412)"))  # fmt: skip
    if faults:
        raise CaseError(faults)
    return table_of(raw, sheet, headers)


def empty_fault(table: Table) -> Fault:
    """Say that the file has no row."""
    return table.fault(
        "empty-sheet", None, found="tidak ada baris", allowed="satu baris atau lebih"
    )


def _raw(path: Path, sheet: Sheet) -> RawSheet:
    if not path.is_file():
        message = f"'{path}' tidak ada / there is no such file."
        raise SuksesiError(message)
    if path.suffix.lower() not in READERS:
        message = f"'{path}': pakai CSV atau XLSX / use CSV or XLSX."
        raise SuksesiError(message)
    sheets, faults = READERS[path.suffix.lower()](path)
    if faults:
        raise CaseError(faults)
    fitting = [raw for raw in sheets if headers_of(raw, sheet).place]
    if not (fitting or sheets):
        message = f"'{path}' tidak memuat tabel / holds no table."
        raise SuksesiError(message)
    return (fitting or sheets)[0]


def _asked(fault: Fault, header: str) -> Fault:
    """Name the columns of the sheet, for there is no template of it."""
    return replace(fault, allowed=header) if fault.kind == "no-header" else fault


def _fault(raw: RawSheet, kind: str, found: str, allowed: str) -> Fault:
    return Fault(kind=kind, file=raw.file, sheet=raw.name, found=found, allowed=allowed)

"""Reading a hand-made list: one row per appointment, seat and person, from CSV or XLSX."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from ..models.case import Case
from ..models.errors import CaseError, SuksesiError
from ..models.fault import Fault
from .read.csv_file import read_csv
from .read.headers import headers_of
from .read.raw import RawSheet
from .read.shown import shorten
from .read.table import Table, table_of
from .read.workbook import read_workbook
from .sheets import Cell, Column, Sheet

LIST = Sheet(
    name="daftar",
    help="Daftar yang disusun sendiri: satu baris untuk satu pengangkatan.",
    columns=(
        Column(
            name="jabatan_id",
            cell=Cell.TEXT,
            help="Jabatan tujuan: jabatan_id, atau nama bila hanya satu jabatan bernama itu",
            required=True,
            aliases=("jabatan", "nama jabatan"),
        ),
        Column(
            name="nip",
            cell=Cell.NIP,
            help="NIP 18 angka, sebagai teks",
            personal=True,
            aliases=("NIP BARU", "nipBaru"),
        ),
        Column(
            name="kode",
            cell=Cell.TEXT,
            help="Kode pegawai, misalnya P-0412",
            aliases=("kode pegawai",),
        ),
    ),
)
READERS = {".csv": read_csv, ".xlsx": read_workbook, ".xlsm": read_workbook}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One appointment of the list.

    Attributes
    ----------
    row : int
        As a spreadsheet counts.
    """

    employee: int
    seat: int
    row: int


def read_list(path: str | Path, *, case: Case) -> tuple[Listed, ...]:
    """Read the list at `path` for `case`; other columns than seat and person are left alone.

    Raises
    ------
    SuksesiError
        Where there is no such file, or one of another kind.
    CaseError
        With every faulty row.
    """
    raw = _raw(Path(path))
    headers = headers_of(raw, LIST)
    faults = [_asked(fault) for fault in headers.faults if fault.kind != "unknown-column"]
    if not {"nip", "kode"} & headers.place.keys() and not faults:
        faults.append(_file_fault(raw, "no-person-column", "kolom nip dan kode tidak ada",
                                  "kolom nip atau kolom kode (P-0412)"))  # fmt: skip
    table, broken = table_of(raw, LIST, headers)
    faults += broken
    if faults:
        raise CaseError(faults)
    reader = _Reader(table, case)
    listed = [item for line in range(len(table)) if (item := reader.line(line)) is not None]
    faults = [*reader.faults, *_repeated(table, listed)]
    if not len(table):
        faults.append(_file_fault(raw, "empty-sheet", "tidak ada baris", "satu baris atau lebih"))
    if faults:
        raise CaseError(faults)
    return tuple(listed)


def _raw(path: Path) -> RawSheet:
    if not path.is_file():
        message = f"'{path}' tidak ada / there is no such file."
        raise SuksesiError(message)
    if path.suffix.lower() not in READERS:
        message = f"'{path}': pakai CSV atau XLSX / use CSV or XLSX."
        raise SuksesiError(message)
    sheets, faults = READERS[path.suffix.lower()](path)
    if faults:
        raise CaseError(faults)
    fitting = [raw for raw in sheets if headers_of(raw, LIST).place]
    if not (fitting or sheets):
        message = f"'{path}' tidak memuat tabel / holds no table."
        raise SuksesiError(message)
    return (fitting or sheets)[0]


def _asked(fault: Fault) -> Fault:
    """Name the columns of a list, for there is no template of it."""
    if fault.kind != "no-header":
        return fault
    return replace(fault, allowed="kepala kolom jabatan_id atau jabatan, dan kode atau nip")


def _seats_by_key(case: Case) -> dict[str, int]:
    """Give every seat by its id, and by its name where only one seat has it."""
    seats = case.establishment
    names = Counter(str(name).casefold() for name in seats.name)
    by_name = {
        str(name).casefold(): index
        for index, name in enumerate(seats.name)
        if names[str(name).casefold()] == 1
    }
    return by_name | {str(key).casefold(): index for index, key in enumerate(seats.id)}


class _Reader:
    """Finds seat and person of each line and notes what cannot be found."""

    def __init__(self, table: Table, case: Case) -> None:
        self.table = table
        self.faults: list[Fault] = []
        self._words = {name: table.words(name) for name in ("jabatan_id", "nip", "kode")}
        self._seats = _seats_by_key(case)
        self._nips = {str(nip): index for index, nip in enumerate(case.roster.nip)}
        self._codes = {str(code).upper(): index for index, code in enumerate(case.roster.code)}

    def line(self, line: int) -> Listed | None:
        """Read one line; ``None`` where it has a fault."""
        seat, people = self._seat(line), set(self._people(line))
        if len(people) > 1:
            self._fault(line, "person-twofold", "kode", "nip dan kode menunjuk dua orang",
                        "satu orang di tiap baris")  # fmt: skip
        if seat is None or len(people) != 1 or None in people:
            return None
        (employee,) = people
        return Listed(employee=int(employee or 0), seat=seat, row=int(self.table.row[line]))

    def _seat(self, line: int) -> int | None:
        given = self._words["jabatan_id"][line]
        if (key := given.casefold()) in self._seats:
            return self._seats[key]
        near = " atau ".join(get_close_matches(given.casefold(), list(self._seats), n=2))
        allowed = f"jabatan_id atau nama jabatan kasus ini{f'; mungkin {near}' if near else ''}"
        found = f"'{shorten(given)}' tidak ada di jabatan.jabatan_id" if given else "sel kosong"
        self._fault(line, "unknown-seat", "jabatan_id", found, allowed)
        return None

    def _people(self, line: int) -> Iterator[int | None]:
        nip, code = self._words["nip"][line], self._words["kode"][line].strip().upper()
        if not (nip or code):
            self._fault(line, "no-person", "nip", "nip dan kode kosong", "nip atau kode")
            yield None
        if nip:
            yield self._known(line, "nip", self._nips.get(nip), "NIP ini tidak ada di pegawai.nip")
        if code:
            yield self._known(line, "kode", self._codes.get(code), "kode ini tidak ada di kasus")

    def _known(self, line: int, column: str, index: int | None, found: str) -> int | None:
        if index is None:
            self._fault(line, "unknown-person", column, found, "pegawai kasus ini")
        return index

    def _fault(self, line: int, kind: str, column: str, found: str, allowed: str) -> None:
        self.faults.append(self.table.fault(kind, line, column, found=found, allowed=allowed))


def _repeated(table: Table, listed: list[Listed]) -> list[Fault]:
    """Find lines that say what an earlier one said."""
    first: dict[tuple[int, int], int] = {}
    faults = []
    for item in listed:
        earlier = first.setdefault((item.employee, item.seat), item.row)
        if earlier != item.row:
            line = table.row.tolist().index(item.row)
            found = f"sama dengan baris {earlier}"
            faults.append(
                table.fault("line-twice", line, "jabatan_id", found=found, allowed="satu baris")
            )
    return faults


def _file_fault(raw: RawSheet, kind: str, found: str, allowed: str) -> Fault:
    return Fault(kind=kind, file=raw.file, sheet=raw.name, found=found, allowed=allowed)

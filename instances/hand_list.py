"""Reading a hand-made list: one row per appointment, seat and person, from CSV or XLSX."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from ..models.case import Case
from ..models.errors import CaseError
from ..models.fault import Fault
from .one_sheet import empty_fault, read_one
from .people_column import CODE, NIP, PeopleColumn
from .read.shown import shorten
from .read.table import Table
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
        NIP,
        CODE,
    ),
)


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
    header = "kepala kolom jabatan_id atau jabatan, dan kode atau nip"
    table, broken = read_one(path, LIST, header=header)
    reader = _Reader(table, case)
    listed = [item for line in range(len(table)) if (item := reader.line(line)) is not None]
    faults = [*broken, *reader.faults, *_repeated(table, listed)]
    if not len(table):
        faults.append(empty_fault(table))
    if faults:
        raise CaseError(faults)
    return tuple(listed)


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
        self.people = PeopleColumn(table, case)
        self._names = table.words("jabatan_id")
        self._seats = _seats_by_key(case)

    @property
    def faults(self) -> list[Fault]:
        """What was noted so far."""
        return self.people.faults

    def line(self, line: int) -> Listed | None:
        """Read one line; ``None`` where it has a fault."""
        seat, employee = self._seat(line), self.people.person(line)
        if seat is None or employee is None:
            return None
        return Listed(employee=employee, seat=seat, row=int(self.table.row[line]))

    def _seat(self, line: int) -> int | None:
        if self.table.bad["jabatan_id"][line]:
            return None
        given = self._names[line]
        if (key := given.casefold()) in self._seats:
            return self._seats[key]
        near = " atau ".join(get_close_matches(given.casefold(), list(self._seats), n=2))
        allowed = f"jabatan_id atau nama jabatan kasus ini{f'; mungkin {near}' if near else ''}"
        found = f"'{shorten(given)}' tidak ada di jabatan.jabatan_id" if given else "sel kosong"
        fault = self.table.fault("unknown-seat", line, "jabatan_id", found=found, allowed=allowed)
        self.faults.append(fault)
        return None


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

"""The person of each line of a list: by NIP, by code, or by both where they agree."""

from __future__ import annotations

from collections.abc import Iterator

from ..models.case import Case
from ..models.fault import Fault
from .read.table import Table
from .sheets import Cell, Column

NIP = Column(
    name="nip",
    cell=Cell.NIP,
    help="NIP 18 angka, sebagai teks",
    personal=True,
    aliases=("NIP BARU", "nipBaru"),
)
CODE = Column(
    name="kode",
    cell=Cell.TEXT,
    help="Kode pegawai, misalnya P-0412",
    aliases=("kode pegawai",),
)


class PeopleColumn:
    """Finds the person of each line and notes what cannot be found; a NIP is never repeated."""

    def __init__(self, table: Table, case: Case) -> None:
        self.faults: list[Fault] = []
        self._table = table
        self._words = {name: table.words(name) for name in ("nip", "kode")}
        self._nips = {str(nip): index for index, nip in enumerate(case.roster.nip)}
        self._codes = {str(code).upper(): index for index, code in enumerate(case.roster.code)}

    def person(self, line: int) -> int | None:
        """Give the employee of one line; ``None`` where it has a fault."""
        people = set(self._people(line))
        if len(people) > 1:
            self._fault(line, "person-twofold", "kode", "nip dan kode menunjuk dua orang",
                        "satu orang di tiap baris")  # fmt: skip
            return None
        return people.pop()

    def _people(self, line: int) -> Iterator[int | None]:
        if any(self._table.bad[name][line] for name in self._words):
            yield None
            return
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
        self.faults.append(self._table.fault(kind, line, column, found=found, allowed=allowed))

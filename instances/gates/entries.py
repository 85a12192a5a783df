"""Gates with what a case states of them: shipped ones first, then those of the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ...models.errors import CaseError
from ...models.fault import Fault
from ..read.shown import shorten
from ..toml_faults import faults_of, read_toml
from .faults import statement_faults
from .records import Bilingual, Definition, ReachRecord, Statement

SHIPPED = Path(__file__).parent / "gerbang.toml"
TABLE = "gerbang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A gate and what is stated of it.

    Attributes
    ----------
    statement : Statement or None
        ``None`` where the case says nothing.
    number : int
        Which entry of the file this is, from 1; 0 where none.
    """

    definition: Definition
    statement: Statement | None = None
    number: int = 0

    @property
    def reach(self) -> ReachRecord:
        """What the entry concerns: the definition's reach, narrowed by the statement's."""
        if self.statement is None:
            return self.definition.reach
        narrow = self.statement.reach.model_dump(exclude_defaults=True)
        return self.definition.reach.model_copy(update=narrow)


@lru_cache(maxsize=1)
def shipped_gates() -> tuple[Definition, ...]:
    """Give the gates that ship with the project."""
    return tuple(Definition.model_validate(item) for item in read_toml(SHIPPED)[TABLE])


def read_gates(path: Path) -> tuple[tuple[Entry, ...], list[Fault]]:
    """Read what the file at `path` states; without a file, nothing is stated of any gate.

    Returns
    -------
    entries : tuple of Entry
        A shipped gate that is stated only of one agency, seat or person keeps its own entry.
    faults : list of Fault
    """
    try:
        data = read_toml(path) if path.exists() else {}
    except CaseError as error:
        return _merged([]), list(error.faults)
    rows, faults = _statements(data, file=path.name)
    shipped = {each.id: each for each in shipped_gates()}
    faults += statement_faults(rows, shipped=shipped, file=path.name)
    return _merged(rows), faults


def _statements(
    data: Mapping[str, Any], *, file: str
) -> tuple[list[tuple[int, Statement]], list[Fault]]:
    faults = [
        Fault(kind="toml-unknown-key", file=file, column=key, found=key,
              allowed=f"hanya tabel [[{TABLE}]]")
        for key in data
        if key != TABLE
    ]  # fmt: skip
    given = data.get(TABLE, [])
    if not isinstance(given, list):
        wrong = Fault(kind="toml-value", file=file, column=TABLE, found="bukan daftar",
                      allowed=f"satu tabel [[{TABLE}]] untuk tiap gerbang")  # fmt: skip
        return [], [*faults, wrong]
    rows = []
    for number, item in enumerate(given, start=1):
        try:
            rows.append((number, Statement.model_validate(item)))
        except ValidationError as error:
            under = f"{TABLE}[{number}]"
            found = faults_of(error, model=Statement, file=file, under=under)
            faults += [replace(fault, found=shorten(fault.found)) for fault in found]
    return rows, faults


def _merged(rows: Sequence[tuple[int, Statement]]) -> tuple[Entry, ...]:
    """Put statements to the gates they are about; one on the gate as a whole replaces it."""
    shipped = {each.id: each for each in shipped_gates()}
    stated = [
        Entry(definition=shipped.get(row.id) or _own(row), statement=row, number=number)
        for number, row in rows
    ]
    whole = {entry.definition.id for entry in stated if entry.reach == entry.definition.reach}
    silent = [Entry(definition=each) for key, each in shipped.items() if key not in whole]
    place = {key: number for number, key in enumerate(shipped)}
    entries = [*silent, *stated]
    return tuple(sorted(entries, key=lambda each: place.get(each.definition.id, len(place))))


def _own(row: Statement) -> Definition:
    """Make the definition of a gate that only this case knows."""
    return Definition(
        id=row.id,
        name=Bilingual(id=row.name, en=row.name_en or row.name),
        citation=Bilingual(id=row.citation, en=row.citation_en or row.citation),
        sure=row.sure or "rendah",
        reach=row.reach,
    )

"""Reading a grouping that is joined from outside for one table only: disability, person by person.

Nothing of it is stored: not in the case, not in a run, not in a message.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.errors import CaseError
from ..models.fault import Fault
from .one_sheet import empty_fault, read_one
from .people_column import CODE, NIP, PeopleColumn
from .read.table import Table
from .sheets import Cell, Column, Sheet

BY = "disabilitas"
"""The one attribute that may be joined: UU 8/2016 art. 53 asks to count it."""
GROUPS = Sheet(
    name="gabung",
    help="Kelompok tiap pegawai, hanya untuk tabel kesenjangan; tidak disimpan.",
    columns=(
        NIP,
        CODE,
        Column(
            name=BY,
            cell=Cell.TEXT,
            help="Kelompok: ya, tidak, atau ragamnya",
            required=True,
            personal=True,
            aliases=("penyandang_disabilitas", "difabel"),
        ),
    ),
)
MOST_GROUPS = 12
"""More different words than this are no groups but a mistaken column."""


def read_groups(path: str | Path, *, case: Case) -> NDArray[np.str_]:
    """Read the groups at `path`: the word of every employee of `case`, empty where not listed.

    Raises
    ------
    SuksesiError
        Where there is no such file, or one of another kind.
    CaseError
        With every faulty row; a person's group is never repeated in it.
    """
    table, broken = read_one(path, GROUPS, header=f"kepala kolom nip atau kode, dan {BY}")
    people = PeopleColumn(table, case)
    found = [people.person(line) for line in range(len(table))]
    words = [str(word).strip().casefold() for word in table.words(BY)]
    faults = [
        *broken,
        *people.faults,
        *_repeated(table, found),
        *_without(table, words),
        *_too_many(table, words),
    ]
    if not len(table):
        faults.append(empty_fault(table))
    if faults:
        raise CaseError(faults)
    groups = np.full(len(case.roster), "", dtype=object)
    for person, word in zip(found, words, strict=True):
        groups[person] = word
    return groups.astype(str)


def _repeated(table: Table, found: list[int | None]) -> list[Fault]:
    """Find lines whose person stands in an earlier one."""
    first: dict[int, int] = {}
    faults = []
    for line, person in enumerate(found):
        if person is not None and (earlier := first.setdefault(person, line)) != line:
            text = f"pegawai yang sama dengan baris {int(table.row[earlier])}"
            faults.append(
                table.fault("line-twice", line, "nip", found=text, allowed="satu baris seorang")
            )
    return faults


def _without(table: Table, words: list[str]) -> list[Fault]:
    """Find lines without a group; who is not known is left out of the file."""
    return [
        table.fault("empty-required", line, BY, found="sel kosong", allowed="ya, tidak, atau ragam")
        for line, word in enumerate(words)
        if not word and not table.bad[BY][line]
    ]


def _too_many(table: Table, words: list[str]) -> list[Fault]:
    if len(set(words)) <= MOST_GROUPS:
        return []
    found = f"{len(set(words))} kata yang berbeda"
    allowed = f"paling banyak {MOST_GROUPS} kelompok"
    return [table.fault("too-many-groups", None, BY, found=found, allowed=allowed)]

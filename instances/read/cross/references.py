"""Cells that name a row of another sheet which is not there."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import numpy as np
import pandas as pd

from ....models.fault import Fault
from ...sheets import Column
from ..draft import Draft
from ..shown import shown
from ..table import Table, Words


def check_references(draft: Draft) -> list[Fault]:
    """Give one fault for every unknown value of a column, with all the rows it stands in."""
    return [
        fault
        for table in draft.tables.values()
        for column in table.sheet.columns
        if column.refers and _can_be_checked(draft, column)
        for fault in _unknown(draft, table, column)
    ]


def _can_be_checked(draft: Draft, column: Column) -> bool:
    sheet, _, name = column.refers.partition(".")
    return sheet not in draft.absent and not draft[sheet].bad[name].all()


def _unknown(draft: Draft, table: Table, column: Column) -> Iterator[Fault]:
    values = table.words(column.name)
    targets = draft.targets(column.refers)
    wrong = table.filled(column.name) & ~table.bad[column.name]
    wrong &= ~pd.Series(values, dtype=object).isin(set(targets)).to_numpy(bool)
    for value in dict.fromkeys(values[wrong]):
        if column.refers == "pegawai.nip" and _is_faulty_employee(draft["pegawai"], value):
            continue
        lines = np.flatnonzero(wrong & (values == value))
        yield table.fault(
            "unknown-reference",
            int(lines[0]),
            column.name,
            found=_found(table, column, value, lines, targets),
            allowed=_allowed(column, value, targets),
        )


def _found(table: Table, column: Column, value: str, lines: np.ndarray, targets: Words) -> str:
    what = shown(table.sheet, column, value, known=set(targets))
    where = "" if len(lines) == 1 else f" (baris {table.rows(lines)})"
    return f"{what or 'nilai yang'} tidak ada di {column.refers}{where}"


def _allowed(column: Column, value: str, targets: Words) -> str:
    near = [] if column.personal else get_close_matches(value, sorted(set(targets)), n=2)
    hint = f"; mungkin {' atau '.join(near)}" if near else ""
    return f"nilai yang ada di sheet {column.refers.partition('.')[0]}{hint}"


def _is_faulty_employee(people: Table, nip: str) -> bool:
    """Tell whether `nip` is that of a row of employees whose own NIP is already a fault."""
    broken = np.flatnonzero(people.bad["nip"])
    born = people.dates("tanggal_lahir")[broken]
    same_birthday = pd.Series(born).dt.strftime("%Y%m%d").eq(nip[:8]).any() if len(born) else False
    return bool(same_birthday)

"""The checks of single columns, as a pandera schema made from the column's declaration."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
import pandas as pd
import pandera.pandas as pa

from ...models.fault import Fault
from ..sheets import Cell, Column, Sheet
from .shown import shown
from .table import Table

RANGE, CODE = "out-of-range", "unknown-code"
_CHECKS = {"not_nullable": "empty-required", "field_uniqueness": "duplicate-value"}
"""What pandera calls a check, and the kind of fault it is here."""


@cache
def schema_of(sheet: Sheet) -> pa.DataFrameSchema:
    """Make the schema of `sheet`: required cells, unique cells, ranges and code lists."""
    columns = {
        column.name: pa.Column(
            None,
            checks=_checks(column),
            nullable=not column.required,
            unique=column.unique,
            report_duplicates="exclude_first",
        )
        for column in sheet.columns
        if column.required or column.unique or _checks(column)
    }
    return pa.DataFrameSchema(columns)


def check_columns(table: Table) -> list[Fault]:
    """Give every fault of single columns of `table`; mark their cells as bad and empty them."""
    if not len(table):
        return []
    try:
        schema_of(table.sheet).validate(table.frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        faults = list(_faults(table, errors.failure_cases))
    else:
        return []
    for name, bad in table.bad.items():
        table.frame.loc[bad, name] = None
    return faults


def _checks(column: Column) -> list[pa.Check]:
    checks = []
    if column.low is not None or column.high is not None:
        scale = 100 if column.cell is Cell.DECIMAL else 1
        low = -np.inf if column.low is None else column.low * scale
        high = np.inf if column.high is None else column.high * scale
        checks.append(pa.Check.in_range(low, high, error=RANGE))
    if column.codes and column.cell is Cell.CODE:
        checks.append(pa.Check.isin(column.codes, error=CODE))
    if column.codes and column.cell is Cell.CODES:
        known = frozenset(column.codes)
        checks.append(
            pa.Check(lambda cell: known >= set(cell.split(";")), element_wise=True, error=CODE)
        )
    return checks


def _faults(table: Table, cases: pd.DataFrame) -> Iterator[Fault]:
    ordered = cases.sort_values(["index", "column"], kind="stable")
    known_bad = {name: flags.copy() for name, flags in table.bad.items()}
    for name, check, line in zip(
        ordered["column"], ordered["check"], ordered["index"].astype(int), strict=True
    ):
        kind = _CHECKS.get(check, check)
        empty = kind != "empty-required" and not table.filled(name)[line]
        if known_bad[name][line] or empty:
            continue
        table.bad[name][line] |= kind != "duplicate-value"
        yield table.fault(kind, line, name, **_words(table, kind, name, line))


def _words(table: Table, kind: str, name: str, line: int) -> dict[str, str]:
    column = table.column(name)
    if kind == "empty-required":
        return {"found": "sel kosong", "allowed": f"wajib diisi: {column.help}"}
    if kind == "duplicate-value":
        values = table.words(name)
        first = int(table.row[int(np.flatnonzero(values == values[line])[0])])
        return {"found": f"sama dengan baris {first}", "allowed": f"{name} berbeda di tiap baris"}
    if kind == RANGE:
        found = "di luar batas" if column.personal else _number(table, column, line)
        return {"found": found, "allowed": f"{column.low} sampai {column.high}"}
    word = shown(table.sheet, column, table.words(name)[line], known=column.codes)
    return {"found": word or "kata yang tidak dikenal", "allowed": " | ".join(column.codes)}


def _number(table: Table, column: Column, line: int) -> str:
    number = int(table.numbers(column.name)[line])
    return f"{number / 100:.2f}" if column.cell is Cell.DECIMAL else str(number)

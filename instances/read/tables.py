"""All sheets of a case, typed: found, matched, parsed and checked column by column."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

import numpy as np

from ...models.fault import Fault
from ..sheets import SHEETS, Sheet
from .csv_file import read_csv
from .headers import Headers, headers_of
from .raw import RawSheet
from .schema import check_columns
from .shown import shorten
from .source import Source
from .spelling import squeeze
from .table import Table, table_of
from .workbook import read_workbook

GUIDES = frozenset({"petunjuk", "kode"})
"""Worksheets of the template that hold no data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFile:
    """Where one sheet came from, and how a CSV file parts its cells."""

    sheet: str
    file: str
    separator: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sheets:
    """What the table files of a case hold."""

    tables: dict[str, Table]
    absent: frozenset[str]
    faults: list[Fault]
    dropped: dict[str, int]
    files: tuple[SheetFile, ...]


def read_raw(source: Source) -> tuple[list[RawSheet], list[Fault]]:
    """Read every table file of `source`, nothing interpreted."""
    sheets: list[RawSheet] = []
    faults: list[Fault] = []
    for path in source.tables:
        reader = read_csv if path.suffix.lower() == ".csv" else read_workbook
        found, problems = reader(path)
        sheets += found
        faults += problems
    return sheets, faults


def read_sheets(source: Source) -> Sheets:
    """Read, type and check every sheet of `source`; the sheets are not compared yet."""
    raws, faults = read_raw(source)
    unreadable = {squeeze(fault.sheet) for fault in faults}
    known, problems = _assign(raws)
    faults += [*problems, *map(_ignored, source.ignored)]
    tables, headless, dropped = {}, set[str](), Counter[str]()
    for sheet in SHEETS:
        raw = known.get(sheet.name)
        headers, table, found = _typed(raw or _nothing(sheet), sheet, there=raw is not None)
        tables[sheet.name] = table
        dropped.update(headers.dropped)
        faults += found
        if not headers.place:
            headless.add(sheet.name)
        if raw is None and sheet.required and not unreadable & {"", squeeze(sheet.name)}:
            faults.append(_missing(sheet, source))
    return Sheets(
        tables=tables,
        absent=frozenset(headless),
        faults=faults,
        dropped=dict(dropped),
        files=tuple(_file(raw, name) for name, raw in known.items()),
    )


def _assign(raws: list[RawSheet]) -> tuple[dict[str, RawSheet], list[Fault]]:
    names = {squeeze(sheet.name): sheet.name for sheet in SHEETS}
    known: dict[str, RawSheet] = {}
    faults: list[Fault] = []
    for raw in raws:
        name = names.get(squeeze(raw.name))
        if name is None and (raw.name.casefold() in GUIDES or not (raw.header or len(raw.row))):
            continue
        if name is None:
            faults.append(_unknown(raw))
        elif name in known:
            faults.append(_again(raw, name, known[name].file))
        else:
            known[name] = raw
    return known, faults


def _typed(raw: RawSheet, sheet: Sheet, *, there: bool) -> tuple[Headers, Table, list[Fault]]:
    headers = headers_of(raw, sheet)
    if not headers.place:
        raw = replace(_nothing(sheet), file=raw.file)
    table, faults = table_of(raw, sheet, headers)
    if not there or (headers.faults and not headers.place):
        return headers, table, headers.faults
    if not len(table) and sheet.required:
        faults.append(
            table.fault("empty-sheet", None, found="tidak ada baris", allowed="paling sedikit satu")
        )
    return headers, table, [*headers.faults, *raw.faults, *faults, *check_columns(table)]


def _nothing(sheet: Sheet) -> RawSheet:
    return RawSheet(
        name=sheet.name,
        file=sheet.name,
        separator="",
        header=(),
        cells=np.empty((0, 0), dtype=object),
        row=np.zeros(0, dtype=np.int32),
    )


def _file(raw: RawSheet, name: str) -> SheetFile:
    return SheetFile(sheet=name, file=raw.file, separator=raw.separator, rows=len(raw.row))


def _ignored(path: Path) -> Fault:
    return Fault(
        kind="ignored-file",
        file=path.name,
        found="berkas ini tidak dibaca",
        allowed="folder berisi CSV saja, atau buku kerja XLSX saja",
        warning=True,
    )


def _missing(sheet: Sheet, source: Source) -> Fault:
    file = source.tables[0].name if len(source.tables) == 1 else f"{sheet.name}.csv"
    return Fault(
        kind="missing-sheet",
        file=file,
        sheet=sheet.name,
        found=f"sheet {sheet.name} tidak ada",
        allowed=f"wajib ada: {sheet.help}",
    )


def _unknown(raw: RawSheet) -> Fault:
    names = [sheet.name for sheet in SHEETS]
    near = get_close_matches(raw.name.casefold(), names, n=1, cutoff=0.6)
    hint = f"mungkin '{near[0]}'; " if near else ""
    return Fault(
        kind="unknown-sheet",
        file=raw.file,
        sheet=shorten(raw.name),
        found=f"sheet '{shorten(raw.name)}' tidak dikenal",
        allowed=f"{hint}hapus, atau beri nama salah satu sheet: {', '.join(names)}",
    )


def _again(raw: RawSheet, name: str, other: str) -> Fault:
    return Fault(
        kind="duplicate-sheet",
        file=raw.file,
        sheet=name,
        found=f"sheet {name} ada dua kali, sudah ada di {other}",
        allowed="satu kali; hapus atau ganti nama yang tidak dipakai",
    )

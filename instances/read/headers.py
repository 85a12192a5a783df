"""Which declared column each header cell means, and what else stands in the header."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches

from ...models.fault import Fault
from ..sheets import Column, Sheet
from ..sheets.export import DROPPED
from .raw import RawSheet
from .shown import shorten
from .spelling import squeeze


@dataclass(frozen=True, slots=True, kw_only=True)
class Headers:
    """The header of one sheet, understood.

    Attributes
    ----------
    place : dict of str to int
        Declared column to its number in the sheet.
    dropped : tuple of str
        Headers that are never stored.
    """

    place: dict[str, int]
    dropped: tuple[str, ...]
    faults: list[Fault] = field(default_factory=list)


_DROPPED = frozenset(map(squeeze, DROPPED))


def headers_of(raw: RawSheet, sheet: Sheet) -> Headers:
    """Match the header of `raw` with the columns of `sheet`."""
    ranks = _ranks(sheet)
    ignored = frozenset(map(squeeze, sheet.ignored))
    claims: dict[str, list[tuple[int, int]]] = {}
    dropped, faults = [], []
    for place, header in enumerate(raw.header):
        key = squeeze(header)
        if key in ranks:
            name, rank = ranks[key]
            claims.setdefault(name, []).append((rank, place))
        elif key in _DROPPED:
            dropped.append(header)
        elif key not in ignored and (header or raw.written(place)):
            faults.append(_unknown(raw, sheet, place))
    if not raw.header:
        return Headers(place={}, dropped=())
    if not claims:
        return Headers(place={}, dropped=(), faults=[_no_header(raw)])
    faults += [fault for name, claim in claims.items() for fault in _twice(raw, name, claim)]
    faults += [_missing(raw, column) for column in sheet.columns if _lacks(column, claims)]
    place_of = {name: min(claim)[1] for name, claim in claims.items()}
    return Headers(place=place_of, dropped=tuple(dropped), faults=faults)


def _ranks(sheet: Sheet) -> dict[str, tuple[str, int]]:
    """Give for every accepted header its column and its precedence, 0 the column's own name."""
    ranks: dict[str, tuple[str, int]] = {}
    for column in sheet.columns:
        for rank, header in enumerate((column.name, *column.aliases)):
            ranks.setdefault(squeeze(header), (column.name, rank))
    return ranks


def _lacks(column: Column, claims: dict[str, list[tuple[int, int]]]) -> bool:
    return column.required and column.name not in claims


def _no_header(raw: RawSheet) -> Fault:
    """Say that the first row is no header, without showing what it holds instead."""
    return Fault(
        kind="no-header",
        file=raw.file,
        sheet=raw.name,
        row=raw.header_row,
        found="tidak satu pun kolom dikenal; mungkin tidak ada kepala kolom",
        allowed="nama kolom seperti pada templat; di CSV dipisah koma atau titik koma",
    )


def _unknown(raw: RawSheet, sheet: Sheet, place: int) -> Fault:
    header = raw.header[place]
    names = [column.name for column in sheet.columns]
    near = get_close_matches(header.casefold().replace(" ", "_"), names, n=1, cutoff=0.6)
    hint = f"mungkin '{near[0]}'; " if near else ""
    given = f"kolom '{shorten(header)}'" if header else f"kolom ke-{place + 1} tanpa nama"
    return Fault(
        kind="unknown-column",
        file=raw.file,
        sheet=sheet.name,
        row=raw.header_row,
        column=shorten(header),
        found=f"{given} tidak dikenal",
        allowed=f"{hint}kolom sheet ini: {', '.join(names)}",
    )


def _twice(raw: RawSheet, name: str, claim: list[tuple[int, int]]) -> list[Fault]:
    taken, *others = sorted(claim)
    same = {squeeze(raw.header[place]) for _, place in claim}
    return [
        Fault(
            kind="duplicate-column",
            file=raw.file,
            sheet=raw.name,
            row=raw.header_row,
            column=name,
            found=f"'{shorten(raw.header[place])}' juga berarti kolom {name}",
            allowed=f"satu kolom {name}; yang dipakai '{shorten(raw.header[taken[1]])}'",
            warning=len(same) == len(claim) and taken[0] != 0,
        )
        for _, place in others
    ]


def _missing(raw: RawSheet, column: Column) -> Fault:
    also = f" (atau {', '.join(column.aliases)})" if column.aliases else ""
    return Fault(
        kind="missing-column",
        file=raw.file,
        sheet=raw.name,
        row=raw.header_row,
        column=column.name,
        found=f"kolom {column.name} tidak ada",
        allowed=f"kolom {column.name}{also}: {column.help}",
    )

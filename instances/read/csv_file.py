"""Reading one CSV file: UTF-8 with or without mark, parted by comma or semicolon."""

from __future__ import annotations

import io
from pathlib import Path

import pandas as pd

from ...models.fault import Fault
from .header_row import SEARCHED
from .raw import RawSheet, sheet_of

SPARE = 8
"""Cells beyond the header that are still read, so that each such row can be named."""


def read_csv(path: Path) -> tuple[list[RawSheet], list[Fault]]:
    """Read `path`; what cannot be read at all is a fault of the whole file."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return [], [_encoding(path, error)]
    except OSError:
        return [], [_unreadable(path, "berkas tidak dapat dibuka", "berkas yang boleh dibaca")]
    told, rest = _told(text)
    separator = told or _guess(rest)
    try:
        grid = _grid(text, separator)
    except (pd.errors.ParserError, ValueError):
        problem = "tanda kutip yang tidak ditutup, atau baris dengan sel jauh terlalu banyak"
        return [], [_unreadable(path, problem, "CSV dengan pemisah koma atau titik koma")]
    named = {"name": path.stem, "file": path.name, "separator": separator}
    return [sheet_of(grid, **named, skip=1 if told else 0)], []


def _told(text: str) -> tuple[str, str]:
    """Heed a first line ``sep=;``, which Excel writes and reads."""
    first, _, rest = text.partition("\n")
    line = first.strip().strip('"')
    if line[:4].lower() == "sep=" and line[4:5] in {",", ";"}:
        return line[4:5], rest
    return "", text


def _guess(text: str) -> str:
    """Choose what the first line with the most of either sign has more of; a title has few."""
    line = max(text.splitlines()[:SEARCHED], key=_separators, default="")
    return ";" if line.count(";") > line.count(",") else ","


def _separators(line: str) -> int:
    return line.count(";") + line.count(",")


def _grid(text: str, separator: str) -> pd.DataFrame:
    first = text.splitlines()[: SEARCHED + 1]
    width = max((line.count(separator) for line in first), default=0) + 1
    grid = pd.read_csv(
        io.StringIO(text),
        sep=separator,
        header=None,
        names=range(width + SPARE),
        dtype=object,
        na_filter=False,
        skip_blank_lines=False,
        index_col=False,
    )
    return grid.fillna("")


def _encoding(path: Path, error: UnicodeDecodeError) -> Fault:
    line = error.object[: error.start].count(b"\n") + 1
    return Fault(
        kind="bad-encoding",
        file=path.name,
        sheet=path.stem,
        row=line,
        found="huruf yang tidak ditulis sebagai UTF-8",
        allowed="CSV UTF-8: di Excel pilih Simpan sebagai, lalu CSV UTF-8",
    )


def _unreadable(path: Path, found: str, allowed: str) -> Fault:
    return Fault(
        kind="unreadable-file", file=path.name, sheet=path.stem, found=found, allowed=allowed
    )

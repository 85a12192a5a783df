"""Which row of a sheet is its header: planners put titles and blank rows above it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..sheets import SHEETS
from .spelling import squeeze

SEARCHED = 10
"""Rows that are looked at."""
ENOUGH = 2
"""Known column names that make a row the header: a title may hold one by chance."""


def header_row(rows: Sequence[Sequence[str]], *, name: str) -> int:
    """Give the number of the header among `rows`, from 0; the first written row where none is.

    Parameters
    ----------
    rows : sequence of rows of str
    name : str
        Name of the sheet, whose column names are looked for.
    """
    known = _headers(squeeze(name))
    written = [number for number, row in enumerate(rows[:SEARCHED]) if any(row)]
    for number in written:
        if sum(squeeze(cell) in known for cell in rows[number]) >= ENOUGH:
            return number
    return written[0] if written else 0


@cache
def _headers(name: str) -> frozenset[str]:
    """Give every header that a column of the sheet may have, squeezed."""
    return frozenset(
        squeeze(header)
        for sheet in SHEETS
        if squeeze(sheet.name) == name
        for column in sheet.columns
        for header in (column.name, *column.aliases)
    )

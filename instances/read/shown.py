"""Which values a message may show: never one that may be about a person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from ..sheets import Cell, Column, Sheet

_HARMLESS = re.compile(r"[\d.,:/%\- ]{1,12}")
"""Figures too short to be anybody's number."""


def shorten(text: str, *, most: int = 40) -> str:
    """Cut `text` for a message, and hide runs of digits that may be somebody's number."""
    masked = re.sub(r"\d{9,}", lambda run: f"[{len(run.group())} angka]", text)
    return masked if len(masked) <= most else masked[: most - 1] + "…"


def shown(sheet: Sheet, column: Column, text: str, *, known: Iterable[str] = ()) -> str:
    """Give `text` in quotes where a message may show it, else nothing.

    In a sheet about people even a plain column may hold a name, when a row has slipped: there
    only short figures and near misses of a known word are shown.
    """
    if column.personal:
        return ""
    people = any(each.cell is Cell.NIP and each.name.startswith("nip") for each in sheet.columns)
    near = get_close_matches(text.casefold(), [word.casefold() for word in known], n=1)
    if people and not near and not _HARMLESS.fullmatch(text):
        return ""
    return f"'{shorten(text)}'"

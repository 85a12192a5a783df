"""Faults and warnings of a case: all of them, grouped by file and sheet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.table import Table

from ...instances.fault_kinds import ENGLISH
from ...models.fault import Fault
from ..language.phrases import Phrases
from ..layout import Page, blank, plain_table, title


def faults_page(faults: Sequence[Fault], *, say: Phrases) -> Page:
    """Give the faults, then the warnings, each under its sheet."""
    page: Page = []
    for warning, key in ((False, "faults.title"), (True, "faults.warnings")):
        some = [fault for fault in faults if fault.warning is warning]
        if some:
            page += [title(say.counted(key, len(some))), *_sheets(some, say), blank()]
    return page[:-1]


def _sheets(faults: Sequence[Fault], say: Phrases) -> Page:
    page: Page = []
    for (file, sheet), group in groupby(
        sorted(faults, key=_place), key=lambda f: (f.file, f.sheet)
    ):
        some = list(group)
        key = "faults.sheet" if sheet else "faults.file"
        page += [blank(), title(say(key, file=file, sheet=sheet, n=len(some))), _table(some, say)]
    return page


def _place(fault: Fault) -> tuple[str, str, int, str, str]:
    return fault.file, fault.sheet, fault.row or 0, fault.column, fault.kind


def _table(faults: Sequence[Fault], say: Phrases) -> Table:
    table = plain_table(wide=True)
    table.add_column(say("faults.row"), ratio=3)
    table.add_column(say("faults.column"), ratio=5)
    table.add_column(say("faults.found"), ratio=9)
    table.add_column(say("faults.allowed"), ratio=10)
    for (column, found, allowed), rows in _alike(faults, say).items():
        table.add_row(", ".join(rows), column, found, allowed)
    return table


def _alike(faults: Sequence[Fault], say: Phrases) -> dict[tuple[str, str, str], list[str]]:
    """Bring the rows together of which the same is to be said."""
    none, alike = say("table.none"), dict[tuple[str, str, str], list[str]]()
    for fault in faults:
        text = fault.column or none, _found(fault, say), fault.allowed
        alike.setdefault(text, []).append(none if fault.row is None else str(fault.row))
    return alike


def _found(fault: Fault, say: Phrases) -> str:
    """Give what was found; for English readers after the kind of fault in a sentence."""
    sentence = ENGLISH.get(fault.kind, "") if say.language == "en" else ""
    return f"{sentence} {fault.found}".strip()

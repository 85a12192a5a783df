"""Dates against the date of the data, and ends against their beginnings."""

from __future__ import annotations

import numpy as np

from ....models.calendar import day
from ....models.fault import Fault
from ....models.status import STATUS_SHEET
from ...sheets import Cell
from ..draft import Draft
from ..table import Table

AHEAD = frozenset({"lowong_sejak", "sampai", "berlaku_sampai"})
"""Columns that may well lie after the date of the data."""
SPANS = (
    ("riwayat_jabatan", "mulai", "sampai"),
    ("hukuman_disiplin", "mulai", "sampai"),
    ("kelengkapan", "tanggal", "berlaku_sampai"),
    ("bukti_talenta", "tanggal", "berlaku_sampai"),
)


def check_dates(draft: Draft) -> list[Fault]:
    """Give dates after the date of the data, and ends before their beginnings."""
    return [*_future(draft), *_reversed(draft), *_future_years(draft)]


def _future(draft: Draft) -> list[Fault]:
    if draft.settings is None:
        return []
    data_on, installed_on = draft.settings.data_on, draft.settings.installed_on
    faults = []
    for name, table in draft.tables.items():
        if name == STATUS_SHEET:  # a name may be sworn in after the rest
            continue
        decided = name == "keputusan"
        limit = installed_on if decided else data_on
        word = "tanggal_pelantikan" if decided else "tanggal_data"
        for column in table.sheet.columns:
            if column.cell is Cell.DATE and column.name not in AHEAD:
                faults += table.faults(
                    "future-date",
                    table.dates(column.name) > day(limit),
                    column.name,
                    found=f"setelah {word}",
                    allowed=f"paling lambat {limit:%d-%m-%Y} ({word})",
                )
    return faults


def _reversed(draft: Draft) -> list[Fault]:
    return [
        fault
        for name, first, last in SPANS
        for fault in draft[name].faults(
            "end-before-start",
            draft[name].dates(last) < draft[name].dates(first),
            last,
            found=f"sebelum {first}",
            allowed=f"tanggal pada atau setelah {first}",
        )
    ]


def _future_years(draft: Draft) -> list[Fault]:
    if draft.data_on is None:
        return []
    places = (("penilaian_kinerja", "tahun"), ("pendidikan", "tahun_lulus"))
    return [
        fault
        for name, column in places
        for fault in _late(draft[name], column, year=draft.data_on.year)
    ]


def _late(table: Table, column: str, *, year: int) -> list[Fault]:
    years = table.numbers(column)
    return table.faults(
        "future-year",
        np.asarray(years > year) & ~table.bad[column],
        column,
        found=lambda line: f"tahun {years[line]}",
        allowed=f"paling besar {year} (tahun tanggal_data)",
    )

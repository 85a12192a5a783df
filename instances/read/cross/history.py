"""Histories: overlapping posts and ends that had to be derived."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ....models.fault import Fault
from ..build.arrange import of_employees
from ..build.history import derived_ends
from ..draft import Draft
from ..table import Table

FOREVER = np.datetime64("2200-01-01", "D")


def check_history(draft: Draft) -> list[Fault]:
    """Give warnings: nothing here keeps a case from being used, but it changes months counted."""
    table = draft["riwayat_jabatan"]
    if not len(table) or "pegawai" in draft.absent:
        return []
    rows, employee = of_employees(table, draft["pegawai"].words("nip"), date="mulai")
    definitive = rows.words("sifat") == "definitif"
    end, derived = derived_ends(employee, definitive, rows.dates("mulai"), rows.dates("sampai"))
    frame = pd.DataFrame(
        {
            "line": rows.order,
            "person": employee,
            "definitive": definitive,
            "start": rows.dates("mulai"),
            "end": np.where(np.isnat(end), FOREVER, end),
        }
    )[employee >= 0]
    return [
        *_overlaps(
            table, frame[frame["definitive"]], "overlapping-posts", "jabatan definitif lain"
        ),
        *table.summary(
            "end-derived",
            _marks(table, rows.order[derived & (employee >= 0)]),
            "sampai",
            found="tanpa tanggal berakhir; diambil dari jabatan definitif berikutnya",
            allowed="tanggal berakhir menurut SK",
        ),
        *_acting_without_end(table),
    ]


def _overlaps(table: Table, frame: pd.DataFrame, kind: str, what: str) -> list[Fault]:
    latest = frame.groupby("person")["end"].cummax()
    ended = latest.groupby(frame["person"]).shift()
    wrong = (frame["start"] <= ended).to_numpy(bool)
    return table.summary(
        kind,
        _marks(table, frame["line"].to_numpy()[wrong]),
        "mulai",
        found=f"dimulai sebelum {what} berakhir",
        allowed="wajar untuk JF dengan tugas tambahan; masa yang sama dihitung sekali",
    )


def _acting_without_end(table: Table) -> list[Fault]:
    """State acting posts without an end: they count as running."""
    acting = table.filled("sifat") & (table.words("sifat") != "definitif")
    open_end = np.isnat(table.dates("sampai")) & ~table.bad["sampai"]
    return table.summary(
        "acting-without-end",
        acting & open_end,
        "sampai",
        found="Plt, Plh, atau Pj tanpa tanggal berakhir; dianggap masih berjalan",
        allowed="tanggal berakhir bila sudah selesai",
    )


def _marks(table: Table, lines: np.ndarray) -> np.ndarray:
    marks = np.zeros(len(table), dtype=bool)
    marks[lines] = True
    return marks

"""Seats: status against holder, cause and date of a vacancy, and who acts."""

from __future__ import annotations

import numpy as np

from ....models.fault import Fault
from ..draft import Draft
from ..table import Table
from .people import level_faults


def check_seats(draft: Draft) -> list[Fault]:
    """Give the faults of sheet *jabatan* that compare its own columns."""
    table = draft["jabatan"]
    return [
        *level_faults(table, sort=False),
        *_status(table),
        *_vacancy(table),
        *_acting(table),
        *_unconfirmed(table),
        *_opened(table),
    ]


def _status(table: Table) -> list[Fault]:
    status = table.words("status")
    holder, sound = table.filled("pemangku_nip"), ~table.bad["pemangku_nip"]
    held = np.isin(status.astype(str), ["terisi", "akan_lowong"])
    return [
        *table.faults(
            "vacant-with-holder",
            (status == "lowong") & holder,
            "status",
            found="lowong, tetapi pemangku_nip terisi",
            allowed="kosongkan pemangku_nip, atau status terisi | akan_lowong",
        ),
        *table.faults(
            "held-without-holder",
            held & ~holder & sound,
            "pemangku_nip",
            found=lambda line: f"status {status[line]} tanpa pemangku",
            allowed="isi pemangku_nip, atau status lowong | perlu_konfirmasi",
        ),
    ]


def _vacancy(table: Table) -> list[Fault]:
    status = table.words("status").astype(str)
    leaving = (status == "akan_lowong") | ((status == "lowong") & ~table.filled("pemangku_nip"))
    since = table.filled("lowong_sejak") | table.bad["lowong_sejak"]
    cause = table.filled("sebab_lowong") | table.bad["sebab_lowong"]
    told = table.filled("lowong_sejak") | table.filled("sebab_lowong")
    return [
        *_warn(table, "vacancy-without-date", leaving & ~since, "lowong_sejak", "tanpa tanggal"),
        *_warn(table, "vacancy-without-cause", leaving & ~cause, "sebab_lowong", "tanpa sebab"),
        *_warn(
            table,
            "cause-without-vacancy",
            (status == "terisi") & told,
            "status",
            "terisi, tetapi tanggal atau sebab lowong diisi",
        ),
    ]


def _warn(table: Table, kind: str, wrong: np.ndarray, column: str, found: str) -> list[Fault]:
    allowed = "tanggal dan sebab untuk jabatan lowong atau akan lowong, kosong untuk yang terisi"
    return table.faults(kind, wrong, column, found=found, allowed=allowed, warning=True)


def _acting(table: Table) -> list[Fault]:
    acting, holder = table.words("plt_nip"), table.words("pemangku_nip")
    there = table.filled("plt_nip")
    undated = there & ~table.filled("plt_mulai") & ~table.bad["plt_mulai"]
    return [
        *table.faults(
            "acting-is-holder",
            there & (acting == holder),
            "plt_nip",
            found="Plt dan pemangku orang yang sama",
            allowed="Plt hanya untuk jabatan tanpa pemangku definitif",
        ),
        *table.faults(
            "acting-on-held-seat",
            there & (table.words("status") == "terisi") & (acting != holder),
            "plt_nip",
            found="Plt pada jabatan yang terisi",
            allowed="Plt untuk jabatan lowong, atau pemangku yang berhalangan",
            warning=True,
        ),
        *table.faults(
            "acting-without-date",
            undated,
            "plt_mulai",
            found="Plt tanpa tanggal mulai",
            allowed="tanggal mulai Plt; tanpa itu lamanya tidak dapat diawasi",
            warning=True,
        ),
    ]


def _opened(table: Table) -> list[Fault]:
    """Give the seats of the President's appointment that are opened: they are only reported."""
    return table.faults(
        "opened-for-president",
        (table.words("jenjang") == "jpt_madya") & (table.numbers("dibuka") == 1),
        "dibuka",
        found="jpt_madya dibuka",
        allowed="tidak: JPT madya diangkat Presiden, di sini hanya dilaporkan",
    )


def _unconfirmed(table: Table) -> list[Fault]:
    return table.faults(
        "to-confirm",
        table.words("status") == "perlu_konfirmasi",
        "status",
        found="perlu_konfirmasi: tidak diisi dalam putaran ini",
        allowed="pastikan lowong atau terisi",
        warning=True,
    )

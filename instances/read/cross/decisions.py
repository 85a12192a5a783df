"""Decisions by officials and conflicts of interest: nothing that contradicts itself."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ....models.fault import Fault
from ..draft import Draft
from ..shown import shorten
from ..table import Table
from .declared import check_declared
from .waivers import check_waivers


def check_decisions(draft: Draft) -> list[Fault]:
    """Give the faults of sheets *keputusan* and *konflik_kepentingan*."""
    table = draft["keputusan"]
    return [
        *check_waivers(draft, table),
        *check_declared(draft, table),
        *_pins(table),
        *_pinned_and_banned(table),
        *_held_seats(draft, table),
        *_conflicts(draft["konflik_kepentingan"]),
    ]


def _pins(table: Table) -> list[Fault]:
    pins = table.frame[table.words("jenis") == "penetapan"].dropna(subset=["nip", "jabatan_id"])
    faults = []
    for one, other, found in (
        ("jabatan_id", "nip", "jabatan ini sudah ditetapkan untuk orang lain di baris {row}"),
        ("nip", "jabatan_id", "orang ini sudah ditetapkan pada jabatan lain di baris {row}"),
    ):
        distinct = pins.drop_duplicates(["nip", "jabatan_id"])
        first = {value: int(line) for line, value in reversed(list(distinct[one].items()))}
        again = distinct[distinct.duplicated(one)]
        faults += [
            table.fault(
                "two-pins",
                int(line),
                other,
                found=found.format(row=table.row[first[value]]),
                allowed="satu penetapan untuk satu orang dan satu jabatan",
            )
            for line, value in again[one].items()
        ]
    return faults


def _pinned_and_banned(table: Table) -> list[Fault]:
    frame = table.frame[["nip", "jabatan_id"]]
    sort = table.words("jenis")
    pinned = pd.MultiIndex.from_frame(frame[sort == "penetapan"])
    both = pd.MultiIndex.from_frame(frame).isin(pinned) & (sort == "dikecualikan")
    sound = table.filled("nip") & table.filled("jabatan_id")
    return table.faults(
        "pinned-and-banned",
        both & sound,
        "jenis",
        found="orang ini ditetapkan pada jabatan yang sama",
        allowed="penetapan atau dikecualikan, tidak keduanya",
    )


def _held_seats(draft: Draft, table: Table) -> list[Fault]:
    seats = draft["jabatan"]
    status = dict(zip(seats.words("jabatan_id"), seats.words("status"), strict=True))
    seat = table.words("jabatan_id")
    held = np.array([status.get(each) == "terisi" for each in seat], dtype=bool)
    return table.faults(
        "pin-to-held-seat",
        (table.words("jenis") == "penetapan") & held,
        "jabatan_id",
        found=lambda line: f"penetapan pada jabatan yang terisi ('{shorten(seat[line])}')",
        allowed="jabatan lowong, kecuali pemangkunya dipindahkan atau pensiun",
        warning=True,
    )


def _conflicts(table: Table) -> list[Fault]:
    first, second = table.words("nip_a"), table.words("nip_b")
    there = table.filled("nip_a") & table.filled("nip_b")
    pairs = [tuple(sorted(pair)) for pair in zip(first, second, strict=True)]
    frame = pd.DataFrame({"pair": pd.Series(pairs, dtype=object), "sort": table.words("jenis")})
    exact = table.frame.duplicated(["nip_a", "nip_b", "jenis"]).to_numpy(bool)
    return [
        *table.faults(
            "conflict-with-self",
            there & (first == second),
            "nip_b",
            found="orang yang sama dengan nip_a",
            allowed="dua orang berbeda",
        ),
        *table.faults(
            "conflict-twice",
            there & frame.duplicated().to_numpy(bool) & ~exact,
            "nip_b",
            found="pasangan yang sama sudah tercatat, dengan urutan terbalik",
            allowed="satu baris untuk satu pasangan",
            warning=True,
        ),
    ]

"""Decisions by officials and conflicts of interest: no contradictions, no unknown rules."""

from __future__ import annotations

from difflib import get_close_matches

import numpy as np
import pandas as pd

from ....models.fault import Fault
from ....solver.rules import PairRule, catalogue
from ..draft import Draft
from ..shown import shorten, shown
from ..table import Flags, Table


def check_decisions(draft: Draft) -> list[Fault]:
    """Give the faults of sheets *keputusan* and *konflik_kepentingan*."""
    table = draft["keputusan"]
    return [
        *_waivers(draft, table),
        *_offices(table),
        *_pins(table),
        *_pinned_and_banned(table),
        *_held_seats(draft, table),
        *_conflicts(draft["konflik_kepentingan"]),
    ]


def _waivers(draft: Draft, table: Table) -> list[Fault]:
    sort, rule = table.words("jenis"), table.words("aturan")
    there = table.filled("aturan")
    waiver = sort == "pengecualian"
    waivable, column = waivable_rules(), table.column("aturan")
    unknown = there & waiver & ~np.isin(rule.astype(str), sorted(catalogue()))
    fixed = there & waiver & ~unknown & ~np.isin(rule.astype(str), waivable)
    applied = list(draft.policy.rules) if draft.policy else waivable
    idle = there & waiver & ~unknown & ~fixed & ~np.isin(rule.astype(str), applied)
    both = ", ".join(key for key in waivable if key in applied)
    return [
        *table.faults(
            "waiver-without-rule",
            waiver & ~there & ~table.bad["aturan"],
            "aturan",
            found="pengecualian tanpa aturan",
            allowed=f"aturan yang dikecualikan: {', '.join(waivable)}",
        ),
        *table.faults(
            "waiver-unknown-rule",
            unknown,
            "aturan",
            found=lambda line: (
                f"aturan {shown(table.sheet, column, rule[line], known=waivable)} tidak dikenal"
            ),
            allowed=f"{_nearest(rule, unknown, waivable)}aturan: {', '.join(waivable)}",
        ),
        *table.faults(
            "waiver-of-unused-rule",
            idle,
            "aturan",
            found=lambda line: f"aturan '{rule[line]}' tidak dipakai kebijakan ini",
            allowed=f"aturan yang dipakai dan dapat dikecualikan: {both}",
        ),
        *table.faults(
            "not-waivable",
            fixed,
            "aturan",
            found=lambda line: f"tidak ada yang berwenang mengecualikan '{rule[line]}'",
            allowed=f"aturan yang dipakai dan dapat dikecualikan: {both}",
        ),
        *table.faults(
            "rule-without-waiver",
            there & ~waiver & (sort != ""),
            "aturan",
            found=lambda line: f"aturan diisi pada keputusan {sort[line]}",
            allowed="aturan hanya untuk pengecualian",
        ),
    ]


def _offices(table: Table) -> list[Fault]:
    """Give the waivers that the law leaves to another office than the one that decided."""
    rule, office = table.words("aturan"), table.words("pejabat")
    waiver = (table.words("jenis") == "pengecualian") & table.filled("pejabat")
    faults = []
    for item in catalogue().values():
        if not issubclass(item, PairRule) or item.waivable_by is None:
            continue
        fit = np.array([item.may_waive(str(by)) for by in office], dtype=bool)
        faults += table.faults(
            "waiver-by-other-office",
            waiver & (rule == item.key) & ~fit,
            "pejabat",
            found=f"pejabat ini tidak berwenang mengecualikan '{item.key}'",
            allowed=item.waivable_by.id,
        )
    return faults


def waivable_rules() -> list[str]:
    """Give the keys of the rules that somebody may waive."""
    return sorted(
        key
        for key, rule in catalogue().items()
        if issubclass(rule, PairRule) and rule.waivable_by is not None
    )


def _nearest(rule: np.ndarray, unknown: Flags, known: list[str]) -> str:
    near = [word for each in rule[unknown] for word in get_close_matches(each, known, n=1)]
    return f"mungkin {', '.join(dict.fromkeys(near))}; " if near else ""


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

"""Decisions that lack a person, a seat or a rule, and pins that meet another decision."""

from __future__ import annotations

import numpy as np

from ....models.codes import DecisionKind
from ....models.fault import Fault
from ..draft import Draft
from ..table import Flags, Table

PIN, BAN, EMPTY, WITHDRAWN = (
    kind.key
    for kind in (
        DecisionKind.PENETAPAN,
        DecisionKind.DIKECUALIKAN,
        DecisionKind.DIKOSONGKAN,
        DecisionKind.MENGUNDURKAN_DIRI,
    )
)
BY_RULE = (PIN, BAN, EMPTY, WITHDRAWN)
"""Decisions that bind through the rule of the same key."""


def check_declared(draft: Draft, table: Table) -> list[Fault]:
    """Give the faults of single decisions and of pins beside other decisions."""
    return [*_incomplete(table), *_emptied(table), *_late_pins(table), *_idle(draft, table)]


def _incomplete(table: Table) -> list[Fault]:
    sort = table.words("jenis")
    stated = (sort != "") & ~table.bad["jenis"]
    person = table.filled("nip") | table.bad["nip"]
    seat = table.filled("jabatan_id") | table.bad["jabatan_id"]
    return [
        *table.faults(
            "decision-without-person",
            stated & (sort != EMPTY) & ~person,
            "nip",
            found="sel kosong",
            allowed=f"NIP orang yang diputuskan; kosong hanya pada '{EMPTY}'",
        ),
        *table.faults(
            "emptied-for-somebody",
            (sort == EMPTY) & person,
            "nip",
            found="jabatan dikosongkan, tetapi NIP diisi",
            allowed=f"kosong; untuk satu orang pakai '{BAN}'",
        ),
        *table.faults(
            "decision-without-seat",
            stated & (sort != WITHDRAWN) & ~seat,
            "jabatan_id",
            found="sel kosong",
            allowed=f"jabatan yang diputuskan; kosong hanya pada '{WITHDRAWN}' (semua jabatan)",
        ),
    ]


def _emptied(table: Table) -> list[Fault]:
    sort, seat = table.words("jenis"), table.words("jabatan_id")
    pinned = set(seat[sort == PIN]) - {""}
    return table.faults(
        "pinned-and-emptied",
        (sort == EMPTY) & _among(seat, pinned),
        "jenis",
        found="jabatan ini juga ditetapkan untuk seseorang",
        allowed=f"'{EMPTY}' atau '{PIN}', tidak keduanya",
    )


def _late_pins(table: Table) -> list[Fault]:
    """Find pins of somebody who has withdrawn before; an earlier pin simply ends."""
    sort, nip, seat = (table.words(name) for name in ("jenis", "nip", "jabatan_id"))
    days = table.dates("tanggal")
    gone = np.flatnonzero((sort == WITHDRAWN) & table.filled("nip") & table.filled("tanggal"))
    late = np.zeros(len(table), dtype=bool)
    for line in gone.tolist():
        same = (nip == nip[line]) & ((seat == seat[line]) | (seat[line] == ""))
        late |= same & (sort == PIN) & (days > days[line])
    return table.faults(
        "pinned-after-withdrawal",
        late,
        "jenis",
        found="orang ini sudah mengundurkan diri pada tanggal sebelumnya",
        allowed="penetapan hanya untuk orang yang bersedia",
    )


def _idle(draft: Draft, table: Table) -> list[Fault]:
    """Find decisions that nothing would heed, for the policy does not name their rule."""
    if draft.policy is None:
        return []
    sort = table.words("jenis")
    missing = [key for key in BY_RULE if key not in draft.policy.rules]
    return table.faults(
        "decision-of-unused-rule",
        _among(sort, set(missing)),
        "jenis",
        found=lambda line: f"aturan '{sort[line]}' tidak dipakai kebijakan ini",
        allowed=f"[aturan.*] dengan nama jenis keputusan di {draft.policy_file}",
    )


def _among(words: np.ndarray, wanted: set[str]) -> Flags:
    return np.asarray([word in wanted for word in words], dtype=bool)

"""A reorganisation: each change complete in itself, and none against another."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from ....models.codes import ChangeKind
from ....models.fault import Fault
from ....models.round import Mode
from ..draft import Draft, places
from ..shown import shorten
from ..table import Flags, Table, Words

ENDED, RENAMED, MERGED, SPLIT, NEW = ChangeKind.keys()
_OTHER_SIDE = {"lama": "baru", "baru": "lama"}
_MANY = {"lama": SPLIT, "baru": MERGED}
"""The kind of change that may name a seat of this column in several rows."""
_LONE = {"lama": (ENDED, "jabatan yang dihapus tidak punya penerus"),
         "baru": (NEW, "jabatan baru tidak menggantikan jabatan lain")}  # fmt: skip


def check_changes(draft: Draft) -> list[Fault]:
    """Give the faults of sheet *sotk*."""
    table = draft["sotk"]
    return [
        *_incomplete(table),
        *_contradictions(table),
        *_single(table),
        *_circles(table),
        *_seats(draft, table),
        *_mode(draft, table),
    ]


def _incomplete(table: Table) -> Iterator[Fault]:
    """Find rows that lack a seat their kind needs, or name one it cannot have."""
    kind = table.words("jenis")
    for column, other in _OTHER_SIDE.items():
        named = table.filled(column) | table.bad[column]
        without = _LONE[other][0]
        yield from table.faults(
            "change-without-seat",
            (kind != "") & (kind != without) & ~named,
            column,
            found=lambda line: f"'{kind[line]}' tanpa jabatan",
            allowed=f"jabatan_id; kosong hanya bila jenis '{without}'",
        )
        yield from table.faults(
            "change-with-seat",
            (kind == without) & named,
            column,
            found="sel terisi",
            allowed=f"kosong: {_LONE[other][1]}",
        )


def _contradictions(table: Table) -> Iterator[Fault]:
    """Find seats that stand in two rows which cannot both hold."""
    kind = table.words("jenis")
    for column, many in _MANY.items():
        seat = table.words(column)
        first: dict[str, int] = {}
        for line in np.flatnonzero(table.filled(column) & (kind != "")).tolist():
            before = first.setdefault(seat[line], line)
            if before == line or kind[before] == kind[line] == many:
                continue
            yield table.fault(
                "change-contradicts",
                line,
                column,
                found=f"'{shorten(seat[line])}' {kind[line]}, di baris {table.row[before]} "
                f"{kind[before]}",
                allowed=f"satu baris untuk satu jabatan, kecuali semuanya '{many}'",
            )


def _single(table: Table) -> Iterator[Fault]:
    """Find a merger of one seat, and a split into one."""
    kind = table.words("jenis")
    both = table.filled("lama") & table.filled("baru")
    for column, many in _MANY.items():
        seat = pd.Series(table.words(column))
        rows = (kind == many) & both
        alone = rows & ~seat.where(rows).duplicated(keep=False).to_numpy(bool)
        yield from table.faults(
            "change-alone",
            alone,
            "jenis",
            found=f"'{many}' dengan satu jabatan",
            allowed=f"paling sedikit dua baris '{many}' untuk jabatan itu, atau '{RENAMED}'",
        )


def _circles(table: Table) -> Iterator[Fault]:
    """Find seats that would both end and be new."""
    former, seat = table.words("lama"), table.words("baru")
    same = (former == seat) & (seat != "")
    yield from table.faults(
        "change-to-itself",
        same,
        "baru",
        found="jabatan yang sama dengan lama",
        allowed="jabatan_id baru; jabatan yang tetap ada tidak disebut di sheet ini",
    )
    ending = set(former[~same]) - {""}
    yield from table.faults(
        "new-seat-ends",
        ~same & _among(seat, ending),
        "baru",
        found=lambda line: f"'{shorten(seat[line])}' di baris lain jabatan lama",
        allowed="jabatan yang berdiri setelah penataan; rangkaian perubahan ditulis sekali saja",
    )


def _seats(draft: Draft, table: Table) -> Iterator[Fault]:
    """Compare each change with its seats on the establishment."""
    seats = draft["jabatan"]
    ids, row = seats.words("jabatan_id"), seats.row
    former, coming = places(table.words("lama"), ids), places(table.words("baru"), ids)
    held = np.isin(seats.words("status").astype(str), ["terisi", "akan_lowong"])
    held |= seats.filled("pemangku_nip")
    opened, level = seats.numbers("dibuka"), seats.words("jenjang")
    yield from table.faults(
        "new-seat-held",
        _at(coming, held),
        "baru",
        found=lambda line: f"jabatan baris {row[coming[line]]} sudah punya pemangku",
        allowed="jabatan lowong: pemangkunya baru ada setelah pelantikan",
    )
    yield from table.faults(
        "former-seat-opened",
        _at(former, opened == 1),
        "lama",
        found=lambda line: f"jabatan baris {row[former[line]]} dibuka untuk diisi",
        allowed="dibuka tidak: jabatan ini berakhir dalam penataan",
    )
    yield from table.faults(
        "new-seat-shut",
        _at(coming, (opened == 0) & (level != "jpt_madya")),
        "baru",
        found=lambda line: f"jabatan baris {row[coming[line]]} tidak dibuka",
        allowed="dibuka ya; tanpa itu tidak seorang pun dikukuhkan atau ditempatkan di sana",
        warning=True,
    )
    yield from _other_rank(table, seats, former, coming)


def _other_rank(
    table: Table, seats: Table, former: np.ndarray, coming: np.ndarray
) -> Iterator[Fault]:
    """Find successors of another level or echelon: taking them is no reappointment."""
    both = (former >= 0) & (coming >= 0)
    rank = [_rank(level, eselon) for level, eselon in
            zip(seats.words("jenjang"), seats.words("eselon"), strict=True)]  # fmt: skip
    differs = [rank[a] != rank[b] for a, b in zip(former, coming, strict=True)] if rank else []
    yield from table.faults(
        "successor-rank",
        both & np.array(differs, dtype=bool),
        "baru",
        found=lambda line: (
            f"{rank[coming[line]]}, jabatan lamanya {rank[former[line]]}: bukan pengukuhan"
        ),
        allowed="jenjang dan eselon yang sama; bila memang berubah, syarat gerak biasa berlaku",
        warning=True,
    )


def _rank(level: str, eselon: str) -> str:
    return f"{shorten(str(level))} {shorten(str(eselon))}"


def _mode(draft: Draft, table: Table) -> list[Fault]:
    """Say that the sheet and the mode of the round do not go together."""
    mode = draft.settings.mode if draft.settings else None
    if mode is Mode.LOWONG:
        return table.summary(
            "changes-unused",
            table.filled("jenis"),
            "jenis",
            found="tidak berlaku: putaran ini bermode lowong, peta jabatan lama yang dipakai",
            allowed='mode = "sotk" di [putaran], atau --mode sotk',
        )
    if mode is Mode.SOTK and not len(table):
        return [
            Fault(
                kind="no-changes",
                file=draft.policy_file,
                column="putaran.mode",
                found="sotk, tetapi sheet sotk tidak ada atau kosong",
                allowed="perubahan jabatan di sheet sotk, atau mode lowong",
                warning=True,
            )
        ]
    return []


def _at(place: np.ndarray, marked: Flags) -> Flags:
    """Say of each place whether it is there and marked."""
    return np.asarray((place >= 0) & np.append(marked, False)[place])


def _among(words: Words, wanted: set[str]) -> Flags:
    return np.asarray([word in wanted for word in words], dtype=bool)

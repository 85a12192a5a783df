"""Rows about people that are not as they were when the round opened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from ..models.flag import Place
from ..solver.explain.oversight.late import Changed
from .read.build.digest import row_texts
from .read.draft import Draft

EVIDENCE = (
    "pegawai", "penilaian_kompetensi", "penilaian_kinerja", "bukti_talenta", "hasil_simata",
    "riwayat_jabatan", "pendidikan", "kelengkapan", "hukuman_disiplin",
)  # fmt: skip

Rows = dict[str, dict[tuple[str, str], int]]
"""NIP to its rows: sheet and content, to the row of the sheet."""


def changed_rows(states: Sequence[tuple[date, Draft]]) -> dict[str, Changed]:
    """Give the rows about each person that differ between the first of `states` and the last.

    Parameters
    ----------
    states : sequence of (date, Draft)
        The tables as they were on each day, the first day first.
    """
    seen = [(on, _rows(draft)) for on, draft in states]
    first, last = seen[0][1], seen[-1][1]
    changed = {}
    for nip in first.keys() | last.keys():
        was, now = first.get(nip, {}), last.get(nip, {})
        if was.keys() != now.keys():
            since = next(on for on, rows in seen[1:] if rows.get(nip, {}).keys() != was.keys())
            changed[nip] = Changed(places=_places(was, now), since=since)
    return changed


def _rows(draft: Draft) -> Rows:
    rows: Rows = defaultdict(dict)
    for sheet in EVIDENCE:
        table = draft[sheet]
        for nip, text, row in zip(
            table.words("nip"), row_texts(table), table.row.tolist(), strict=True
        ):
            rows[nip][sheet, text] = row
    return rows


def _places(was: dict[tuple[str, str], int], now: dict[tuple[str, str], int]) -> tuple[Place, ...]:
    """Give the rows that are new or changed, then those that are gone and have no new one."""
    added = [Place(sheet=key[0], row=now[key]) for key in now.keys() - was.keys()]
    sheets = {place.sheet for place in added}
    gone = [Place(sheet=key[0], row=was[key], gone=True)
            for key in was.keys() - now.keys() if key[0] not in sheets]  # fmt: skip
    return tuple(sorted((*added, *gone), key=lambda place: (place.sheet, place.row or 0)))

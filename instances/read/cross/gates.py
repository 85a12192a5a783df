"""Gates against the tables: seats, people, agencies and kinds of seat that exist."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from ....models.codes import Level
from ....models.fault import Fault
from ...gates import Entry, shipped_gates
from ..draft import Draft
from ..shown import shorten

LISTED = 12


def check_gates(draft: Draft) -> list[Fault]:
    """Give the faults of the gates that a comparison with the tables shows."""
    known = {
        "jenjang": Level.keys(),
        "jenis_khusus": _kinds(draft),
        "instansi": _words(draft, "jabatan", "instansi_id"),
        "jabatan": _words(draft, "jabatan", "jabatan_id"),
    }
    nips = set(_words(draft, "pegawai", "nip"))
    return [
        fault
        for entry in draft.gates
        if entry.statement is not None
        for fault in (*_unknown(entry, known, draft), *_nobody(entry, nips, draft),
                      *_late(entry, draft))
    ]  # fmt: skip


def _kinds(draft: Draft) -> tuple[str, ...]:
    """Give the kinds of seat of the case, and those that shipped gates are on."""
    shipped = {kind for gate in shipped_gates() for kind in gate.reach.kinds}
    return tuple(sorted(shipped | set(_words(draft, "jabatan", "jenis_khusus"))))


def _words(draft: Draft, sheet: str, column: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in draft[sheet].words(column).tolist() if word))


def _unknown(entry: Entry, known: dict[str, Iterable[str]], draft: Draft) -> list[Fault]:
    given = entry.statement.reach.model_dump(by_alias=True) if entry.statement else {}
    return [
        Fault(
            kind="gate-unknown-reach",
            file=draft.gates_file,
            column=f"gerbang[{entry.number}].cakupan.{key}",
            found=f"'{shorten(word)}' tidak ada",
            allowed=_allowed(word, tuple(known[key])),
        )
        for key in known
        for word in given.get(key, ())
        if word not in set(known[key])
    ]


def _allowed(word: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(word, known, n=1, cutoff=0.5)
    hint = f"mungkin maksudnya {near[0]}; " if near else ""
    more = ", …" if len(known) > LISTED else ""
    return f"{hint}yang ada: {', '.join(known[:LISTED])}{more}"


def _nobody(entry: Entry, nips: set[str], draft: Draft) -> list[Fault]:
    """Find people who are not there; a NIP is not repeated."""
    people = entry.statement.reach.employees if entry.statement else ()
    return [
        Fault(
            kind="gate-unknown-reach",
            file=draft.gates_file,
            column=f"gerbang[{entry.number}].cakupan.pegawai",
            found=f"nama ke-{place} tidak ada dalam sheet pegawai",
            allowed="NIP 18 angka, sebagai teks, dari sheet pegawai",
        )
        for place, nip in enumerate(people, start=1)
        if nip not in nips
    ]


def _late(entry: Entry, draft: Draft) -> list[Fault]:
    """Find documents dated after the installation that they are to allow."""
    on = entry.statement.on if entry.statement else None
    settings = draft.settings
    if settings is None or on is None or on <= settings.installed_on:
        return []
    return [
        Fault(
            kind="gate-dates",
            file=draft.gates_file,
            column=f"gerbang[{entry.number}].tanggal",
            found=on.isoformat(),
            allowed=f"paling lambat tanggal_pelantikan {settings.installed_on.isoformat()}",
        )
    ]

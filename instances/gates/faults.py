"""Faults of what a case states of its gates, before it is compared with the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from ...models.fault import Fault
from .records import Definition, Statement

Rows = Sequence[tuple[int, Statement]]
OWN = ("nama", "dasar", "keyakinan")


def statement_faults(rows: Rows, *, shipped: Mapping[str, Definition], file: str) -> list[Fault]:
    """Give the faults of every entry, each with its number in the file."""
    faults = []
    for number, row in rows:
        known = shipped.get(row.id)
        found = [*_named(row, known, shipped), *_dated(row, known), *_reaching(row, known)]
        faults += [
            Fault(kind=kind, file=file, column=f"gerbang[{number}].{key}", found=what, allowed=ask)
            for kind, key, what, ask in found
        ]
    return [*faults, *_repeated(rows, file)]


Found = Iterator[tuple[str, str, str, str]]


def _named(row: Statement, known: Definition | None, shipped: Mapping[str, Definition]) -> Found:
    """Find gates nobody knows, and definitions given a second time."""
    own = dict(zip(OWN, (row.name, row.citation, row.sure), strict=True))
    if known is not None:
        for key in (key for key, value in own.items() if value):
            yield "gate-defined-twice", key, f"gerbang bawaan '{row.id}'", "hapus: sudah ditetapkan"
        return
    missing = [key for key, value in own.items() if not value]
    if len(missing) == len(own):
        near = get_close_matches(row.id, shipped, n=1, cutoff=0.5)
        hint = f"mungkin maksudnya {near[0]}; " if near else ""
        allowed = f"{hint}gerbang bawaan: {', '.join(shipped)}; gerbang sendiri: {', '.join(OWN)}"
        yield "gate-unknown", "id", f"gerbang '{row.id}' tidak dikenal", allowed
        return
    for key in missing:
        yield "toml-missing", key, "tidak ada", "wajib diisi pada gerbang sendiri"


def _dated(row: Statement, known: Definition | None) -> Found:
    """Find a satisfied gate without its document, and dates that do not fit."""
    satisfied = row.state == "terpenuhi"
    for key, value in (("dokumen", row.document), ("tanggal", row.on)):
        if satisfied and not value:
            yield "gate-without-document", key, "tidak ada", "wajib diisi bila keadaan terpenuhi"
    if row.on and row.until and row.until < row.on:
        yield "gate-dates", "berlaku_sampai", row.until.isoformat(), "tidak sebelum tanggal surat"
    windowed = known is not None and known.window is not None
    for key, value in (("tanggal_acuan", row.reference), ("tanggal_akhir", row.end)):
        if value and not windowed:
            yield (
                "gate-no-window",
                key,
                value.isoformat(),
                "hanya untuk gerbang yang berjangka waktu",
            )
    if row.reference and row.end and row.end < row.reference:
        yield "gate-dates", "tanggal_akhir", row.end.isoformat(), "tidak sebelum tanggal_acuan"


def _reaching(row: Statement, known: Definition | None) -> Found:
    """Find shipped gates stretched beyond what they are."""
    if known is None:
        return
    for key, value in (("jenjang", row.reach.levels), ("jenis_khusus", row.reach.kinds),
                       ("tiap_orang", row.reach.each_person),
                       ("lintas_instansi", row.reach.across)):  # fmt: skip
        if value:
            allowed = "gerbang bawaan hanya dipersempit dengan instansi, jabatan, atau pegawai"
            yield "gate-reach", f"cakupan.{key}", f"gerbang bawaan '{row.id}'", allowed


def _repeated(rows: Rows, file: str) -> list[Fault]:
    """Find entries that state the same gate for the same seats and persons again."""
    first: dict[tuple[str, str], int] = {}
    faults = []
    for number, row in rows:
        again = first.setdefault((row.id, row.reach.model_dump_json()), number)
        if again != number:
            faults.append(
                Fault(kind="duplicate-key", file=file, column=f"gerbang[{number}].id",
                      found=f"sama dengan gerbang[{again}]", allowed="satu kali untuk cakupan sama")
            )  # fmt: skip
    return faults

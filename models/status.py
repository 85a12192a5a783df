"""Status of proposed names through the round: what may follow what, and which decisions follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from .codes import DecisionKind, ProposalStatus
from .decision import Decision
from .table import NO_SEAT

STATUS_SHEET = "status_usulan"

_S = ProposalStatus
FOLLOWS: Mapping[ProposalStatus | None, tuple[ProposalStatus, ...]] = {
    None: (_S.DIUSULKAN, _S.DISETUJUI_KOMITE),
    _S.DIUSULKAN: (_S.DISETUJUI_KOMITE,),
    _S.DISETUJUI_KOMITE: (_S.DISETUJUI_PPK,),
    _S.DISETUJUI_PPK: (_S.DIKIRIM_IMUT,),
    _S.DIKIRIM_IMUT: (_S.REKOMENDASI_TERBIT, _S.DIKEMBALIKAN, _S.DITOLAK),
    _S.DIKEMBALIKAN: (_S.DIKIRIM_IMUT,),
    _S.REKOMENDASI_TERBIT: (_S.SK, _S.DITOLAK),
    _S.DITOLAK: (),
    _S.SK: (_S.DILANTIK,),
    _S.DILANTIK: (),
}
"""What may follow each status. A plan proposes its names, so the first step may be left out; a
recommendation may be taken back until the decree is signed."""

KEPT = frozenset({_S.REKOMENDASI_TERBIT, _S.SK, _S.DILANTIK})
"""A name with one of these keeps its seat whatever else is decided."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEntry:
    """One step of one name.

    Attributes
    ----------
    employee, seat : int
        Indices.
    authority, document, reason : str
        Who recorded it and by which document; `reason` may be empty.
    row : int
        Row of sheet *status_usulan*, which is only ever added to.
    """

    employee: int
    seat: int
    status: ProposalStatus
    on: date
    document: str
    authority: str
    reason: str
    row: int


def latest(statuses: Iterable[StatusEntry]) -> dict[Pair, StatusEntry]:
    """Give the last step on record of every pair (employee, seat)."""
    ordered = sorted(statuses, key=lambda entry: entry.row)
    return {(entry.employee, entry.seat): entry for entry in ordered}


def in_force(
    decisions: Iterable[Decision], statuses: Iterable[StatusEntry]
) -> tuple[Decision, ...]:
    """Give the decisions that bind the plan: those on record, and what the statuses ask for.

    A recommended, decreed or installed name is pinned; a refused one is barred from the seat. A
    refusal and a withdrawal end an earlier pin of the same pair: what the official wished is then
    no longer to be had.
    """
    stated, last = tuple(decisions), latest(statuses)
    refused = {pair for pair, entry in last.items() if entry.status is _S.DITOLAK}
    gone = refused | _withdrawn(stated, {(item.employee, item.seat) for item in stated} | set(last))
    left = tuple(
        item
        for item in stated
        if item.kind is not DecisionKind.PENETAPAN or (item.employee, item.seat) not in gone
    )
    there = {(item.kind, item.employee, item.seat) for item in left}
    wanted = [
        *((DecisionKind.PENETAPAN, last[pair]) for pair in _kept(last) if pair not in gone),
        *((DecisionKind.DIKECUALIKAN, last[pair]) for pair in refused),
    ]
    added = [
        _decision(kind, entry)
        for kind, entry in wanted
        if (kind, entry.employee, entry.seat) not in there
    ]
    return (*left, *sorted(added, key=lambda item: (item.employee, item.on, item.row)))


def _kept(last: Mapping[Pair, StatusEntry]) -> list[Pair]:
    return [pair for pair, entry in last.items() if entry.status in KEPT]


def _withdrawn(decisions: Iterable[Decision], pairs: Iterable[Pair]) -> set[Pair]:
    """Give those of `pairs` whose person has withdrawn, from the seat or from all."""
    declared = {
        (item.employee, item.seat)
        for item in decisions
        if item.kind is DecisionKind.MENGUNDURKAN_DIRI
    }
    return {pair for pair in pairs if {pair, (pair[0], NO_SEAT)} & declared}


def _decision(kind: DecisionKind, entry: StatusEntry) -> Decision:
    return Decision(
        kind=kind,
        employee=entry.employee,
        seat=entry.seat,
        rule="",
        authority=entry.authority,
        document=entry.document,
        on=entry.on,
        reason=entry.reason or entry.status.key,
        row=entry.row,
        sheet=STATUS_SHEET,
    )

"""Decisions on record, and recorded conflicts of interest."""

from __future__ import annotations

from datetime import date

from ....models.codes import DecisionKind
from ....models.decision import Conflict, Decision
from ....models.establishment import Establishment
from ..draft import Draft, places
from ..table import Words
from .arrange import by, content_hash, of_employees


def decisions_of(draft: Draft, seats: Establishment, nips: Words) -> tuple[Decision, ...]:
    """Make the decisions, by employee, date and content."""
    rows, employee = of_employees(draft["keputusan"], nips, date="tanggal")
    seat = rows.places("jabatan_id", seats.id)
    days: list[date] = rows.dates("tanggal").tolist()
    names = ("jenis", "aturan", "pejabat", "dokumen", "alasan")
    kind, rule, authority, document, reason = (rows.words(name) for name in names)
    return tuple(
        Decision(
            kind=DecisionKind.of(kind[line]),
            employee=int(employee[line]),
            seat=int(seat[line]),
            rule=rule[line],
            authority=authority[line],
            document=document[line],
            on=days[line],
            reason=reason[line],
            row=int(rows.row[line]),
        )
        for line in range(len(rows))
    )


def conflicts_of(draft: Draft, nips: Words) -> tuple[Conflict, ...]:
    """Make the conflicts of interest, by the two employees; the lower index first."""
    table = draft["konflik_kepentingan"]
    rows = by(table, content_hash(table))
    pairs = zip(
        places(rows.words("nip_a"), nips).tolist(),
        places(rows.words("nip_b"), nips).tolist(),
        rows.words("jenis"),
        rows.row.tolist(),
        strict=True,
    )
    conflicts = [
        Conflict(first=min(a, b), second=max(a, b), kind=kind, row=row) for a, b, kind, row in pairs
    ]
    return tuple(sorted(conflicts, key=lambda each: (each.first, each.second, each.kind)))

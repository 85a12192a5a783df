"""Statuses of proposed names, in the order in which they were recorded."""

from __future__ import annotations

from datetime import date

from ....models.codes import ProposalStatus
from ....models.establishment import Establishment
from ....models.status import STATUS_SHEET, StatusEntry
from ..draft import Draft, places
from ..table import Words


def statuses_of(draft: Draft, seats: Establishment, nips: Words) -> tuple[StatusEntry, ...]:
    """Make the entries; the sheet is a record, so its order is kept."""
    table = draft[STATUS_SHEET]
    employee = places(table.words("nip"), nips)
    seat = places(table.words("jabatan_id"), seats.id)
    days: list[date] = table.dates("tanggal").tolist()
    names = ("status", "dokumen", "pejabat", "alasan")
    status, document, authority, reason = (table.words(name) for name in names)
    return tuple(
        StatusEntry(
            employee=int(employee[line]),
            seat=int(seat[line]),
            status=ProposalStatus.of(status[line]),
            on=days[line],
            document=document[line],
            authority=authority[line],
            reason=reason[line],
            row=int(table.row[line]),
        )
        for line in range(len(table))
    )

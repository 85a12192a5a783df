"""Who takes part in deciding, from sheet *komite*."""

from __future__ import annotations

from ....models.committee import Member
from ..draft import Draft, places
from ..table import Words


def members_of(draft: Draft, nips: Words) -> tuple[Member, ...]:
    """Make the members in the order of the sheet; some may not be on the roster."""
    table = draft["komite"]
    return tuple(
        Member(employee=employee, role=role, row=row)
        for employee, role, row in zip(
            places(table.words("nip"), nips).tolist(),
            table.words("peran"),
            table.row.tolist(),
            strict=True,
        )
    )

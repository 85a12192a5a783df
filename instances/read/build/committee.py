"""Who takes part in deciding, from sheet *komite*."""

from __future__ import annotations

from ....models.committee import Decider
from ..draft import Draft, places
from ..table import Words


def deciders_of(draft: Draft, nips: Words) -> tuple[Decider, ...]:
    """Make the members in the order of the sheet; some may not be on the roster."""
    table = draft["komite"]
    return tuple(
        Decider(employee=employee, role=role, row=row)
        for employee, role, row in zip(
            places(table.words("nip"), nips).tolist(),
            table.words("peran"),
            table.row.tolist(),
            strict=True,
        )
    )

"""The reorganisation on record, with the indices of the case."""

from __future__ import annotations

from ....models.change import Change
from ....models.codes import ChangeKind
from ....models.establishment import Establishment
from ..draft import Draft
from .arrange import by


def changes_of(draft: Draft, seats: Establishment) -> tuple[Change, ...]:
    """Make the changes, by former seat and new seat."""
    table = draft["sotk"]
    rows = by(table, table.words("lama").astype(str), table.words("baru").astype(str))
    columns = zip(
        rows.words("jenis"),
        rows.places("lama", seats.id).tolist(),
        rows.places("baru", seats.id).tolist(),
        rows.row.tolist(),
        strict=True,
    )
    return tuple(
        Change(kind=ChangeKind.of(kind), former=former, seat=seat, row=row)
        for kind, former, seat, row in columns
    )

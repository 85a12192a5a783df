"""One line of a reorganisation: what becomes of a former seat, or where a new one comes from."""

from __future__ import annotations

from dataclasses import dataclass

from .codes import ChangeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a reorganisation does to a seat.

    Attributes
    ----------
    kind : ChangeKind
        ``DIHAPUS`` (abolished), ``GANTI_NAMA`` (renamed), ``DIGABUNG`` (merged), ``DIPECAH``
        (split), ``BARU`` (new).
    former, seat : int
        Indices of the seat before and after; ``NO_SEAT`` where there is none.
    row : int
        Row of its sheet.
    """

    kind: ChangeKind
    former: int
    seat: int
    row: int

"""A seating: chosen pairs, legal or not, as columns."""

from __future__ import annotations

from dataclasses import dataclass

from .codes import Kind
from .table import Codes, Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Seating:
    """Which employee takes which seat, and by which kind of move.

    Attributes
    ----------
    employee, seat, kind : arrays of equal length
        One entry per chosen pair, stays included; nothing is promised about it being lawful.
    """

    employee: Ints
    seat: Ints
    kind: Codes

    def __len__(self) -> int:
        return len(self.employee)

    def moves(self) -> list[tuple[int, int, Kind]]:
        """Give every pair that is not a stay, as (employee, seat, kind)."""
        return [row for row in self.rows() if row[2] is not Kind.STAY]

    def rows(self) -> list[tuple[int, int, Kind]]:
        """Give every pair as (employee, seat, kind)."""
        columns = zip(self.employee.tolist(), self.seat.tolist(), self.kind.tolist(), strict=True)
        return [(employee, seat, Kind(kind)) for employee, seat, kind in columns]

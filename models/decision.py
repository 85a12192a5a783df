"""Decisions by a named authority, and recorded conflicts of interest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .codes import DecisionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A pin, a ban, a waiver, a seat left empty, or a withdrawal.

    Attributes
    ----------
    kind : DecisionKind
        ``PENETAPAN`` (pin), ``DIKECUALIKAN`` (ban), ``PENGECUALIAN`` (waiver of `rule`),
        ``DIKOSONGKAN`` (nobody takes the seat), ``MENGUNDURKAN_DIRI`` (the person withdraws).
    employee, seat : int
        Indices; ``NOBODY`` where a seat is left empty, ``NO_SEAT`` where somebody withdraws from
        every seat.
    rule : str
        Policy key of the waived rule; empty for every other kind.
    authority, document, reason : str
    on : date
    row : int
        Row of `sheet`.
    sheet : str
        *keputusan*, or *status_usulan* for what follows from a name's status.
    """

    kind: DecisionKind
    employee: int
    seat: int
    rule: str
    authority: str
    document: str
    on: date
    reason: str
    row: int
    sheet: str = "keputusan"

    @property
    def field(self) -> str:
        """The column that says so, as ``sheet.column``."""
        return f"{self.sheet}.{'jenis' if self.sheet == 'keputusan' else 'status'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two employees who may not serve in one unit or line of command; the sheet is sensitive."""

    first: int
    second: int
    kind: str
    row: int

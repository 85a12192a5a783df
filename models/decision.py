"""Decisions by a named authority, and recorded conflicts of interest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .codes import DecisionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A pin, a ban or a waiver.

    Attributes
    ----------
    kind : DecisionKind
        ``PENETAPAN`` (pin), ``DIKECUALIKAN`` (ban), ``PENGECUALIAN`` (waiver of `rule`).
    employee, seat : int
        Indices.
    rule : str
        Policy key of the waived rule; empty for pins and bans.
    authority, document, reason : str
    on : date
    row : int
        Row of sheet *keputusan*.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two employees who may not serve in one unit or line of command; the sheet is sensitive."""

    first: int
    second: int
    kind: str
    row: int

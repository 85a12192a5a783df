"""One clause of a rule that ties people together: what it asks, of whom, and where that stands."""

from __future__ import annotations

from dataclasses import dataclass

from .decision import Decision
from .finding import Quantity
from .text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The least part of a rule that can be lifted by itself.

    Attributes
    ----------
    rule : str
        Id of the rule.
    text : Text
        Sentence with the fields ``{people}``, ``{seats}``, ``{units}`` and ``{amount}``.
    field : str
        ``sheet.column`` or setting of the policy where it stands.
    row : int or None
        Row of that sheet, or number of the setting.
    people, seats, units : tuple of int
        Indices of whom and what it speaks of.
    amount : Quantity or None
        What it asks for.
    basis : str
        Its own citation; empty where it is the rule's.
    decision : Decision or None
        The decision on record that it follows from.
    """

    rule: str
    text: Text
    field: str
    row: int | None = None
    people: tuple[int, ...] = ()
    seats: tuple[int, ...] = ()
    units: tuple[int, ...] = ()
    amount: Quantity | None = None
    basis: str = ""
    decision: Decision | None = None

"""Marks: what a reader must know of one vacancy beside its figures, and their legend."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from ...models.codes import DecisionKind
from ...models.plan import Move
from .view import View


class Mark(Enum):
    """A letter beside a vacancy."""

    TIE = "S"
    NOT_FIRST = "B"
    VERIFY = "V"
    PINNED = "P"
    WAIVED = "K"
    GATE = "G"


def _marks_of(move: Move, *, view: View) -> tuple[Mark, ...]:
    """Give the marks of one recommended name."""
    marks = {
        Mark.TIE: bool(move.tied_with),
        Mark.NOT_FIRST: move.rank > 1,
        Mark.PINNED: bool(view.decided(move, DecisionKind.PENETAPAN)),
        Mark.WAIVED: bool(view.depends_on(move)),
    }
    return tuple(mark for mark, given in marks.items() if given)


def marks_at(seat: int, *, view: View) -> tuple[Mark, ...]:
    """Give the marks of a seat to fill or to refill, whether it is filled or not."""
    move = view.plan.move_to(seat)
    gate = (Mark.GATE,) if view.open_gates(seat) else ()
    if move is not None:
        return *_marks_of(move, view=view), *gate
    return *((Mark.VERIFY,) if view.slates[seat].conditional else ()), *gate


def letters(marks: Iterable[Mark]) -> str:
    """Write marks side by side."""
    return " ".join(mark.value for mark in marks)


def meanings(view: View) -> str:
    """Explain the marks that are used on the page, and no others."""
    used = _used(view)
    return " · ".join(view.say(f"mark.{mark.name.lower()}") for mark in Mark if mark in used)


def _used(view: View) -> set[Mark]:
    return {mark for seat in (*view.order, *view.opened) for mark in marks_at(seat, view=view)}


def legend(view: View) -> list[str]:
    """Explain the columns and the marks of the table."""
    used, lines = _used(view), [view.say("mark.columns"), view.say("regret.legend")]
    if used:
        lines.append(meanings(view))
    if Mark.NOT_FIRST in used:
        lines.append(view.say("mark.short"))
    if Mark.TIE in used:
        lines.append(view.say("mark.order"))
    if view.held_back:
        lines.append(view.say("mark.held_back"))
    lines.append(view.say("mark.alternatives", n=view.case.policy.slates.per_person))
    return lines

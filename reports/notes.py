"""Notes below a table: ties, decisions, and why a name is not the highest at its seat."""

from __future__ import annotations

from collections.abc import Iterable

from ..models.codes import DecisionKind, Kind
from ..models.plan import Move
from ..models.slate import Nominee
from ..models.table import NO_SEAT
from ..solver.rules import catalogue
from .screen import Page, gap, labelled, title
from .view import View


def notes(seats: Iterable[int], *, view: View) -> Page:
    """Give the notes of these seats, each under the number of its seat."""
    rows = [
        (str(view.numbers[seat]), text)
        for seat in seats
        if (move := view.plan.move_to(seat)) is not None
        for text in notes_of(move, view=view)
    ]
    if not rows:
        return []
    return [gap(), title(view.say("table.notes")), labelled(rows, label_width=3)]


def notes_of(move: Move, *, view: View) -> list[str]:
    """Give what a committee would ask about one recommended name."""
    return [
        *decision_lines(move, view=view),
        *_tie(move, view),
        *_higher(move, view),
        *_lower_box(move, view),
        *_short(move, view),
    ]


def decision_lines(move: Move, *, view: View) -> list[str]:
    """Say by whose decision a name stands where it does."""
    figures, lines = view.say.figures, []
    for item in view.decided(move, DecisionKind.PENETAPAN):
        lines.append(view.say("note.pinned", authority=item.authority, document=item.document,
                              date=figures.date(item.on)))  # fmt: skip
    for item in view.decided(move, DecisionKind.PENGECUALIAN):
        lines.append(view.say("note.waiver", rule=_rule(item.rule, view),
                              authority=item.authority, document=item.document,
                              date=figures.date(item.on)))  # fmt: skip
    return lines


def _rule(key: str, view: View) -> str:
    rule = catalogue().get(key)
    return view.say.of(rule.name) if rule else key


def _tie(move: Move, view: View) -> list[str]:
    if not move.tied_with:
        return []
    who = ", ".join(view.names.who(employee) for employee in move.tied_with)
    return [view.say("note.tied", who=who)]


def _higher(move: Move, view: View) -> list[str]:
    """Say where those went who rank above the plan's name at this seat."""
    above = [name for name in _others(move, view) if name.rank < move.rank]
    lines = [_went(name, view) for name in above]
    more = move.rank - 1 - len(above)
    if more > 0:
        lines.append(view.say.counted("note.higher_more", more))
    return lines


def _went(name: Nominee, view: View) -> str:
    who, merit = view.names.who(name.employee), view.say.figures.merit(name.merit)
    if name.elsewhere == NO_SEAT:
        return view.say("note.higher_free", who=who, merit=merit)
    return view.say("note.higher", who=who, merit=merit, seat=view.names.seat(name.elsewhere))


def _lower_box(move: Move, view: View) -> list[str]:
    """Say why a promotion takes a lower box while a higher one is eligible."""
    own = next((n for n in view.slates[move.seat].nominees if n.employee == move.employee), None)
    if own is None or own.box is None or move.kind is not Kind.PROMOTION:
        return []
    higher = [name for name in _others(move, view)
              if name.kind is Kind.PROMOTION and (name.box or 0) > own.box]  # fmt: skip
    return [
        view.say("note.box", box=own.box, who=view.names.who(name.employee), higher=name.box,
                 reason=_reason(name, move, view))
        for name in higher
    ]  # fmt: skip


def _reason(name: Nominee, move: Move, view: View) -> str:
    if name.elsewhere != NO_SEAT:
        return view.say("note.box_elsewhere", seat=view.names.seat(name.elsewhere))
    if view.decided(move, DecisionKind.PENETAPAN):
        return view.say("note.box_pinned")
    return view.say("note.box_tied" if name.employee in move.tied_with else "note.box_plan")


def _short(move: Move, view: View) -> list[str]:
    slate = view.slates[move.seat]
    size = view.case.policy.slates.sizes.at(view.level(move.seat)) or 1
    if slate.eligible >= size:
        return []
    return [view.say.counted("note.short", slate.eligible)]


def _others(move: Move, view: View) -> list[Nominee]:
    return [n for n in view.slates[move.seat].nominees if n.employee != move.employee]

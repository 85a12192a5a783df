"""Notes below a table: ties, decisions, and why a name is not the highest at its seat."""

from __future__ import annotations

from collections.abc import Iterable

from ...models.codes import DecisionKind, Kind
from ...models.plan import Move
from ...models.slate import Nominee
from ...models.table import NO_SEAT
from ...solver.rules import catalogue
from ..layout import Page, blank, labelled, title
from .regrets import known_words
from .standing import destinations, higher_at, higher_line
from .view import View


def notes(seats: Iterable[int], *, view: View, named: int) -> Page:
    """Give the notes of these seats, each under the number of its seat.

    Parameters
    ----------
    named : int
        How many of those who rank above are named; 0 asks for one short line per seat.
    """
    rows = [
        (str(view.numbers[seat]), text)
        for seat in seats
        if (move := view.plan.move_to(seat)) is not None
        for text in (_notes_of(move, view=view, named=named) if named else _short(move, view=view))
    ]
    if not rows:
        return []
    return [blank(), title(view.say("table.notes")), labelled(rows)]


def _notes_of(move: Move, *, view: View, named: int) -> list[str]:
    """Give what a committee would ask about one name; who is reappointed has no rival."""
    if move.kind is Kind.REAPPOINT:
        return decision_lines(move, view=view)
    return [
        *decision_lines(move, view=view),
        *_tie(move, view),
        *_line(higher_line(move, view=view, most=named)),
        *_lower_box(move, view),
        *_few(move, view),
        *_opens(move, view),
    ]


def _short(move: Move, *, view: View) -> list[str]:
    """Give the same in one line, names left out."""
    if move.kind is Kind.REAPPOINT:
        return _line("; ".join(decision_lines(move, view=view)))
    say, above = view.say, higher_at(move, view=view)
    boxes = len(_higher_boxes(move, view))
    parts = [
        *decision_lines(move, view=view),
        *([say.counted("note.short_tie", len(move.tied_with))] if move.tied_with else []),
        *(
            [say("note.short_higher", n=len(above), text=destinations(above, view=view))]
            if above
            else []
        ),
        *([say("note.short_box", n=boxes)] if boxes else []),
        *_few(move, view),
        *_opens(move, view),
    ]
    return _line("; ".join(parts))


def _opens(move: Move, view: View) -> list[str]:
    """Say which seat a move opens, and what becomes of it."""
    if move.origin not in view.numbers:
        return []
    after = view.plan.move_to(move.origin)
    key, number = "note.opens_left" if after is None else "note.opens", view.numbers[move.origin]
    return [view.say(key, seat=view.names.seat(move.origin), number=number)]


def decision_lines(move: Move, *, view: View) -> list[str]:
    """Say by whose decision a name stands where it does."""
    figures, lines = view.say.figures, []
    for item in view.decided(move, DecisionKind.PENETAPAN):
        lines.append(view.say("note.pinned", authority=item.authority, document=item.document,
                              date=figures.date(item.on)))  # fmt: skip
    needed = view.depends_on(move)
    for item in view.decided(move, DecisionKind.PENGECUALIAN):
        key = "note.waiver" if item in needed else "note.waiver_idle"
        lines.append(view.say(key, rule=_rule(item.rule, view),
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


def _line(text: str) -> list[str]:
    return [text] if text else []


def _higher_boxes(move: Move, view: View) -> list[Nominee]:
    """Give the names of the slate in a higher box than a promoted one."""
    own = view.nominee(move)
    if own is None or own.box is None or move.kind is not Kind.PROMOTION:
        return []
    return [
        name
        for name in _others(move, view)
        if name.kind is Kind.PROMOTION and (name.box or 0) > own.box
    ]


def _lower_box(move: Move, view: View) -> list[str]:
    """Say why a promotion takes a lower box while a higher one is eligible."""
    own = view.nominee(move)
    return [
        view.say("note.box", box=own.box, who=view.names.who(name.employee), higher=name.box,
                 reason=_reason(name, move, view))
        for name in _higher_boxes(move, view)
        if own is not None
    ]  # fmt: skip


def _reason(name: Nominee, move: Move, view: View) -> str:
    if name.elsewhere != NO_SEAT:
        return view.say("note.box_elsewhere", seat=view.names.seat(name.elsewhere))
    if view.decided(move, DecisionKind.PENETAPAN):
        return view.say("note.box_pinned")
    if name.employee in move.tied_with:
        return view.say("note.box_tied")
    loss = known_words(move.seat, name.employee, view=view)
    return view.say("note.box_lost", loss=loss) if loss else view.say("note.box_plan")


def _few(move: Move, view: View) -> list[str]:
    slate = view.slates[move.seat]
    size = view.case.policy.slates.sizes.at(view.level(move.seat)) or 1
    if slate.eligible >= size:
        return []
    return [view.say.counted("note.short", slate.eligible)]


def _others(move: Move, view: View) -> list[Nominee]:
    return [n for n in view.slates[move.seat].nominees if n.employee != move.employee]

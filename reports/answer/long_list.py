"""Long lists for open selection: who may apply, seat by seat, in alphabetical order."""

from __future__ import annotations

from ..layout import Page, blank, paragraph, title
from .view import View

HANG = 4


def long_list_page(view: View) -> Page:
    """Give the long list of every seat that goes to open selection."""
    seats = [seat for seat in (*view.order, *view.opened) if seat in view.long_lists]
    if not seats:
        return []
    page: Page = [
        blank(),
        title(view.say("long_list.title")),
        paragraph(view.say("long_list.note")),
    ]
    return page + [line for seat in seats for line in long_list_lines(seat, view=view)]


def long_list_lines(seat: int, *, view: View) -> Page:
    """Give the long list of one seat under its name."""
    say, found = view.say, view.long_lists[seat]
    number = f"{view.numbers[seat]:>{HANG - 1}}"
    head = f"{number} {view.names.seat(seat)} ({view.names.eselon(seat)})"
    counts = say.counted("long_list.count", len(found.people), verify=found.to_verify)
    lines = [counts]
    if found.people:
        lines.append("; ".join(view.names.who(person) for person in found.people))
    return [
        paragraph(head, indent=0, hang=HANG),
        *(paragraph(line, indent=HANG) for line in lines),
    ]

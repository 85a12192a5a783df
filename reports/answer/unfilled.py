"""Seats that stay vacant, those with one reason together."""

from __future__ import annotations

from ..layout import Page, blank, paragraph, title
from .acting import acting_line
from .shortage import lists_line, vacant_lines
from .style import style_of
from .view import View

HANG = 4


def unfilled(view: View, *, detailed: bool = False) -> Page:
    """Give every seat to fill that the plan leaves vacant; `detailed` shows every rule."""
    empty = [seat for seat in view.order if seat in set(view.plan.unfilled)]
    if not empty:
        return []
    page: Page = [blank(), title(view.say("unfilled.title"))]
    for seats, lines in _blocks(empty, view, detailed):
        for seat in seats:
            page.append(paragraph(_head(seat, view), indent=0, hang=HANG))
            page += [
                paragraph(line, indent=HANG) for line in [acting_line(seat, view=view)] if line
            ]
        page += [paragraph(line, indent=HANG) for line in lines]
    return page


def _blocks(
    seats: list[int], view: View, detailed: bool
) -> list[tuple[list[int], tuple[str, ...]]]:
    """Bring seats together that stay vacant for the same reasons."""
    blocks: dict[tuple[str, ...], list[int]] = {}
    for seat in seats:
        slate = view.slates[seat]
        least = 0 if detailed else style_of(view.level(seat), view=view).least
        lines = lists_line(slate, view=view), *vacant_lines(slate, view=view, least=least)
        blocks.setdefault(lines, []).append(seat)
    return [(some, lines) for lines, some in blocks.items()]


def _head(seat: int, view: View) -> str:
    number = f"{view.numbers[seat]:>{HANG - 1}}"
    head = f"{number} {view.names.seat(seat)} ({view.names.eselon(seat)})"
    asked = view.case.establishment.requirements[seat]
    if not asked:
        return head
    items = ", ".join(view.say.word(item) for item in asked)
    return f"{head} · {view.say('unfilled.asks', items=items)}"

"""Seats that fall vacant because this plan takes their holders, and who may act there."""

from __future__ import annotations

from ...models.table import NO_SEAT
from ..layout import Page, blank, paragraph, title
from .acting import acting_line
from .view import View

SHOWN = 8
HANG = 4


def ripple(view: View, *, all_of_them: bool = False) -> Page:
    """Give the seats this plan opens and leaves empty, highest first."""
    left = view.left_empty()
    if not left:
        return []
    shown = left if all_of_them else left[:SHOWN]
    page: Page = [blank(), title(view.say("ripple.title"))]
    for seat in shown:
        page.append(paragraph(_line(seat, view)))
        page.append(paragraph(acting_line(seat, view=view), indent=HANG))
    if len(left) > len(shown):
        page.append(paragraph(view.say.counted("ripple.more", len(left) - len(shown))))
    return page


def _line(seat: int, view: View) -> str:
    leaver = {move.origin: move.employee for move in view.plan.moves if move.origin != NO_SEAT}
    who = view.names.who(leaver[seat]) if seat in leaver else view.say("table.none")
    return view.say("ripple.line", seat=view.seat_label(seat), who=who)

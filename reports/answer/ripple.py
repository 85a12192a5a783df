"""Seats that fall vacant because this plan takes their holders."""

from __future__ import annotations

from ..layout import Page, blank, paragraph, title
from .view import View

SHOWN = 8


def ripple(view: View, *, all_of_them: bool = False) -> Page:
    """Give the seats this plan leaves empty, highest first."""
    seats = view.case.establishment
    left = sorted(view.plan.falls_vacant, key=lambda s: (-int(seats.level[s]), int(seats.eselon[s]),
                                                         str(seats.id[s])))  # fmt: skip
    if not left:
        return []
    leaver = {move.origin: move.employee for move in view.plan.moves}
    shown = left if all_of_them else left[:SHOWN]
    page: Page = [blank(), title(view.say("ripple.title"))]
    page += [paragraph(_line(seat, leaver, view)) for seat in shown]
    if len(left) > len(shown):
        page.append(paragraph(view.say.counted("ripple.more", len(left) - len(shown))))
    return page


def _line(seat: int, leaver: dict[int, int], view: View) -> str:
    who = view.names.who(leaver[seat]) if seat in leaver else view.say("table.none")
    return view.say(
        "ripple.line", seat=view.names.seat(seat), eselon=view.names.eselon(seat), who=who
    )

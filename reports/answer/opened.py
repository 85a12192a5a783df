"""Seats that moves open and other moves fill again."""

from __future__ import annotations

from ..layout import Page, blank, title
from .notes import notes
from .style import style_of
from .vacancies import columns, rows_of
from .view import View


def opened_table(view: View) -> Page:
    """Give the seats that moves open and others fill again, numbered on from the vacancies."""
    seats = view.refilled()
    if not seats:
        return []
    table = columns(view)
    for seat in seats:
        for cells in rows_of(seat, view=view, style=style_of(view.level(seat), view=view)):
            table.add_row(*cells)
    page: Page = [blank(), title(view.say.counted("opened.title", len(seats))), table]
    named = {seat: style_of(view.level(seat), view=view).named for seat in seats}
    for most in sorted(set(named.values()), reverse=True):
        page += notes([seat for seat in seats if named[seat] == most], view=view, named=most)
    return page

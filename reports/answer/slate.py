"""One vacancy's slate in full: every name with post, box, talent score, test, merit and JPM."""

from __future__ import annotations

from rich.table import Table

from ...models.slate import Nominee
from ...models.table import NO_SEAT
from ..layout import Page, blank, paragraph, plain_table, title
from .diversity import slate_lines
from .regrets import cell, slate_notes
from .shortage import lists_line, vacant_lines
from .view import View


def slate_page(seat: int, *, view: View) -> Page:
    """Give the slate of one seat to fill."""
    slate, say = view.slates[seat], view.say
    heading = say("slate.title", number=view.numbers[seat], seat=view.names.seat(seat),
                  eselon=view.names.eselon(seat))  # fmt: skip
    page: Page = [blank(), title(heading), paragraph(lists_line(slate, view=view))]
    if slate.nominees:
        vacant = view.plan.move_to(seat) is None
        reason = vacant_lines(slate, view=view) if vacant else []
        lines = [*reason, *slate_lines(slate, view=view)]
        notes = slate_notes(slate, view=view)
        return [
            *page,
            *(paragraph(line) for line in lines),
            _table(slate.nominees, view),
            *(paragraph(line) for line in notes),
        ]
    return page + [paragraph(line) for line in vacant_lines(slate, view=view)]


def _table(nominees: tuple[Nominee, ...], view: View) -> Table:
    table, say = plain_table(wide=True), view.say
    table.add_column(say("slate.place"), justify="right", width=3)
    table.add_column(say("slate.name"), ratio=8)
    table.add_column(say("slate.post"), ratio=9)
    table.add_column(say("slate.box"), justify="center", width=3)
    for key in ("talent", "technical", "merit", "jpm"):
        table.add_column(say(f"slate.{key}"), justify="right", width=7)
    table.add_column(say("regret.column"), justify="right", width=7)
    table.add_column(say("slate.where"), ratio=7)
    for place, nominee in enumerate(nominees, start=1):
        table.add_row(str(place), *_cells(nominee, view))
    return table


def _cells(nominee: Nominee, view: View) -> tuple[str, ...]:
    none, figures = view.say("table.none"), view.say.figures
    return (
        view.names.who(nominee.employee),
        str(view.case.roster.post[nominee.employee]),
        none if nominee.box is None else str(nominee.box),
        none if nominee.talent is None else figures.talent(nominee.talent),
        none if nominee.technical is None else figures.points(nominee.technical, units=100),
        figures.merit(nominee.merit),
        none if nominee.jpm is None else figures.points(nominee.jpm, units=100),
        none if nominee.recommended else cell(nominee.regret, view=view),
        _where(nominee, view),
    )


def _where(nominee: Nominee, view: View) -> str:
    if nominee.recommended:
        return view.say("slate.here")
    if nominee.elsewhere == NO_SEAT:
        return view.say("slate.stays")
    return view.say("slate.elsewhere", seat=view.names.seat(nominee.elsewhere))

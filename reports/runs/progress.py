"""How far the proposed names have come: the last status of each, with date, document and author."""

from __future__ import annotations

from ...models.status import KEPT, StatusEntry, latest
from ..answer.view import View
from ..layout import Page, blank, plain_table, title


def progress_page(view: View) -> Page:
    """List every name that has a status, seat by seat; nothing where none has."""
    last = sorted(latest(view.case.statuses).items(), key=lambda item: item[0][::-1])
    if not last:
        return []
    table = plain_table()
    for key in ("progress.seat", "progress.name", "progress.status", "progress.by"):
        table.add_column(view.say(key))
    for (employee, seat), entry in last:
        table.add_row(view.names.seat(seat), view.names.who(employee), *_step(entry, view))
    return [blank(), title(view.say("progress.title")), table]


def _step(entry: StatusEntry, view: View) -> tuple[str, str]:
    say = view.say
    kept = say("progress.kept") if entry.status in KEPT else ""
    on = say.figures.date(entry.on)
    by = say("progress.grounds", on=on, document=entry.document, by=entry.authority)
    return f"{say.word(entry.status.key)}{kept}", by

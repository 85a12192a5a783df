"""The foot of a page: computations of the round, flags, and the national default beside it."""

from __future__ import annotations

from ...models.plan import Move
from ..layout import Page, blank, paragraph
from ..oversight.flags import flags_line
from ..oversight.reference import reference_page
from .view import View


def foot(view: View, *, move: Move | None = None) -> Page:
    """Give the foot of a page; nothing where the view knows of nothing.

    Parameters
    ----------
    move : Move, optional
        The proposal that the page is about.
    """
    lines = [*_ledger(view, move), *_flags(view)]
    page: Page = [blank(), *(paragraph(line, indent=0) for line in lines)] if lines else []
    if view.reference is not None:
        hidden = {*view.long_lists, *view.apart}
        page += [blank(), *reference_page(view.reference, names=view.names, hidden=hidden)]
    return page


def _ledger(view: View, move: Move | None) -> list[str]:
    """Say how many computations the round has seen, and how often this name came first."""
    tally, say = view.tally, view.say
    if tally is None:
        return []
    lines = [say("ledger.count", n=say.figures.count(tally.computations)) + _first(view, move)]
    if not tally.recorded:
        lines.append(say("ledger.not_recorded"))
    if not tally.whole:
        lines.append(say("ledger.not_whole", source=view.run or view.source))
    return lines


def _first(view: View, move: Move | None) -> str:
    if view.tally is None or move is None:
        return ""
    first = view.tally.first(view.case, move.employee, move.seat)
    if first is None:
        return view.say("ledger.no_key")
    count = view.say.figures.count
    return view.say("ledger.first", n=count(first), naming=count(view.tally.naming))


def _flags(view: View) -> list[str]:
    if not view.flags:
        return []
    return [flags_line(view.flags, names=view.names, source=view.run or view.source)]

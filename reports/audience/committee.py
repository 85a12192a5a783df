"""For the talent committee: one page per vacancy, with everything that is weighed there."""

from __future__ import annotations

from collections.abc import Sequence

from ...models.regret import Regret
from ..answer.notes import notes
from ..answer.slate import slate_page
from ..answer.vacancies import since_line
from ..answer.view import View
from ..layout import Page, blank, labelled, paragraph, title
from ..why.gates import gate_rows
from ..why.page import round_line
from ..why.rows import Rows, under
from ..why.selection import selection_page
from .cost import cost_line

NAMED = 6
"""Of those who rank above the plan's name, so many are named."""


def committee_page(seat: int, *, view: View, costs: Sequence[Regret] = ()) -> Page:
    """Give the page of one seat.

    Parameters
    ----------
    costs : sequence of Regret
        What the plan loses with each other name of the slate, where that was computed.
    """
    say = view.say
    head: Page = [title(say("audience.committee", round=round_line(view)))]
    if seat in view.long_lists:
        return [*head, blank(), *selection_page(seat, view=view)]
    page = [*head, *slate_page(seat, view=view)]
    if since := since_line(seat, view):
        page.append(paragraph(since))
    page += notes([seat], view=view, named=NAMED)
    rows = [*_cost_rows(costs, view), *gate_rows(seat, view=view), *_record_rows(seat, view)]
    return [*page, blank(), labelled(rows)]


def committee_pages(view: View) -> Page:
    """Give the pages of all seats to fill, in printed order."""
    pages: Page = []
    for seat in view.order:
        pages += [*committee_page(seat, view=view), blank()]
    return pages


def _cost_rows(costs: Sequence[Regret], view: View) -> Rows:
    lines = [
        view.say("audience.instead", who=view.names.who(one.employee),
                 cost=cost_line(one, view=view))
        for one in costs
    ]  # fmt: skip
    return under(view.say("audience.label_cost"), lines)


def _record_rows(seat: int, view: View) -> Rows:
    """Say what the minutes record of this seat."""
    say, move = view.say, view.plan.move_to(seat)
    lines = [say("audience.record_choice")]
    if move is not None and move.rank > 1:
        lines.append(say("audience.record_rank", rank=move.rank, candidates=move.candidates))
    if move is not None and move.tied_with:
        lines.append(say("audience.record_tie"))
    return under(say("audience.label_record"), [*lines, say("audience.record_abstain")])

"""For the appointing official at one seat: what may be chosen, and what each choice costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...models.regret import Regret
from ...models.table import NOBODY
from ..answer.view import View
from ..layout import Page, blank, labelled, paragraph, title
from ..why.gates import gate_rows
from ..why.page import round_line
from ..why.rows import Rows, under
from ..why.selection import selection_page
from .cost import cost_line
from .decided import decided_rows


def choices_page(seat: int, *, view: View, costs: Sequence[Regret]) -> Page:
    """Give the choices at a seat: each name of the slate, nobody, or to ask again.

    Parameters
    ----------
    costs : sequence of Regret
        For each other name of the slate, and for ``NOBODY``.
    """
    say, names = view.say, view.names
    page: Page = [title(say("audience.official", round=round_line(view))), blank()]
    if seat in view.long_lists:
        return [*page, *selection_page(seat, view=view)]
    head = say("audience.choices", seat=names.seat(seat), eselon=names.eselon(seat))
    by_name = {one.employee: one for one in costs}
    rows = [*_names(seat, by_name, view), *_without(by_name, view)]
    rows += [*decided_rows(seat, view=view), *gate_rows(seat, view=view)]
    return [*page, title(head), labelled(rows), paragraph(say("audience.choice_note"))]


def _names(seat: int, costs: Mapping[int, Regret], view: View) -> Rows:
    """Give a row for each name: the plan's first, then the others with what they cost."""
    say, rows = view.say, []
    for place, nominee in enumerate(view.slates[seat].nominees, start=1):
        who = view.names.who(nominee.employee)
        text = say("audience.proposed", who=who)
        if not nominee.recommended:
            found = costs.get(nominee.employee)
            cost = say("audience.unsettled") if found is None else cost_line(found, view=view)
            text = say("audience.instead", who=who, cost=cost)
        rows.append((f"#{place}", text))
    return rows or [("", say("slate.nobody"))]


def _without(costs: Mapping[int, Regret], view: View) -> Rows:
    say = view.say
    found = costs.get(NOBODY)
    empty = under(say("audience.empty"), [] if found is None else [cost_line(found, view=view)])
    return [*empty, (say("audience.again"), say("audience.again_line"))]

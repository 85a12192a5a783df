"""Why no name is shown for a seat: it goes to open selection, and who may apply."""

from __future__ import annotations

from dataclasses import replace

from ...models.codes import Kind
from ...models.finding import Finding, Verdict
from ...solver.explain import Reasons
from ...solver.explain.long_list import TALENT_ROUTE
from ..answer.long_list import long_list_lines
from ..answer.shortage import funnel_line, lists_line
from ..answer.view import View
from ..layout import Page, blank, labelled, paragraph, title
from ..rules.sentences import sentences_of
from .gates import gate_rows
from .rows import heading, requirement_rows


def selection_page(seat: int, *, view: View) -> Page:
    """Give the long list of a seat, the gates that ask for it, and what others lack."""
    say, slate = view.say, view.slates[seat]
    head = say("why.title_selection", seat=view.names.seat(seat), eselon=view.names.eselon(seat))
    return [
        title(head),
        labelled(gate_rows(seat, view=view)),
        blank(),
        paragraph(say("long_list.note")),
        *long_list_lines(seat, view=view),
        blank(),
        paragraph(say("why.selection_talent", lists=lists_line(slate, view=view))),
        *([] if slate.eligible else [paragraph(funnel_line(slate, view=view))]),
    ]


def applicant_page(reasons: Reasons, *, view: View) -> Page:
    """Say which requirements of the seat one person meets: no score, no rank, no comparison."""
    say, names = view.say, view.names
    head = heading("why.title_applicant", reasons, view=view)
    if reasons.kind is Kind.STAY:
        return [head, paragraph(say("why.not_judged", who=names.who(reasons.employee)))]
    sentences = sentences_of(view.case, names=names)
    asked = [item for item in reasons.findings if item.rule not in TALENT_ROUTE]
    rows = [
        (say("why.kind"), names.kind(reasons.kind)),
        (say("why.listed"), say(f"why.{_listed(reasons, asked, view)}")),
        *requirement_rows(replace(reasons, findings=tuple(asked)), sentences=sentences, view=view),
        *gate_rows(reasons.seat, view=view, employee=reasons.employee),
    ]
    return [head, labelled(rows)]


def _listed(reasons: Reasons, asked: list[Finding], view: View) -> str:
    """Give the phrase for where somebody stands in a selection."""
    found = view.long_lists.get(reasons.seat)
    if found is None:
        return "only_selection"
    if reasons.employee in found.people:
        return "on_long_list"
    barred = any(item.verdict is Verdict.NOT_MET for item in asked)
    return "off_long_list" if barred else "verify_long_list"

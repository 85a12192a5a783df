"""Why no plan exists: the decisions on record and the rules they meet."""

from __future__ import annotations

from ...models.finding import Finding
from ...models.plan import Status
from ...models.table import NO_SEAT, NOBODY
from ..layout import Page, blank, labelled, paragraph, title
from ..rules.sentences import Sentences, place, sentences_of
from ..rules.words import rule_class, rule_name
from .view import View


def objections_page(view: View) -> Page:
    """Say that there is no plan, and what stands in its way where that is known."""
    say, found = view.say, view.plan.objections
    proven = view.plan.status is Status.INFEASIBLE
    page: Page = [blank(), paragraph(say("objection.none" if proven else "objection.more_time"))]
    if not found:
        return page
    sentences = sentences_of(view.case, names=view.names)
    rows = [(_pair(item, view), _said(item, sentences, view)) for item in found]
    return [*page, blank(), title(say("objection.title")), labelled(rows, label_share=2),
            blank(), paragraph(say("objection.advice"))]  # fmt: skip


def _pair(finding: Finding, view: View) -> str:
    who = "" if finding.employee == NOBODY else view.names.who(finding.employee)
    seat = "" if finding.seat == NO_SEAT else view.names.seat(finding.seat)
    return " → ".join(part for part in (who, seat) if part)


def _said(finding: Finding, sentences: Sentences, view: View) -> str:
    """Give a person's unmet requirement in full, and of a tie rule what it asks for."""
    say = view.say
    if finding.rule in sentences.rules:
        return f"{sentences.name(finding)}: {sentences.of(finding)}"
    found = rule_class(finding.rule)
    law = "" if found is None else say.of(found.law)
    return f"{rule_name(finding.rule, say=say)}: {law} · {place(finding, say=say)}"

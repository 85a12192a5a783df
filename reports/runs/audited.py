"""The page of a hand-made list: every requirement it does not meet, and its price."""

from __future__ import annotations

from collections.abc import Sequence

from ...models.comparison import TierChange
from ...models.finding import Finding
from ...models.table import NO_SEAT, NOBODY
from ...solver.explain.hand_list import Audited
from ..answer.proof import amount
from ..answer.view import View
from ..layout import Page, blank, labelled, paragraph, plain_table, title
from ..rules.sentences import Sentences, sentences_of
from ..rules.tied import tied_sentence


def audited_page(audit: Audited, *, rows: int, view: View) -> Page:
    """Give the page of a list of `rows` appointments."""
    say = view.say
    page: Page = [title(say.counted("audit.title", rows))]
    if audit.findings:
        page.append(paragraph(say.counted("audit.found", len(audit.findings))))
        page += [blank(), labelled(_rows(audit.findings, view), label_share=2)]
    else:
        page.append(paragraph(say("audit.none")))
    return [*page, blank(), _prices(audit.tiers, view), paragraph(_remark(audit, view))]


def _rows(findings: Sequence[Finding], view: View) -> list[tuple[str, str]]:
    sentences = sentences_of(view.case, names=view.names)
    return [
        (f"{number}. {_pair(finding, view)}", _said(finding, sentences, view))
        for number, finding in enumerate(findings, start=1)
    ]


def _pair(finding: Finding, view: View) -> str:
    who = "" if finding.employee == NOBODY else view.names.who(finding.employee)
    seat = "" if finding.seat == NO_SEAT else view.names.seat(finding.seat)
    return " → ".join(part for part in (who, seat) if part)


def _said(finding: Finding, sentences: Sentences, view: View) -> str:
    if finding.rule in sentences.rules:
        return f"{sentences.name(finding)}: {sentences.of(finding)}"
    return tied_sentence(finding, case=view.case, say=view.say)


def _prices(tiers: Sequence[TierChange], view: View) -> object:
    say = view.say
    table = plain_table()
    for key in ("audit.tier", "audit.plan", "audit.list", "audit.less"):
        table.add_column(say(key), justify="left" if key == "audit.tier" else "right")
    for tier in tiers:
        less = None if tier.cost is None else -tier.cost
        written = [
            say("table.none") if value is None else amount(value, tier=tier.name, say=say)
            for value in (tier.before, tier.after, less)
        ]
        table.add_row(say(f"tier.{tier.name}"), *written)
    return table


def _remark(audit: Audited, view: View) -> str:
    """Say what the price means: beside a lawful list the plan is the better one, always."""
    return view.say("audit.priced_unlawful" if audit.findings else "audit.priced")

"""A finding of a tie rule as a sentence: what it asks, its article, found, needed, place, date."""

from __future__ import annotations

from ...models.case import Case
from ...models.finding import Finding
from ...solver.rules import rules_of
from ..language.phrases import Phrases
from .sentences import place
from .words import cited_words, rule_name


def tied_sentence(finding: Finding, *, case: Case, say: Phrases) -> str:
    """Say which rule that ties several people together is not kept, and how far."""
    rule = next((rule for rule in rules_of(case) if rule.id == finding.rule), None)
    parts = []
    if rule is not None:
        parts += [say.of(rule.law), cited_words(rule, say=say)]
    parts.append(_amounts(finding, say))
    if finding.field:
        parts.append(place(finding, say=say))
    if finding.since is not None:
        parts.append(say("finding.since", date=say.figures.date(finding.since)))
    told = " · ".join(part for part in parts if part)
    return f"{rule_name(finding.rule, say=say)}: {told}"


def _amounts(finding: Finding, say: Phrases) -> str:
    if finding.found is None or finding.needed is None:
        return ""
    found, needed = say.quantity(finding.found), say.quantity(finding.needed)
    return say("finding.amounts", found=found, needed=needed)

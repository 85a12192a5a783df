"""The words of a rule: its name and the document that settles it, by the rule's id."""

from __future__ import annotations

from ...models.case import Case
from ...models.establishment import Position
from ...solver.rules import PairRule, Rule, catalogue
from ..language.phrases import Phrases


def rule_class(rule: str) -> type[Rule] | None:
    """Give the rule whose id is `rule`."""
    return next((item for item in catalogue().values() if item.id == rule), None)


def rule_name(rule: str, *, say: Phrases) -> str:
    """Name the rule whose id is `rule`."""
    found = rule_class(rule)
    return say.of(found.name) if found else rule


def cited_words(rule: Rule, *, say: Phrases) -> str:
    """Say where a rule stands, and how well that is known."""
    return say("finding.cited", citation=say.cite(rule.cited), sure=say(f"sure.{rule.certainty}"))


def document_for(rule: str, *, say: Phrases, item: str = "") -> str:
    """Name the rule and the document, with its issuer, that settles it.

    Parameters
    ----------
    item : str
        What exactly is missing, where the rule knows.
    """
    found = rule_class(rule)
    name = rule_name(rule, say=say)
    if item:
        name = say("unfilled.document_item", rule=name, item=item)
    if found is None or not issubclass(found, PairRule) or found.ask is None:
        return name
    return say("unfilled.document", rule=name, document=say.of(found.ask))


def missing_item(rule: PairRule, employee: int, position: Position, case: Case) -> str:
    """Give the key of what a rule misses for want of data; empty where its sentence names none."""
    finding = rule.facts(employee, position, case)
    if "{needed}" not in rule.text_of(finding).id:
        return ""
    needed = finding.needed
    return needed.amount if needed is not None and isinstance(needed.amount, str) else ""

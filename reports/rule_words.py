"""The words of a rule: its name and the document that settles it, by the rule's id."""

from __future__ import annotations

from ..solver.rules import PairRule, Rule, catalogue
from .phrases import Phrases


def rule_class(rule: str) -> type[Rule] | None:
    """Give the rule whose id is `rule`."""
    return next((item for item in catalogue().values() if item.id == rule), None)


def rule_name(rule: str, *, say: Phrases) -> str:
    """Name the rule whose id is `rule`."""
    found = rule_class(rule)
    return say.of(found.name) if found else rule


def document_for(rule: str, *, say: Phrases) -> str:
    """Name the rule and the document, with its issuer, that settles it."""
    found = rule_class(rule)
    name = rule_name(rule, say=say)
    if found is None or not issubclass(found, PairRule) or found.ask is None:
        return say("unfilled.document_unknown", rule=name)
    return say("unfilled.document", rule=name, document=say.of(found.ask))

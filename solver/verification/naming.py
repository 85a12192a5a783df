"""How objections call rules, seats and persons: by name and code, never by NIP."""

from __future__ import annotations

from ...models.case import Case
from ...models.text import Text
from ..rules import rules_of


def pair_name(case: Case, employee: int, seat: int) -> str:
    """Call a pair by the person's code and the seat's id."""
    return f"{case.roster.code[employee]} → {case.establishment.id[seat]}"


def rule_name(case: Case, rule: str) -> Text:
    """Call a rule by its name; by its id where the policy does not apply it."""
    return next((item.name for item in rules_of(case) if item.id == rule), Text(id=rule, en=rule))

"""The rules, one file each, found by looking into this folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules
from typing import Any

from pydantic import ValidationError

from ...models.asked import asked
from ...models.case import Case
from ...models.errors import PolicyError, SuksesiError, UnknownNameError
from ..scoring.memory import per_case
from .base import Key, Preference, Rule, TieRule
from .pair_rule import Force, PairRule, Verdicts
from .rows import UNBOUNDED, Auxiliaries, Rows

__all__ = [
    "UNBOUNDED",
    "Auxiliaries",
    "Force",
    "Key",
    "PairRule",
    "Preference",
    "Rows",
    "Rule",
    "TieRule",
    "Verdicts",
    "catalogue",
    "rules_of",
    "settle",
]

_SORTS = (PairRule, TieRule, Preference)


@cache
def catalogue() -> Mapping[str, type[Rule]]:
    """Give every rule there is, by its policy key, in the order of their file names."""
    found: dict[str, type[Rule]] = {}
    for module in iter_modules(__path__):
        for item in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(item, type) and issubclass(item, _SORTS) and not isabstract(item):
                found[item.key] = item
    return found


def settle(
    settings: Mapping[str, Mapping[str, Any]],
) -> tuple[tuple[Rule, ...], list[SuksesiError]]:
    """Make the rules a policy names, and say everything that is wrong with its settings.

    Parameters
    ----------
    settings : mapping
        Policy key to the rule's own table, as in ``Policy.rules``.
    """
    rules: list[Rule] = []
    errors: list[SuksesiError] = []
    for key, table in settings.items():
        try:
            rules.append(_rule(key, table))
        except SuksesiError as error:
            errors.append(error)
    return tuple(rules), errors


def _rule(key: str, table: Mapping[str, Any]) -> Rule:
    if key not in catalogue():
        raise UnknownNameError("aturan", key, catalogue())
    try:
        return catalogue()[key].model_validate(table)
    except ValidationError as error:
        details = "; ".join(
            f"{'.'.join(str(part) for part in fault['loc'])}: {asked(fault)}"
            for fault in error.errors()
        )
        message = f"[aturan.{key}] {details}"
        raise PolicyError(message) from error


@per_case
def rules_of(case: Case) -> tuple[Rule, ...]:
    """Give the rules that the policy of `case` applies.

    Raises
    ------
    PolicyError
        Where the policy names a rule or a setting that does not exist.
    """
    rules, errors = settle(case.policy.rules)
    if errors:
        raise PolicyError(" ".join(str(error) for error in errors))
    return rules

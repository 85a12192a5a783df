"""What is to be said of a rule, taken from the rule itself: one source for table, JSON and docs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ...models.codes import Code
from ...models.policy import Policy
from ...models.text import Text
from ...solver.rules import PairRule, Preference, Rule, catalogue, settle

Sort = Literal["pair", "tie", "preference"]
SORTS: tuple[Sort, ...] = ("pair", "tie", "preference")
_COMMON = frozenset({"basis", "confidence", "kinds"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One setting of a rule: policy key, meaning, and its value (the default where not applied)."""

    key: str
    meaning: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleFacts:
    """A rule as a reader of the catalogue sees it.

    Attributes
    ----------
    kinds : dict of str to str
        Kind of move to ``wajib`` or ``info``, by the policy's words; empty unless a pair rule.
    applied : bool
        The policy names it; otherwise kinds and values are the rule's defaults.
    """

    id: str
    key: str
    sort: Sort
    name: Text
    law: Text
    citation: str
    sure: str
    applied: bool
    kinds: dict[str, str]
    parameters: tuple[Parameter, ...]
    not_met: Text | None
    no_data: Text | None
    ask: Text | None
    waivable_by: Text | None


def rule_facts(policy: Policy) -> tuple[RuleFacts, ...]:
    """Give every rule of the catalogue: as the policy sets it, or as it would be by default.

    Raises
    ------
    SuksesiError
        Where the policy names a rule or a setting that does not exist.
    """
    rules, errors = settle(policy.rules)
    if errors:
        raise errors[0]
    applied = {rule.key: rule for rule in rules}
    facts = [_facts(kind, applied.get(key)) for key, kind in catalogue().items()]
    return tuple(sorted(facts, key=lambda item: (SORTS.index(item.sort), item.key)))


def _facts(kind: type[Rule], rule: Rule | None) -> RuleFacts:
    return RuleFacts(
        id=kind.id,
        key=kind.key,
        sort=_sort(kind),
        name=kind.name,
        law=kind.law,
        citation=rule.cited if rule else kind.citation,
        sure=rule.certainty if rule else kind.sure,
        applied=rule is not None,
        kinds=_kinds(kind, rule),
        parameters=_parameters(kind, rule),
        not_met=getattr(kind, "not_met", None),
        no_data=getattr(kind, "no_data", None),
        ask=getattr(kind, "ask", None),
        waivable_by=getattr(kind, "waivable_by", None),
    )


def _sort(kind: type[Rule]) -> Sort:
    if issubclass(kind, PairRule):
        return "pair"
    return "preference" if issubclass(kind, Preference) else "tie"


def _kinds(kind: type[Rule], rule: Rule | None) -> dict[str, str]:
    if not issubclass(kind, PairRule):
        return {}
    kinds = rule.kinds if isinstance(rule, PairRule) else kind.default_kinds
    return {move.key: force.value for move, force in sorted(kinds.items())}


def _parameters(kind: type[Rule], rule: Rule | None) -> tuple[Parameter, ...]:
    return tuple(
        Parameter(
            key=field.alias or name,
            meaning=field.description or "",
            value=setting(
                getattr(rule, name) if rule else field.get_default(call_default_factory=True)
            ),
        )
        for name, field in kind.model_fields.items()
        if name not in _COMMON
    )


def setting(value: Any) -> str:
    """Write a setting as it stands in a policy."""
    if isinstance(value, Code):
        return value.key
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, Mapping):
        return ", ".join(f"{setting(key)} {setting(item)}" for key, item in value.items()) or "–"
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(setting(item) for item in value) or "–"
    return "–" if value is None or value == "" else str(value)

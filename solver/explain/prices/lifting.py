"""The case without one rule, one limit or one decision: the same in everything else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ....models.case import Case
from ....models.codes import DecisionKind
from ....models.price import Lift
from ...rules import PairRule, Rule, rules_of

INFO = "info"
"""How a policy says that a rule only informs."""


def lifted(case: Case, lift: Lift) -> Case:
    """Give `case` without what `lift` names; its price is the best plan of this case less today's.

    A waiver of a rule that is lifted as a whole has nothing left to waive and goes with it.
    """
    if lift.decision is not None:
        left = tuple(item for item in case.decisions if item is not lift.decision)
        return replace(case, decisions=left)
    if lift.conflict is not None:
        others = tuple(item for item in case.conflicts if item is not lift.conflict)
        return replace(case, conflicts=others)
    if lift.whole:
        return _without_rule(case, lift.rule)
    rule = next(rule for rule in rules_of(case) if rule.key == lift.rule)
    return _with_settings(case, rule, _settings(rule, lift, case))


def _without_rule(case: Case, key: str) -> Case:
    rules = {name: table for name, table in case.policy.rules.items() if name != key}
    left = tuple(
        item
        for item in case.decisions
        if item.kind is not DecisionKind.PENGECUALIAN or item.rule != key
    )
    policy = case.policy.model_copy(update={"rules": rules})
    return replace(case, policy=policy, decisions=left)


def _settings(rule: Rule, lift: Lift, case: Case) -> Mapping[str, Any]:
    if lift.kind is None:
        return next(item.settings for item in rule.eased(case) if item.name == lift.limit)
    forces = rule.kinds if isinstance(rule, PairRule) else {}
    told = {kind.key: force.value for kind, force in forces.items()}
    return {"jenis_gerak": {**told, lift.kind.key: INFO}}


def _with_settings(case: Case, rule: Rule, settings: Mapping[str, Any]) -> Case:
    table = {**case.policy.rules[rule.key], **settings}
    rules = {**case.policy.rules, rule.key: table}
    return replace(case, policy=case.policy.model_copy(update={"rules": rules}))

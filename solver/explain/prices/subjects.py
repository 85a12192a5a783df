"""What may be lifted in a case: its rules with their parts, and what is on record."""

from __future__ import annotations

from ....models.case import Case
from ....models.codes import DecisionKind
from ....models.price import Lift
from ...rules import Force, PairRule, catalogue, rules_of
from ...rules.conflict_of_interest import ConflictOfInterest
from ...rules.decided import DecidedRule
from ...rules.pin import Pin


def wholes(case: Case) -> tuple[Lift, ...]:
    """Give every rule that may be lifted as a whole, in the order of the policy."""
    return tuple(Lift(rule=rule.key) for rule in rules_of(case) if rule.liftable)


def parts(case: Case, key: str) -> tuple[Lift, ...]:
    """Give the parts of rule `key`: each limit it sets, and each kind of move that it binds."""
    rule = next(rule for rule in rules_of(case) if rule.key == key)
    limits = [Lift(rule=key, limit=item.name) for item in rule.eased(case)]
    hard = _binds(rule) if isinstance(rule, PairRule) else []
    kinds = hard if len(hard) > 1 else []
    return (*limits, *kinds, *_conflicts(case, key))


def on_record(case: Case) -> tuple[Lift, ...]:
    """Give every decision in force, with the rule that heeds it; a waiver names its own."""
    decided = [rule for rule in catalogue().values() if issubclass(rule, DecidedRule)]
    heeded = {DecisionKind.PENETAPAN: Pin.key, **{rule.decides: rule.key for rule in decided}}
    return tuple(
        Lift(rule=item.rule or heeded[item.kind], decision=item) for item in case.decisions
    )


def _binds(rule: PairRule) -> list[Lift]:
    return [
        Lift(rule=rule.key, kind=kind)
        for kind, force in sorted(rule.kinds.items())
        if force is Force.HARD
    ]


def _conflicts(case: Case, key: str) -> list[Lift]:
    """Give the conflicts on record where there are several: one alone is the rule itself."""
    several = key == ConflictOfInterest.key and len(case.conflicts) > 1
    return [Lift(rule=key, conflict=item) for item in case.conflicts] if several else []

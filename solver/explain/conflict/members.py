"""The members of a round: what can be lifted, each with how and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from ....models.case import Case
from ....models.clause import Clause
from ....models.decision import Decision
from ....models.finding import Finding, Verdict
from ....models.impasse import Grant, Lifting, Member
from ....models.text import Text
from ...rules import PairRule, TieRule, rules_of
from .readmission import Bar

Key = tuple[str, int]
"""Rule id and number of its clause."""

_NEVER = Grant(lifting=Lifting.NEVER, by=None)


def of_clauses(case: Case) -> Iterator[tuple[Key, Member]]:
    """Give every clause of the rules that tie people together, pins among them."""
    for rule in rules_of(case):
        if isinstance(rule, TieRule):
            for number, clause in rule.clauses(case).items():
                yield (rule.id, number), _of_clause(rule, clause)


def _of_clause(rule: TieRule, clause: Clause) -> Member:
    if clause.decision is not None:
        return of_decision(clause.decision, rule.id)
    by = rule.amended_by
    grant = _NEVER if by is None else Grant(lifting=Lifting.AMENDED, by=by)
    return Member(rule=rule.id, grant=grant, clause=clause)


def of_bar(bar: Bar, case: Case) -> Member:
    """Give what keeps a person from a seat."""
    if bar.decision is not None:
        return of_decision(bar.decision, bar.rule.id)
    position = case.establishment.position(bar.seat)
    finding = bar.rule.facts(bar.employee, position, case)
    return Member(rule=bar.rule.id, grant=_grant(bar.rule, finding, case), finding=finding)


def of_decision(decision: Decision, rule: str) -> Member:
    """Give a decision on record; whoever took it may revoke it."""
    by = Text(id=decision.authority, en=decision.authority)
    return Member(rule=rule, grant=Grant(lifting=Lifting.REVOKED, by=by), decision=decision)


def _grant(rule: PairRule, finding: Finding, case: Case) -> Grant:
    """Say who may waive a requirement for this person here, or which document settles it."""
    if finding.verdict is Verdict.NO_DATA and rule.ask is not None:
        return Grant(lifting=Lifting.SETTLED, by=rule.ask)
    position = case.establishment.position(finding.seat)
    within = rule.within_waiver(finding.employee, position, case)
    if rule.waivable_by is None or not within:
        return _NEVER
    return Grant(lifting=Lifting.WAIVED, by=rule.waivable_by)

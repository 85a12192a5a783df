"""Waivers on record: whether each holds, and which of them made a difference."""

from __future__ import annotations

from ..models.case import Case
from ..models.codes import DecisionKind
from ..models.decision import Decision
from ..models.errors import PolicyError
from ..models.finding import Verdict
from .kinds import kind_of
from .rules import Force, PairRule, Rule, rules_of
from .scoring.memory import per_case


@per_case
def waivers(case: Case) -> list[Decision]:
    """Give the waivers on record.

    Raises
    ------
    PolicyError
        Where one waives a rule that the policy does not apply, that nobody may waive, or that its
        office may not.
    """
    rules = {rule.key: rule for rule in rules_of(case)}
    found = [item for item in case.decisions if item.kind is DecisionKind.PENGECUALIAN]
    for item in found:
        objection = _objection(item, rules.get(item.rule), case)
        if objection:
            message = f"keputusan baris {item.row}: aturan '{item.rule}' {objection}."
            raise PolicyError(message)
    return found


def _objection(item: Decision, rule: Rule | None, case: Case) -> str:
    """Say why a waiver does not hold; empty where it does."""
    if not isinstance(rule, PairRule) or rule.waivable_by is None:
        return (
            "tidak diterapkan kebijakan ini atau tidak dapat dikecualikan / is not applied or "
            "cannot be waived"
        )
    who = rule.waivable_by
    if not rule.may_waive(item.authority):
        return (
            f"hanya dapat dikecualikan oleh {who.id}; keputusan ini oleh {item.authority} / may be "
            f"waived only by {who.en}; this decision is by {item.authority}"
        )
    if not rule.within_waiver(item.employee, case.establishment.position(item.seat), case):
        return (
            f"tidak dapat dikecualikan bagi pegawai ini; batasnya: {who.id} / cannot be waived for "
            f"this person; the limit: {who.en}"
        )
    return ""


def waived(case: Case) -> dict[tuple[int, int, str], Decision]:
    """Give the waivers of rules that bind their person at their seat and are not met there."""
    rules = {rule.key: rule for rule in rules_of(case) if isinstance(rule, PairRule)}
    made: dict[tuple[int, int, str], Decision] = {}
    for item in waivers(case):
        rule, position = rules[item.rule], case.establishment.position(item.seat)
        binds = rule.force(kind_of(item.employee, position, case.roster)) is Force.HARD
        if binds and rule.facts(item.employee, position, case).verdict is not Verdict.MET:
            made[item.seat, item.employee, rule.id] = item
    return made

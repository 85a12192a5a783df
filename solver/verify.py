"""The independent recount of a plan: plain Python over the facts, no program, no engine.

Every appointment is judged again by the scalar half of every rule, every tie rule recounts the
seating, every preference recounts its tiers. Nothing is taken over from the solve but the seating
and the values it claims.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..models.case import Case
from ..models.codes import DecisionKind, Kind
from ..models.finding import Finding, Verdict
from ..models.plan import TierResult
from ..models.seating import Seating
from .kinds import kind_of
from .rules import Force, PairRule, Preference, TieRule, rules_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Recount:
    """What the recount found.

    Attributes
    ----------
    findings : tuple of Finding
        Hard rules that an appointment does not meet, and breaches of tie rules.
    wrong_kinds : tuple of (employee, seat)
        Pairs whose kind of move is not the one stated.
    wrong_tiers : dict of str to (claimed, counted)
    """

    findings: tuple[Finding, ...]
    wrong_kinds: tuple[tuple[int, int], ...]
    wrong_tiers: dict[str, tuple[int, int]]

    @property
    def agrees(self) -> bool:
        """The plan stands as stated."""
        return not (self.findings or self.wrong_kinds or self.wrong_tiers)


def recount(case: Case, seating: Seating, tiers: Iterable[TierResult]) -> Recount:
    """Recount `seating` and the tier values claimed for it; tiers without a value are passed over.

    Examples
    --------
    ``recount(case, plan.seating, plan.tiers).agrees`` is true of every plan that is shown.
    """
    findings = [*breaches(case, seating), *objections(case, seating)]
    counted = worth(case, seating)
    wrong = {
        tier.name: (tier.value, counted[tier.name])
        for tier in tiers
        if tier.name in counted and tier.value is not None and tier.value != counted[tier.name]
    }
    kinds = tuple(
        (employee, seat)
        for employee, seat, kind in seating.rows()
        if kind is not kind_of(employee, case.establishment.position(seat), case.roster)
    )
    return Recount(findings=tuple(findings), wrong_kinds=kinds, wrong_tiers=wrong)


def objections(case: Case, seating: Seating) -> list[Finding]:
    """Give every hard rule that an appointment of `seating` does not demonstrably meet."""
    return [
        finding
        for employee, seat, kind in seating.moves()
        for finding in judge(case, employee, seat, kind)
        if finding.verdict is not Verdict.MET
    ]


def judge(case: Case, employee: int, seat: int, kind: Kind) -> list[Finding]:
    """Judge one pair by every hard rule of its kind that no decision waives for it."""
    position = case.establishment.position(seat)
    return [
        rule.facts(employee, position, case)
        for rule in rules_of(case)
        if isinstance(rule, PairRule)
        and rule.force(kind) is Force.HARD
        and not is_waived(case, rule, employee, seat)
    ]


def is_waived(case: Case, rule: PairRule, employee: int, seat: int) -> bool:
    """Say whether a decision on record waives `rule` for this pair."""
    return any(
        item.kind is DecisionKind.PENGECUALIAN
        and (item.employee, item.seat, item.rule) == (employee, seat, rule.key)
        for item in case.decisions
    )


def breaches(case: Case, seating: Seating) -> list[Finding]:
    """Give every breach of a tie rule."""
    rules = (rule for rule in rules_of(case) if isinstance(rule, TieRule))
    return [finding for rule in rules for finding in rule.audit(seating, case)]


def worth(case: Case, seating: Seating) -> dict[str, int]:
    """Recount what `seating` is worth, by tier."""
    total: dict[str, int] = {}
    for rule in rules_of(case):
        if isinstance(rule, Preference | TieRule):
            for tier, amount in rule.recount(seating, case).items():
                total[tier] = total.get(tier, 0) + amount
    return total

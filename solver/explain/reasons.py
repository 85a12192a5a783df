"""Why this person for this seat, or why not: every rule's answer, the score, the plan's choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ...models.case import Case
from ...models.codes import Kind
from ...models.decision import Decision
from ...models.finding import Finding, Verdict
from ...models.plan import Plan
from ...models.table import NO_SEAT
from ..build import assemble
from ..kinds import kind_of
from ..rules import Force, PairRule, rules_of
from ..scoring import Breakdown, JpmBreakdown, MeritBreakdown, breakdown, jpm_of, merit_of
from ..verify import is_waived
from .swap import broken_by

Listed = Literal["eligible", "verify", "not_eligible"]

_FIRST = (Verdict.NOT_MET, Verdict.NO_DATA, Verdict.MET)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reasons:
    """Everything that speaks for and against one person at one seat.

    Attributes
    ----------
    listed : {"eligible", "verify", "not_eligible"}
        Which of the seat's three lists the person stands on.
    findings : tuple of Finding
        Hard rules of this kind of move: not met first, then no data, then met.
    notes : tuple of Finding
        Rules that only inform about this kind of move.
    rank, candidates : int or None, int
        Rank by merit among the eligible of this seat; ``None`` for somebody who is not.
    elsewhere : int
        Seat the plan gives this person instead, ``NO_SEAT`` where none.
    recommended : bool
        The plan's name for this seat.
    tied : bool or None
        An equally good plan seats this person here; ``None`` where that is open.
    contrast : Reasons or None
        The same for the plan's name, where that is somebody else.
    breaks : tuple of Finding
        Tie rules that would break with this person here and everybody else as planned; empty for
        somebody whom a rule bars anyway.
    waivers : tuple of Decision
        Waivers this person's standing depends on.
    """

    seat: int
    employee: int
    kind: Kind
    listed: Listed
    findings: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    merit: MeritBreakdown
    talent: Breakdown
    jpm: JpmBreakdown | None
    rank: int | None
    candidates: int
    elsewhere: int
    recommended: bool
    tied: bool | None
    contrast: Reasons | None
    breaks: tuple[Finding, ...]
    waivers: tuple[Decision, ...]


def reasons(case: Case, plan: Plan, seat: int, employee: int) -> Reasons:
    """Give the reasons for `employee` at `seat` under `plan`."""
    chosen = plan.move_to(seat)
    contrast = None
    if chosen is not None and chosen.employee != employee:
        contrast = _alone(case, plan, seat, chosen.employee, None)
    return _alone(case, plan, seat, employee, contrast)


def _alone(case: Case, plan: Plan, seat: int, employee: int, contrast: Reasons | None) -> Reasons:
    position = case.establishment.position(seat)
    kind = kind_of(employee, position, case.roster)
    findings = findings_of(case, employee, seat, Force.HARD)
    given = next((move.seat for move in plan.moves if move.employee == employee), NO_SEAT)
    rank, candidates = rank_at(case, seat, employee)
    listed = _listed(findings)
    return Reasons(
        seat=seat,
        employee=employee,
        kind=kind,
        listed=listed,
        findings=findings,
        notes=findings_of(case, employee, seat, Force.INFO),
        merit=merit_of(employee, position, case),
        talent=breakdown(employee, case),
        jpm=jpm_of(employee, position, case),
        rank=rank,
        candidates=candidates,
        elsewhere=NO_SEAT if given == seat else given,
        recommended=given == seat,
        tied=_tied(plan, seat, employee),
        contrast=contrast,
        breaks=broken_by(case, plan, seat, employee) if listed == "eligible" else (),
        waivers=tuple(
            item
            for (at, who, _), item in assemble(case).screening.waived.items()
            if (at, who) == (seat, employee)
        ),
    )


def findings_of(case: Case, employee: int, seat: int, force: Force) -> tuple[Finding, ...]:
    """Give the answers of the rules that bind this move by `force`, waivers taken off.

    Not met first, then no data, then met; each in the order of the policy.
    """
    position = case.establishment.position(seat)
    kind = kind_of(employee, position, case.roster)
    found = [
        rule.facts(employee, position, case)
        for rule in rules_of(case)
        if isinstance(rule, PairRule)
        and rule.force(kind) is force
        and not is_waived(case, rule, employee, seat)
    ]
    return tuple(sorted(found, key=lambda finding: _FIRST.index(finding.verdict)))


def _listed(findings: tuple[Finding, ...]) -> Listed:
    verdicts = {finding.verdict for finding in findings}
    if Verdict.NOT_MET in verdicts:
        return "not_eligible"
    return "verify" if Verdict.NO_DATA in verdicts else "eligible"


def rank_at(case: Case, seat: int, employee: int) -> tuple[int | None, int]:
    """Give the rank by merit among the eligible of a seat, and how many they are."""
    pairs = assemble(case).pairs
    here = (pairs.seat == seat) & (pairs.kind != Kind.STAY)
    mine = pairs.merit[here & (pairs.employee == employee)]
    candidates = int(here.sum())
    return (1 + int((pairs.merit[here] > mine[0]).sum()) if len(mine) else None), candidates


def _tied(plan: Plan, seat: int, employee: int) -> bool | None:
    move = plan.move_to(seat)
    if move is None:
        return None
    if move.employee == employee:
        return bool(move.tied_with)
    return True if employee in move.tied_with else False if move.tie_exact else None

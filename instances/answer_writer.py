"""An answer as plain data for JSON: exact integers with their units, people as codes only.

The format is published in ``reports/schema/solve.json``; :mod:`.answer_reader` reads it back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from ..models.case import Case
from ..models.finding import Clears, Finding, Quantity
from ..models.plan import Move, Plan, TierResult
from ..models.regret import Regret
from ..models.seating import Seating
from ..models.slate import FunnelStep, Nominee, Slate
from ..models.units import INDICATOR_UNITS, MERIT_UNITS, TALENT_UNITS
from ..solver.explain.diversity import standings
from .chain_writer import chain_parts
from .ids import Document, Ids
from .standing_writer import standing_document

FORMAT = "suksesi/solve/1"


def answer_document(case: Case, plan: Plan, slates: Sequence[Slate]) -> Document:
    """Give an answer as it is written to JSON."""
    ids = Ids(case)
    by_seat = {slate.seat: slate for slate in slates}
    return {
        "format": FORMAT,
        "status": plan.status.value,
        "why": plan.why.value,
        "engine": plan.engine,
        "mode": plan.mode,
        "synthetic": case.synthetic,
        "standing": standing_document(case.sealing),
        "case": case.digest,
        "policy": case.policy_digest,
        "round": _round(case),
        "units": {"merit": MERIT_UNITS, "talent": TALENT_UNITS, "jpm": 100,
                  "technical": INDICATOR_UNITS},
        "tiers": [_tier(tier) for tier in plan.tiers],
        "uniqueness": plan.uniqueness.value,
        "salt": plan.salt,
        "seconds": plan.seconds,
        "plan": None if plan.seating is None else [_move(move, ids) for move in plan.moves],
        "slates": [_slate(slate, ids) for slate in slates],
        "unfilled": [_unfilled(seat, by_seat, ids) for seat in plan.unfilled],
        "falls_vacant": [ids.seat(seat) for seat in plan.falls_vacant],
        "unplaced": [ids.person(employee) for employee in plan.unplaced],
        "diversity": [] if plan.seating is None else _standings(case, plan.seating),
        **chain_parts(case, plan, ids),
    }  # fmt: skip


def _standings(case: Case, seating: Seating) -> list[Document]:
    """Give how the plan stands to the limits of the policy, by their numbers there."""
    return [
        {
            "limit": item.number,
            "text": str(item.limit),
            "members": item.counted.members,
            "people": item.counted.known,
            "unknown": item.counted.unknown,
            "needed": item.held_to,
            "short": item.short,
            "cost": item.cost,
        }
        for item in standings(case, seating)
    ]


def _round(case: Case) -> Document:
    return {
        "name": case.name,
        "agency": case.agency,
        "policy_name": case.policy.name,
        "data_on": case.round.data_on.isoformat(),
        "installed_on": case.round.installed_on.isoformat(),
        "horizon_months": case.round.horizon_months,
        "employees": len(case.roster),
        "seats": len(case.establishment),
        "to_fill": len(case.establishment.to_fill),
    }


def _tier(tier: TierResult) -> Document:
    return {
        "name": tier.name,
        "value": tier.value,
        "bound": tier.bound,
        "status": tier.status.value,
        "why": tier.why.value,
        "seconds": tier.seconds,
        "terms": dict(tier.terms),
    }


def _move(move: Move, ids: Ids) -> Document:
    return {
        "seat": ids.seat(move.seat),
        "person": ids.person(move.employee),
        "kind": move.kind.key,
        "origin": ids.seat(move.origin),
        "merit": move.merit,
        "rank": move.rank,
        "candidates": move.candidates,
        "tied_with": [ids.person(employee) for employee in move.tied_with],
        "tie_exact": move.tie_exact,
    }


def _slate(slate: Slate, ids: Ids) -> Document:
    return {
        "seat": ids.seat(slate.seat),
        "eligible": slate.eligible,
        "to_verify": slate.to_verify,
        "not_eligible": slate.not_eligible,
        "nominees": [_nominee(nominee, ids) for nominee in slate.nominees],
        "conditional": [_nominee(nominee, ids) for nominee in slate.conditional],
        "funnel": [_step(step) for step in slate.funnel],
        "nearest": [ids.person(employee) for employee in slate.nearest],
        "lacking": [asdict(lack) for lack in slate.lacking],
        "short": slate.short,
        "proven": slate.proven,
        "passed_over": [
            {
                "person": ids.person(one.employee),
                "regret": regret_document(one.regret),
                "bar": one.bar.value,
            }
            for one in slate.passed_over
        ],
    }


def _nominee(nominee: Nominee, ids: Ids) -> Document:
    return {
        "person": ids.person(nominee.employee),
        "kind": nominee.kind.key,
        "merit": nominee.merit,
        "merit_high": nominee.merit_high,
        "talent": nominee.talent,
        "box": nominee.box,
        "jpm": nominee.jpm,
        "technical": nominee.technical,
        "rank": nominee.rank,
        "recommended": nominee.recommended,
        "elsewhere": ids.seat(nominee.elsewhere),
        "missing": list(nominee.missing),
        "regret": None if nominee.regret is None else regret_document(nominee.regret),
    }


def regret_document(regret: Regret) -> Document:
    """Give what the plan loses with a name: proven at least, and with the plan that was found."""
    return {
        "low": dict(regret.low),
        "high": None if regret.high is None else dict(regret.high),
        "exact": regret.exact,
        "impossible": regret.impossible,
    }


def _step(step: FunnelStep) -> Document:
    return {"rule": step.rule, "left": step.left, "bars": step.bars, "only": step.only}


def _unfilled(seat: int, slates: dict[int, Slate], ids: Ids) -> Document:
    slate = slates.get(seat)
    return {
        "seat": ids.seat(seat),
        "eligible": slate.eligible if slate else 0,
        "funnel": [_step(step) for step in slate.funnel] if slate else [],
        "conditional": [ids.person(name.employee) for name in slate.conditional] if slate else [],
    }


def finding_document(finding: Finding, ids: Ids) -> Document:
    """Give what one rule says of a pair or a plan."""
    clears = finding.clears
    return {
        "rule": finding.rule,
        "person": ids.person(finding.employee),
        "seat": ids.seat(finding.seat),
        "verdict": finding.verdict.name.lower(),
        "field": finding.field,
        "row": finding.row,
        "found": _quantity(finding.found),
        "needed": _quantity(finding.needed),
        "since": finding.since.isoformat() if finding.since else None,
        "clears": clears.value if isinstance(clears, Clears) else clears.isoformat(),
    }


def _quantity(quantity: Quantity | None) -> Document | None:
    if quantity is None:
        return None
    amount = quantity.amount
    written = amount.isoformat() if isinstance(amount, date) else amount
    return {"amount": written, "unit": quantity.unit.value}

"""Prices as programs read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...models.case import Case
from ...models.codes import DecisionKind
from ...models.plan import Plan
from ...models.price import Price
from ...models.table import NO_SEAT, NOBODY
from ...solver.rules import PairRule, rules_of
from ..documents.prices import Amount, Priced, Prices, Proposal
from .proposals import proposals


def prices_document(
    case: Case, plan: Plan, prices: Sequence[Price], *, left: int, simulated: bool
) -> Prices:
    """Give prices as programs read them."""
    return Prices(
        case=case.digest,
        policy=case.policy_digest,
        simulated=simulated,
        left=left,
        prices=tuple(_priced(case, plan, one, simulated=simulated) for one in prices),
    )


def _priced(case: Case, plan: Plan, one: Price, *, simulated: bool) -> Priced:
    lift, some, item = one.lift, one.concerned, one.lift.decision
    rule = next((rule for rule in rules_of(case) if rule.key == lift.rule), None)
    waivable = rule.waivable_by if isinstance(rule, PairRule) else None
    return Priced(
        rule=lift.rule,
        kind=None if lift.kind is None else lift.kind.key,
        limit=lift.limit or None,
        decision=None if item is None else item.kind.key,
        decision_row=None if item is None else item.row,
        conflict_row=None if lift.conflict is None else lift.conflict.row,
        seat=None if item is None else _seat(case, item.seat),
        person=None if item is None or item.kind is DecisionKind.DIKOSONGKAN
        else _person(case, item.employee),
        basis=None if rule is None else rule.cited,
        confidence=None if rule is None else rule.certainty,
        waivable_by=None if waivable is None else waivable.id,
        status=one.status.value,
        gained=_amounts(one.gained),
        falls_away=_amounts(one.falls_away),
        at_most=_amounts(one.most, zeros=True),
        moves_admitted=some.admitted,
        moves_withdrawn=some.withdrawn,
        people=some.people,
        next_rule=some.next_rule or None,
        next_people=some.next_people,
        changes=_changes(case, plan, one, simulated=simulated),
    )  # fmt: skip


def _amounts(gains: Mapping[str, int], *, zeros: bool = False) -> tuple[Amount, ...]:
    return tuple(Amount(tier=tier, by=by) for tier, by in gains.items() if by or zeros)


def _changes(case: Case, plan: Plan, one: Price, *, simulated: bool) -> tuple[Proposal, ...]:
    found = proposals(one.changes, (plan.seating, one.seating), case=case, simulated=simulated)
    return tuple(
        Proposal(
            seat=str(case.establishment.id[item.seat]),
            before=_person(case, item.before),
            after=_person(case, item.after),
            withheld=item.before is None or item.after is None,
        )
        for item in found
    )


def _seat(case: Case, seat: int) -> str | None:
    return None if seat == NO_SEAT else str(case.establishment.id[seat])


def _person(case: Case, employee: int | None) -> str | None:
    return None if employee in {None, NOBODY} else str(case.roster.code[employee])

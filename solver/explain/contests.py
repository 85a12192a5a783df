"""Who goes to a competence test for which merged seat, and what is on record of it."""

from __future__ import annotations

from ...models.case import Case
from ...models.codes import Level
from ...models.plan import Plan
from ...models.reorganisation import mergers
from ...models.round import Mode
from ...models.table import NO_SEAT
from ...models.unplaced import Contender, Contest
from ..documents import document_state
from ..rules import rules_of
from ..rules.competence_test import CompetenceTest

ITEM = "uji_kompetensi"


def contests_of(case: Case, plan: Plan) -> tuple[Contest, ...]:
    """Give every merged seat that several holders stand for, the highest first.

    There are none outside a reorganisation.
    """
    if case.round.mode is not Mode.SOTK:
        return ()
    given = {move.employee: move.seat for move in plan.moves}
    seats = case.establishment
    return tuple(
        Contest(
            seat=merger.seat,
            required=seats.position(merger.seat).level in _levels(case),
            contenders=tuple(
                Contender(
                    employee=employee,
                    test=document_state(ITEM, employee=employee, case=case).verdict,
                    given=given.get(employee, NO_SEAT),
                )
                for employee in merger.holders
            ),
        )
        for merger in sorted(
            mergers(case),
            key=lambda one: (-seats.level[one.seat], seats.eselon[one.seat], seats.id[one.seat]),
        )
    )


def _levels(case: Case) -> tuple[Level, ...]:
    """Give the levels at which the policy asks for the test."""
    rules = [rule for rule in rules_of(case) if isinstance(rule, CompetenceTest)]
    return tuple(level for rule in rules for level in rule.levels)

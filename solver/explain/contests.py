"""Who goes to a competence test for which merged seat, and what is on record of it."""

from __future__ import annotations

from ...models.case import Case
from ...models.plan import Plan
from ...models.reorganisation import mergers
from ...models.round import Mode
from ...models.table import NO_SEAT
from ...models.unplaced import Contender, Contest
from ..documents import document_state

ITEM = "uji_kompetensi"


def contests_of(case: Case, plan: Plan) -> tuple[Contest, ...]:
    """Give every merged seat that several holders stand for; none outside a reorganisation."""
    if case.round.mode is not Mode.SOTK:
        return ()
    given = {move.employee: move.seat for move in plan.moves}
    return tuple(
        Contest(
            seat=merger.seat,
            contenders=tuple(
                Contender(
                    employee=employee,
                    test=document_state(ITEM, employee=employee, case=case).verdict,
                    given=given.get(employee, NO_SEAT),
                )
                for employee in merger.holders
            ),
        )
        for merger in mergers(case)
    )

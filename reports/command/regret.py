"""What the plan loses with the person who is asked about, worked out or as a document."""

from __future__ import annotations

from threading import Event

from ...models.errors import SuksesiError
from ...models.plan import Status
from ...models.regret import Regret
from ...models.table import NOBODY
from ...solver.engines.base import Progress
from ...solver.explain import reasons, regret
from ..answer.view import View
from ..documents.reasons import ReasonsDocument, reasons_document
from ..why.loss import shown_part
from .waiting import awaited


def regret_at(seat: int, *, view: View, employee: int | None = None) -> Regret | None:
    """Give what the plan loses with `employee` at `seat`, and who else then moves.

    Nothing is worked out for the plan's own name, nor where the plan is not proven, nor where open
    selection decides.
    """
    if employee is None or view.plan.status is not Status.OPTIMAL or view.selects(seat, employee):
        return None
    move = view.plan.move_to(seat)
    if move is not None and move.employee == employee:
        return None

    def work(*, stop: Event, progress: Progress) -> Regret | None:
        del progress
        return regret.exact_regret(view.case, view.plan, seat=seat, employee=employee, stop=stop)

    return awaited(work, say=view.say)


def reasons_of(seat: int, employee: int, *, view: View) -> ReasonsDocument:
    """Give the document of one person at a seat.

    Raises
    ------
    SuksesiError
        Where open selection decides, of which nothing is compared.
    """
    if view.selects(seat, employee) or seat in view.long_lists:
        raise SuksesiError(view.say("regret.selection", seat=view.names.seat(seat)))
    move = view.plan.move_to(seat)
    found = regret_at(seat, view=view, employee=employee)
    return reasons_document(
        view.case,
        reasons(view.case, view.plan, seat, employee),
        chosen=NOBODY if move is None else move.employee,
        regret=None if found is None else shown_part(found, view=view),
    )

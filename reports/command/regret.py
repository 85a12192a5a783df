"""Working out what the plan loses with the person who is asked about."""

from __future__ import annotations

from threading import Event

from ...models.plan import Status
from ...models.regret import Regret
from ...solver.engines.base import Progress
from ...solver.explain import regret
from ..answer.view import View
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

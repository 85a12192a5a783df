"""Solving a round again without the waivers that a recommended name depends on."""

from __future__ import annotations

from functools import partial

from ...solver.explain.without import without
from ..answer.view import View
from ..why.waived import Resolved
from .waiting import awaited


def resolved_at(seat: int, *, view: View, employee: int | None = None) -> Resolved:
    """Say what becomes of a seat without each waiver that its name depends on.

    Nothing is solved where another `employee` is asked about, or where the name needs no waiver.
    """
    move = view.plan.move_to(seat)
    if move is None or employee not in {None, move.employee}:
        return {}
    return {
        item: awaited(
            partial(without, view.case, view.plan, item, engine=view.plan.engine), say=view.say
        )
        for item in view.depends_on(move)
    }

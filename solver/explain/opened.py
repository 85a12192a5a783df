"""Seats that a plan opens: their holders move, and they are refilled or left empty."""

from __future__ import annotations

from ...models.case import Case
from ...models.plan import Plan


def refilled_seats(case: Case, plan: Plan) -> tuple[int, ...]:
    """Give the seats that moves open and other moves fill again, in their order."""
    held = case.establishment.occupied
    return tuple(sorted(move.seat for move in plan.moves if held[move.seat]))


def opened_seats(case: Case, plan: Plan) -> tuple[int, ...]:
    """Give the seats that moves open, refilled or not, in their order."""
    return tuple(sorted({*refilled_seats(case, plan), *plan.falls_vacant}))

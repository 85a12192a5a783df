"""Two plans of one round side by side: who moved, who replaced whom, what it cost in each tier."""

from __future__ import annotations

from ...models.comparison import Comparison, PersonChange, SeatChange, TierChange
from ...models.plan import Plan
from ...models.seating import Seating
from ...models.table import NO_SEAT, NOBODY
from ...models.tiers import CANONICAL


def compare(before: Plan, after: Plan) -> Comparison:
    """Compare two plans whose cases have the same people and seats.

    The canonical tier only orders equals and is left out.
    """
    return Comparison(
        before=before.status,
        after=after.status,
        tiers=_tiers(before, after),
        seats=_seats(before, after),
        people=_people(before, after),
    )


def _tiers(before: Plan, after: Plan) -> tuple[TierChange, ...]:
    values = [
        {tier.name: tier.value for tier in plan.tiers if tier.name != CANONICAL}
        for plan in (before, after)
    ]
    names = dict.fromkeys([*values[0], *values[1]])
    return tuple(
        TierChange(name=name, before=values[0].get(name), after=values[1].get(name))
        for name in names
    )


def _seats(before: Plan, after: Plan) -> tuple[SeatChange, ...]:
    if before.seating is None or after.seating is None:
        return ()
    return seat_changes(before.seating, after.seating)


def seat_changes(before: Seating, after: Seating) -> tuple[SeatChange, ...]:
    """Give the seats that two seatings fill in different ways."""
    was, now = ({seat: who for who, seat, _ in seating.rows()} for seating in (before, after))
    changes = (
        SeatChange(seat=seat, before=was.get(seat, NOBODY), after=now.get(seat, NOBODY))
        for seat in sorted(was.keys() | now.keys())
    )
    return tuple(change for change in changes if change.before != change.after)


def proposal_changes(before: Seating, after: Seating) -> tuple[SeatChange, ...]:
    """Give the seats that other moves fill; ``NOBODY`` stands for no move, also where one stays."""
    was, now = ({seat: who for who, seat, _ in seating.moves()} for seating in (before, after))
    changes = (
        SeatChange(seat=seat, before=was.get(seat, NOBODY), after=now.get(seat, NOBODY))
        for seat in sorted(was.keys() | now.keys())
    )
    return tuple(change for change in changes if change.before != change.after)


def _people(before: Plan, after: Plan) -> tuple[PersonChange, ...]:
    if before.seating is None or after.seating is None:
        return ()
    was, now = (dict(_pairs(plan)) for plan in (before, after))
    changes = (
        PersonChange(employee=who, before=was.get(who, NO_SEAT), after=now.get(who, NO_SEAT))
        for who in sorted(was.keys() | now.keys())
    )
    return tuple(change for change in changes if change.before != change.after)


def _pairs(plan: Plan) -> list[tuple[int, int]]:
    seating = plan.seating
    return [] if seating is None else [(who, seat) for who, seat, _ in seating.rows()]

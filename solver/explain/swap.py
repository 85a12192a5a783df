"""The plan with one name changed: the tie rules that this would break, and what it would lose."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...models.case import Case
from ...models.codes import Kind
from ...models.finding import Finding
from ...models.plan import Plan
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ...models.tiers import CANONICAL
from ..build import assemble
from ..kinds import kind_of
from ..verify import breaches, worth


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What the plan loses if somebody takes a seat and everybody else stays as planned.

    Attributes
    ----------
    breaks : tuple of Finding
        Tie rules that break; then nothing else is said.
    tier : str
        First tier whose value changes, empty where none does.
    change : int
        By how much, in the tier's own units.
    emptied : tuple of int
        Seats that somebody has in the plan and nobody has then.
    alone : bool
        Nobody else is eligible for any of these, so that no other plan could fill them either
        while the person is moved.
    """

    breaks: tuple[Finding, ...] = ()
    tier: str = ""
    change: int = 0
    emptied: tuple[int, ...] = ()
    alone: bool = False


def loss_with(case: Case, plan: Plan, seat: int, employee: int) -> Loss:
    """Say what the plan loses with `employee` at `seat` and everybody else as planned.

    Nothing is optimised again, so a plan with this name may lose less, but where `alone` says so.
    """
    breaks = broken_by(case, plan, seat, employee)
    if breaks or plan.seating is None:
        return Loss(breaks=breaks)
    seating = instead(case, plan.seating, seat=seat, employee=employee)
    counted = worth(case, seating)
    changes = [
        (tier.name, counted.get(tier.name, 0) - tier.value)
        for tier in plan.tiers
        if tier.name != CANONICAL and tier.value is not None
    ]
    tier, change = next(((name, by) for name, by in changes if by), ("", 0))
    emptied = tuple(sorted(set(plan.seating.seat.tolist()) - set(seating.seat.tolist())))
    alone = bool(emptied) and all(_only(case, at, employee) for at in emptied)
    return Loss(tier=tier, change=change, emptied=emptied, alone=alone)


def _only(case: Case, seat: int, employee: int) -> bool:
    """Say whether `employee` leaves `seat` and no move of anybody else could fill it."""
    pairs = assemble(case).pairs
    others = (pairs.seat == seat) & (pairs.employee != employee)
    own = int(case.roster.seat[employee]) == seat
    return own and bool(case.establishment.refillable[seat]) and not bool(others.any())


def broken_by(case: Case, plan: Plan, seat: int, employee: int) -> tuple[Finding, ...]:
    """Give the tie rules that break if `employee` takes `seat` and everybody else stays as planned.

    Nothing is optimised again: this says why the two cannot stand together, not what it would cost.
    """
    if plan.seating is None:
        return ()
    return tuple(breaches(case, instead(case, plan.seating, seat=seat, employee=employee)))


def instead(case: Case, seating: Seating, *, seat: int, employee: int) -> Seating:
    """Give `seating` with `employee` at `seat`, and back in their own seats whom that drives out.

    Whoever had `seat` goes back to the own seat; whoever has that one goes back in turn.
    """
    rows = {row[0]: row for row in seating.rows() if row[0] != employee}
    back: list[tuple[int, int, Kind]] = []
    kind = kind_of(employee, case.establishment.position(seat), case.roster)
    wanted = [seat]
    while wanted:
        taken = wanted.pop()
        for person in [row[0] for row in rows.values() if row[1] == taken]:
            own = int(case.roster.seat[person])
            del rows[person]
            if own not in {NO_SEAT, taken} and not case.establishment.abolished[own]:
                wanted.append(own)
                back.append((person, own, Kind.STAY))
    made = [*rows.values(), *back, (employee, seat, kind)]
    return Seating(
        employee=np.array([row[0] for row in made], dtype=np.int32),
        seat=np.array([row[1] for row in made], dtype=np.int32),
        kind=np.array([row[2] for row in made], dtype=np.int16),
    )

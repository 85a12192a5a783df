"""A hand-made list beside the plan: the rules it does not keep, and what it is worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...models.case import Case
from ...models.codes import Kind
from ...models.comparison import TierChange
from ...models.finding import Finding
from ...models.plan import Plan
from ...models.seating import Seating
from ...models.table import NOBODY
from ...models.tiers import CANONICAL
from ..kinds import kind_of
from ..verify import breaches, objections, worth


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Audited:
    """What is to be said of a hand-made list.

    Attributes
    ----------
    seating : Seating
        The list, and the stay of every holder whom it does not move.
    findings : tuple of Finding
        Hard rules that an appointment does not demonstrably meet, then breaches of tie rules.
    tiers : tuple of TierChange
        The plan's value and the list's, tier by tier.
    """

    seating: Seating
    findings: tuple[Finding, ...]
    tiers: tuple[TierChange, ...]


def audited(case: Case, plan: Plan, pairs: Sequence[tuple[int, int]]) -> Audited:
    """Check (employee, seat) `pairs` against every rule and price them against `plan`."""
    seating = seating_of(case, pairs)
    counted = worth(case, seating)
    return Audited(
        seating=seating,
        findings=(*objections(case, seating), *breaches(case, seating)),
        tiers=tuple(
            TierChange(name=tier.name, before=tier.value, after=counted.get(tier.name, 0))
            for tier in plan.tiers
            if tier.name != CANONICAL
        ),
    )


def seating_of(case: Case, pairs: Sequence[tuple[int, int]]) -> Seating:
    """Seat people as listed; whoever holds a seat and is not listed stays."""
    listed = {employee for employee, _ in pairs}
    stays = [
        (int(holder), seat)
        for seat, holder in enumerate(case.establishment.holder)
        if holder != NOBODY and int(holder) not in listed
    ]
    rows = sorted([*pairs, *stays], key=lambda pair: (pair[1], pair[0]))
    kinds: list[Kind] = [
        kind_of(employee, case.establishment.position(seat), case.roster) for employee, seat in rows
    ]
    columns = np.array(rows, dtype=np.int32).reshape(-1, 2)
    return Seating(employee=columns[:, 0], seat=columns[:, 1], kind=np.array(kinds, dtype=np.int16))

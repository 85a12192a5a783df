"""How a plan stands to every diversity limit: people counted, people needed, what it costs."""

from __future__ import annotations

from dataclasses import dataclass

from ...models.case import Case
from ...models.policy import points
from ...models.seating import Seating
from ...models.units import MERIT_UNITS
from ..diversity.count import Count, bound, count, needed, seated_today, short
from ..diversity.limit import Limit
from ..rules import rules_of
from ..rules.diversity import Diversity


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One limit under one plan.

    Attributes
    ----------
    number : int
        Its number in the policy's list, from 1.
    counted : Count
        The people it counts in the plan.
    now : Count or None
        The same among today's holders, for a limit on the composition.
    needed : int
        The least, or the greatest, number of members that it asks for.
    held_to : int
        The same, or today's own where a hard limit asks for no worse than today.
    short : int
        By how many persons the plan misses `needed`.
    cost : int
        What they cost, ``MERIT_UNITS`` per point.
    """

    number: int
    limit: Limit
    counted: Count
    now: Count | None
    needed: int
    held_to: int
    short: int
    cost: int


def standings(case: Case, seating: Seating) -> tuple[Standing, ...]:
    """Give how `seating` stands to every limit of the policy, in its order."""
    rows = seating.rows()
    limits = [
        limit for rule in rules_of(case) if isinstance(rule, Diversity) for limit in rule.limits
    ]
    return tuple(
        _standing(number, limit, count(limit, rows, case), case)
        for number, limit in enumerate(limits, start=1)
    )


def _standing(number: int, limit: Limit, counted: Count, case: Case) -> Standing:
    missing = short(limit, counted)
    price = 0 if limit.price is None else points(limit.price, units=MERIT_UNITS)
    return Standing(
        number=number,
        limit=limit,
        counted=counted,
        now=count(limit, seated_today(case), case) if limit.on_composition else None,
        needed=needed(limit, counted),
        held_to=bound(limit, counted, case) if limit.is_hard else needed(limit, counted),
        short=missing,
        cost=price * missing,
    )

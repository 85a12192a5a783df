"""A frontier: the best plan for each amount asked of it, one step after another."""

from __future__ import annotations

from dataclasses import dataclass

from .comparison import SeatChange, TierChange
from .plan import Status
from .seating import Seating
from .tiers import MERIT


@dataclass(frozen=True, slots=True, kw_only=True)
class BestPlan:
    """The best plan under one condition.

    Attributes
    ----------
    status : Status
        ``OPTIMAL``: proven in every tier; ``INFEASIBLE``: proven that there is none; ``FEASIBLE``:
        found, and not proven.
    tiers : tuple of TierChange
        The value of each tier under the plan it is compared with, and under this one.
    seating : Seating or None
        Of the best plans the one that differs least from that plan; ``None`` where none was found.
    changes : tuple of SeatChange
        Proposals that differ from those of that plan.
    """

    status: Status
    tiers: tuple[TierChange, ...]
    seating: Seating | None
    changes: tuple[SeatChange, ...] = ()

    @property
    def values(self) -> dict[str, int]:
        """Tier to value; empty without a seating."""
        return {tier.name: tier.after for tier in self.tiers if tier.after is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontierStep:
    """One amount asked for.

    Attributes
    ----------
    asked : int
        At least, or at most, so much.
    plan : BestPlan
        The same one for all amounts that it keeps.
    measured : int or None
        How much of it the plan has; ``None`` without a seating.
    """

    asked: int
    plan: BestPlan
    measured: int | None

    @property
    def paid(self) -> int | None:
        """Value of tier *merit* lost, ``MERIT_UNITS`` per point; ``None`` without a plan."""
        return next((tier.cost for tier in self.plan.tiers if tier.name == MERIT), None)

    @property
    def earlier(self) -> tuple[TierChange, ...]:
        """Tiers before *merit* whose value changed."""
        return tuple(
            tier
            for tier in self.plan.tiers
            if tier.name != MERIT and tier.cost is not None and tier.cost != 0
        )

    @property
    def names(self) -> int:
        """How many proposals differ."""
        return len(self.plan.changes)

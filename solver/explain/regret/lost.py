"""What other values of the tiers are less than those of a plan."""

from __future__ import annotations

from ....models.plan import Plan
from ....models.regret import Losses
from ....models.tiers import CANONICAL


def lost(plan: Plan, values: dict[str, int]) -> Losses:
    """Give what `values` are less than those of `plan`, tier by tier."""
    return {
        tier.name: tier.value - values[tier.name]
        for tier in plan.tiers
        if tier.name != CANONICAL and tier.value is not None
    }

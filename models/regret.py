"""What the plan loses if another name takes a seat and everybody else is seated anew."""

from __future__ import annotations

from dataclasses import dataclass

from .comparison import SeatChange

STAGE = "regret"
"""What progress calls the work on regrets; its value and bound are names done and names to do."""

Losses = dict[str, int]
"""Tier to an exact amount in the tier's own units, in the order of the tiers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regret:
    """The loss of one pick at a time, tier by tier.

    An earlier tier weighs more than all later ones, so a later one may gain where an earlier one
    loses.

    Attributes
    ----------
    low : dict of str to int
        No plan with this name loses less: proven. Tiers after the first loss are left out where
        nothing is proven of them.
    high : dict of str to int or None
        What the plan with this name that was found loses; ``None`` where none was found.
    impossible : bool
        No plan has this name here: proven.
    changes : tuple of SeatChange
        Seats that somebody else takes, or nobody, in that plan.
    """

    seat: int
    employee: int
    low: Losses
    high: Losses | None
    impossible: bool = False
    changes: tuple[SeatChange, ...] = ()

    @property
    def exact(self) -> bool:
        """The loss is known in every tier, or no plan has this name here."""
        return self.impossible or self.low == self.high

    @property
    def nothing(self) -> bool:
        """A plan with this name is as good in every tier: the names are tied."""
        return self.high is not None and not any(self.high.values())

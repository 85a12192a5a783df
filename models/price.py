"""The price of a rule, a limit or a decision: what the plan gains, tier by tier, without it."""

from __future__ import annotations

from dataclasses import dataclass

from .codes import Kind
from .comparison import SeatChange
from .decision import Conflict, Decision
from .plan import Status
from .seating import Seating

Gains = dict[str, int]
"""Tier to an exact amount in the tier's own units, in the order of the tiers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """What is lifted, and nothing else: a rule or a part of one, or something on record.

    Attributes
    ----------
    rule : str
        Policy key of the rule; of a decision or a conflict, of the rule that heeds it.
    kind : Kind or None
        Lifted for this kind of move only.
    limit : str
        Lifted is this one limit of the rule, by the name the rule gives it; empty otherwise.
    decision : Decision or None
        Lifted is this decision on record.
    conflict : Conflict or None
        Lifted is this conflict of interest on record.
    """

    rule: str
    kind: Kind | None = None
    limit: str = ""
    decision: Decision | None = None
    conflict: Conflict | None = None

    @property
    def whole(self) -> bool:
        """It is a whole rule that is lifted."""
        parts = (self.kind, self.limit or None, self.decision, self.conflict)
        return all(part is None for part in parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerned:
    """The moves that lifting one thing lets be or takes away.

    Attributes
    ----------
    admitted, withdrawn : int
        Moves that are possible only without it, and moves that are possible only with it (those
        under a waiver).
    people : int
        Persons of these moves.
    next_rule : str
        Id of the rule that is the only other one against most persons whom this one bars; empty
        where nobody is barred by this and just one other.
    next_people : int
        How many persons those are.
    """

    admitted: int = 0
    withdrawn: int = 0
    people: int = 0
    next_rule: str = ""
    next_people: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What lifting one thing is worth, the rest of the round solved again.

    Attributes
    ----------
    lift : Lift
    concerned : Concerned
    status : Status
        ``OPTIMAL``: the gains are those of the best plan without it. ``FEASIBLE``: a plan with
        these gains was found, and no plan gains more than `most`. ``INFEASIBLE``: proven that no
        plan exists without it. ``STOPPED``, ``NOT_FOUND``: nothing is known.
    gained : dict of str to int
        Value without it less today's, tier by tier; empty where no plan is known. An earlier tier
        weighs more than all later ones, so a later one may lose where an earlier one gains.
    most : dict of str to int
        What each tier could gain at most, as far as it is proven; of tiers after the first one
        that is open it says nothing.
    falls_away : dict of str to int
        The part of `gained` that today's plan would have at once, because a priced rule no longer
        counts; tiers without such a part are left out.
    seating : Seating or None
        The plan without it that differs least from today's.
    changes : tuple of SeatChange
        Proposals that differ from today's: seats that another move fills, or none.
    """

    lift: Lift
    concerned: Concerned
    status: Status
    gained: Gains
    most: Gains
    falls_away: Gains
    seating: Seating | None
    changes: tuple[SeatChange, ...] = ()

    @property
    def proven(self) -> bool:
        """The price is exact."""
        return self.status is Status.OPTIMAL

    @property
    def by_names(self) -> Gains:
        """What other names bring: the gains less what falls away at once."""
        return {tier: amount - self.falls_away.get(tier, 0) for tier, amount in self.gained.items()}

    @property
    def nothing(self) -> bool:
        """It is proven that no plan is better, and that today's keeps its value."""
        return self.proven and not any(self.gained.values())

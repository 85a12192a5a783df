"""Why no plan exists: what cannot hold together, and what has to be lifted for a plan to exist."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .clause import Clause
from .decision import Decision
from .finding import Finding
from .plan import Status, TierResult
from .table import NO_SEAT, NOBODY
from .text import Text


class Lifting(Enum):
    """How something is lifted."""

    REVOKED = "revoked"
    """A decision on record, by whoever took it."""
    WAIVED = "waived"
    """A requirement on one person at one seat, by the office that may."""
    SETTLED = "settled"
    """A requirement that could not be judged, by the document that settles it."""
    AMENDED = "amended"
    """A limit of the policy, by whoever sets it."""
    NEVER = "never"
    """Nobody named in the law may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """How a member is lifted, and by whom: an office or, where it is settled, a document.

    Attributes
    ----------
    by : Text or None
        ``None`` for ``NEVER``.
    """

    lifting: Lifting
    by: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """What a planner can name and somebody may lift; exactly one of its three last fields is given.

    Attributes
    ----------
    rule : str
        Id of the rule that gives it force.
    grant : Grant
    decision : Decision or None
        A decision on record.
    clause : Clause or None
        A clause of a rule that ties people together.
    finding : Finding or None
        A requirement that keeps a pinned person from the seat, or cannot be judged there.
    """

    rule: str
    grant: Grant
    decision: Decision | None = None
    clause: Clause | None = None
    finding: Finding | None = None

    @property
    def people(self) -> tuple[int, ...]:
        """Whom it names."""
        if self.clause is not None:
            return self.clause.people
        stated = self.decision or self.finding
        return () if stated is None or stated.employee == NOBODY else (stated.employee,)

    @property
    def seats(self) -> tuple[int, ...]:
        """Which seats it names."""
        if self.clause is not None:
            return self.clause.seats
        stated = self.decision or self.finding
        return () if stated is None or stated.seat == NO_SEAT else (stated.seat,)

    @property
    def place(self) -> tuple[str, int | None]:
        """Field and row where it stands."""
        stated = self.decision or self.finding or self.clause
        return ("", None) if stated is None else (stated.field, stated.row)


class Shown(Enum):
    """How it is known that no plan keeps all members of a clash."""

    SUMS = "sums"
    """Multipliers of rows, added up in exact integers, leave no plan."""
    SEARCH = "search"
    """Two engines searched completely, each by itself, and found none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A minimal set of members: no plan keeps all of them, and without any one some plan does.

    Both are found by solving. Whether that plan keeps the members outside is another question.
    """

    members: tuple[Member, ...]
    shown: Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """A minimal set of members to lift: a plan keeps all others, found by solving.

    Attributes
    ----------
    tiers : tuple of TierResult
        What the best plan is worth then; empty where it was not solved for.
    """

    members: tuple[Member, ...]
    tiers: tuple[TierResult, ...] = ()

    @property
    def forbidden(self) -> int:
        """How many of its members nobody may lift."""
        return sum(member.grant.lifting is Lifting.NEVER for member in self.members)

    @property
    def offices(self) -> frozenset[Text]:
        """Whose consent, or which documents, it takes."""
        return frozenset(member.grant.by for member in self.members if member.grant.by is not None)

    @property
    def settled(self) -> bool:
        """What the best plan is worth is proven in every tier."""
        return bool(self.tiers) and all(tier.status is Status.OPTIMAL for tier in self.tiers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Impasse:
    """Every clash of a round, and what restores a plan.

    Attributes
    ----------
    clashes : tuple of Clash
        None where a plan exists.
    ways_out : tuple of WayOut
        First those without members that nobody may lift, then by whose consent it takes, by how
        many members, and by what the plan is worth.
    whole : bool
        These are all clashes and all ways out there are.
    cheapest : bool
        No way out that is not given takes less.
    """

    clashes: tuple[Clash, ...]
    ways_out: tuple[WayOut, ...]
    whole: bool
    cheapest: bool

    @property
    def possible(self) -> bool:
        """A plan exists."""
        return self.whole and not self.clashes

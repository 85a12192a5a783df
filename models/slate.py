"""Slates: the ranked names put forward for one vacancy, and the funnel that led there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .codes import Kind
from .regret import Regret


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominee:
    """One name on a slate.

    Attributes
    ----------
    merit : int
        ``MERIT_UNITS`` per point.
    merit_high : int
        Equal to `merit`, or its upper end where the technical test is missing (then `merit` is the
        lower end).
    talent : int or None
        ``TALENT_UNITS`` per point.
    box : int or None
    jpm : int or None
        Hundredths of a percent at this seat's standard.
    technical : int or None
        Hundredths of a point.
    rank : int
        At this seat alone, among those of the same list.
    recommended : bool
        The plan's name for this seat.
    elsewhere : int
        Seat the plan gives this person instead, ``NO_SEAT`` where none.
    missing : tuple of str
        Ids of the rules that cannot be judged (only for a conditional candidate).
    regret : Regret or None
        What the plan loses with this name here; ``None`` where that is not known, and for a
        conditional candidate.
    """

    employee: int
    kind: Kind
    merit: int
    merit_high: int
    talent: int | None
    box: int | None
    jpm: int | None
    technical: int | None
    rank: int
    recommended: bool
    elsewhere: int
    missing: tuple[str, ...] = ()
    regret: Regret | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FunnelStep:
    """What is left after one rule, and how many it alone bars.

    Attributes
    ----------
    rule : str
        Rule id; empty for the first step (everybody).
    left : int
        People no rule up to this one bars (no data does not bar).
    bars : int
        People this rule bars, whatever the others say.
    only : int
        People only this rule bars.
    """

    rule: str
    left: int
    bars: int
    only: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A floor or a cap of the policy that the names of a slate do not keep to.

    Attributes
    ----------
    limit : int
        Its number in the policy's list, from 1.
    found, needed : int
        Names of the group on the slate, and the least or the most of them.
    """

    limit: int
    found: int
    needed: int


class Bar(Enum):
    """Which rule of the slates keeps somebody off one."""

    PER_PERSON = "per_person"
    """The person stands on as many slates as the policy allows."""
    GROUP = "group"
    """A floor or a cap on a group."""
    TOTAL = "total"
    """The least total merit of a slate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """An eligible person off a slate although a name on it, or a free place, costs the plan more.

    Attributes
    ----------
    regret : Regret
        Exact.
    bar : Bar
        The rule of the slates that this comes from.
    """

    employee: int
    regret: Regret
    bar: Bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Slate:
    """The names for one vacancy.

    Attributes
    ----------
    eligible, to_verify, not_eligible : int
        How many people stand on each of the three lists.
    nominees : tuple of Nominee
        The plan's name first, then those with which the plan loses least; never padded.
    conditional : tuple of Nominee
        Only where nobody is eligible: the best of those with something to verify.
    funnel : tuple of FunnelStep
    nearest : tuple of int
        Where nobody is eligible: employees one rule away, best first.
    lacking : tuple of Lack
        What the policy asks of the groups on a slate and this one does not reach.
    short : int
        Merit that the names are short of the least total of the policy.
    proven : bool
        Under the rules of the slates no other names lose less: proven, with every name's regret
        exact. Otherwise the names go by merit where no regret is known, else by what is.
    passed_over : tuple of PassedOver
        People whom only a rule of the slates keeps off this one.
    """

    seat: int
    eligible: int
    to_verify: int
    not_eligible: int
    nominees: tuple[Nominee, ...]
    conditional: tuple[Nominee, ...]
    funnel: tuple[FunnelStep, ...]
    nearest: tuple[int, ...] = ()
    lacking: tuple[Lack, ...] = ()
    short: int = 0
    proven: bool = False
    passed_over: tuple[PassedOver, ...] = ()

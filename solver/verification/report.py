"""What the check of a certificate says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ...models.text import Text


class Outcome(Enum):
    """What is known once everything has been looked at."""

    PROVEN = "proven"
    WITHIN = "proven to within a gap"
    UNPROVEN = "nothing proven"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class TierShown:
    """What the proofs show of one tier.

    Attributes
    ----------
    value, bound : int or None
        What the plan is worth, recounted; and what no plan can exceed. ``None`` for no bound.
    leaves : int
        Of the tree.
    """

    tier: str
    value: int
    bound: int | None
    leaves: int

    @property
    def gap(self) -> int | None:
        """Give how much better a plan could be; ``None`` where nothing is shown."""
        return None if self.bound is None else self.bound - self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The answer of the check.

    Attributes
    ----------
    objections : tuple of Text
        What is wrong; empty where everything that is claimed holds.
    tiers : tuple of TierShown
    nothing : bool
        Shown: there is no plan.
    columns, absent, sampled, rows : int
        Pairs with a column, pairs whose witness was judged again, of those judged once more one by
        one, and rows.
    trusted : tuple of Text
        What this check takes for granted.
    """

    objections: tuple[Text, ...] = ()
    tiers: tuple[TierShown, ...] = ()
    nothing: bool = False
    columns: int = 0
    absent: int = 0
    sampled: int = 0
    rows: int = 0
    trusted: tuple[Text, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Say in one word what is known."""
        if self.objections:
            return Outcome.WRONG
        if self.nothing:
            return Outcome.PROVEN
        gaps = [tier.gap for tier in self.tiers]
        if not gaps or None in gaps:
            return Outcome.UNPROVEN
        return Outcome.WITHIN if any(gaps) else Outcome.PROVEN

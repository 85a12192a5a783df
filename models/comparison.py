"""What changed from one plan of a round to the next."""

from __future__ import annotations

from dataclasses import dataclass

from .plan import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatChange:
    """A seat that somebody else takes; ``NOBODY`` stands for a seat that is empty."""

    seat: int
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChange:
    """A person who ends up elsewhere; ``NO_SEAT`` stands for no seat on the establishment."""

    employee: int
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TierChange:
    """A tier's value in both plans, ``None`` where one has none."""

    name: str
    before: int | None
    after: int | None

    @property
    def cost(self) -> int | None:
        """How much the later plan is worth less."""
        return None if self.before is None or self.after is None else self.before - self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that changed; seats and people are empty where either plan has no seating."""

    before: Status
    after: Status
    tiers: tuple[TierChange, ...]
    seats: tuple[SeatChange, ...]
    people: tuple[PersonChange, ...]

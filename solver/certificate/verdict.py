"""What the check of a proof says: shown, shown to within a gap, or what is wrong."""

from __future__ import annotations

from dataclasses import dataclass

from ...models.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer of the checker.

    Attributes
    ----------
    tier : str
    objections : tuple of Text
        What is wrong with the proof, and where; empty where it holds.
    gap : int or None
        Where the proof holds: how much better a point could still be, 0 for the best; ``None``
        where no value was claimed, so that the proof shows a bound only.
    """

    tier: str
    objections: tuple[Text, ...] = ()
    gap: int | None = None

    @property
    def holds(self) -> bool:
        """What the proof claims is true."""
        return not self.objections

    @property
    def proven(self) -> bool:
        """Nothing better exists, or nothing at all where that is the claim."""
        return self.holds and self.gap == 0

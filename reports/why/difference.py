"""Two merits side by side: what each term of the formula adds to the difference."""

from __future__ import annotations

from dataclasses import dataclass

from ...models.units import MERIT_UNITS
from ...solver.scoring import MeritBreakdown
from ..language.figures import MINUS
from ..language.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One merit less another, term by term, in words."""

    total: str
    talent: str
    technical: str


def difference_between(merit: MeritBreakdown, other: MeritBreakdown, *, say: Phrases) -> Difference:
    """Give `merit` less `other`; the parts add up to the total exactly as printed."""
    talent = (merit.talent_part or 0) - (other.talent_part or 0)
    technical = (merit.technical_part or 0) - (other.technical_part or 0)
    return Difference(
        total=_signed(talent + technical, say=say),
        talent=_signed(talent, say=say),
        technical=_signed(technical, say=say),
    )


def _signed(amount: int, *, say: Phrases) -> str:
    """Write a merit with its sign and every decimal it has."""
    written = say.figures.exact(abs(amount), units=MERIT_UNITS)
    sign = MINUS if amount < 0 else "+" if amount else ""
    return f"{sign}{written}"

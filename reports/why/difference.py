"""Two merits side by side: what each term of the formula adds to the difference."""

from __future__ import annotations

from dataclasses import dataclass

from ...models.units import AXIS_UNITS, MERIT_UNITS
from ...solver.scoring import Breakdown, MeritBreakdown
from ..language.figures import MINUS
from ..language.phrases import Phrases
from ..rules.indicator import indicator_name


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


def indicator_lines(talent: Breakdown, other: Breakdown, *, say: Phrases) -> list[str]:
    """Give what each indicator of `talent` is more or less than that of `other`.

    Nothing where a national result stands for one of them: it has no indicators of ours.
    """
    if talent.national is not None or other.national is not None:
        return []
    mine, theirs = ([*one.y_lines, *one.x_lines] for one in (talent, other))
    parts = [
        say("regret.indicator", name=indicator_name(line, say=say).casefold(),
            points=_axis(line.contribution - against.contribution, say=say))
        for line, against in zip(mine, theirs, strict=True)
        if line.contribution != against.contribution
    ]  # fmt: skip
    return [say("regret.indicators", parts=" · ".join(parts))] if parts else []


def _axis(amount: int, *, say: Phrases) -> str:
    written = say.figures.exact(abs(amount), units=AXIS_UNITS)
    return f"{MINUS if amount < 0 else '+'}{written}"


def _signed(amount: int, *, say: Phrases) -> str:
    """Write a merit with its sign and every decimal it has."""
    written = say.figures.exact(abs(amount), units=MERIT_UNITS)
    sign = MINUS if amount < 0 else "+" if amount else ""
    return f"{sign}{written}"

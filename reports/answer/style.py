"""How much of a level is shown: all of it, or its lines in short."""

from __future__ import annotations

from dataclasses import dataclass

from ...models.codes import Level
from .view import View

MANY = 12
"""From so many vacancies on, levels below JPT are printed in short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How much of a level is shown.

    Attributes
    ----------
    alternatives, since : bool
        Names behind the first; when and why the seat fell vacant.
    named : int
        How many of those who rank above the plan's name are named.
    least : int
        Percentage a rule must bar to stand in a funnel.
    """

    alternatives: bool
    since: bool
    named: int
    least: int


FULL = Style(alternatives=True, since=True, named=4, least=0)
COMPACT = Style(alternatives=False, since=False, named=0, least=5)


def style_of(level: Level, *, view: View) -> Style:
    """Choose how much of a level is shown."""
    few = len(view.order) < MANY
    return FULL if few or level >= Level.JPT_PRATAMA else COMPACT

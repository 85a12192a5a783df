"""An indicator of a rubric, as it is called in the language of the page."""

from __future__ import annotations

from ...models.rubric import Indicator
from ...solver.scoring import IndicatorLine
from ..language.phrases import Phrases


def indicator_name(indicator: Indicator | IndicatorLine, *, say: Phrases) -> str:
    """Name an indicator."""
    return indicator.name_en if say.language == "en" else indicator.name

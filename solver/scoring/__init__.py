"""Evidence into axes, nine-box, JPM and merit."""

from __future__ import annotations

from ...models.errors import SuksesiError
from ...models.rubric import Rubric


def rubric_faults(rubric: Rubric) -> list[SuksesiError]:
    """Say everything that is wrong with the measures of a rubric."""
    del rubric
    return []

"""Boxes at best: where everybody would stand if whatever was not handed in were worth full points.

Whoever is outside the succession boxes and would be inside then may owe that to missing evidence
alone; whoever is outside even so does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.rubric import Indicator
from .boxes import UNKNOWN, boxes, levels
from .indicators import mean_of
from .memory import per_case
from .scored import FULL, Scored, State
from .talent import axis_of, talent_of


@per_case
def box_at_best(case: Case) -> NDArray[np.int8]:
    """Give everybody's box at best, int8 array (employees,); ``UNKNOWN`` as in the talent itself.

    A national result stands as it is: nothing is known of the evidence behind it.
    """
    talent, rubric = talent_of(case), case.rubric
    x, _ = axis_of(rubric.potential, _raised(rubric.potential, talent.indicators))
    y, _ = axis_of(rubric.performance, _raised(rubric.performance, talent.indicators))
    best = boxes(levels(y, rubric.cutoffs_y), levels(x, rubric.cutoffs_x))
    best = np.where(talent.national, talent.box, best)
    return np.where(talent.known, best, UNKNOWN).astype(np.int8)


def _raised(indicators: Sequence[Indicator], scores: Mapping[str, Scored]) -> dict[str, Scored]:
    return {one.code: _at_best(one, scores) for one in indicators}


def _at_best(indicator: Indicator, scores: Mapping[str, Scored]) -> Scored:
    """Give an indicator with full points for what has no evidence; the parts of a group alike."""
    own = scores[indicator.code]
    if indicator.parts:
        mean = mean_of([_at_best(part, scores) for part in indicator.parts], indicator)
        points = np.where(own.state == State.VALUE, mean.points, own.points)
    else:
        points = own.points
    absent = own.state == State.NO_EVIDENCE
    return Scored(
        points=np.where(absent, FULL, points),
        state=np.where(absent, State.VALUE, own.state).astype(np.int8),
    )

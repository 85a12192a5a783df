"""In how many drawn weightings each name of a plan stays.

All percent weights move at once: of every blend the percent of the test, and of both axes of the
rubric every indicator, is drawn evenly among the whole numbers within a spread of today's; an axis
is then brought back to 100 in proportion. The same seed draws the same weightings everywhere.
"""

from __future__ import annotations

from random import Random

import numpy as np

from ....models.case import Case
from ....models.robust import Drawing
from ....models.robustness import Share
from ...build import weighed
from .standing import Standing
from .weights import BlendWeight, shared, weights_of, with_axis
from .weights.indicator import AXES

WHOLE = 100


def drawn(case: Case, drawing: Drawing, number: int) -> Case:
    """Give `case` under drawn weighting `number`."""
    draw = Random(f"{drawing.seed}/{number}")
    for weight in weights_of(case):
        if isinstance(weight, BlendWeight):
            case = weight.at(case, _near(draw, weight.fact.today, drawing.spread))
    for axis, field in AXES.items():
        today = [one.weight for one in getattr(case.rubric, field)]
        near = [_near(draw, one, drawing.spread) for one in today]
        case = with_axis(case, axis, shared(near, total=WHOLE))
    return case


def _near(draw: Random, today: int, spread: int) -> int:
    return draw.randint(max(0, today - spread), min(WHOLE, today + spread))


def shares(standing: Standing, drawing: Drawing) -> list[Share]:
    """Give for every name of the plan in how many drawn weightings it stays.

    A weighting that was not decided, because the work was stopped, counts nowhere.
    """
    stays = np.zeros(len(standing.moves), dtype=np.int64)
    decided, asked = 0, np.ones(len(standing.moves), dtype=np.bool_)
    for number in range(drawing.number):
        case = drawn(standing.wide.case, drawing, number)
        stand = standing.at(weighed(standing.wide, case), asked)
        if stand.decided:
            decided += 1
            stays += stand.stays
        if standing.stopped:
            break
    return [
        Share(seat=move.seat, employee=move.employee, stays=int(times), sampled=decided)
        for move, times in zip(standing.moves, stays, strict=True)
    ]

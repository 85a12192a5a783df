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
from ...build import Assembly, weighed
from .known import Mask
from .passage import FEW, Passage
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


def shares(standing: Standing, drawing: Drawing, *, asked: Mask | None = None) -> list[Share]:
    """Give for the names `asked` for, or all, in how many drawn weightings each stays.

    A weighting that was not decided, because the work was stopped, counts nowhere; nor does any for
    a name that was not asked for.
    """
    names = np.ones(len(standing.moves), dtype=np.bool_) if asked is None else asked
    stays, decided = np.zeros(len(standing.moves), dtype=np.int64), 0
    passage = Passage(standing, straight=False)
    for number in range(drawing.number):
        case = drawn(standing.wide.case, drawing, number)
        found = _staying(standing, passage, weighed(standing.wide, case), names)
        if found is not None:
            decided += 1
            stays += found
        if standing.stopped:
            break
    return [
        Share(seat=move.seat, employee=move.employee, stays=int(times), sampled=decided * int(name))
        for move, times, name in zip(standing.moves, stays, names, strict=True)
    ]


def _staying(standing: Standing, passage: Passage, assembly: Assembly, names: Mask) -> Mask | None:
    """Say which names stay, few of them without looking at the rest; ``None`` where stopped."""
    if np.count_nonzero(names) <= FEW and passage.passed([assembly], names):
        return names
    stand = standing.at(assembly, names)
    return stand.stays if stand.decided else None

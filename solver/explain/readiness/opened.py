"""The case with seats opened for a question: who could hold them if they were to be filled."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import DecisionKind, Level


@lru_cache(maxsize=4)
def opened(case: Case, seats: tuple[int, ...]) -> Case:
    """Give `case` as if each of `seats` were to be filled, whether it is vacant or held.

    What this round has decided about the seat alone, that it is not opened, may not be refilled or
    is left empty, says nothing of who could succeed there; decisions about people stand.
    """
    there = np.zeros(len(case.establishment), dtype=np.bool_)
    there[list(seats)] = True
    empty = DecisionKind.DIKOSONGKAN
    return replace(
        case,
        establishment=replace(
            case.establishment,
            open=case.establishment.open | there,
            refillable=case.establishment.refillable | there,
        ),
        decisions=tuple(
            item for item in case.decisions if item.kind is not empty or item.seat not in seats
        ),
    )


def judgeable(case: Case) -> NDArray[np.bool_]:
    """Say at which seats successors are judged: not abolished, and not filled by the President."""
    seats = case.establishment
    return np.asarray(~seats.abolished & (seats.level != Level.JPT_MADYA))

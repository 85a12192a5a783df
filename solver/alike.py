"""Seats of one level and field of work: merit, and what rests on it, is the same at all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.establishment import Position


def alike(seat: NDArray[Any], case: Case) -> Iterator[tuple[Position, NDArray[np.intp]]]:
    """Put `seat` together by level and field of work: one seat of each, and where they stand."""
    seats = case.establishment
    key = seats.level[seat].astype(np.int64) * len(case.families) + seats.family[seat]
    order = np.argsort(key, kind="stable")
    ends = np.flatnonzero(np.diff(key[order])) + 1
    for here in np.split(order, ends) if len(order) else ():
        yield seats.position(int(seat[here[0]])), here

"""Levels of an axis and the nine boxes, in the numbering of PermenPANRB 3/2020."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...models.policy import points
from ...models.rubric import Cutoffs
from ...models.units import AXIS_UNITS

LOW, MIDDLE, HIGH = range(3)

BOXES = ((1, 3, 6), (2, 5, 8), (4, 7, 9))
"""Box by level of performance (row), then of potential (column)."""

POOL = frozenset({7, 8, 9})
"""Boxes of the succession pool (*kelompok rencana suksesi*)."""

UNKNOWN = 0
"""Stands in a column for *box not known*."""


def levels(axis: NDArray[np.int64], cutoffs: Cutoffs) -> NDArray[np.int8]:
    """Give the level of each axis value; both cut-offs are inclusive."""
    middle = points(cutoffs.middle, units=AXIS_UNITS)
    high = points(cutoffs.high, units=AXIS_UNITS)
    return ((axis >= middle).astype(np.int8) + (axis >= high)).astype(np.int8)


def boxes(performance: NDArray[np.int8], potential: NDArray[np.int8]) -> NDArray[np.int8]:
    """Give the box of each pair of levels."""
    return np.array(BOXES, dtype=np.int8)[performance, potential]


def level_of(axis: int, cutoffs: Cutoffs) -> int:
    """Give the level of one axis value; the scalar twin of :func:`levels`."""
    if axis >= cutoffs.high * AXIS_UNITS:
        return HIGH
    return MIDDLE if axis >= cutoffs.middle * AXIS_UNITS else LOW


def box_of(performance: int, potential: int) -> int:
    """Give the box of two levels; the scalar twin of :func:`boxes`.

    >>> box_of(HIGH, HIGH), box_of(MIDDLE, HIGH), box_of(HIGH, MIDDLE)
    (9, 8, 7)
    """
    return BOXES[performance][potential]

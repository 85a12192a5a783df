"""Points of one indicator: of everybody as columns, and of one person with where they came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from fractions import Fraction
from math import floor

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.int64]
"""Hundredths of a point, 0 to 10,000."""
States = NDArray[np.int8]
Mask = NDArray[np.bool_]

FULL = 10_000
"""A hundred points, in hundredths."""


class State(IntEnum):
    """What stands behind the points of an indicator; only ``VALUE`` has any."""

    VALUE = 0
    NO_DATA = 1
    """Cannot be judged: the axis is not known."""
    NOT_APPLICABLE = 2
    """Does not concern this person: left out of the mean of its group."""
    NO_EVIDENCE = 3
    """No evidence was handed in, and the rubric counts that as nothing; not a low score."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scored:
    """One indicator of everybody.

    Attributes
    ----------
    points : int64 array (employees,)
        Hundredths of a point; 0 wherever the state is not ``VALUE``.
    state : int8 array (employees,)
        Numbers of :class:`State`.
    """

    points: Points
    state: States

    @classmethod
    def where(cls, known: Mask, points: Points) -> Scored:
        """Give `points` where `known`, and *no data* elsewhere."""
        state = np.where(known, State.VALUE, State.NO_DATA).astype(np.int8)
        return cls(points=np.where(known, points, 0).astype(np.int64), state=state)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a figure comes from: a row of a sheet, and the date it speaks of."""

    sheet: str
    row: int
    on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One indicator of one person, in plain Python: the recount of :class:`Scored`.

    Attributes
    ----------
    points : int
        Hundredths of a point; 0 where the state is not ``VALUE``.
    sources : tuple of Source
        Every row that decided.
    """

    points: int
    state: State
    sources: tuple[Source, ...] = ()


NO_DATA = Line(points=0, state=State.NO_DATA)
"""Nothing on record."""


def half_up(amount: Fraction) -> int:
    """Round to the nearest whole number, halves up.

    >>> half_up(Fraction(5, 2))
    3
    """
    return floor(amount + Fraction(1, 2))

"""Axes, boxes and talent scores of everybody; national results outrank our own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...models.calendar import day
from ...models.case import Case
from ...models.rubric import Indicator
from ...models.units import AXIS_UNITS, INDICATOR_UNITS, TALENT_UNITS
from .boxes import UNKNOWN, boxes, levels
from .columns import NOTHING, Rows, latest
from .indicators import score
from .memory import per_case
from .scored import Mask, Scored, State

Units = NDArray[np.int64]

TOLERANCE = TALENT_UNITS // 2
"""A national score that differs by more than half a point is worth a report."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Talent:
    """What the evidence says of everybody's performance and potential.

    Attributes
    ----------
    x, y : int64 arrays (employees,)
        Potential and performance, ``AXIS_UNITS`` per point. Where an axis is not known, the sum of
        what is: never shown as a score.
    talent : int64 array (employees,)
        ``TALENT_UNITS`` per point; 0 where not `known`.
    box : int8 array (employees,)
        1 to 9, ``UNKNOWN`` where not `known`.
    x_known, y_known, known : bool arrays (employees,)
        `known` is both axes.
    national : bool array (employees,)
        Taken from the national service (*hasil_simata*).
    indicators : dict of str to Scored
        Our own scores by indicator, parts of groups included.
    own_x, own_y, own_talent, own_box, own_known : arrays (employees,)
        Our own computation, also where the national result stands.
    """

    x: Units
    y: Units
    talent: Units
    box: NDArray[np.int8]
    x_known: Mask
    y_known: Mask
    known: Mask
    national: Mask
    indicators: Mapping[str, Scored]
    own_x: Units
    own_y: Units
    own_talent: Units
    own_box: NDArray[np.int8]
    own_known: Mask


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A national result that is more than half a point away from our own computation.

    Attributes
    ----------
    own_x, own_y, x, y : int
        ``AXIS_UNITS`` per point.
    own_talent, talent : int
        ``TALENT_UNITS`` per point.
    row : int
        Row of sheet *hasil_simata*.
    """

    employee: int
    row: int
    own_x: int
    own_y: int
    own_talent: int
    own_box: int
    x: int
    y: int
    talent: int
    box: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Own:
    """Our own computation."""

    x: Units
    y: Units
    x_known: Mask
    y_known: Mask
    known: Mask
    talent: Units
    box: NDArray[np.int8]


@per_case
def talent_of(case: Case) -> Talent:
    """Score everybody in `case` by its rubric.

    Raises
    ------
    PolicyError
        Where the rubric names a measure or a setting that does not exist.
    """
    scores: dict[str, Scored] = {}
    for indicator in (*case.rubric.performance, *case.rubric.potential):
        scores |= score(indicator, case)
    own, table, rows = _own(case, scores), case.evidence.national, national_rows(case)
    national = rows != NOTHING
    box = np.append(table.box, UNKNOWN)[rows]
    return Talent(
        x=np.where(national, _national(table.x, rows, AXIS_UNITS), own.x),
        y=np.where(national, _national(table.y, rows, AXIS_UNITS), own.y),
        talent=np.where(national, _national(table.talent, rows, TALENT_UNITS), own.talent),
        box=np.where(national, box, own.box).astype(np.int8),
        x_known=own.x_known | national,
        y_known=own.y_known | national,
        known=own.known | national,
        national=national,
        indicators=scores,
        own_x=own.x,
        own_y=own.y,
        own_talent=own.talent,
        own_box=own.box,
        own_known=own.known,
    )


def _own(case: Case, scores: Mapping[str, Scored]) -> _Own:
    x, x_known = axis_of(case.rubric.potential, scores)
    y, y_known = axis_of(case.rubric.performance, scores)
    known = x_known & y_known
    box = boxes(levels(y, case.rubric.cutoffs_y), levels(x, case.rubric.cutoffs_x))
    return _Own(
        x=x,
        y=y,
        x_known=x_known,
        y_known=y_known,
        known=known,
        talent=np.where(known, x + y, 0),
        box=np.where(known, box, UNKNOWN).astype(np.int8),
    )


def axis_of(indicators: Sequence[Indicator], scores: Mapping[str, Scored]) -> tuple[Units, Mask]:
    """Add weight percent x hundredths, and say whose axis is known."""
    added = sum(indicator.weight * scores[indicator.code].points for indicator in indicators)
    states = np.array([scores[indicator.code].state for indicator in indicators])
    known = ((states == State.VALUE) | (states == State.NO_EVIDENCE)).all(axis=0)
    return np.asarray(added, dtype=np.int64), np.asarray(known)


def national_rows(case: Case) -> Rows:
    """Give each employee's latest national result by the date of the data, or ``NOTHING``."""
    table = case.evidence.national
    keep = np.asarray(table.on <= day(case.round.data_on))
    return latest(table.employee, table.on, keep, people=len(case.roster))


def _national(hundredths: Units, rows: Rows, units: int) -> Units:
    return np.append(hundredths, 0)[rows] * (units // INDICATOR_UNITS)


def differences(case: Case) -> list[Difference]:
    """List the national results that differ from our own by more than half a point, by employee."""
    talent, rows = talent_of(case), national_rows(case)
    apart = np.maximum(
        2 * np.maximum(abs(talent.x - talent.own_x), abs(talent.y - talent.own_y)),
        abs(talent.talent - talent.own_talent),
    )
    found = np.flatnonzero(talent.national & talent.own_known & (apart > TOLERANCE))
    return [
        Difference(
            employee=employee,
            row=int(case.evidence.national.row[rows[employee]]),
            own_x=int(talent.own_x[employee]),
            own_y=int(talent.own_y[employee]),
            own_talent=int(talent.own_talent[employee]),
            own_box=int(talent.own_box[employee]),
            x=int(talent.x[employee]),
            y=int(talent.y[employee]),
            talent=int(talent.talent[employee]),
            box=int(talent.box[employee]),
        )
        for employee in found.tolist()
    ]

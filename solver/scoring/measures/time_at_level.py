"""How long somebody has held definitive posts of the present level."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import ClassVar

import numpy as np

from ....models.calendar import as_date, day
from ....models.case import Case
from ....models.codes import Tenure
from ....models.rubric import Indicator
from ..columns import count, total
from ..scored import NO_DATA, Line, Points, Scored, Source, State, half_up
from .base import Measure, steps_of

SHEET = "riwayat_jabatan"

# A day and a month of the Gregorian calendar in the long run: 400 years are 146,097 days.
_DAYS, _MONTHS = 146_097, 4_800
# Longer than any life, so that one person's days never reach the next one's.
_LIFE = 200_000
_BEFORE_ALL = 100_000


class TimeAtPresentLevel(Measure):
    """Whole months at the present rung of the ladder, graded along straight lines.

    Days held are counted once even where posts overlap; the table gives points at numbers of
    months, in between they grow evenly, rounded half up to hundredths.
    """

    key: ClassVar[str] = "lama_jabatan"
    words: ClassVar[tuple[str, ...] | None] = None
    steps: ClassVar[bool] = True

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        history, roster = case.evidence.history, case.roster
        today = day(case.round.data_on)
        keep = np.asarray(
            (history.tenure == Tenure.DEFINITIF)
            & (history.level // 10 == roster.rung[history.employee])
            & (history.start <= today)
        )
        held = count(history.employee, keep, people=len(roster)) > 0
        months = self._days(case) * _MONTHS // _DAYS
        return Scored.where(held, _between(months, steps_of(indicator)))

    def _days(self, case: Case) -> Points:
        """Count the days, each once: every row begins after the latest end before it."""
        history, roster = case.evidence.history, case.roster
        today = day(case.round.data_on)
        rows = np.flatnonzero(
            (history.tenure == Tenure.DEFINITIF)
            & (history.level // 10 == roster.rung[history.employee])
            & (history.start <= today)
        )
        rows = rows[np.lexsort((history.start[rows], history.employee[rows]))]
        owner = history.employee[rows].astype(np.int64)
        base = owner * _LIFE + _BEFORE_ALL
        until = np.where(np.isnat(history.end[rows]), today, np.minimum(history.end[rows], today))
        first = base + history.start[rows].astype(np.int64)
        last = base + until.astype(np.int64)
        covered = np.append(np.int64(-1), np.maximum.accumulate(last)[:-1])[: len(rows)]
        days = np.maximum(0, last - np.maximum(first, covered + 1) + 1)
        return total(history.employee[rows], days, np.ones(len(rows), np.bool_), people=len(roster))

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        history, today = case.evidence.history, case.round.data_on
        rung = int(case.roster.level[employee]) // 10
        spells: list[tuple[date, date]] = []
        sources = []
        for row in history.of(employee):
            start = as_date(history.start[row])
            same = int(history.level[row]) // 10 == rung
            if start and same and history.tenure[row] == Tenure.DEFINITIF and start <= today:
                spells.append((start, min(today, as_date(history.end[row]) or today)))
                sources.append(Source(sheet=SHEET, row=int(history.row[row]), on=start))
        if not spells:
            return NO_DATA
        days: set[int] = set()
        for start, end in spells:
            days |= set(range(start.toordinal(), end.toordinal() + 1))
        months = len(days) * _MONTHS // _DAYS
        points = _along(months, steps_of(indicator))
        return Line(points=points, state=State.VALUE, sources=tuple(sources))


def _between(months: Points, steps: list[tuple[int, int]]) -> Points:
    """Interpolate, by columns and in integers, rounding half up."""
    at = np.array(steps, dtype=np.int64)
    left = np.clip(np.searchsorted(at[:, 0], months, side="right") - 1, 0, len(at) - 1)
    right = np.minimum(left + 1, len(at) - 1)
    width = np.maximum(1, at[right, 0] - at[left, 0])
    rise = (at[right, 1] - at[left, 1]) * (months - at[left, 0])
    return np.asarray(at[left, 1] + (2 * rise + width) // (2 * width))


def _along(months: int, steps: list[tuple[int, int]]) -> int:
    """Interpolate for one person."""
    for (low, below), (high, above) in pairwise(steps):
        if low <= months < high:
            return half_up(below + Fraction((above - below) * (months - low), high - low))
    return steps[-1][1]

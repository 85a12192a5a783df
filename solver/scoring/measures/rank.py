"""Rank grade (*golongan/ruang*); employees under contract have none."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from ....models.calendar import as_date
from ....models.case import Case
from ....models.codes import AsnStatus, Grade
from ....models.rubric import Indicator
from ....models.table import ABSENT
from ..scored import NO_DATA, Line, Scored, Source, State
from .base import Measure, table_of

SHEET = "pegawai"


class RankGrade(Measure):
    """Points of the rank grade held; not applicable to PPPK, who have no rank."""

    key: ClassVar[str] = "golongan"
    words: ClassVar[tuple[str, ...] | None] = Grade.keys()

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        roster = case.roster
        worth = np.zeros(max(Grade) + 1, dtype=np.int64)
        for word, points in table_of(indicator).items():
            worth[Grade.of(word)] = points
        scored = Scored.where(roster.grade != ABSENT, worth[roster.grade])
        outside = roster.asn_status == AsnStatus.PPPK
        return Scored(
            points=np.where(outside, 0, scored.points),
            state=np.where(outside, State.NOT_APPLICABLE, scored.state).astype(np.int8),
        )

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        roster = case.roster
        if roster.asn_status[employee] == AsnStatus.PPPK:
            return Line(points=0, state=State.NOT_APPLICABLE)
        grade = int(roster.grade[employee])
        if grade == ABSENT:
            return NO_DATA
        on = as_date(roster.grade_since[employee])
        source = Source(sheet=SHEET, row=int(roster.row[employee]), on=on)
        points = table_of(indicator)[Grade(grade).key]
        return Line(points=points, state=State.VALUE, sources=(source,))

"""Highest recognised level of formal education."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from ....models.case import Case
from ....models.codes import EducationLevel
from ....models.rubric import Indicator
from ..columns import NOTHING, best
from ..scored import NO_DATA, Line, Scored, Source, State
from .base import Measure, table_of

SHEET = "pendidikan"


class HighestEducation(Measure):
    """Points of the highest level among the degrees that are recognised (*diakui*)."""

    key: ClassVar[str] = "pendidikan"
    words: ClassVar[tuple[str, ...] | None] = EducationLevel.keys()

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        table = case.evidence.education
        worth = np.zeros(max(EducationLevel) + 1, dtype=np.int64)
        for word, points in table_of(indicator).items():
            worth[EducationLevel.of(word)] = points
        level = table.level.astype(np.int64)
        highest = best(table.employee, level, table.recognised, people=len(case.roster))
        return Scored.where(highest != NOTHING, worth[highest])

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        table, worth = case.evidence.education, table_of(indicator)
        rows = [row for row in table.of(employee) if table.recognised[row]]
        if not rows:
            return NO_DATA
        row = max(rows, key=lambda one: int(table.level[one]))
        points = worth[EducationLevel(int(table.level[row])).key]
        source = Source(sheet=SHEET, row=int(table.row[row]), on=None)
        return Line(points=points, state=State.VALUE, sources=(source,))

"""Competency assessment: the job person match at the standard of the present post's level."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

import numpy as np

from ....models.calendar import as_date
from ....models.case import Case
from ....models.codes import COMPETENCIES, Level
from ....models.rubric import Indicator
from ....models.table import ABSENT
from ..assessments import assessment_of, attained
from ..scored import FULL, NO_DATA, Line, Scored, Source, State, half_up
from .base import Measure

SHEET = "penilaian_kompetensi"


class AssessmentAtPresentLevel(Measure):
    """Sum of min(level, standard) / sum of standards x 100, rounded half up to hundredths.

    The standard is the policy's for the level of the present post; how long an assessment counts is
    the policy's too.
    """

    key: ClassVar[str] = "asesmen"

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        del indicator
        standard = np.zeros(max(Level) + 1, dtype=np.int64)
        for level in Level:
            standard[level] = case.policy.standard.at(level) or 0
        asked = standard[case.roster.level]
        found = attained(case)
        reached = np.minimum(found.levels, asked[:, None]).sum(axis=1, dtype=np.int64)
        required = np.maximum(1, asked * len(COMPETENCIES))
        match = (2 * reached * FULL + required) // (2 * required)
        return Scored.where(found.known & (asked > 0), match)

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        del indicator
        standard = case.policy.standard.at(Level(int(case.roster.level[employee])))
        row = assessment_of(employee, case)
        if row is None or not standard:
            return NO_DATA
        table = case.evidence.assessments
        levels = [int(level) for level in table.levels[row]]
        if ABSENT in levels:
            return NO_DATA
        match = Fraction(sum(min(level, standard) for level in levels), standard * len(levels))
        source = Source(sheet=SHEET, row=int(table.row[row]), on=as_date(table.on[row]))
        return Line(points=half_up(match * FULL), state=State.VALUE, sources=(source,))

"""Whether somebody has held earlier posts in the field of the present one."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from ....models.calendar import as_date, day
from ....models.case import Case
from ....models.codes import Tenure
from ....models.rubric import Indicator
from ..columns import count
from ..scored import NO_DATA, Line, Scored, Source, State
from .base import Measure, table_of

SHEET = "riwayat_jabatan"
RELATED, GENERAL = "terkait", "umum"


class RelatedHistory(Measure):
    """Earlier definitive posts of the same or a related field, or none.

    Not known where the present field, or that of every earlier post, is not.
    """

    key: ClassVar[str] = "substansi"
    words: ClassVar[tuple[str, ...] | None] = (RELATED, GENERAL)

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        history, worth, people = case.evidence.history, table_of(indicator), len(case.roster)
        earlier = (history.tenure == Tenure.DEFINITIF) & (history.end < day(case.round.data_on))
        relation = case.families.relation[history.family, case.roster.family[history.employee]]
        related = count(history.employee, earlier & (relation > 0), people=people) > 0
        other = count(history.employee, earlier & (relation == 0), people=people) > 0
        doubtful = count(history.employee, earlier & (relation < 0), people=people) > 0
        recorded = count(history.employee, history.employee >= 0, people=people) > 0
        known = recorded & (case.roster.family > 0) & (related | other | ~doubtful)
        return Scored.where(known, np.where(related, worth[RELATED], worth[GENERAL]))

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        history, worth = case.evidence.history, table_of(indicator)
        own = int(case.roster.family[employee])
        judged: list[tuple[int, Source]] = []
        for row in history.of(employee):
            end = as_date(history.end[row])
            over = end is not None and end < case.round.data_on
            if over and history.tenure[row] == Tenure.DEFINITIF:
                relation = int(case.families.relation[history.family[row], own])
                source = Source(sheet=SHEET, row=int(history.row[row]), on=end)
                judged.append((relation, source))
        if own == 0 or not history.of(employee):
            return NO_DATA
        related = tuple(source for relation, source in judged if relation > 0)
        if related:
            return Line(points=worth[RELATED], state=State.VALUE, sources=related)
        if judged and all(relation < 0 for relation, _ in judged):
            return NO_DATA
        return Line(points=worth[GENERAL], state=State.VALUE)

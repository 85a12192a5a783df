"""How close a recognised field of study is to the field of the present post."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from ....models.case import Case
from ....models.rubric import Indicator
from ..columns import NOTHING, best
from ..scored import NO_DATA, Line, Scored, Source, State
from .base import Measure, table_of

SHEET = "pendidikan"
SAME, RELATED, OTHER = "sama", "serumpun", "lain"


class FieldOfStudy(Measure):
    """The closest recognised degree: same field, related, other.

    Not known where the field of the post, or of every degree, is not.
    """

    key: ClassVar[str] = "bidang_ilmu"
    words: ClassVar[tuple[str, ...] | None] = (SAME, RELATED, OTHER)

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        table, worth = case.evidence.education, table_of(indicator)
        relation = case.families.relation[table.family, case.roster.family[table.employee]]
        by_relation = np.array([worth[OTHER], worth[RELATED], worth[SAME]], dtype=np.int64)
        keep = table.recognised & (relation >= 0)
        closest = best(table.employee, relation.astype(np.int64), keep, people=len(case.roster))
        return Scored.where(closest != NOTHING, by_relation[closest])

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        table, worth = case.evidence.education, table_of(indicator)
        own = int(case.roster.family[employee])
        words = {0: OTHER, 1: RELATED, 2: SAME}
        judged = []
        for row in table.of(employee):
            relation = int(case.families.relation[table.family[row], own])
            if table.recognised[row] and relation in words:
                judged.append((relation, int(table.row[row])))
        if not judged:
            return NO_DATA
        relation, row = max(judged, key=lambda one: one[0])
        source = Source(sheet=SHEET, row=row, on=None)
        return Line(points=worth[words[relation]], state=State.VALUE, sources=(source,))

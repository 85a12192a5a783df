"""Discipline record: only where it has been verified; an empty sheet is not a clean record."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from ....models.calendar import as_date, day
from ....models.case import Case
from ....models.codes import SanctionLevel
from ....models.evidence import Sanctions
from ....models.rubric import Indicator
from ..scored import NO_DATA, Line, Mask, Points, Scored, Source, State
from ..windows import current, is_current
from .base import Measure, table_of

SHEET = "hukuman_disiplin"
NEVER, SERVING = "tidak_pernah", "sedang_dijalani"
SERVED = (SanctionLevel.RINGAN, SanctionLevel.SEDANG, SanctionLevel.BERAT)


class DisciplineRecord(Measure):
    """The worst of: never, light, medium, heavy (served), being served now.

    A window, where the rubric has one, lets sanctions go that ended longer ago. A case not decided
    yet changes no points; whether its subject may move is a rule's question.
    """

    key: ClassVar[str] = "disiplin"
    words: ClassVar[tuple[str, ...] | None] = (
        NEVER,
        *(level.key for level in SERVED),
        SERVING,
    )
    windowed: ClassVar[bool] = True

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        table, worth, today = case.evidence.sanctions, table_of(indicator), day(case.round.data_on)
        served: Mask = table.end < today
        keep = np.asarray((table.level != SanctionLevel.PROSES) & (table.start <= today))
        keep &= ~served | current(
            table.end,
            np.full(len(table), np.datetime64("NaT", "D")),
            data_on=case.round.data_on,
            months=indicator.window_months,
        )
        worst = np.full(len(case.roster), worth[NEVER], dtype=np.int64)
        points = np.where(served, _by_level(table, worth), worth[SERVING])
        np.minimum.at(worst, table.employee[keep], points[keep])
        return Scored.where(case.roster.discipline_verified <= today, worst)

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        table, worth, today = case.evidence.sanctions, table_of(indicator), case.round.data_on
        verified = as_date(case.roster.discipline_verified[employee])
        if verified is None or verified > today:
            return NO_DATA
        found = [
            (worth[NEVER], Source(sheet="pegawai", row=int(case.roster.row[employee]), on=verified))
        ]
        for row in table.of(employee):
            level = SanctionLevel(int(table.level[row]))
            start, end = as_date(table.start[row]), as_date(table.end[row])
            if level not in SERVED or start is None or start > today:
                continue
            source = Source(sheet=SHEET, row=int(table.row[row]), on=start)
            if end is None or end >= today:
                found.append((worth[SERVING], source))
            elif is_current(end, None, data_on=today, months=indicator.window_months):
                found.append((worth[level.key], source))
        points, source = min(found, key=lambda one: one[0])
        return Line(points=points, state=State.VALUE, sources=(source,))


def _by_level(table: Sanctions, worth: dict[str, int]) -> Points:
    points = np.zeros(max(SanctionLevel) + 1, dtype=np.int64)
    for level in SERVED:
        points[level] = worth[level.key]
    return points[table.level]

"""Documents on file, for instance leadership training: the best one counts."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from ....models.calendar import Dates, as_date, day
from ....models.case import Case
from ....models.codes import DocumentStatus
from ....models.rubric import Indicator
from ..columns import NOTHING, best
from ..scored import NO_DATA, Line, Scored, Source, State
from ..windows import current, is_current
from .base import Measure, table_of

SHEET = "kelengkapan"


class BestDocument(Measure):
    """Points of the best completeness item of the table that is met and still valid."""

    key: ClassVar[str] = "kelengkapan"
    words: ClassVar[tuple[str, ...] | None] = None
    windowed: ClassVar[bool] = True

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        table = case.evidence.documents
        worth = np.full(len(table), NOTHING, dtype=np.int64)
        for word, points in table_of(indicator).items():
            worth[np.asarray(table.kind == word, dtype=np.bool_)] = points
        keep = (table.status == DocumentStatus.MEMENUHI) & (worth != NOTHING)
        keep &= current(
            self._dated(table.on, case, indicator),
            table.until,
            data_on=case.round.data_on,
            months=indicator.window_months,
        )
        found = best(table.employee, worth, keep, people=len(case.roster))
        return Scored.where(found != NOTHING, found)

    def _dated(self, on: Dates, case: Case, indicator: Indicator) -> Dates:
        """Let a document without a date count where no window asks for one."""
        if indicator.window_months is not None:
            return on
        return np.where(np.isnat(on), day(case.round.data_on), on)

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        table, worth = case.evidence.documents, table_of(indicator)
        found = []
        for row in table.of(employee):
            on, until = as_date(table.on[row]), as_date(table.until[row])
            if on is None and indicator.window_months is None:
                on = case.round.data_on
            met = table.status[row] == DocumentStatus.MEMENUHI and table.kind[row] in worth
            if met and is_current(
                on, until, data_on=case.round.data_on, months=indicator.window_months
            ):
                dated = as_date(table.on[row])
                source = Source(sheet=SHEET, row=int(table.row[row]), on=dated)
                found.append((worth[table.kind[row]], source))
        if not found:
            return NO_DATA
        points, source = max(found, key=lambda one: one[0])
        return Line(points=points, state=State.VALUE, sources=(source,))

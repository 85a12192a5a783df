"""Amounts added up over the window, then graded in steps: hours of training in a year."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from pydantic import Field

from ....models.calendar import as_date
from ....models.case import Case
from ....models.rubric import Indicator
from ....models.table import ABSENT
from ....models.units import INDICATOR_UNITS
from ..columns import count, total
from ..scored import NO_DATA, Line, Scored, Source, State
from ..windows import current, is_current
from .base import Measure, steps_of

SHEET = "bukti_talenta"


class AmountInSteps(Measure):
    """Points of the highest step that the sum reaches; the table's keys are the least amounts."""

    key: ClassVar[str] = "jumlah"
    words: ClassVar[tuple[str, ...] | None] = None
    steps: ClassVar[bool] = True
    windowed: ClassVar[bool] = True

    word: str = Field("", alias="indikator")

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        table, people = case.evidence.talent, len(case.roster)
        keep = np.asarray(table.indicator == (self.word or indicator.code), dtype=np.bool_)
        keep &= table.amount != ABSENT
        keep &= current(
            table.on,
            table.until,
            data_on=case.round.data_on,
            months=indicator.window_months,
        )
        steps = np.array(steps_of(indicator, units=INDICATOR_UNITS), dtype=np.int64)
        amount = total(table.employee, table.amount, keep, people=people)
        reached = np.searchsorted(steps[:, 0], amount, side="right") - 1
        return Scored.where(count(table.employee, keep, people=people) > 0, steps[reached, 1])

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        table = case.evidence.talent
        rows = [
            row
            for row in table.of(employee)
            if table.indicator[row] == (self.word or indicator.code)
            and table.amount[row] != ABSENT
            and is_current(
                as_date(table.on[row]),
                as_date(table.until[row]),
                data_on=case.round.data_on,
                months=indicator.window_months,
            )
        ]
        if not rows:
            return NO_DATA
        amount = sum(int(table.amount[row]) for row in rows)
        points = 0
        for least, worth in steps_of(indicator, units=INDICATOR_UNITS):
            if amount >= least:
                points = worth
        sources = tuple(
            Source(sheet=SHEET, row=int(table.row[row]), on=as_date(table.on[row])) for row in rows
        )
        return Line(points=points, state=State.VALUE, sources=sources)

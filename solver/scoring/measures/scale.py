"""A number on a scale of its own: the latest one, as a share of the most there is."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

import numpy as np
from pydantic import Field

from ....models.calendar import as_date
from ....models.case import Case
from ....models.rubric import Indicator
from ....models.table import ABSENT
from ....models.units import INDICATOR_UNITS
from ..columns import NOTHING, latest
from ..scored import FULL, NO_DATA, Line, Scored, Source, State, half_up
from ..windows import current, is_current
from .base import Measure

SHEET = "bukti_talenta"


class ShareOfScale(Measure):
    """Amount / maximum x 100, rounded half up to hundredths and capped at 100."""

    key: ClassVar[str] = "skala"
    windowed: ClassVar[bool] = True

    maximum: int = Field(alias="maksimum", ge=1)
    word: str = Field("", alias="indikator")

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        table = case.evidence.talent
        keep = np.asarray(table.indicator == (self.word or indicator.code), dtype=np.bool_)
        keep &= table.amount != ABSENT
        keep &= current(
            table.on,
            table.until,
            data_on=case.round.data_on,
            months=indicator.window_months,
        )
        rows = latest(table.employee, table.on, keep, people=len(case.roster))
        amount = np.append(table.amount, 0)[rows]
        most = self.maximum * INDICATOR_UNITS
        share = (2 * amount * FULL + most) // (2 * most)
        return Scored.where(rows != NOTHING, np.minimum(share, FULL))

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        table = case.evidence.talent
        found = []
        for row in table.of(employee):
            on, until = as_date(table.on[row]), as_date(table.until[row])
            named = table.indicator[row] == (self.word or indicator.code)
            if (
                named
                and table.amount[row] != ABSENT
                and is_current(
                    on, until, data_on=case.round.data_on, months=indicator.window_months
                )
            ):
                found.append((str(on), row))
        if not found:
            return NO_DATA
        _, row = max(found)
        share = Fraction(int(table.amount[row]), self.maximum * INDICATOR_UNITS)
        source = Source(sheet=SHEET, row=int(table.row[row]), on=as_date(table.on[row]))
        points = min(FULL, half_up(share * FULL))
        return Line(points=points, state=State.VALUE, sources=(source,))

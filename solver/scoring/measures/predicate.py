"""Performance predicate of the closed years: the latest, or the mean of several."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from ....models.calendar import NO_DATE, Dates
from ....models.case import Case
from ....models.codes import Predicate
from ....models.evidence import Performance
from ....models.rubric import Indicator
from ....models.table import ABSENT
from ..columns import total
from ..scored import NO_DATA, Line, Mask, Scored, Source, State, half_up
from ..windows import current, is_current
from .base import Measure, table_of

SHEET = "penilaian_kinerja"


class YearlyPredicate(Measure):
    """Mean of the final predicates of the years that count, rounded half up to hundredths.

    A year is closed when it has ended by the date of the data. Somebody who moved may have two rows
    for one year: both count.
    """

    key: ClassVar[str] = "predikat"
    words: ClassVar[tuple[str, ...] | None] = Predicate.keys()
    windowed: ClassVar[bool] = True

    way: Literal["terakhir", "rata_rata"] = Field("terakhir", alias="cara")

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        table, people = case.evidence.performance, len(case.roster)
        keep = self._closed(table, case.round.data_on, indicator.window_months)
        if self.way == "terakhir":
            last = np.full(people, ABSENT, dtype=np.int16)
            np.maximum.at(last, table.employee[keep], table.year[keep])
            keep &= table.year == last[table.employee]
        worth = np.zeros(max(Predicate) + 1, dtype=np.int64)
        for word, points in table_of(indicator).items():
            worth[Predicate.of(word)] = points
        number = total(table.employee, np.ones(len(table), dtype=np.int64), keep, people=people)
        added = total(table.employee, worth[table.predicate], keep, people=people)
        return Scored.where(number > 0, (2 * added + number) // np.maximum(1, 2 * number))

    def _closed(self, table: Performance, data_on: date, months: int | None) -> Mask:
        next_year = (table.year.astype(np.int64) - 1969).astype("datetime64[Y]")
        ends: Dates = (next_year.astype("datetime64[D]").astype(np.int64) - 1).view("M8[D]")
        fresh = current(ends, np.full(len(table), NO_DATE), data_on=data_on, months=months)
        return np.asarray(fresh & table.final & (table.predicate != ABSENT))

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        table = case.evidence.performance
        rows = [
            row
            for row in table.of(employee)
            if table.final[row]
            and table.predicate[row] != ABSENT
            and is_current(
                date(int(table.year[row]), 12, 31),
                None,
                data_on=case.round.data_on,
                months=indicator.window_months,
            )
        ]
        if not rows:
            return NO_DATA
        if self.way == "terakhir":
            last = max(int(table.year[row]) for row in rows)
            rows = [row for row in rows if table.year[row] == last]
        worth = table_of(indicator)
        added = sum(worth[Predicate(int(table.predicate[row])).key] for row in rows)
        sources = tuple(
            Source(sheet=SHEET, row=int(table.row[row]), on=date(int(table.year[row]), 12, 31))
            for row in rows
        )
        return Line(points=half_up(Fraction(added, len(rows))), state=State.VALUE, sources=sources)

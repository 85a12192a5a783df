"""Talent evidence by category, or as points already: the best in the window, or the latest."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from ....models.calendar import as_date
from ....models.case import Case
from ....models.rubric import Indicator
from ....models.table import ABSENT
from ..columns import NOTHING, best, latest
from ..scored import FULL, NO_DATA, Line, Mask, Points, Scored, Source, State
from ..windows import current, is_current
from .base import Measure, table_of

SHEET = "bukti_talenta"


class CategoryOfEvidence(Measure):
    """Points of a category by the table; a row without a category carries its points itself.

    A category that the table does not name counts as no evidence; reading a case refuses it.
    """

    key: ClassVar[str] = "bukti"
    words: ClassVar[tuple[str, ...] | None] = None
    windowed: ClassVar[bool] = True

    way: Literal["terbaik", "terakhir"] = Field("terbaik", alias="cara")
    word: str = Field("", alias="indikator")

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        table, people = case.evidence.talent, len(case.roster)
        worth = self._worth(case, indicator)
        keep = np.asarray(table.indicator == (self.word or indicator.code), dtype=np.bool_)
        keep &= worth != NOTHING
        keep &= current(
            table.on,
            table.until,
            data_on=case.round.data_on,
            months=indicator.window_months,
        )
        found = self._chosen(case, keep, worth, people=people)
        return Scored.where(found != NOTHING, found)

    def _chosen(self, case: Case, keep: Mask, worth: Points, *, people: int) -> Points:
        table = case.evidence.talent
        if self.way == "terbaik":
            return best(table.employee, worth, keep, people=people)
        rows = latest(table.employee, table.on, keep, people=people)
        return np.append(worth, NOTHING)[rows]

    def _worth(self, case: Case, indicator: Indicator) -> Points:
        table = case.evidence.talent
        bare = np.asarray(table.category == "", dtype=np.bool_) & (table.amount != ABSENT)
        worth = np.where(bare, np.minimum(table.amount, FULL), NOTHING).astype(np.int64)
        for word, points in table_of(indicator).items():
            worth[np.asarray(table.category == word, dtype=np.bool_)] = points
        return worth

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        table, worth = case.evidence.talent, table_of(indicator)
        found: list[tuple[int, Source]] = []
        for row in table.of(employee):
            on, until = as_date(table.on[row]), as_date(table.until[row])
            if table.indicator[row] != (self.word or indicator.code) or not is_current(
                on, until, data_on=case.round.data_on, months=indicator.window_months
            ):
                continue
            category, amount = table.category[row], int(table.amount[row])
            source = Source(sheet=SHEET, row=int(table.row[row]), on=on)
            if category in worth:
                found.append((worth[category], source))
            elif not category and amount != ABSENT:
                found.append((min(amount, FULL), source))
        if not found:
            return NO_DATA
        points, source = self._pick(found)
        return Line(points=points, state=State.VALUE, sources=(source,))

    def _pick(self, found: list[tuple[int, Source]]) -> tuple[int, Source]:
        if self.way == "terbaik":
            return max(found, key=lambda one: one[0])
        last = max(str(source.on) for _, source in found)
        return [one for one in found if str(one[1].on) == last][-1]

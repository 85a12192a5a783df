"""Posts held without being appointed to them: Pj, Plt and Plh."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ....models.calendar import as_date, day
from ....models.case import Case
from ....models.codes import Tenure
from ....models.rubric import Indicator
from ..columns import NOTHING, best, count
from ..scored import NO_DATA, Line, Mask, Scored, Source, State
from .base import Measure, table_of

SHEET = "riwayat_jabatan"
PJ = "pj"
PLT_HIGHER, PLT_EQUAL = "plt_lebih_tinggi", "plt_setara"
PLH_HIGHER, PLH_EQUAL = "plh_lebih_tinggi", "plh_setara"
NONE = "tidak_ada"


class ActingPosts(Measure):
    """The best of somebody's acting posts.

    *Higher* means a higher rung than the definitive post held when it began (the last one before it
    in the history), or than the present post where the history knows none.
    """

    key: ClassVar[str] = "penugasan"
    words: ClassVar[tuple[str, ...] | None] = (
        PJ,
        PLT_HIGHER,
        PLT_EQUAL,
        PLH_HIGHER,
        PLH_EQUAL,
        NONE,
    )

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        history, worth, people = case.evidence.history, table_of(indicator), len(case.roster)
        begun = np.asarray(history.start <= day(case.round.data_on))
        higher = history.level // 10 > self._own_rung(case)
        points = np.select(
            [
                history.tenure == Tenure.PJ,
                (history.tenure == Tenure.PLT) & higher,
                history.tenure == Tenure.PLT,
                (history.tenure == Tenure.PLH) & higher,
            ],
            [worth[PJ], worth[PLT_HIGHER], worth[PLT_EQUAL], worth[PLH_HIGHER]],
            default=worth[PLH_EQUAL],
        ).astype(np.int64)
        acting: Mask = begun & (history.tenure != Tenure.DEFINITIF)
        found = best(history.employee, points, acting, people=people)
        known = count(history.employee, begun, people=people) > 0
        return Scored.where(known, np.where(found == NOTHING, worth[NONE], found))

    def _own_rung(self, case: Case) -> NDArray[np.int16]:
        """Give the rung of the definitive post before each row, of the same person."""
        history = case.evidence.history
        numbers = np.arange(len(history))
        definitive = np.where(history.tenure == Tenure.DEFINITIF, numbers, -1)
        before = np.maximum.accumulate(definitive) if len(history) else definitive
        same = (before >= 0) & (history.employee[before] == history.employee)
        present = case.roster.rung[history.employee]
        return np.where(same, history.level[before] // 10, present).astype(np.int16)

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        history, worth = case.evidence.history, table_of(indicator)
        rung = int(case.roster.level[employee]) // 10
        found: list[tuple[int, Source | None]] = []
        for row in history.of(employee):
            start = as_date(history.start[row])
            level, tenure = int(history.level[row]), Tenure(int(history.tenure[row]))
            if tenure is Tenure.DEFINITIF:
                rung = level // 10
            if start is None or start > case.round.data_on:
                continue
            source = Source(sheet=SHEET, row=int(history.row[row]), on=start)
            word = _word(tenure, higher=level // 10 > rung)
            found.append((worth[word], None if word == NONE else source))
        if not found:
            return NO_DATA
        acting = [(points, source) for points, source in found if source is not None]
        if not acting:
            return Line(points=worth[NONE], state=State.VALUE)
        points, source = max(acting, key=lambda one: one[0])
        return Line(points=points, state=State.VALUE, sources=(source,))


def _word(tenure: Tenure, *, higher: bool) -> str:
    if tenure is Tenure.DEFINITIF:
        return NONE
    if tenure is Tenure.PJ:
        return PJ
    if tenure is Tenure.PLT:
        return PLT_HIGHER if higher else PLT_EQUAL
    return PLH_HIGHER if higher else PLH_EQUAL

"""How varied the definitive posts of somebody's history are."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ....models.calendar import as_date, day
from ....models.case import Case
from ....models.codes import Tenure
from ....models.rubric import Indicator
from ....models.table import Words
from ..columns import distinct
from ..memory import per_case
from ..scored import NO_DATA, Line, Mask, Points, Scored, Source, State
from .base import Measure, table_of

SHEET = "riwayat_jabatan"
ACROSS_AGENCIES = "lintas_instansi"
ACROSS_OFFICES = "lintas_perangkat_daerah"
ACROSS_UNITS = "lintas_unit"
ONE_UNIT = "satu_unit"


class VarietyOfPosts(Measure):
    """The widest of: several agencies, several *perangkat daerah*, several units, one unit.

    A unit that is no longer in the organisation tree belongs to no known *perangkat daerah*.
    Without any unit on record, one agency alone says nothing.
    """

    key: ClassVar[str] = "keragaman"
    words: ClassVar[tuple[str, ...] | None] = (
        ACROSS_AGENCIES,
        ACROSS_OFFICES,
        ACROSS_UNITS,
        ONE_UNIT,
    )

    def points(self, case: Case, indicator: Indicator) -> Scored:
        """Measure everybody, by columns."""
        history, worth = case.evidence.history, table_of(indicator)
        keep = np.asarray(
            (history.tenure == Tenure.DEFINITIF) & (history.start <= day(case.round.data_on))
        )
        agencies = self._number(case, _codes(history.agency), keep)
        units = self._number(case, _codes(history.unit_id), keep)
        offices = self._number(case, _offices(case), keep)
        points = np.select(
            [agencies > 1, offices > 1, units > 1],
            [worth[ACROSS_AGENCIES], worth[ACROSS_OFFICES], worth[ACROSS_UNITS]],
            default=worth[ONE_UNIT],
        )
        return Scored.where((agencies > 1) | (units > 0), points.astype(np.int64))

    def _number(self, case: Case, codes: NDArray[np.int64], keep: Mask) -> Points:
        rows = keep & (codes >= 0)
        return distinct(case.evidence.history.employee, codes, rows, people=len(case.roster))

    def explain(self, employee: int, case: Case, indicator: Indicator) -> Line:
        """Measure one person again in plain Python."""
        history, office_of = case.evidence.history, _office_of(case)
        rows = []
        for row in history.of(employee):
            start = as_date(history.start[row])
            if history.tenure[row] == Tenure.DEFINITIF and start and start <= case.round.data_on:
                rows.append(row)
        agencies = {history.agency[row] for row in rows} - {""}
        names = {history.unit_id[row] for row in rows} - {""}
        offices = {office_of[name] for name in names if name in office_of}
        if len(agencies) <= 1 and not names:
            return NO_DATA
        found = [(agencies, ACROSS_AGENCIES), (offices, ACROSS_OFFICES), (names, ACROSS_UNITS)]
        word = next((word for those, word in found if len(those) > 1), ONE_UNIT)
        sources = tuple(
            Source(sheet=SHEET, row=int(history.row[row]), on=as_date(history.start[row]))
            for row in rows
        )
        return Line(points=table_of(indicator)[word], state=State.VALUE, sources=sources)


def _codes(words: Words) -> NDArray[np.int64]:
    """Give each different word a number, an empty one -1."""
    numbers, _ = pd.factorize(words)
    return np.where(np.asarray(words == "", dtype=np.bool_), -1, numbers).astype(np.int64)


@per_case
def _office_of(case: Case) -> dict[str, int]:
    """Give each unit's *perangkat daerah*, for the recount."""
    units = case.units
    return {units.id[unit]: int(units.agency_unit[unit]) for unit in range(len(units))}


def _offices(case: Case) -> NDArray[np.int64]:
    """Give the *perangkat daerah* of each row of the history, -1 where not known."""
    units = case.units
    at = dict(zip(units.id.tolist(), units.agency_unit.tolist(), strict=True))
    numbers, names = pd.factorize(case.evidence.history.unit_id)
    office = np.array([at.get(name, -1) for name in names], dtype=np.int64)
    return np.append(office, -1)[numbers]

"""No return: a seat left a short while ago is not taken again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.calendar import add_months, as_date, months_between, whole_months
from ...models.case import Case
from ...models.codes import Kind, Tenure
from ...models.establishment import Position
from ...models.finding import Clears, Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.table import NO_SEAT
from ...models.text import Text
from ..scoring.memory import per_case
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import Months


class NoReturn(PairRule):
    """So many months between the last day in a seat, held definitively, and the way back to it."""

    id: ClassVar = "no_return"
    key: ClassVar = "tidak_kembali"
    name: ClassVar = Text(id="Tidak kembali ke jabatan semula", en="No return to a former seat")
    law: ClassVar = Text(
        id="Jabatan yang pernah diduduki secara definitif tidak diduduki kembali dalam 2 tahun.",
        en="A seat once held definitively is not taken again within 2 years.",
    )
    citation: ClassVar = "kebijakan instansi"
    sure: ClassVar = "rendah"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.LATERAL: Force.HARD,
        Kind.ADVANCE: Force.HARD,
        Kind.ENTRY: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: baru {found} sejak meninggalkan jabatan ini ({since}), "
        "sedangkan paling singkat {needed}; terpenuhi: {clears}.",
        en="Not yet eligible: left this seat only {found} ago ({since}), at least {needed} needed; "
        "met on: {clears}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: riwayat jabatan tidak ada di data.",
        en="Cannot be judged yet: no post history in the data.",
    )
    ask: ClassVar = Text(
        id="riwayat jabatan dengan SK, dari pengelola kepegawaian",
        en="post history with its decrees, from the personnel office",
    )
    waivable_by: ClassVar = Text(id="PPK", en="the appointing official")

    months: Months = Field(24, alias="bulan", description="Jeda paling singkat, dalam bulan")

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Look for everybody's former posts in this seat."""
        rows, seats, recorded = _former_seats(case)
        first, last = np.searchsorted(seats, [position.index, position.index + 1])
        rows = rows[first:last]
        months = months_between(case.evidence.history.end[rows], case.round.on)
        stays_away = np.ones(len(roster), dtype=bool)
        stays_away[case.evidence.history.employee[rows[months < self.months]]] = False
        return verdicts(stays_away, known=recorded)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look for the last day the person held this seat."""
        left = self._left(employee, position, case)
        verdict = Verdict.MET if case.evidence.history.of(employee) else Verdict.NO_DATA
        months = whole_months(left[0], case.round.installed_on) if left else None
        if months is not None and months < self.months:
            verdict = Verdict.NOT_MET
        barred = verdict is Verdict.NOT_MET
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="riwayat_jabatan.sampai",
            row=left[1] if left else None,
            found=None if months is None else Quantity(amount=months, unit=Unit.MONTHS),
            needed=Quantity(amount=self.months, unit=Unit.MONTHS),
            since=left[0] if left else None,
            clears=self.clears_on(employee, position, case) if barred else Clears.UNKNOWN,
        )

    def clears_on(self, employee: int, position: Position, case: Case) -> date | Clears:
        """Give the day the months are over."""
        left = self._left(employee, position, case)
        return add_months(left[0], self.months) if left else Clears.UNKNOWN

    def _left(self, employee: int, position: Position, case: Case) -> tuple[date, int] | None:
        """Give the latest last day in this seat and its sheet row."""
        history, on = case.evidence.history, case.round.installed_on
        days = []
        for number in history.of(employee):
            end = as_date(history.end[number])
            here = history.seat[number] == position.index
            definitive = history.tenure[number] == Tenure.DEFINITIF
            if here and definitive and end is not None and end < on:
                days.append((end, int(history.row[number])))
        return max(days, default=None)


@per_case
def _former_seats(
    case: Case,
) -> tuple[NDArray[np.intp], NDArray[np.int32], NDArray[np.bool_]]:
    """Give the rows of posts that ended in today's seats, their seats, and who has any history.

    Sorted by seat, so that each seat's rows are a slice.
    """
    history = case.evidence.history
    left = (history.seat != NO_SEAT) & (history.tenure == Tenure.DEFINITIF)
    rows = np.flatnonzero(left & (history.end < case.round.on))
    rows = rows[np.argsort(history.seat[rows], kind="stable")]
    recorded = np.bincount(history.employee, minlength=len(case.roster)) > 0
    return rows, history.seat[rows], recorded

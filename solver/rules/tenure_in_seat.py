"""Tenure in the seat: how long a holder stays before a lateral move."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.calendar import add_months, as_date, months_between, whole_months
from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Clears, Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.table import NO_SEAT
from ...models.text import Text
from ..scoring.memory import per_case
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import Months


class TenureInSeat(PairRule):
    """Two years in the present seat on the installation date; more than five never bars.

    The holder of a seat that the round abolishes cannot stay and is exempt.
    """

    id: ClassVar = "tenure_in_seat"
    key: ClassVar = "masa_jabatan"
    name: ClassVar = Text(id="Masa jabatan", en="Tenure in seat")
    law: ClassVar = Text(
        id="Mutasi dilakukan paling singkat 2 tahun setelah menduduki jabatan; lebih dari 5 tahun "
        "tidak pernah menghalangi. Pemangku jabatan yang dihapus dikecualikan.",
        en="A lateral move takes place after at least 2 years in the seat; more than 5 years never "
        "bars. Holders of abolished seats are exempt.",
    )
    citation: ClassVar = "PP 11/2017 Pasal 190 ayat (3)"
    sure: ClassVar = "tinggi"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.LATERAL: Force.HARD,
        Kind.ADVANCE: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: masa jabatan {found} (TMT {since}), sedangkan mutasi paling "
        "singkat {needed}; terpenuhi: {clears}.",
        en="Not yet eligible: {found} in the present seat (since {since}), at least {needed} "
        "needed for a lateral move; met on: {clears}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: TMT jabatan sekarang tidak ada di data.",
        en="Cannot be judged yet: no start date of the present post in the data.",
    )
    ask: ClassVar = Text(
        id="SK jabatan sekarang, dari pengelola kepegawaian",
        en="decree of the present post, from the personnel office",
    )
    waivable_by: ClassVar = Text(
        id="PPK, dengan alasan tertulis", en="the appointing official, with written reasons"
    )

    months: Months = Field(24, alias="bulan", description="Paling singkat di jabatan, dalam bulan")

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Count everybody's whole months in the present post."""
        months = _months_in_post(case)
        free = (roster.seat != NO_SEAT) & case.establishment.abolished[roster.seat]
        return verdicts(free | (months >= self.months), known=free | ~np.isnat(roster.post_since))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Count the person's whole months in the present post."""
        since = as_date(case.roster.post_since[employee])
        months = None if since is None else whole_months(since, case.round.installed_on)
        seat = int(case.roster.seat[employee])
        free = seat != NO_SEAT and bool(case.establishment.abolished[seat])
        verdict = Verdict.MET if free else Verdict.NO_DATA
        if months is not None and not free:
            verdict = Verdict.MET if months >= self.months else Verdict.NOT_MET
        barred = verdict is Verdict.NOT_MET
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="pegawai.tmt_jabatan",
            row=int(case.roster.row[employee]),
            found=None if months is None else Quantity(amount=months, unit=Unit.MONTHS),
            needed=Quantity(amount=self.months, unit=Unit.MONTHS),
            since=since,
            clears=self.clears_on(employee, position, case) if barred else Clears.UNKNOWN,
        )

    def clears_on(self, employee: int, position: Position, case: Case) -> date | Clears:
        """Give the day on which the months in the seat are full."""
        since = as_date(case.roster.post_since[employee])
        return Clears.UNKNOWN if since is None else add_months(since, self.months)


@per_case
def _months_in_post(case: Case) -> NDArray[np.int64]:
    """Count everybody's whole months in the present post; 0 without a start date."""
    return months_between(case.roster.post_since, case.round.on)

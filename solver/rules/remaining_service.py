"""Remaining service: months from the installation to retirement at the level of the seat."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.calendar import add_months, as_date, months_between, whole_months
from ...models.case import Case, retirement
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Clears, Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..kinds import kind_of, kinds_to
from ..scoring.memory import per_case
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import AnyKind, Months


class RemainingService(PairRule):
    """Retirement is that of the seat: a move to a level that retires earlier may end a career.

    The pension starts on the first of the month after the age is reached. A person who would
    retire before the needed months are over is barred; no source sets a number of months.
    """

    id: ClassVar = "remaining_service"
    key: ClassVar = "sisa_masa_kerja"
    name: ClassVar = Text(id="Sisa masa kerja", en="Remaining service")
    law: ClassVar = Text(
        id="Sisa masa kerja sampai batas usia pensiun jenjang yang dituju paling singkat 12 bulan "
        "untuk promosi dan alih, 6 bulan untuk rotasi dan naik eselon; yang sudah mencapainya pada "
        "tanggal pelantikan tidak dapat diangkat.",
        en="At least 12 months before retirement at the level of the seat for a promotion or an "
        "entry, 6 months for a lateral move or a higher echelon; whoever has reached it on the "
        "installation date cannot be appointed.",
    )
    citation: ClassVar = "kebijakan instansi; batas usia pensiun: UU 20/2023 Pasal 55"
    sure: ClassVar = "rendah"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.LATERAL: Force.HARD,
        Kind.ADVANCE: Force.HARD,
        Kind.ENTRY: Force.HARD,
        Kind.DEMOTION: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: sisa masa kerja {found}, sedangkan paling singkat {needed}; "
        "menurut batas usia pensiun jenjang jabatan ini pensiun mulai {since}.",
        en="Not eligible: {found} of service left, at least {needed} needed; by the retirement age "
        "of the level of this post the pension starts on {since}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: tanggal lahir tidak ada di data.",
        en="Cannot be judged yet: no date of birth in the data.",
    )
    ask: ClassVar = Text(
        id="tanggal lahir menurut SK CPNS, dari pengelola kepegawaian",
        en="date of birth as in the appointment decree, from the personnel office",
    )
    waivable_by: ClassVar = Text(
        id="PPK, selama belum mencapai batas usia pensiun",
        en="the appointing official, short of the retirement age",
    )

    months: dict[AnyKind, Months] = Field(
        default_factory=lambda: {
            Kind.PROMOTION: 12,
            Kind.LATERAL: 6,
            Kind.ADVANCE: 6,
            Kind.ENTRY: 12,
        },
        alias="bulan",
        description="Paling singkat, dalam bulan, menurut jenis gerak; "
        "jenis gerak yang tidak disebut cukup belum pensiun",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Count everybody's whole months to retirement at the level of the seat."""
        left = _months_left(case, case.policy.retirement_age.of[position.level.key])
        kinds = kinds_to(position, roster)
        needed = np.array([self.months.get(kind, 0) for kind in Kind])[kinds]
        return verdicts((left >= needed) & (left >= 0), known=~np.isnat(roster.born))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Count the person's whole months to the first day of retirement."""
        needed = self.months.get(kind_of(employee, position, case.roster), 0)
        born, on = as_date(case.roster.born[employee]), case.round.installed_on
        verdict, left, retires = Verdict.NO_DATA, None, None
        if born is not None:
            age = case.policy.retirement_age.of[position.level.key]
            retires = add_months(born.replace(day=1), age * 12 + 1)
            left = max(whole_months(on, retires), 0)
            enough = retires > on and left >= needed
            verdict = Verdict.MET if enough else Verdict.NOT_MET
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="pegawai.tanggal_lahir",
            row=int(case.roster.row[employee]),
            found=None if left is None else Quantity(amount=left, unit=Unit.MONTHS),
            needed=Quantity(amount=needed, unit=Unit.MONTHS),
            since=retires,
            clears=Clears.NEVER if verdict is Verdict.NOT_MET else Clears.UNKNOWN,
        )

    def within_waiver(self, employee: int, position: Position, case: Case) -> bool:
        """Say that a waiver shortens the months, and never reaches past the retirement age."""
        retires = self.facts(employee, position, case).since
        return retires is None or retires > case.round.installed_on

    def clears_on(self, employee: int, position: Position, case: Case) -> date | Clears:
        """Say that the time left only shrinks."""
        del employee, position, case
        return Clears.NEVER

    def closes_on(self, employee: int, position: Position, case: Case) -> date | None:
        """Give the first day on which the months left are too few."""
        retires = self.facts(employee, position, case).since
        needed = self.months.get(kind_of(employee, position, case.roster), 0)
        if retires is None or not needed:
            return retires
        return add_months(retires, -needed) + timedelta(days=1)


@per_case
def _months_left(case: Case, age: int) -> NDArray[np.int64]:
    """Count everybody's whole months to retirement at `age`; -1 for who retires by installation."""
    people = len(case.roster)
    retires = retirement(case.roster.born, np.full(people, age, dtype=np.int64))
    left = months_between(np.full(people, case.round.on), retires)
    return np.where(retires > case.round.on, left, -1)

"""Age limit: how old a person may be on the installation date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import ClassVar

import numpy as np
from pydantic import Field

from ...models.calendar import add_months, as_date, months_between, whole_months
from ...models.case import Case
from ...models.codes import Kind, Level
from ...models.establishment import Position
from ...models.finding import Clears, Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import AnyLevel

_YEAR = 12


class AgeLimit(PairRule):
    """*Paling tinggi 56 tahun*, measured on the installation date.

    Whether the limit also binds a holder of the same level who only rotates is read differently in
    practice; by default it is shown there and bars nobody.
    """

    id: ClassVar = "age_limit"
    key: ClassVar = "batas_usia"
    name: ClassVar = Text(id="Batas usia", en="Age limit")
    law: ClassVar = Text(
        id="Usia pada tanggal pelantikan paling tinggi 56 tahun untuk diangkat menjadi JPT "
        "pratama. Apakah batas ini juga mengikat pejabat JPT yang hanya berotasi, tafsirnya "
        "berbeda: untuk gerak itu ditampilkan saja.",
        en="At most 56 years old on the installation date for an appointment to JPT pratama. "
        "Whether the limit also binds a JPT holder who only moves sideways is read differently: "
        "for that move it is shown only.",
    )
    citation: ClassVar = "PP 11/2017 jo. PP 17/2020 Pasal 107 ayat (1) huruf c angka 6"
    sure: ClassVar = "tinggi"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.ENTRY: Force.HARD,
        Kind.LATERAL: Force.INFO,
        Kind.ADVANCE: Force.INFO,
    }
    not_met: ClassVar = Text(
        id="Usia pada tanggal pelantikan {found}, sedangkan batas pengangkatan {needed} terlampaui "
        "setelah {since}.",
        en="{found} old on the installation date, while the limit of {needed} for an appointment "
        "was passed after {since}.",
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
        id="Presiden, sebelum pengangkatan (Pasal 107 ayat (2))",
        en="the President, before the appointment (Article 107(2))",
    )
    waiver_offices: ClassVar = ("presiden",)

    info_note: ClassVar = Text(
        id="tafsir berbeda: batas ini ditulis untuk pengangkatan menjadi JPT pratama; bagi pejabat "
        "JPT yang hanya berpindah ada yang memakai 56, ada yang 58, ada yang hanya batas usia "
        "pensiun",
        en="read differently: the limit is written for the appointment to JPT pratama; for a "
        "holder who only moves some apply 56, some 58, some the retirement age alone",
    )

    years: dict[AnyLevel, int] = Field(
        default_factory=lambda: {Level.JPT_PRATAMA: 56},
        alias="tahun",
        description="Usia paling tinggi, dalam tahun, menurut jenjang jabatan yang dituju",
    )
    from_birthday: bool = Field(
        True,
        alias="lewat_hari_ulang_tahun",
        description="Ya: terlampaui sehari setelah ulang tahun ke-56; "
        "tidak: terlampaui pada ulang tahun ke-57",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Count whole months of age and compare them with the limit."""
        years = self.years.get(position.level)
        if years is None:
            return np.zeros(len(roster), dtype=np.int8)
        if self.from_birthday:
            months = months_between(roster.born, case.round.on - np.timedelta64(1, "D"))
            met = months < years * _YEAR
        else:
            met = months_between(roster.born, case.round.on) < (years + 1) * _YEAR
        return verdicts(met, known=~np.isnat(roster.born))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Compare the installation date with the last day within the limit."""
        years, on = self.years.get(position.level), case.round.installed_on
        born = as_date(case.roster.born[employee])
        verdict, last = Verdict.MET, None
        if years is not None:
            last = self._last_day(born, years) if born else None
            verdict = Verdict.NO_DATA
            if last:
                verdict = Verdict.MET if on <= last else Verdict.NOT_MET
        age = whole_months(born, on) // _YEAR if born else None
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="pegawai.tanggal_lahir",
            row=int(case.roster.row[employee]),
            found=None if age is None else Quantity(amount=age, unit=Unit.YEARS),
            needed=None if years is None else Quantity(amount=years, unit=Unit.YEARS),
            since=last,
            clears=Clears.NEVER if verdict is Verdict.NOT_MET else Clears.UNKNOWN,
        )

    def clears_on(self, employee: int, position: Position, case: Case) -> date | Clears:
        """Say that no time makes anybody younger."""
        del employee, position, case
        return Clears.NEVER

    def closes_on(self, employee: int, position: Position, case: Case) -> date | None:
        """Give the day after the last one within the limit."""
        years, born = self.years.get(position.level), as_date(case.roster.born[employee])
        if years is None or born is None:
            return None
        return self._last_day(born, years) + timedelta(days=1)

    def _last_day(self, born: date, years: int) -> date:
        if self.from_birthday:
            return add_months(born, years * _YEAR)
        return add_months(born, (years + 1) * _YEAR) - timedelta(days=1)

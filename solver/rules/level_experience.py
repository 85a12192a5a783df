"""Level experience: months held at the level below the seat, now or before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.calendar import as_date
from ...models.case import Case
from ...models.codes import Kind, Level, Tenure
from ...models.establishment import Position
from ...models.finding import Clears, Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.table import ABSENT
from ...models.text import Text
from ..scoring.memory import per_case
from ..spells import Spell, months_of, months_served, reaches
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import AnyLevel, Months


class LevelExperience(PairRule):
    """Whole months in definitive posts one rung below the seat or higher.

    A functional post counts at its equivalent level, one that came from *penyetaraan* at the level
    it replaced. Overlapping posts count once; a person without any history is *no data*.
    """

    id: ClassVar = "level_experience"
    key: ClassVar = "pengalaman_jenjang"
    name: ClassVar = Text(id="Pengalaman jenjang", en="Level experience")
    law: ClassVar = Text(
        id="Sedang atau pernah menduduki jenjang di bawahnya atau jabatan fungsional yang setara "
        "secara definitif: 2 tahun untuk JPT pratama, 3 tahun untuk administrator, 4 tahun untuk "
        "pengawas. Plt dan Plh tidak dihitung; jabatan fungsional dari penyetaraan dihitung pada "
        "jenjang yang digantikannya.",
        en="Holds or has held the level below, or an equivalent functional post, definitively: "
        "2 years for JPT pratama, 3 years for administrator, 4 years for pengawas. Acting posts do "
        "not count; a functional post from penyetaraan counts at the level it replaced.",
    )
    citation: ClassVar = (
        "PP 11/2017 jo. PP 17/2020 Pasal 107 ayat (1) huruf c angka 4 (JPT pratama); "
        "PP 11/2017 Pasal 54 (administrator dan pengawas)"
    )
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.ENTRY: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: pengalaman pada jenjang yang diminta {found}, sedangkan paling "
        "singkat {needed}; terpenuhi: {clears}.",
        en="Not yet eligible: {found} at the required level, at least {needed} needed; "
        "met on: {clears}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: riwayat jabatan tidak ada di data. Ini bukan penilaian buruk.",
        en="Cannot be judged yet: no post history in the data. This is not a bad mark.",
    )
    ask: ClassVar = Text(
        id="riwayat jabatan dengan SK, dari pengelola kepegawaian",
        en="post history with its decrees, from the personnel office",
    )
    remedy: ClassVar = Text(
        id="penugasan definitif pada jenjang yang diminta, oleh PPK",
        en="a definitive post at the level asked for, given by the appointing official",
    )
    waivable_by: ClassVar = Text(
        id="Presiden, untuk JPT pratama sebelum pengangkatan (Pasal 107 ayat (2))",
        en="the President, for JPT pratama before the appointment (Article 107(2))",
    )
    waiver_offices: ClassVar = ("presiden",)
    waivable_levels: ClassVar = frozenset({Level.JPT_PRATAMA})

    months: dict[AnyLevel, Months] = Field(
        default_factory=lambda: {
            Level.JPT_PRATAMA: 24,
            Level.ADMINISTRATOR: 36,
            Level.PENGAWAS: 48,
        },
        alias="bulan",
        description="Paling singkat, dalam bulan, menurut jenjang jabatan yang dituju",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Compare each person's months at the rung below with the needed ones."""
        needed = self.months.get(position.level, 0)
        months, recorded = _months_from(case, position.level.rung - 1)
        return verdicts(months >= needed, known=recorded | (needed == 0))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Count the same months from the person's own rows."""
        needed = self.months.get(position.level, 0)
        rows = _counted_rows(employee, position, case)
        months = months_of([spell for _, spell in rows], on=case.round.installed_on)
        verdict = Verdict.MET if months >= needed else Verdict.NOT_MET
        if needed and not case.evidence.history.of(employee):
            verdict = Verdict.NO_DATA
        barred = verdict is Verdict.NOT_MET
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="riwayat_jabatan.jenjang",
            row=rows[0][0] if rows else None,
            found=None if verdict is Verdict.NO_DATA else _in_months(months),
            needed=_in_months(needed),
            since=rows[0][1][0] if rows else None,
            clears=self.clears_on(employee, position, case) if barred else Clears.UNKNOWN,
        )

    def clears_on(self, employee: int, position: Position, case: Case) -> date | Clears:
        """Give the day the months are full, where the person is in such a post now."""
        spells = [spell for _, spell in _counted_rows(employee, position, case)]
        reached = reaches(spells, months=self.months.get(position.level, 0))
        return reached or Clears.UNKNOWN


def _in_months(months: int) -> Quantity:
    return Quantity(amount=months, unit=Unit.MONTHS)


@per_case
def _months_from(case: Case, rung: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Count everybody's definitive months at `rung` or higher, and say who has any history."""
    history = case.evidence.history
    level = np.where(history.replaces == ABSENT, history.level, history.replaces)
    counts = (history.tenure == Tenure.DEFINITIF) & (level // 10 >= rung)
    people = len(case.roster)
    months = months_served(history, counts, on=case.round.on, people=people)
    return months, np.bincount(history.employee, minlength=people) > 0


def _counted_rows(employee: int, position: Position, case: Case) -> list[tuple[int, Spell]]:
    """Give the sheet row and the spell of every post of `employee` that counts, first one first."""
    history = case.evidence.history
    rows = []
    for number in history.of(employee):
        replaced = int(history.replaces[number])
        level = Level(int(history.level[number]) if replaced == ABSENT else replaced)
        start = as_date(history.start[number])
        definitive = history.tenure[number] == Tenure.DEFINITIF
        if definitive and start is not None and level.rung >= position.level.rung - 1:
            rows.append((int(history.row[number]), (start, as_date(history.end[number]))))
    return sorted(rows, key=lambda row: row[1][0])

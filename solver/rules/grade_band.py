"""Grade band: the lowest rank grade that goes with an echelon."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import BeforeValidator, Field

from ...models.calendar import as_date
from ...models.case import Case
from ...models.codes import Eselon, Grade, Kind, Tenure
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.table import ABSENT
from ...models.text import Text
from ..scoring.memory import per_case
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import AnyGrade, from_key

AnyEselon = Annotated[Eselon, BeforeValidator(from_key(Eselon))]

_GRADES = tuple(Grade)


class GradeBand(PairRule):
    """The floor of the echelon, or so many grades below it; no ceiling bars.

    A functional post that came from *penyetaraan* may lie outside the old bands: its holder is
    never barred by them.
    """

    id: ClassVar = "grade_band"
    key: ClassVar = "pangkat"
    name: ClassVar = Text(id="Pangkat", en="Rank grade")
    law: ClassVar = Text(
        id="Golongan paling rendah satu tingkat di bawah golongan terendah eselon yang dituju; "
        "pejabat fungsional dari penyetaraan dan golongan di atas rentang tidak terhalang.",
        en="A rank grade at most one below the lowest grade of the seat's echelon; functional "
        "officials from penyetaraan and grades above the band are not barred.",
    )
    citation: ClassVar = (
        "kebijakan instansi; rentang: PP 13/2002 (keberlakuan kini belum dipastikan)"
    )
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.ADVANCE: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: golongan {found}, sedangkan paling rendah {needed}.",
        en="Not yet eligible: rank grade {found}, at least {needed} needed.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: golongan tidak ada di data; diperlukan paling rendah {needed}.",
        en="Cannot be judged yet: no rank grade in the data; at least {needed} needed.",
    )
    ask: ClassVar = Text(
        id="SK kenaikan pangkat terakhir, dari pengelola kepegawaian",
        en="the last promotion-in-rank decree, from the personnel office",
    )
    remedy: ClassVar = Text(
        id="kenaikan pangkat, melalui pengelola kepegawaian",
        en="a promotion in rank, through the personnel office",
    )
    waivable_by: ClassVar = Text(id="PPK", en="the appointing official")

    floor: dict[AnyEselon, AnyGrade] = Field(
        default_factory=lambda: {
            Eselon.I_A: Grade.IV_D,
            Eselon.I_B: Grade.IV_C,
            Eselon.II_A: Grade.IV_C,
            Eselon.II_B: Grade.IV_B,
            Eselon.III_A: Grade.IV_A,
            Eselon.III_B: Grade.III_D,
            Eselon.IV_A: Grade.III_C,
            Eselon.IV_B: Grade.III_B,
        },
        alias="terendah",
        description="Golongan terendah menurut eselon jabatan yang dituju",
    )
    below: int = Field(
        1, alias="tingkat_di_bawah", ge=0, le=4, description="Tingkat di bawahnya yang diizinkan"
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Compare everybody's grade with the floor."""
        floor = self._floor(position.eselon)
        if floor is None:
            return np.full(len(roster), Verdict.MET, dtype=np.int8)
        exempt = _equalised(case)
        met = exempt | (roster.grade >= floor)
        return verdicts(met, known=exempt | (roster.grade != ABSENT))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Compare the person's grade with the floor."""
        floor, number = self._floor(position.eselon), int(case.roster.grade[employee])
        grade = None if number == ABSENT else Grade(number)
        replaced = _replaced(employee, case)
        verdict = Verdict.NO_DATA
        if floor is None or replaced is not None:
            verdict = Verdict.MET
        elif grade is not None:
            verdict = Verdict.MET if grade >= floor else Verdict.NOT_MET
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="pegawai.golongan" if replaced is None else "riwayat_jabatan.asal_penyetaraan",
            row=int(case.roster.row[employee]) if replaced is None else replaced,
            found=None if grade is None else Quantity(amount=grade.key, unit=Unit.WORD),
            needed=None if floor is None else Quantity(amount=floor.key, unit=Unit.WORD),
            since=as_date(case.roster.grade_since[employee]),
        )

    def _floor(self, eselon: Eselon) -> Grade | None:
        """Give the lowest grade allowed, ``None`` where the echelon has no band."""
        floor = self.floor.get(eselon)
        return None if floor is None else _GRADES[max(_GRADES.index(floor) - self.below, 0)]


@per_case
def _equalised(case: Case) -> NDArray[np.bool_]:
    """Say who holds a functional post that replaced a structural one."""
    history, on = case.evidence.history, case.round.on
    now = (history.start <= on) & (np.isnat(history.end) | (history.end >= on))
    rows = now & (history.replaces != ABSENT) & (history.tenure == Tenure.DEFINITIF)
    return np.bincount(history.employee[rows], minlength=len(case.roster)) > 0


def _replaced(employee: int, case: Case) -> int | None:
    """Give the sheet row of the post from *penyetaraan* that `employee` holds, if any."""
    history, on = case.evidence.history, case.round.installed_on
    for number in history.of(employee):
        start, end = as_date(history.start[number]), as_date(history.end[number])
        now = start is not None and start <= on and (end is None or end >= on)
        definitive = history.tenure[number] == Tenure.DEFINITIF
        if now and definitive and history.replaces[number] != ABSENT:
            return int(history.row[number])
    return None

"""Education: the highest recognised level of formal education."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.codes import EducationLevel, Kind, Level
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..scoring.memory import per_case
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import AnyEducation, AnyLevel

_NOTHING = 0


class Education(PairRule):
    """Only degrees entered in the personnel record (*pencantuman gelar*) count.

    Nothing recognised on record is *no data*.
    """

    id: ClassVar = "education"
    key: ClassVar = "pendidikan"
    name: ClassVar = Text(id="Pendidikan", en="Education")
    law: ClassVar = Text(
        id="Pendidikan formal yang diakui paling rendah S-1/D-IV untuk JPT pratama dan "
        "administrator, D-III untuk pengawas.",
        en="Recognised formal education of at least S-1/D-IV for JPT pratama and administrator, "
        "D-III for pengawas.",
    )
    citation: ClassVar = (
        "PP 11/2017 jo. PP 17/2020 Pasal 107 ayat (1) huruf c angka 1 (JPT pratama); "
        "PP 11/2017 Pasal 54 (administrator dan pengawas)"
    )
    sure: ClassVar = "tinggi"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.ADVANCE: Force.HARD,
        Kind.ENTRY: Force.HARD,
        Kind.LATERAL: Force.INFO,
    }
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: pendidikan yang diakui {found}, sedangkan paling rendah "
        "{needed}.",
        en="Not eligible: recognised education is {found}, at least {needed} needed.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: tidak ada pendidikan yang diakui di data; diperlukan {needed}.",
        en="Cannot be judged yet: no recognised education in the data; {needed} needed.",
    )
    ask: ClassVar = Text(
        id="ijazah dan SK pencantuman gelar, dari BKN melalui pengelola kepegawaian",
        en="diploma and recognition decree, from BKN through the personnel office",
    )
    remedy: ClassVar = Text(
        id="ijazah pada jenjang yang diminta dengan pencantuman gelar, dari perguruan tinggi dan "
        "pengelola kepegawaian",
        en="a degree at the level asked for, recognised by the personnel office",
    )
    waivable_by: ClassVar = Text(
        id="Presiden, untuk JPT pratama sebelum pengangkatan (Pasal 107 ayat (2))",
        en="the President, for JPT pratama before the appointment (Article 107(2))",
    )
    waiver_offices: ClassVar = ("presiden",)
    waivable_levels: ClassVar = frozenset({Level.JPT_PRATAMA})

    least: dict[AnyLevel, AnyEducation] = Field(
        default_factory=lambda: {
            Level.JPT_PRATAMA: EducationLevel.S_1,
            Level.ADMINISTRATOR: EducationLevel.S_1,
            Level.PENGAWAS: EducationLevel.D_III,
        },
        alias="paling_rendah",
        description="Pendidikan paling rendah menurut jenjang jabatan yang dituju",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Compare each person's highest recognised level with the needed one."""
        needed = self.least.get(position.level, EducationLevel.SLTA)
        highest = _highest(case)
        return verdicts(highest >= needed, known=highest != _NOTHING)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look for the highest recognised level among the person's rows."""
        needed = self.least.get(position.level, EducationLevel.SLTA)
        education = case.evidence.education
        degrees = [
            (EducationLevel(int(education.level[row])), int(education.row[row]))
            for row in education.of(employee)
            if education.recognised[row]
        ]
        best = max(degrees, default=None)
        verdict = Verdict.NO_DATA
        if best is not None:
            verdict = Verdict.MET if best[0] >= needed else Verdict.NOT_MET
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="pendidikan.tingkat",
            row=best[1] if best else None,
            found=Quantity(amount=best[0].key, unit=Unit.WORD) if best else None,
            needed=Quantity(amount=needed.key, unit=Unit.WORD),
        )


@per_case
def _highest(case: Case) -> NDArray[np.int16]:
    """Give everybody's highest recognised level, 0 where there is none."""
    education = case.evidence.education
    highest = np.full(len(case.roster), _NOTHING, dtype=np.int16)
    counts = education.recognised
    np.maximum.at(highest, education.employee[counts], education.level[counts])
    return highest

"""Cross agency: seat and person under one agency and one appointing official."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..scoring.memory import per_case
from .base import Force, PairRule, Verdicts, verdicts


class CrossAgency(PairRule):
    """A move between agencies needs both consents and the governor's decision: barred by default.

    An agency or official that is not recorded is *no data*.
    """

    id: ClassVar = "cross_agency"
    key: ClassVar = "lintas_instansi"
    name: ClassVar = Text(id="Berasal dari instansi sendiri", en="From the own agency")
    law: ClassVar = Text(
        id="Mutasi antarinstansi memerlukan persetujuan kedua PPK dan keputusan gubernur setelah "
        "pertimbangan BKN; tanpa itu pengisian berasal dari instansi sendiri.",
        en="A move between agencies needs the consent of both appointing officials and the "
        "governor's decision after BKN's consideration; without them seats are filled from the own "
        "agency.",
    )
    citation: ClassVar = "PP 11/2017 Pasal 192 dan Pasal 193; SE BKN 3/SE/VIII/2019"
    sure: ClassVar = "tinggi"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        kind: Force.HARD for kind in Kind if kind is not Kind.STAY
    }
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: berasal dari {found}, sedangkan jabatan ini diisi dari "
        "{needed}.",
        en="Not eligible: comes from {found}; this seat is filled from {needed}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: instansi atau PPK tidak ada di data; diperlukan {needed}.",
        en="Cannot be judged yet: no agency or appointing official in the data; {needed} needed.",
    )
    ask: ClassVar = Text(
        id="instansi induk dan PPK, dari pengelola kepegawaian",
        en="agency and appointing official, from the personnel office",
    )
    waivable_by: ClassVar = Text(
        id="gubernur (antarprovinsi: Menteri Dalam Negeri), dengan persetujuan kedua PPK dan "
        "pertimbangan BKN",
        en="the governor (between provinces the Minister of Home Affairs), with both consents and "
        "the consideration of BKN",
    )
    waiver_offices: ClassVar = ("gubernur", "menteri")

    same_official: bool = Field(
        False,
        alias="cukup_ppk_sama",
        description="Ya: instansi boleh berbeda selama PPK-nya sama",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Compare everybody's agency and official with the seat's."""
        return _belonging(case, position.agency, position.ppk, self.same_official)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Compare the person's agency and official with the seat's."""
        columns = [("pegawai.ppk", case.roster.ppk[employee], position.ppk)]
        if not self.same_official:
            agency = case.roster.agency[employee]
            columns.insert(0, ("pegawai.instansi_id", agency, position.agency))
        different = [item for item in columns if item[1] and item[2] and item[1] != item[2]]
        blank = [item for item in columns if not item[1] or not item[2]]
        field, found, needed = (different or blank or columns)[0]
        verdict = Verdict.NO_DATA if blank else Verdict.MET
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.NOT_MET if different else verdict,
            field=field,
            row=int(case.roster.row[employee]),
            found=Quantity(amount=found, unit=Unit.WORD) if found else None,
            needed=Quantity(amount=needed, unit=Unit.WORD) if needed else None,
        )


@per_case
def _belonging(case: Case, agency: str, ppk: str, same_official: bool) -> NDArray[np.int8]:
    """Say who belongs to this agency and official."""
    columns = [(case.roster.ppk, ppk)]
    if not same_official:
        columns.append((case.roster.agency, agency))
    other = np.zeros(len(case.roster), dtype=bool)
    blank = np.zeros(len(case.roster), dtype=bool)
    for column, asked in columns:
        empty = (column == "").astype(bool) if asked else np.ones(len(column), dtype=bool)
        blank |= empty
        other |= ~empty & (column != asked).astype(bool)
    return verdicts(~other, known=other | ~blank)

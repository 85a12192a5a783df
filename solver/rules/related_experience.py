"""Related experience: cumulative months in posts of the seat's field of work or a related one."""

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
from ...models.text import Text
from ..scoring.memory import per_case
from ..spells import Spell, months_of, months_served, reaches
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import AnyLevel, Months

_RELATED, _NOT_KNOWN = 1, -1
"""Values of ``Families.relation``: related or the same from 1, not known below 0."""


class RelatedExperience(PairRule):
    """Whole months in definitive posts whose field of work is the seat's or related to it.

    Posts of unknown field are held against nobody: where they could make the difference, the
    answer is *no data*.
    """

    id: ClassVar = "related_experience"
    key: ClassVar = "pengalaman_terkait"
    name: ClassVar = Text(id="Pengalaman terkait", en="Related experience")
    law: ClassVar = Text(
        id="Pengalaman jabatan dalam bidang tugas yang terkait secara kumulatif paling singkat "
        "5 tahun untuk JPT pratama, dihitung dari jabatan definitif yang rumpunnya sama atau "
        "serumpun.",
        en="At least 5 years of cumulative experience in related fields of work for JPT pratama, "
        "counted from definitive posts of the same or a related field.",
    )
    citation: ClassVar = "PP 11/2017 jo. PP 17/2020 Pasal 107 ayat (1) huruf c angka 3"
    sure: ClassVar = "tinggi"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.ENTRY: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: pengalaman dalam bidang tugas terkait {found}, sedangkan "
        "secara kumulatif paling singkat {needed}; terpenuhi: {clears}.",
        en="Not yet eligible: {found} of related experience, at least {needed} in all needed; "
        "met on: {clears}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: bidang urusan pada riwayat jabatan atau jabatan ini belum "
        "lengkap; diperlukan {needed} pengalaman terkait.",
        en="Cannot be judged yet: the field of work of past posts or of this seat is incomplete; "
        "{needed} of related experience needed.",
    )
    ask: ClassVar = Text(
        id="rumpun pada riwayat jabatan dan peta jabatan, dari bagian organisasi",
        en="fields of work of the post history and the establishment, from the organisation unit",
    )
    remedy: ClassVar = Text(
        id="penugasan definitif di bidang jabatan ini atau yang serumpun, oleh PPK",
        en="a definitive post in the field of this seat or a related one, given by the "
        "appointing official",
    )
    waivable_by: ClassVar = Text(
        id="Presiden, untuk JPT pratama sebelum pengangkatan (Pasal 107 ayat (2))",
        en="the President, for JPT pratama before the appointment (Article 107(2))",
    )
    waiver_offices: ClassVar = ("presiden",)
    waivable_levels: ClassVar = frozenset({Level.JPT_PRATAMA})

    months: dict[AnyLevel, Months] = Field(
        default_factory=lambda: {Level.JPT_PRATAMA: 60},
        alias="bulan",
        description="Kumulatif paling singkat, dalam bulan, menurut jenjang jabatan yang dituju",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Count everybody's months that are, and that may be, in a related field."""
        needed = self.months.get(position.level, 0)
        related, perhaps, recorded = _months_related(case, position.family)
        known = recorded & ((related >= needed) | (perhaps < needed))
        return verdicts(related >= needed, known=known | (needed == 0))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Count the same months from the person's own rows."""
        needed, on = self.months.get(position.level, 0), case.round.installed_on
        rows = _rows_by_relation(employee, position, case)
        related = [row for row, relation in rows if relation >= _RELATED]
        months = months_of([spell for _, spell in related], on=on)
        perhaps = months_of([spell for (_, spell), relation in rows if relation != 0], on=on)
        verdict = Verdict.NO_DATA
        if months >= needed:
            verdict = Verdict.MET
        elif case.evidence.history.of(employee) and perhaps < needed:
            verdict = Verdict.NOT_MET
        barred = verdict is Verdict.NOT_MET
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="riwayat_jabatan.rumpun",
            row=related[0][0] if related else None,
            found=Quantity(amount=months, unit=Unit.MONTHS),
            needed=Quantity(amount=needed, unit=Unit.MONTHS),
            since=related[0][1][0] if related else None,
            clears=self.clears_on(employee, position, case) if barred else Clears.UNKNOWN,
        )

    def clears_on(self, employee: int, position: Position, case: Case) -> date | Clears:
        """Give the day the months are full, where the person is in a related post now."""
        rows = _rows_by_relation(employee, position, case)
        spells = [spell for (_, spell), relation in rows if relation >= _RELATED]
        return reaches(spells, months=self.months.get(position.level, 0)) or Clears.UNKNOWN


@per_case
def _months_related(
    case: Case, family: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Count everybody's months surely and possibly related, and say who has any history."""
    history, people = case.evidence.history, len(case.roster)
    relation = case.families.relation[family][history.family]
    definitive = history.tenure == Tenure.DEFINITIF
    surely, possibly = (
        months_served(history, definitive & counts, on=case.round.on, people=people)
        for counts in (relation >= _RELATED, (relation >= _RELATED) | (relation == _NOT_KNOWN))
    )
    return surely, possibly, np.bincount(history.employee, minlength=people) > 0


def _rows_by_relation(
    employee: int, position: Position, case: Case
) -> list[tuple[tuple[int, Spell], int]]:
    """Give sheet row, spell and relation of every definitive post, the first one first."""
    history = case.evidence.history
    rows = []
    for number in history.of(employee):
        start = as_date(history.start[number])
        relation = int(case.families.relation[position.family, history.family[number]])
        if history.tenure[number] == Tenure.DEFINITIF and start is not None:
            spell = (start, as_date(history.end[number]))
            rows.append(((int(history.row[number]), spell), relation))
    return sorted(rows, key=lambda item: item[0][1][0])

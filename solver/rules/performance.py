"""Performance: the predicate of the last closed years."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.codes import Code, Kind, Predicate, WorkResult
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.table import ABSENT
from ...models.text import Text
from ..scoring.memory import per_case
from .pair_rule import Force, PairRule, Verdicts
from .parameters import AnyPredicate

_Decided = tuple[int, Verdict, int | None, str | None]
"""Year, verdict, sheet row and mark."""


class Performance(PairRule):
    """Every final appraisal of the last closed years has at least the needed predicate.

    A year without a final appraisal is *no data*: the person waits for it (*menunggu SKP*), and is
    not held to have performed badly.
    """

    id: ClassVar = "performance"
    key: ClassVar = "kinerja"
    name: ClassVar = Text(id="Kinerja dua tahun terakhir", en="Performance of the last two years")
    law: ClassVar = Text(
        id="Predikat kinerja paling rendah baik dalam dua tahun terakhir yang sudah berakhir pada "
        "tanggal data; tahun yang SKP-nya belum final menunggu, bukan tidak memenuhi. Untuk "
        "pelantikan setelah pergantian tahun, SKP tahun yang baru berakhir diperiksa sebelum usul "
        "dikirim ke BKN, atau diminta sejak awal lewat tahun_selesai_menurut.",
        en="A performance predicate of at least good in the last two years that had ended on the "
        "data date; a year without a final appraisal waits, it is not unmet. For an installation "
        "after the turn of the year the appraisal of the year just ended is checked before the "
        "proposal goes to BKN, or asked for from the start by tahun_selesai_menurut.",
    )
    citation: ClassVar = "PP 11/2017 Pasal 54; Peraturan BKN 5/2019; praktik rekomendasi I-MUT BKN"
    sure: ClassVar = "tinggi"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.LATERAL: Force.HARD,
        Kind.ADVANCE: Force.HARD,
        Kind.ENTRY: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: predikat kinerja {found} pada tahun yang berakhir {since}, "
        "sedangkan paling rendah {needed}.",
        en="Not eligible: performance predicate {found} in the year that ended on {since}, at "
        "least {needed} needed.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: menunggu {needed} (tahun yang berakhir {since}) yang final. Ini "
        "bukan penilaian buruk.",
        en="Cannot be judged yet: waiting for the final {needed} (appraisal of the year that ended "
        "on {since}). This is not a bad mark.",
    )
    ask: ClassVar = Text(
        id="SKP final dari e-Kinerja, dari pejabat penilai kinerja",
        en="the final appraisal from e-Kinerja, from the appraising official",
    )
    remedy: ClassVar = Text(
        id="SKP berpredikat yang diminta pada tahun berikutnya, dari pejabat penilai kinerja",
        en="the predicate asked for in the years that follow, from the appraising official",
    )

    least: AnyPredicate = Field(
        Predicate.BAIK, alias="paling_rendah", description="Predikat paling rendah"
    )
    years: int = Field(2, alias="tahun", ge=1, le=5, description="Banyaknya tahun terakhir")
    closed_on: Literal["tanggal_data", "tanggal_pelantikan"] = Field(
        "tanggal_data",
        alias="tahun_selesai_menurut",
        description="Tahun yang sudah berakhir pada tanggal ini dihitung; tanggal_pelantikan "
        "membuat pelantikan Januari menunggu SKP tahun sebelumnya",
    )
    each_element: bool = Field(
        False,
        alias="setiap_unsur",
        description="Hasil kerja dan perilaku juga paling rendah sesuai ekspektasi (bunyi 2017)",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Take the worst of everybody's years."""
        return _worst_years(case, self.years_judged(case), self.least, self.each_element)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look at the person's years one by one; the earliest that decides is named."""
        years = [self._year(year, employee, case) for year in self.years_judged(case)]
        decides = next(
            (
                finding
                for verdict in (Verdict.NOT_MET, Verdict.NO_DATA)
                for finding in years
                if finding[1] is verdict
            ),
            years[-1],
        )
        year, verdict, row, found = decides
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="penilaian_kinerja.predikat",
            row=row,
            found=None if found is None else Quantity(amount=found, unit=Unit.WORD),
            needed=Quantity(
                amount=f"SKP {year}" if verdict is Verdict.NO_DATA else self.least.key,
                unit=Unit.WORD,
            ),
            since=date(year, 12, 31),
        )

    def years_judged(self, case: Case) -> tuple[int, ...]:
        """Give the years judged, the earliest first."""
        dates = {"tanggal_data": case.round.data_on, "tanggal_pelantikan": case.round.installed_on}
        on = dates[self.closed_on]
        return tuple(range(on.year - self.years, on.year))

    def _year(self, year: int, employee: int, case: Case) -> _Decided:
        """Give year, verdict, sheet row and predicate of the appraisal that decides `year`."""
        sheet = case.evidence.performance
        decided: _Decided = (year, Verdict.NO_DATA, None, None)
        for number in sheet.of(employee):
            if sheet.year[number] != year or not sheet.final[number]:
                continue
            verdict, found = self._appraisal(number, case)
            if verdict is Verdict.NOT_MET:
                return (year, verdict, int(sheet.row[number]), found)
            if verdict is Verdict.MET:
                decided = (year, verdict, int(sheet.row[number]), found)
        return decided

    def _appraisal(self, number: int, case: Case) -> tuple[Verdict, str | None]:
        """Judge one final appraisal."""
        sheet = case.evidence.performance
        marks: list[tuple[int, type[Code], Code]] = [
            (int(sheet.predicate[number]), Predicate, self.least)
        ]
        if self.each_element:
            marks += [
                (int(column[number]), WorkResult, WorkResult.SESUAI)
                for column in (sheet.result, sheet.behaviour)
            ]
        for mark, codes, least in marks:
            if mark != ABSENT and mark < least:
                return Verdict.NOT_MET, codes(mark).key
        if any(mark == ABSENT for mark, _, _ in marks):
            return Verdict.NO_DATA, None
        return Verdict.MET, Predicate(marks[0][0]).key


@per_case
def _worst_years(
    case: Case, years: tuple[int, ...], least: Predicate, each_element: bool
) -> NDArray[np.int8]:
    """Give the worst verdict over `years`: one bad year bars, one open year is *no data*."""
    sheet, people = case.evidence.performance, len(case.roster)
    bad = (sheet.predicate != ABSENT) & (sheet.predicate < least)
    known = sheet.predicate != ABSENT
    if each_element:
        for column in (sheet.result, sheet.behaviour):
            bad |= (column != ABSENT) & (column < WorkResult.SESUAI)
            known &= column != ABSENT
    barred = np.zeros(people, dtype=bool)
    waiting = np.zeros(people, dtype=bool)
    for year in years:
        final = (sheet.year == year) & sheet.final
        barred |= np.bincount(sheet.employee[final & bad], minlength=people) > 0
        waiting |= np.bincount(sheet.employee[final & known & ~bad], minlength=people) == 0
    return np.select(
        [barred, waiting], [Verdict.NOT_MET, Verdict.NO_DATA], default=Verdict.MET
    ).astype(np.int8)

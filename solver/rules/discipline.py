"""Discipline: nothing pending, in force or in the window, and the record verified."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.calendar import add_months, as_date, months_between
from ...models.case import Case
from ...models.codes import Kind, SanctionLevel
from ...models.establishment import Position
from ...models.finding import Clears, Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..scoring.memory import per_case
from .pair_rule import Force, PairRule, Verdicts
from .parameters import Months


class Discipline(PairRule):
    """A pending case or a sanction in force bars, a graver one also for a window after its end.

    A light sanction without a recorded end was over when it was given (a reprimand); a graver one
    without an end is still in force. An empty record that nobody has verified is not a clean
    record: it is *no data*.
    """

    id: ClassVar = "discipline"
    key: ClassVar = "disiplin"
    name: ClassVar = Text(id="Disiplin", en="Discipline")
    law: ClassVar = Text(
        id="Tidak sedang dalam proses atau menjalani hukuman disiplin, dan tidak menjalani hukuman "
        "tingkat sedang atau berat dalam 2 tahun terakhir. Catatan yang belum diverifikasi belum "
        "dapat dinilai.",
        en="Not under a disciplinary process or sanction, and under no medium or heavy sanction in "
        "the last 2 years. A record that is not verified cannot be judged yet.",
    )
    citation: ClassVar = (
        "PP 94/2021 Pasal 8; Peraturan BKN 5/2019; jendela 2 tahun: kebijakan instansi"
    )
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.LATERAL: Force.HARD,
        Kind.ADVANCE: Force.HARD,
        Kind.ENTRY: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: tercatat {found} pada hukuman disiplin (mulai {since}), "
        "sedangkan yang diminta {needed}; terpenuhi: {clears}.",
        en="Not yet eligible: the disciplinary record shows {found} (since {since}), {needed} "
        "needed; met on: {clears}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: catatan disiplin belum diverifikasi. Tidak ada catatan bukan "
        "berarti bersih, dan bukan pula penilaian buruk.",
        en="Cannot be judged yet: the disciplinary record has not been verified. No record is "
        "neither clean nor a bad mark.",
    )
    ask: ClassVar = Text(
        id="surat keterangan tidak sedang menjalani hukuman disiplin, dari Inspektorat",
        en="certificate of no disciplinary sanction, from the Inspectorate",
    )
    remedy: ClassVar = Text(
        id="selesainya proses atau hukuman disiplin, dari pejabat yang berwenang menghukum",
        en="the end of the disciplinary process or sanction, from the competent official",
    )

    window: Months = Field(
        24,
        alias="jendela_bulan",
        description="Bulan setelah hukuman berakhir yang masih menghalangi; kebijakan instansi",
    )
    lightest: Literal["ringan", "sedang", "berat"] = Field(
        "sedang",
        alias="tingkat_terendah",
        description="Tingkat hukuman terendah yang berjendela; "
        "hukuman yang sedang dijalani menghalangi pada tingkat apa pun",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Look for any sanction that bars, then for the verification."""
        barred = _sanctioned(case, self.window, SanctionLevel.of(self.lightest))
        verified = ~np.isnat(roster.discipline_verified)
        return np.select(
            [barred, ~verified], [Verdict.NOT_MET, Verdict.NO_DATA], default=Verdict.MET
        ).astype(np.int8)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Name the sanction that bars longest, or the verification."""
        bars = self._bars(employee, case)
        if bars:
            return self._sanction(bars[-1][1], employee, position, case)
        verified = as_date(case.roster.discipline_verified[employee])
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.NO_DATA if verified is None else Verdict.MET,
            field="pegawai.disiplin_terverifikasi",
            row=int(case.roster.row[employee]),
            needed=Quantity(amount="terverifikasi", unit=Unit.WORD),
            found=None if verified is None else Quantity(amount="terverifikasi", unit=Unit.WORD),
            since=verified,
        )

    def clears_on(self, employee: int, position: Position, case: Case) -> date | Clears:
        """Give the end of the last window, where time alone brings it.

        A sanction without an end, a pending case and a record not yet verified wait for an act.
        """
        bars = self._bars(employee, case)
        last = bars[-1][0] if bars else date.max
        verified = as_date(case.roster.discipline_verified[employee])
        return Clears.UNKNOWN if last == date.max or verified is None else last

    def _sanction(self, number: int, employee: int, position: Position, case: Case) -> Finding:
        sanctions = case.evidence.sanctions
        level = SanctionLevel(int(sanctions.level[number]))
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.NOT_MET,
            field="hukuman_disiplin.tingkat",
            row=int(sanctions.row[number]),
            found=Quantity(amount=level.key, unit=Unit.WORD),
            needed=Quantity(amount="bersih", unit=Unit.WORD),
            since=as_date(sanctions.start[number]),
            clears=self.clears_on(employee, position, case),
        )

    def _bars(self, employee: int, case: Case) -> list[tuple[date, int]]:
        """Give the day each barring sanction clears (``date.max``: open) and its row, sorted."""
        sanctions, on = case.evidence.sanctions, case.round.installed_on
        bars = []
        for number in sanctions.of(employee):
            level = SanctionLevel(int(sanctions.level[number]))
            start, end = as_date(sanctions.start[number]), as_date(sanctions.end[number])
            if start is not None and start > on:
                continue
            if level is SanctionLevel.PROSES:
                if end is None or end >= on:
                    bars.append((date.max, number))
                continue
            clears = self._after(level, end)
            if clears is not None and clears > on:
                bars.append((clears, number))
        return sorted(bars)

    def _after(self, level: SanctionLevel, end: date | None) -> date | None:
        """Give the first day a sanction that ends on `end` no longer bars, if it ever does."""
        windowed = level >= SanctionLevel.of(self.lightest)
        if end is None:
            return date.max if windowed or level > SanctionLevel.RINGAN else None
        over = date.fromordinal(end.toordinal() + 1)
        return max(add_months(end, self.window), over) if windowed else over


@per_case
def _sanctioned(case: Case, window: int, lightest: SanctionLevel) -> NDArray[np.bool_]:
    """Say who has a pending case or a sanction that still bars."""
    sanctions, on = case.evidence.sanctions, case.round.on
    begun = ~(sanctions.start > on)
    endless, windowed = np.isnat(sanctions.end), sanctions.level >= lightest
    momentary = (sanctions.level == SanctionLevel.RINGAN) & ~windowed
    in_force = (sanctions.end >= on) | (endless & ~momentary)
    recent = windowed & ~endless & (months_between(sanctions.end, on) < window)
    settled = sanctions.level == SanctionLevel.PROSES
    bars = begun & (in_force | (recent & ~settled))
    return np.bincount(sanctions.employee[bars], minlength=len(case.roster)) > 0

"""Cross agency: seat and person under one agency and one appointing official."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import ClassVar, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, model_validator

from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Clears, Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..openings import PAPERS, Opening
from ..scoring import breakdown, talent_of
from ..scoring.memory import per_case
from .pair_rule import Force, PairRule, Verdicts, verdicts

NATIONAL = "hasil_simata.nilai_talenta"


class CrossAgency(PairRule):
    """A move between agencies needs both consents and the governor's decision: barred by default.

    The policy opens pairs of agencies; a pair counts as open once all three documents are dated on
    the installation date or before. An agency or official that is not recorded is *no data*, and so
    is a person of an opened agency without a result of the national service, as scores of two
    rubrics are not compared. Seats of another official than the round's are filled by nobody.
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
    incomplete: ClassVar = Text(
        id="Tidak memenuhi syarat: mutasi dari {found} dibuka oleh kebijakan, tetapi {needed} "
        "belum tercatat sampai tanggal pelantikan.",
        en="Not eligible: the policy opens moves from {found}, but {needed} is not on record up to "
        "the installation date.",
    )
    other_round: ClassVar = Text(
        id="Tidak diisi dalam putaran ini: jabatan berada di bawah {found}, sedangkan putaran ini "
        "milik {needed}.",
        en="Not filled in this round: the seat is under {found}, and this round belongs to "
        "{needed}.",
    )
    not_comparable: ClassVar = Text(
        id="Belum dapat dinilai: berasal dari {found}, dan tidak ada hasil layanan talenta "
        "nasional; nilai dari dua rubrik tidak dibandingkan.",
        en="Cannot be judged yet: comes from {found} without a result of the national talent "
        "service; scores of two rubrics are not compared.",
    )
    ask: ClassVar = Text(
        id="instansi induk dan PPK, dari pengelola kepegawaian; bagi pegawai instansi lain hasil "
        "talenta nasional, dari pengelola SIMATA",
        en="agency and appointing official, from the personnel office; for people of another "
        "agency the national talent result, from its SIMATA office",
    )
    waivable_by: ClassVar = Text(
        id="gubernur (antarprovinsi: Menteri Dalam Negeri), dengan persetujuan kedua PPK dan "
        "pertimbangan BKN, bagi jabatan di bawah PPK putaran ini",
        en="the governor (between provinces the Minister of Home Affairs), with both consents and "
        "the consideration of BKN, for seats of this round's appointing official",
    )
    waiver_offices: ClassVar = ("gubernur", "menteri")

    same_official: bool = Field(
        False,
        alias="cukup_ppk_sama",
        description="Ya: instansi boleh berbeda selama PPK-nya sama",
    )

    opened: tuple[Opening, ...] = Field(
        (),
        alias="pasangan",
        description="Pasangan instansi yang dibuka: dari, ke, persetujuan_asal, "
        "persetujuan_tujuan, keputusan_gubernur; tiap dokumen dengan nomor dan tanggal",
    )

    @model_validator(mode="after")
    def _each_pair_once(self) -> Self:
        pairs = [str(opening) for opening in self.opened]
        twice = sorted({pair for pair in pairs if pairs.count(pair) > 1})
        if twice:
            message = f"pasangan disebut lebih dari sekali: {twice}."
            raise ValueError(message)
        return self

    def within_waiver(self, employee: int, position: Position, case: Case) -> bool:
        """Say that no waiver reaches a seat of another official."""
        del employee
        return position.ppk in {"", case.ppk}

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Compare everybody's agency and official with the seat's, and look for opened pairs."""
        if position.ppk not in {"", case.ppk}:
            return verdicts(np.zeros(len(roster), dtype=bool))
        own = _belonging(case, position.agency, position.ppk, self.same_official)
        if not self.opened:
            return own
        day = case.round.installed_on
        agencies = [
            opening.origin
            for opening in self.opened
            if opening.target == position.agency and not opening.missing_on(day)
        ]
        welcome = np.isin(roster.agency.astype(str), agencies) & (own != Verdict.MET)
        national = talent_of(case).national & bool(position.ppk)
        return np.where(welcome, verdicts(welcome, known=national), own).astype(np.int8)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Compare the person's agency and official with the seat's, and look for an opening."""
        finding = self._of_own_agency(employee, position, case)
        opening = self._opening(employee, position, case)
        if position.ppk and position.ppk != case.ppk:
            return self._elsewhere(finding, position, case)
        if opening is None or finding.verdict is Verdict.MET:
            return finding
        return self._opened(finding, opening, position, case)

    def clears_on(self, employee: int, position: Position, case: Case) -> date | Clears:
        """Give the day of the last document of an opening that is dated after the installation."""
        opening = self._opening(employee, position, case)
        comparable = position.ppk and breakdown(employee, case).national is not None
        complete = opening.complete_on if opening is not None and comparable else None
        return Clears.UNKNOWN if complete is None else complete

    def _opening(self, employee: int, position: Position, case: Case) -> Opening | None:
        """Give the opening from the person's agency to the seat's."""
        wanted = case.roster.agency[employee], position.agency
        return next((one for one in self.opened if (one.origin, one.target) == wanted), None)

    def _elsewhere(self, finding: Finding, position: Position, case: Case) -> Finding:
        return replace(
            finding,
            verdict=Verdict.NOT_MET,
            field="jabatan.ppk",
            row=int(case.establishment.row[position.index]),
            found=Quantity(amount=position.ppk, unit=Unit.WORD),
            needed=Quantity(amount=case.ppk, unit=Unit.WORD),
        )

    def _opened(
        self, finding: Finding, opening: Opening, position: Position, case: Case
    ) -> Finding:
        """Judge a person whose agency the policy opens to the seat's."""
        found = replace(
            finding,
            field="pegawai.instansi_id",
            found=Quantity(amount=opening.origin, unit=Unit.WORD),
            needed=Quantity(amount=opening.target, unit=Unit.WORD),
        )
        missing = opening.missing_on(case.round.installed_on)
        if missing and finding.verdict is Verdict.NO_DATA:
            return finding
        if missing:
            needed = Quantity(amount=missing[0], unit=Unit.WORD)
            clears = self.clears_on(finding.employee, position, case)
            return replace(found, verdict=Verdict.NOT_MET, needed=needed, clears=clears)
        if breakdown(finding.employee, case).national is None:
            return replace(found, verdict=Verdict.NO_DATA, field=NATIONAL, row=None, needed=None)
        if not position.ppk:
            return replace(finding, verdict=Verdict.NO_DATA)
        return replace(found, verdict=Verdict.MET)

    def text_of(self, finding: Finding) -> Text:
        """Tell a missing document, a seat of another round, and scores that do not compare."""
        if finding.field == NATIONAL:
            return self.not_comparable
        if finding.field == "jabatan.ppk":
            return self.other_round
        if finding.needed is not None and finding.needed.amount in PAPERS:
            return self.incomplete
        return super().text_of(finding)

    def _of_own_agency(self, employee: int, position: Position, case: Case) -> Finding:
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

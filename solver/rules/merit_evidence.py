"""Merit evidence: a pair whose merit is not known is no move."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.table import NO_SEAT
from ...models.text import Text
from ..scoring import breakdown, merit_at, merit_of
from ..scoring.memory import per_case
from .pair_rule import Force, PairRule, Verdicts, verdicts

_TALENT, _TEST = "nilai_talenta", "uji_kompetensi_teknis"
_NO_FAMILY = "rumpun_belum_tercatat"
_TEST_AT_OWN_SEAT = "uji_kompetensi_teknis_jabatan_sekarang"


class MeritEvidence(PairRule):
    """Talent score and technical test at the seat; never *not met*, only *no data*.

    Whoever leaves a seat gives up the merit held there, so that must be known as well; a seat that
    is abolished is not given up.
    """

    id: ClassVar = "merit_evidence"
    key: ClassVar = "bukti_nilai"
    name: ClassVar = Text(id="Bukti nilai kesesuaian", en="Evidence of fit")
    law: ClassVar = Text(
        id="Nilai kesesuaian dihitung dari nilai talenta dan nilai kompetensi teknis; keduanya "
        "harus ada, bagi pemangku jabatan juga pada jabatan sekarang. Uji teknis dihitung bila "
        "bidangnya rumpun jabatan itu atau serumpun.",
        en="Fit comes from the talent score and the technical test; both must exist, for a "
        "holder also at the present seat. A technical test counts where its field is that "
        "of the seat or related to it.",
    )
    citation: ClassVar = "Keputusan Kepala BKN 411/2025; UU 20/2023 Pasal 46"
    sure: ClassVar = "sedang"
    liftable: ClassVar = False
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        kind: Force.HARD for kind in Kind if kind not in (Kind.STAY, Kind.REAPPOINT)
    }
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: {needed} tidak ada.", en="Not eligible: no {needed}."
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: {needed} dalam bidang “{found}” atau yang serumpun, yang masih "
        "berlaku, tidak ada di data. Ini bukan nilai rendah.",
        en="Cannot be judged yet: no valid {needed} in the field “{found}” or a related one in the "
        "data. This is not a low score.",
    )
    no_talent: ClassVar = Text(
        id="Belum dapat dinilai: {needed} belum dapat dihitung dari data. Ini bukan nilai rendah.",
        en="Cannot be judged yet: no {needed} can be worked out from the data. This is not a low "
        "score.",
    )
    ask: ClassVar = Text(
        id="berita acara uji kompetensi teknis dari UPENKOM, atau bukti talenta yang belum ada",
        en="the record of the technical test from the assessment unit, or the missing evidence",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Ask whether everybody's merit is known here, and for holders at the own seat."""
        known = merit_at(position, case).known & _known_at_own_seat(case)
        return verdicts(np.ones(len(roster), dtype=bool), known=known)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Compute the person's merit here, and for a holder at the own seat."""
        seats = [position]
        own = int(case.roster.seat[employee])
        if own not in (NO_SEAT, position.index) and not case.establishment.abolished[own]:
            seats.append(case.establishment.position(own))
        unknown = [seat for seat in seats if not merit_of(employee, seat, case).known]
        talent = breakdown(employee, case).known
        missing, field = _TALENT, ""
        if talent:
            seat = (unknown or seats)[0]
            missing = _TEST if seat is position else _TEST_AT_OWN_SEAT
            field = str(case.families.name[seat.family]) or _NO_FAMILY
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.NO_DATA if unknown else Verdict.MET,
            field="penilaian_kompetensi.nilai_teknis" if talent else "bukti_talenta.indikator",
            found=Quantity(amount=field, unit=Unit.WORD) if field else None,
            needed=Quantity(amount=missing, unit=Unit.WORD),
        )

    def text_of(self, finding: Finding) -> Text:
        """Tell a missing talent score from a missing test."""
        if finding.needed is not None and finding.needed.amount == _TALENT:
            return self.no_talent
        return super().text_of(finding)


@per_case
def _known_at_own_seat(case: Case) -> NDArray[np.bool_]:
    """Say whose merit at the own seat is known; true for people without a seat to give up."""
    known = np.ones(len(case.roster), dtype=bool)
    for seat in case.establishment.kept.tolist():
        holder = case.establishment.holder[seat]
        known[holder] = merit_at(case.establishment.position(seat), case).known[holder]
    return known

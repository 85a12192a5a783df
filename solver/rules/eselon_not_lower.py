"""Echelon not lower: a lateral move does not take the echelon away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from ...models.case import Case
from ...models.codes import Eselon, Kind
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..lowering import lowering_of, may_be_lowered
from .pair_rule import Force, PairRule, Verdicts


class EselonNotLower(PairRule):
    """II.a > II.b > III.a > III.b > IV.a > IV.b; the same level, yet a lower allowance.

    Lawful at the own request or while a heavy sanction is in force. A post without echelon has
    none to lose.
    """

    id: ClassVar = "eselon_not_lower"
    key: ClassVar = "eselon_tidak_turun"
    name: ClassVar = Text(id="Eselon tidak turun", en="Echelon not lower")
    law: ClassVar = Text(
        id="Perpindahan dalam jenjang yang sama tidak menurunkan eselon, kecuali atas permintaan "
        "sendiri atau karena hukuman disiplin berat.",
        en="A move within a level does not lower the echelon, unless at the own request or by a "
        "heavy disciplinary sanction.",
    )
    citation: ClassVar = (
        "kebijakan instansi; kesetaraan eselon: UU 5/2014 Pasal 131 (sudah dicabut UU 20/2023)"
    )
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.LATERAL: Force.HARD,
        Kind.REAPPOINT: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: jabatan ini bereselon {needed}, lebih rendah daripada eselon "
        "sekarang {found}; penurunan memerlukan permintaan sendiri atau hukuman disiplin berat.",
        en="Not eligible: this post has echelon {needed}, lower than the present {found}; stepping "
        "down takes an own request or a heavy disciplinary sanction.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: permintaan sendiri untuk turun dari eselon {found} belum lengkap.",
        en="Cannot be judged yet: the own request to step down from echelon {found} is incomplete.",
    )
    ask: ClassVar = Text(
        id="surat permintaan sendiri, dari pegawai yang bersangkutan",
        en="written request, from the employee",
    )
    waivable_by: ClassVar = Text(
        id="PPK, dengan alasan tertulis", en="the appointing official, with written reasons"
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Compare everybody's echelon with the seat's; a lower number stands higher."""
        keeps = roster.eselon >= position.eselon
        return np.where(keeps, Verdict.MET, may_be_lowered(case)).astype(np.int8)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Compare the person's echelon with the seat's."""
        eselon = Eselon(int(case.roster.eselon[employee]))
        lowered = None
        if eselon is not Eselon.NON and eselon < position.eselon:
            lowered = lowering_of(employee, case)
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=lowered.verdict if lowered else Verdict.MET,
            field="pegawai.eselon",
            row=int(case.roster.row[employee]),
            found=Quantity(amount=eselon.key, unit=Unit.WORD),
            needed=Quantity(amount=position.eselon.key, unit=Unit.WORD),
            since=lowered.on if lowered else None,
        )

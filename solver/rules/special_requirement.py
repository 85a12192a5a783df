"""Special requirement: the certificates and statements that the law asks for at one seat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..documents import document_state, document_states, worst
from .base import Force, PairRule, Verdicts, verdicts


class SpecialRequirement(PairRule):
    """Every item of *jabatan.syarat_khusus*; for instance *kepamongprajaan* for a camat."""

    id: ClassVar = "special_requirement"
    key: ClassVar = "syarat_khusus"
    name: ClassVar = Text(id="Syarat khusus jabatan", en="Special requirement of the seat")
    law: ClassVar = Text(
        id="Jabatan tertentu meminta ijazah atau sertifikat khusus, misalnya kepamongprajaan untuk "
        "camat dan PPNS untuk kepala Satpol PP.",
        en="Some posts ask for a certificate of their own, such as that of a civil investigator "
        "for the head of the public order police.",
    )
    citation: ClassVar = "UU 23/2014 Pasal 224 ayat (2) dan (3) (camat); syarat jabatan lain"
    sure: ClassVar = "tinggi"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.LATERAL: Force.HARD,
        Kind.ADVANCE: Force.HARD,
        Kind.ENTRY: Force.HARD,
        Kind.DEMOTION: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: {needed} tercatat {found}, sedangkan jabatan ini memintanya.",
        en="Not eligible: {needed} is recorded as {found}, and this post asks for it.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: {needed} yang berlaku tidak ada di data. Ini bukan penilaian "
        "buruk.",
        en="Cannot be judged yet: no valid {needed} in the data. This is not a bad mark.",
    )
    ask: ClassVar = Text(
        id="sertifikat atau surat keterangan yang disebut, dari penerbitnya",
        en="the named certificate or statement, from its issuer",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Take the worst of everybody's asked items."""
        states = [document_states(case, item) for item in position.requirements]
        met, barred = np.ones(len(roster), dtype=bool), np.zeros(len(roster), dtype=bool)
        for state in states:
            met &= state == Verdict.MET
            barred |= state == Verdict.NOT_MET
        return verdicts(met, known=met | barred)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look for the asked item that decides."""
        items = position.requirements
        decides = worst([document_state(item, employee=employee, case=case) for item in items])
        if decides is None:
            return Finding(
                rule=self.id,
                employee=employee,
                seat=position.index,
                verdict=Verdict.MET,
                field="jabatan.syarat_khusus",
            )
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=decides.verdict,
            field="kelengkapan.status",
            row=decides.row,
            found=Quantity(amount=decides.status, unit=Unit.WORD) if decides.status else None,
            needed=Quantity(amount=decides.item, unit=Unit.WORD),
            since=decides.on,
        )

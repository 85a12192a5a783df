"""Leadership training: PKN II, PKA or PKP, followed before or soon after the appointment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np
from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind, Level
from ...models.establishment import Position
from ...models.finding import Finding, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..documents import document_state, document_states, found_in
from .pair_rule import Force, PairRule, Verdicts
from .parameters import AnyLevel


class LeadershipTraining(PairRule):
    """The leadership training of the level of the seat; by default it is shown and bars nobody."""

    id: ClassVar = "leadership_training"
    key: ClassVar = "diklat_kepemimpinan"
    name: ClassVar = Text(id="Pelatihan kepemimpinan", en="Leadership training")
    law: ClassVar = Text(
        id="Pelatihan kepemimpinan jenjang yang dituju sudah diikuti, atau diikuti sesudah "
        "diangkat: PKN II untuk JPT pratama, PKA untuk administrator, PKP untuk pengawas.",
        en="The leadership training of the level has been followed, or is followed after the "
        "appointment: PKN II for JPT pratama, PKA for administrators, PKP for supervisors.",
    )
    citation: ClassVar = "PP 11/2017 (nomor pasal belum diperiksa)"
    sure: ClassVar = "rendah"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.INFO,
        Kind.ENTRY: Force.INFO,
    }
    not_met: ClassVar = Text(
        id="Pelatihan {needed} tercatat {found}: rencanakan sesudah pengangkatan.",
        en="The training {needed} is recorded as {found}: plan it after the appointment.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: sertifikat {needed} belum ada di data. Ini bukan penilaian buruk.",
        en="Cannot be judged yet: no {needed} certificate in the data. This is not a bad mark.",
    )
    ask: ClassVar = Text(
        id="sertifikat pelatihan, dari BPSDMD atau lembaga penyelenggara",
        en="the training certificate, from the training agency",
    )
    remedy: ClassVar = Text(
        id="pelatihan yang disebut, dari BPSDMD atau lembaga penyelenggara",
        en="the named training, from the training agency",
    )
    waivable_by: ClassVar = Text(
        id="PPK, dengan jadwal pelatihan sesudah pengangkatan",
        en="the appointing official, with a date for the training after the appointment",
    )

    items: dict[AnyLevel, str] = Field(
        default_factory=lambda: {
            Level.JPT_PRATAMA: "pkn_ii",
            Level.ADMINISTRATOR: "pka",
            Level.PENGAWAS: "pkp",
        },
        alias="pelatihan",
        description="Jenis kelengkapan pelatihan menurut jenjang jabatan yang dituju",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Look at everybody's latest certificate."""
        item = self.items.get(position.level)
        if item is None:
            return np.full(len(roster), Verdict.MET, dtype=np.int8)
        return document_states(case, item)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look at the person's latest certificate."""
        item = self.items.get(position.level)
        finding = Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.MET,
            field="kelengkapan.jenis",
        )
        if item is None:
            return finding
        return found_in(document_state(item, employee=employee, case=case), finding)

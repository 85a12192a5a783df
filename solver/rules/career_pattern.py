"""Career pattern: which kinds of move are allowed, and when a move downwards is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np
from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..documents import DocumentState
from ..kinds import kind_of, kinds_to
from ..lowering import lowering_of, may_be_lowered
from .pair_rule import Force, PairRule, Verdicts
from .parameters import AnyKind

_MOVES = tuple(kind for kind in Kind if kind is not Kind.STAY)


class CareerPattern(PairRule):
    """Horizontal, vertical and diagonal moves as the policy allows them.

    A demotion is lawful at the own request or while a heavy sanction is in force. A move that the
    policy leaves out of `allowed` is barred.
    """

    id: ClassVar = "career_pattern"
    key: ClassVar = "pola_karier"
    name: ClassVar = Text(id="Pola karier", en="Career pattern")
    law: ClassVar = Text(
        id="Perpindahan horizontal, vertikal, dan diagonal menurut pola karier instansi; "
        "penurunan jabatan hanya atas permintaan sendiri atau karena hukuman disiplin berat.",
        en="Horizontal, vertical and diagonal moves by the agency's career pattern; a lower post "
        "only at the own request or by a heavy disciplinary sanction.",
    )
    citation: ClassVar = "PP 11/2017 Pasal 189 ayat (3) dan Pasal 144; PermenPANRB 22/2021"
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = dict.fromkeys(_MOVES, Force.HARD)
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: gerak ini {found}, sedangkan pola karier meminta {needed}; "
        "penurunan jabatan hanya atas permintaan sendiri atau karena hukuman disiplin berat yang "
        "sedang dijalani.",
        en="Not eligible: this move is {found}; the career pattern asks for {needed}; a lower post "
        "takes an own request or a heavy sanction in force.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: permintaan sendiri belum lengkap; diperlukan {needed}.",
        en="Cannot be judged yet: the own request is incomplete; {needed} needed.",
    )
    ask: ClassVar = Text(
        id="surat permintaan sendiri, dari pegawai yang bersangkutan",
        en="written request, from the employee",
    )

    allowed: tuple[AnyKind, ...] = Field(
        (Kind.REAPPOINT, Kind.LATERAL, Kind.ADVANCE, Kind.ENTRY, Kind.PROMOTION),
        alias="diizinkan",
        description="Jenis gerak yang diizinkan; demosi yang tidak disebut masih diizinkan atas "
        "permintaan sendiri atau karena hukuman disiplin berat",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Look at everybody's kind of move, and for a demotion at its ground."""
        kinds = kinds_to(position, roster)
        fine = np.isin(kinds, (Kind.STAY, *self.allowed))
        grounds = np.where(kinds == Kind.DEMOTION, may_be_lowered(case), Verdict.NOT_MET)
        return np.where(fine, Verdict.MET, grounds).astype(np.int8)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look at the person's kind of move, and for a demotion at its ground."""
        kind = kind_of(employee, position, case.roster)
        ground: DocumentState | None = None
        verdict = Verdict.MET
        if kind is not Kind.STAY and kind not in self.allowed:
            verdict = Verdict.NOT_MET
            if kind is Kind.DEMOTION:
                ground = lowering_of(employee, case)
                verdict = ground.verdict
        needed = "permintaan_sendiri" if kind is Kind.DEMOTION else self.allowed[0].key
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="kelengkapan.jenis" if ground else "pegawai.jenjang",
            row=ground.row if ground else int(case.roster.row[employee]),
            found=Quantity(amount=kind.key, unit=Unit.WORD),
            needed=Quantity(amount=needed, unit=Unit.WORD),
            since=ground.on if ground else None,
        )

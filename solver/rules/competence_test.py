"""Competence test: JPT moves between JPT seats with an *uji kompetensi* on file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np
from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind, Level
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..documents import document_state, document_states
from .pair_rule import Force, PairRule, Verdicts
from .parameters import AnyLevel

_ITEM = "uji_kompetensi"


class CompetenceTest(PairRule):
    """Asked of lateral moves into the levels the policy names; no record is *no data*."""

    id: ClassVar = "competence_test"
    key: ClassVar = "uji_kompetensi"
    name: ClassVar = Text(id="Uji kompetensi", en="Competence test")
    law: ClassVar = Text(
        id="Mutasi dari JPT ke JPT dilakukan melalui uji kompetensi.",
        en="A move from one JPT seat to another follows a competence test.",
    )
    citation: ClassVar = "PP 11/2017 Pasal 131 dan Pasal 132"
    sure: ClassVar = "tinggi"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.LATERAL: Force.HARD,
        Kind.ADVANCE: Force.HARD,
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: hasil uji kompetensi {found}, sedangkan yang diminta {needed}.",
        en="Not yet eligible: the competence test says {found}, {needed} needed.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: hasil uji kompetensi yang berlaku tidak ada di data. Ini bukan "
        "nilai rendah.",
        en="Cannot be judged yet: no valid competence test in the data. This is not a low score.",
    )
    ask: ClassVar = Text(
        id="berita acara uji kompetensi, dari UPENKOM atau panitia uji kompetensi",
        en="the record of the competence test, from the assessment unit or its committee",
    )
    remedy: ClassVar = Text(
        id="uji kompetensi ulang, dari UPENKOM atau panitia uji kompetensi",
        en="a new competence test, from the assessment unit or its committee",
    )

    levels: tuple[AnyLevel, ...] = Field(
        (Level.JPT_PRATAMA, Level.JPT_MADYA),
        alias="jenjang",
        description="Jenjang jabatan yang dituju",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Look at everybody's latest test."""
        if position.level not in self.levels:
            return np.full(len(roster), Verdict.MET, dtype=np.int8)
        return document_states(case, _ITEM)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Look at the person's latest test."""
        test = document_state(_ITEM, employee=employee, case=case)
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=test.verdict if position.level in self.levels else Verdict.MET,
            field="kelengkapan.status",
            row=test.row,
            found=Quantity(amount=test.status, unit=Unit.WORD) if test.status else None,
            needed=Quantity(amount="memenuhi", unit=Unit.WORD),
            since=test.on,
        )

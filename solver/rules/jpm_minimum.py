"""JPM minimum: how much of the seat's competency standard a person covers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, ClassVar

import numpy as np
from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.policy import points
from ...models.roster import Roster
from ...models.text import Text
from ..kinds import kind_of, kinds_to
from ..scoring import jpm_at, jpm_of
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import AnyKind

Percent = Annotated[Decimal, Field(ge=0, le=100, decimal_places=2)]

_HUNDREDTHS = 100
_WHOLE = 100 * _HUNDREDTHS
"""A hundred percent, in hundredths of a percent."""


class JpmMinimum(PairRule):
    """Attained over required levels at the *target* seat, capped per competency.

    Compared without rounding: attained x 100 % >= minimum x required.
    """

    id: ClassVar = "jpm_minimum"
    key: ClassVar = "jpm"
    name: ClassVar = Text(id="JPM terhadap jabatan target", en="Job person match at the seat")
    law: ClassVar = Text(
        id="Job Person Match terhadap standar kompetensi jabatan yang dituju paling rendah 80 % "
        "untuk promosi dan kenaikan eselon, 68 % untuk rotasi dan alih.",
        en="A job person match with the seat's competency standard of at least 80 % for promotion "
        "and a higher echelon, 68 % for lateral moves and entry.",
    )
    citation: ClassVar = (
        "Peraturan BKN 26/2019 (memenuhi syarat mulai 80, masih memenuhi syarat mulai 68); ambang "
        "menurut jenis gerak: kebijakan instansi"
    )
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        Kind.PROMOTION: Force.HARD,
        Kind.ADVANCE: Force.HARD,
        Kind.LATERAL: Force.HARD,
        Kind.ENTRY: Force.HARD,
        Kind.REAPPOINT: Force.INFO,
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: JPM terhadap jabatan ini {found}, sedangkan paling rendah "
        "{needed}; dapat berubah lewat asesmen ulang.",
        en="Not yet eligible: the job person match with this post is {found}, at least {needed} "
        "needed; a new assessment may change it.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: tidak ada asesmen kompetensi lengkap yang masih berlaku. Ini "
        "bukan nilai rendah.",
        en="Cannot be judged yet: no complete competency assessment that is still valid. This is "
        "not a low score.",
    )
    ask: ClassVar = Text(
        id="hasil asesmen kompetensi, dari UPENKOM atau lembaga asesmen",
        en="the competency assessment, from the assessment unit",
    )
    remedy: ClassVar = Text(
        id="asesmen kompetensi ulang, dari UPENKOM atau lembaga asesmen",
        en="a new competency assessment, from the assessment unit",
    )

    least: dict[AnyKind, Percent] = Field(
        default_factory=lambda: {
            Kind.PROMOTION: Decimal(80),
            Kind.ADVANCE: Decimal(80),
            Kind.LATERAL: Decimal(68),
            Kind.ENTRY: Decimal(68),
            Kind.REAPPOINT: Decimal(68),
        },
        alias="paling_rendah",
        description="JPM paling rendah, dalam persen, menurut jenis gerak; "
        "jenis gerak yang tidak disebut tidak bersyarat JPM",
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Compare everybody's match with the minimum of the kind of move."""
        least = np.array([self._least(kind) for kind in Kind], dtype=np.int64)
        jpm = jpm_at(position, case)
        met = jpm.attained * _WHOLE >= least[kinds_to(position, roster)] * jpm.required
        return verdicts(met, known=jpm.known)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Compare the person's match, level by level, with the minimum."""
        needed = self._least(kind_of(employee, position, case.roster))
        jpm = jpm_of(employee, position, case)
        verdict = Verdict.NO_DATA
        if jpm is not None:
            enough = jpm.attained * _WHOLE >= needed * jpm.required
            verdict = Verdict.MET if enough else Verdict.NOT_MET
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="penilaian_kompetensi.jpm",
            row=jpm.row if jpm else None,
            found=Quantity(amount=jpm.percent, unit=Unit.PERCENT) if jpm else None,
            needed=Quantity(amount=needed, unit=Unit.PERCENT),
            since=jpm.on if jpm else None,
        )

    def _least(self, kind: Kind) -> int:
        """Give the minimum in hundredths of a percent."""
        return points(self.least.get(kind, Decimal(0)), units=_HUNDREDTHS)

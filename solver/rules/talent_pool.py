"""Talent pool: promotions come from the succession group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from ..scoring import breakdown, talent_of
from .pair_rule import Force, PairRule, Verdicts, verdicts

if TYPE_CHECKING:
    from ..pairs import Pairs

Box = Annotated[int, Field(ge=1, le=9)]


class TalentPool(PairRule):
    """Boxes 9, 8 and 7 of the nine; a box that cannot be computed yet is *no data*."""

    id: ClassVar = "talent_pool"
    key: ClassVar = "kelompok_suksesi"
    weighed: ClassVar = True
    name: ClassVar = Text(id="Kelompok rencana suksesi", en="Talent pool")
    law: ClassVar = Text(
        id="Promosi diberikan kepada pegawai dalam kelompok rencana suksesi, yaitu kotak 7, 8, "
        "dan 9.",
        en="Promotions go to employees in the succession group: boxes 7, 8 and 9.",
    )
    citation: ClassVar = "PermenPANRB 3/2020 jo. PermenPANRB 20/2025; Keputusan Kepala BKN 411/2025"
    sure: ClassVar = "tinggi"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {Kind.PROMOTION: Force.HARD}
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: berada di kotak {found}, sedangkan kelompok rencana suksesi "
        "adalah kotak {needed}.",
        en="Not yet eligible: in box {found}; the succession group is boxes {needed}.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: bukti talenta belum lengkap sehingga kotak belum ada. Ini bukan "
        "nilai rendah.",
        en="Cannot be judged yet: talent evidence is incomplete, so there is no box. This is not a "
        "low score.",
    )
    ask: ClassVar = Text(
        id="hasil SIMATA, atau bukti talenta yang belum ada, dari pegawai dan UPENKOM",
        en="the SIMATA result, or the missing evidence, from the employee and the assessment unit",
    )
    remedy: ClassVar = Text(
        id="kenaikan kotak talenta: bukti yang belum diserahkan dan asesmen ulang, dari pegawai "
        "dan UPENKOM",
        en="a higher talent box: evidence not handed in yet and a new assessment, from the "
        "employee and the assessment unit",
    )

    boxes: tuple[Box, ...] = Field(
        (7, 8, 9), alias="kotak", min_length=1, description="Kotak yang boleh dipromosikan"
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Look at everybody's box."""
        talent = talent_of(case)
        return verdicts(np.isin(talent.box, self.boxes), known=talent.known)

    def met(self, pairs: Pairs, case: Case) -> NDArray[np.bool_]:
        """Look at the box of each pair's person."""
        talent = talent_of(case)
        return np.asarray((np.isin(talent.box, self.boxes) & talent.known)[pairs.employee])

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Compute the person's box again."""
        talent = breakdown(employee, case)
        verdict, found = Verdict.NO_DATA, None
        if talent.known and talent.box is not None:
            verdict = Verdict.MET if talent.box in self.boxes else Verdict.NOT_MET
            found = Quantity(amount=talent.box, unit=Unit.BOX)
        boxes = ", ".join(str(box) for box in sorted(self.boxes))
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="hasil_simata.kotak" if talent.national else "bukti_talenta.indikator",
            found=found,
            needed=Quantity(amount=boxes, unit=Unit.WORD),
        )

"""Level skipping: a promotion goes up one level at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind, Level
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.roster import Roster
from ...models.text import Text
from .pair_rule import Force, PairRule, Verdicts, verdicts


class LevelSkipping(PairRule):
    """The seat stands at most one rung above the present post; functional posts by equivalence."""

    id: ClassVar = "level_skipping"
    key: ClassVar = "lompat_jenjang"
    name: ClassVar = Text(id="Tidak melompati jenjang", en="No level skipped")
    law: ClassVar = Text(
        id="Jabatan target berada satu tingkat di atas jabatan yang sedang diduduki.",
        en="The target post is one level above the post held.",
    )
    citation: ClassVar = "PermenPANRB 3/2020 (jabatan target)"
    sure: ClassVar = "sedang"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {Kind.PROMOTION: Force.HARD}
    not_met: ClassVar = Text(
        id="Tidak memenuhi syarat: jenjang sekarang {found}, sedangkan untuk jabatan ini paling "
        "rendah {needed} atau yang setara.",
        en="Not eligible: the present level is {found}; this post asks for at least {needed} or "
        "its equivalent.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: jenjang jabatan sekarang tidak ada di data.",
        en="Cannot be judged yet: no present level in the data.",
    )

    steps: int = Field(
        1, alias="tingkat", ge=1, le=4, description="Banyaknya tingkat yang boleh dinaiki"
    )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Compare everybody's rung with the seat's."""
        return verdicts(roster.rung >= position.level.rung - self.steps)

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Compare the person's rung with the seat's."""
        level = Level(int(case.roster.level[employee]))
        lowest = max(position.level.rung - self.steps, Level.PELAKSANA.rung)
        needed = next(item for item in Level if item.rung == lowest)
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=Verdict.MET if level.rung >= lowest else Verdict.NOT_MET,
            field="pegawai.jenjang",
            row=int(case.roster.row[employee]),
            found=Quantity(amount=level.key, unit=Unit.WORD),
            needed=Quantity(amount=needed.key, unit=Unit.WORD),
        )

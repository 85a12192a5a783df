"""Merit floor: below it a seat is better left to an acting holder."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind, Level
from ...models.establishment import Position
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.policy import points
from ...models.roster import Roster
from ...models.table import NO_SEAT
from ...models.text import Text
from ...models.units import MERIT_UNITS, hundredths
from ..scoring import merit_at, merit_of
from .easing import Easing
from .pair_rule import Force, PairRule, Verdicts, verdicts
from .parameters import AnyLevel

if TYPE_CHECKING:
    from ..pairs import Pairs

_WORDS = {Level.JPT_PRATAMA.key: "JPT pratama", Level.JPT_MADYA.key: "JPT madya"}
Floor = Annotated[Decimal, Field(ge=0, le=100, decimal_places=2)]


class MeritFloor(PairRule):
    """A vacancy filled below the floor of its level is worse than an acting holder.

    Merit that is not known is *no data*, as in `merit_evidence`. The holder of a seat that is
    abolished, who must be placed before a seat is left to anybody, is exempt at the own level.
    """

    id: ClassVar = "merit_floor"
    key: ClassVar = "nilai_minimum"
    weighed: ClassVar = True
    name: ClassVar = Text(id="Nilai kesesuaian minimum", en="Minimum fit")
    law: ClassVar = Text(
        id="Nilai kesesuaian paling rendah menurut jenjang jabatan yang dituju; di bawahnya "
        "jabatan tetap lowong dan ditunjuk pelaksana tugas. Pemangku jabatan yang dihapus "
        "dikecualikan pada jenjangnya sendiri.",
        en="A minimum fit by the level of the seat; below it the seat stays vacant and an acting "
        "holder is named. Holders of abolished seats are exempt at their own level.",
    )
    citation: ClassVar = "kebijakan instansi"
    sure: ClassVar = "rendah"
    default_kinds: ClassVar[Mapping[Kind, Force]] = {
        kind: Force.HARD for kind in Kind if kind not in (Kind.STAY, Kind.REAPPOINT)
    }
    not_met: ClassVar = Text(
        id="Belum memenuhi syarat: nilai kesesuaian {found}, sedangkan kebijakan meminta paling "
        "rendah {needed} untuk jenjang ini.",
        en="Not yet eligible: fit {found}, at least {needed} needed at this level.",
    )
    no_data: ClassVar = Text(
        id="Belum dapat dinilai: nilai kesesuaian pada jabatan ini belum dapat dihitung dari data. "
        "Ini bukan nilai rendah.",
        en="Cannot be judged yet: the fit at this seat cannot be worked out from the data. This is "
        "not a low score.",
    )
    ask: ClassVar = Text(
        id="berita acara uji kompetensi teknis dari UPENKOM, atau bukti talenta yang belum ada",
        en="the record of the technical test from the assessment unit, or the missing evidence",
    )
    remedy: ClassVar = Text(
        id="uji kompetensi teknis ulang dari UPENKOM, atau bukti talenta yang belum diserahkan",
        en="a new technical test from the assessment unit, or talent evidence not handed in yet",
    )
    waivable_by: ClassVar = Text(
        id="PPK, dengan alasan tertulis", en="the appointing official, with written reasons"
    )

    floor: dict[AnyLevel, Floor] = Field(
        default_factory=lambda: {
            Level.JPT_PRATAMA: Decimal("65.00"),
            Level.ADMINISTRATOR: Decimal("60.00"),
            Level.PENGAWAS: Decimal("55.00"),
        },
        alias="poin",
        description="Nilai kesesuaian paling rendah, menurut jenjang jabatan yang dituju; jenjang "
        "yang tidak disebut tidak berbatas",
    )

    def eased(self, case: Case) -> tuple[Easing, ...]:
        """Give the floor of each level."""
        del case
        floors = {level.key: floor for level, floor in self.floor.items()}
        return tuple(
            Easing(
                name=f"poin.{key}",
                text=Text(
                    id=f"tanpa nilai minimum {_WORDS.get(key, key)}",
                    en=f"without a minimum fit for {_WORDS.get(key, key)}",
                ),
                settings={"poin": {other: floors[other] for other in floors if other != key}},
            )
            for key in floors
        )

    def judge(self, position: Position, roster: Roster, case: Case) -> Verdicts:
        """Compare everybody's merit with the floor of the seat's level."""
        if position.level not in self.floor:
            return verdicts(np.ones(len(roster), dtype=bool))
        merit = merit_at(position, case)
        free = (roster.seat != NO_SEAT) & case.establishment.abolished[roster.seat]
        free &= roster.level == position.level
        return verdicts(free | (merit.low >= self._units(position.level)), known=free | merit.known)

    def met(self, pairs: Pairs, case: Case) -> NDArray[np.bool_]:
        """Compare the merit of each pair with the floor of its seat's level."""
        seats, roster = case.establishment, case.roster
        level, own = seats.level[pairs.seat], roster.seat[pairs.employee]
        free = (own != NO_SEAT) & seats.abolished[own] & (roster.level[pairs.employee] == level)
        floor = np.full(max(Level) + 1, -1, dtype=np.int64)
        for one in self.floor:
            floor[one] = self._units(one)
        known = pairs.scored & (pairs.merit >= floor[level])
        return np.asarray(free | known | (floor[level] < 0))

    def facts(self, employee: int, position: Position, case: Case) -> Finding:
        """Compare the person's merit with the floor of the seat's level."""
        floor = self.floor.get(position.level)
        merit = merit_of(employee, position, case)
        verdict = Verdict.MET
        own = int(case.roster.seat[employee])
        free = own != NO_SEAT and bool(case.establishment.abolished[own])
        if floor is not None and not (free and case.roster.level[employee] == position.level):
            enough = merit.low >= self._units(position.level)
            verdict = Verdict.MET if enough else Verdict.NOT_MET
            verdict = verdict if merit.known else Verdict.NO_DATA
        found = hundredths(merit.low, units=MERIT_UNITS) if merit.known else None
        return Finding(
            rule=self.id,
            employee=employee,
            seat=position.index,
            verdict=verdict,
            field="hasil_simata.nilai_talenta",
            found=None if found is None else Quantity(amount=found, unit=Unit.POINTS),
            needed=None if floor is None else Quantity(amount=int(100 * floor), unit=Unit.POINTS),
        )

    def _units(self, level: Level) -> int:
        return points(self.floor[level], units=MERIT_UNITS)

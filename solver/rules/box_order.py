"""Box order: among promotions, box 9 before 8 before 7."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind, Level
from ...models.policy import points
from ...models.seating import Seating
from ...models.text import Text
from ...models.tiers import BOX_ORDER, MERIT
from ...models.units import MERIT_UNITS
from ..pairs import Pairs
from ..scoring import breakdown, talent_of
from .base import Preference
from .parameters import AnyLevel

Weight = Literal["wajib", "berharga", "tidak"]

_FIRST = 9
"""The first box of the pool; a box that is not known counts as below all of them."""


class BoxOrder(Preference):
    """Every step below box 9 costs: one in its own tier, or a price in points.

    *wajib* puts the order before merit, *berharga* makes it a price within merit, *tidak* leaves
    the level out.
    """

    id: ClassVar = "box_order"
    key: ClassVar = "urutan_kotak"
    name: ClassVar = Text(id="Urutan kotak 9, 8, 7", en="Box order 9, 8, 7")
    law: ClassVar = Text(
        id="Untuk promosi, kotak 9 didahulukan, lalu 8, lalu 7; bagi JPT sebelum nilai kesesuaian.",
        en="For promotions box 9 comes first, then 8, then 7; for JPT before fit.",
    )
    citation: ClassVar = "PermenPANRB 3/2020; kebijakan instansi"
    sure: ClassVar = "sedang"

    weight: dict[AnyLevel, Weight] = Field(
        default_factory=lambda: dict[Level, Weight](
            {
                Level.JPT_PRATAMA: "wajib",
                Level.ADMINISTRATOR: "berharga",
                Level.PENGAWAS: "berharga",
            }
        ),
        alias="menurut_jenjang",
        description="wajib, berharga, atau tidak, menurut jenjang jabatan yang dituju",
    )
    price: Decimal = Field(
        Decimal("1.00"),
        alias="poin_per_langkah",
        ge=0,
        le=100,
        decimal_places=2,
        description="Poin nilai kesesuaian per langkah di bawah kotak 9, bila berharga",
    )

    def gains(self, pairs: Pairs, case: Case) -> dict[str, NDArray[np.int64]]:
        """Take the steps below box 9 off every promotion, by the weight at its level."""
        talent = talent_of(case)
        box = np.where(talent.known, talent.box, 0)[pairs.employee].astype(np.int64)
        steps = np.where(pairs.kind == Kind.PROMOTION, _FIRST - box, 0)
        level = case.establishment.level[pairs.seat]
        price = points(self.price, units=MERIT_UNITS)
        return {
            BOX_ORDER: np.where(np.isin(level, self._levels("wajib")), -steps, 0),
            MERIT: np.where(np.isin(level, self._levels("berharga")), -steps * price, 0),
        }

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Count the steps of the promoted again, each from the person's own evidence."""
        worth = {BOX_ORDER: 0, MERIT: 0}
        for employee, seat, kind in seating.moves():
            if kind is not Kind.PROMOTION:
                continue
            talent = breakdown(employee, case)
            steps = _FIRST - (talent.box or 0 if talent.known else 0)
            weight = self.weight.get(case.establishment.position(seat).level, "tidak")
            if weight == "wajib":
                worth[BOX_ORDER] -= steps
            elif weight == "berharga":
                worth[MERIT] -= steps * points(self.price, units=MERIT_UNITS)
        return worth

    def _levels(self, weight: Weight) -> list[Level]:
        return [level for level, item in self.weight.items() if item == weight]

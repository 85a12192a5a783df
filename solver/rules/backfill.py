"""Backfill: what it costs that a closed seat falls vacant by the plan."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.codes import Level
from ...models.policy import points
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ...models.text import Text
from ...models.tiers import MERIT
from ...models.units import MERIT_UNITS
from ..leaving import leaving
from ..pairs import Pairs
from .base import Preference
from .parameters import AnyLevel

Points = Annotated[Decimal, Field(ge=0, le=1000, decimal_places=2)]


class Backfill(Preference):
    """A price on every closed seat that is left, by its level; it has to be filled later."""

    id: ClassVar = "backfill"
    key: ClassVar = "jabatan_ditinggal"
    name: ClassVar = Text(id="Jabatan yang ditinggal", en="Seats left behind")
    law: ClassVar = Text(
        id="Setiap jabatan tertutup yang menjadi lowong karena rencana ini mengurangi nilai "
        "rencana, menurut jenjangnya.",
        en="Every closed seat that falls vacant by this plan lowers the value of the plan, by its "
        "level.",
    )
    citation: ClassVar = "kebijakan instansi"
    sure: ClassVar = "rendah"

    price: dict[AnyLevel, Points] = Field(
        default_factory=lambda: {
            Level.JPT_PRATAMA: Decimal("5.00"),
            Level.ADMINISTRATOR: Decimal("0.50"),
            Level.PENGAWAS: Decimal("0.25"),
        },
        alias="poin",
        description="Poin nilai kesesuaian per jabatan yang ditinggal, menurut jenjangnya; "
        "jenjang yang tidak disebut tidak berharga",
    )

    def gains(self, pairs: Pairs, case: Case) -> dict[str, NDArray[np.int64]]:
        """Take the price of the own seat off every pair that leaves it empty."""
        seats, own = case.establishment, case.roster.seat[pairs.employee]
        prices = np.zeros(max(Level) + 1, dtype=np.int64)
        for level in self.price:
            prices[level] = self._units(level)
        cost = prices[seats.level[own]]
        return {MERIT: np.where(leaving(pairs, case) & ~seats.refillable[own], -cost, 0)}

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Add up the prices of the closed seats left."""
        worth = 0
        seats = case.establishment
        for employee, _, _ in seating.moves():
            own = int(case.roster.seat[employee])
            if own != NO_SEAT and not (seats.refillable[own] or seats.abolished[own]):
                worth -= self._units(seats.position(own).level)
        return {MERIT: worth}

    def _units(self, level: Level) -> int:
        return points(self.price.get(level, Decimal(0)), units=MERIT_UNITS)

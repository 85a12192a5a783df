"""Moves: what it costs to take a holder out of a seat."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.policy import points
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ...models.text import Text
from ...models.tiers import MERIT
from ...models.units import MERIT_UNITS
from ..leaving import leaving
from ..pairs import Pairs
from .base import Preference


class Moves(Preference):
    """A price on every holder who leaves a seat, so that nobody is moved for nothing."""

    id: ClassVar = "moves"
    key: ClassVar = "perpindahan"
    name: ClassVar = Text(id="Perpindahan pejabat", en="Moves of holders")
    law: ClassVar = Text(
        id="Setiap pejabat yang meninggalkan jabatannya mengurangi nilai rencana.",
        en="Every holder who leaves a seat lowers the value of the plan.",
    )
    citation: ClassVar = "kebijakan instansi"
    sure: ClassVar = "rendah"

    price: Decimal = Field(
        Decimal("0.10"),
        alias="poin",
        gt=0,
        le=100,
        decimal_places=2,
        description="Poin nilai kesesuaian per pejabat yang berpindah",
    )

    def gains(self, pairs: Pairs, case: Case) -> dict[str, NDArray[np.int64]]:
        """Take the price off every pair that makes a holder leave."""
        return {MERIT: np.where(leaving(pairs, case), -points(self.price, units=MERIT_UNITS), 0)}

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Count the holders who leave."""
        seats = (int(case.roster.seat[employee]) for employee, _, _ in seating.moves())
        left = sum(seat != NO_SEAT and not case.establishment.abolished[seat] for seat in seats)
        return {MERIT: -int(left) * points(self.price, units=MERIT_UNITS)}

"""Moves: what it costs to take a holder out of a seat."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.case import Case
from ...models.codes import Kind
from ...models.policy import points
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ...models.text import Text
from ...models.tiers import MERIT
from ...models.units import MERIT_UNITS
from ..pairs import Pairs
from .base import Preference

_NOT_LEAVING = (Kind.STAY, Kind.REAPPOINT)


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
        leaves = (case.roster.seat[pairs.employee] != NO_SEAT) & ~np.isin(pairs.kind, _NOT_LEAVING)
        return {MERIT: np.where(leaves, -points(self.price, units=MERIT_UNITS), 0)}

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Count the holders who leave."""
        leaving = sum(
            case.roster.seat[employee] != NO_SEAT and kind is not Kind.REAPPOINT
            for employee, _, kind in seating.moves()
        )
        return {MERIT: -int(leaving) * points(self.price, units=MERIT_UNITS)}

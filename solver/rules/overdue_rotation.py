"""Overdue rotation: a holder too long in one seat is better moved."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ...models.calendar import add_months, as_date, months_between
from ...models.case import Case
from ...models.codes import Kind
from ...models.policy import points
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ...models.text import Text
from ...models.tiers import MERIT
from ...models.units import MERIT_UNITS
from ..leaving import leaving
from ..pairs import Pairs
from .base import Preference
from .parameters import AnyKind, Months


class OverdueRotation(Preference):
    """More than five years in a seat never bars; moving the holder within the level gains points.

    The article speaks of moves within a level, whether or not the echelon rises; who is promoted
    is promoted on other grounds. A start that is not recorded gains nothing, nor does leaving a
    seat that the round abolishes, which is no rotation.
    """

    id: ClassVar = "overdue_rotation"
    key: ClassVar = "rotasi_lewat_waktu"
    name: ClassVar = Text(id="Rotasi yang lewat waktu", en="Overdue rotation")
    law: ClassVar = Text(
        id="Mutasi dilakukan paling lama 5 tahun setelah menduduki jabatan; perpindahan dalam "
        "jenjang yang sama bagi pejabat yang sudah lebih lama menambah nilai rencana.",
        en="A holder moves after at most 5 years in the seat; a move within the level of one who "
        "has been there longer raises the value of the plan.",
    )
    citation: ClassVar = "PP 11/2017 Pasal 190 ayat (3) dan Pasal 133"
    sure: ClassVar = "sedang"

    months: Months = Field(60, alias="bulan", description="Paling lama di jabatan, dalam bulan")
    price: Decimal = Field(
        Decimal("2.00"),
        alias="poin",
        ge=0,
        le=100,
        decimal_places=2,
        description="Poin nilai kesesuaian per pejabat yang dirotasi",
    )
    counted: tuple[AnyKind, ...] = Field(
        (Kind.LATERAL, Kind.ADVANCE),
        alias="gerak_dihitung",
        description="Jenis gerak yang mengakhiri masa jabatan yang lewat waktu",
    )

    def gains(self, pairs: Pairs, case: Case) -> dict[str, NDArray[np.int64]]:
        """Add the points to every counted move of a holder over the months."""
        since = case.roster.post_since[pairs.employee]
        full = months_between(since, case.round.on - np.timedelta64(1, "D")) >= self.months
        rotates = leaving(pairs, case) & np.isin(pairs.kind, self.counted)
        overdue = full & ~np.isnat(since) & rotates
        return {MERIT: np.where(overdue, points(self.price, units=MERIT_UNITS), 0)}

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Count the overdue holders who rotate."""
        overdue = 0
        for employee, _, kind in seating.moves():
            since = as_date(case.roster.post_since[employee])
            own = int(case.roster.seat[employee])
            held = own != NO_SEAT and not case.establishment.abolished[own]
            if kind in self.counted and since and held:
                overdue += add_months(since, self.months) < case.round.installed_on
        return {MERIT: overdue * points(self.price, units=MERIT_UNITS)}

"""Fill: the vacancies that get a name, by level and within it by criticality."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Kind, Level
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ...models.text import Text
from ...models.tiers import FILL
from ..pairs import Pairs
from .base import Preference

Gains = NDArray[np.int64]


class Fill(Preference):
    """A vacancy counts its criticality in the tier of its level when a move fills it.

    A lateral move out of a closed seat fills one and opens another: it also counts minus the
    criticality of the seat left, in the tier of that seat's level.
    """

    id: ClassVar = "fill"
    key: ClassVar = "isi_lowongan"
    name: ClassVar = Text(id="Isi jabatan lowong", en="Fill vacancies")
    law: ClassVar = Text(
        id="Sebanyak mungkin jabatan lowong terisi: JPT lebih dahulu, lalu administrator, lalu "
        "pengawas; di dalam satu jenjang menurut kekritisan. Rotasi yang hanya memindahkan "
        "lowongan tidak dihitung mengisi.",
        en="As many vacancies as possible are filled: JPT first, then administrator, then "
        "pengawas; within a level by criticality. A lateral move that only shifts the gap counts "
        "nothing.",
    )
    citation: ClassVar = "kebijakan instansi"
    sure: ClassVar = "sedang"

    def gains(self, pairs: Pairs, case: Case) -> dict[str, Gains]:
        """Add the seat taken, and take off the closed seat that a lateral move leaves."""
        seats, own = case.establishment, case.roster.seat[pairs.employee]
        fills = seats.contested[pairs.seat] & (pairs.kind != Kind.STAY)
        closes = (own != NO_SEAT) & ~seats.contested[own]
        shifts = (pairs.kind == Kind.LATERAL) & closes
        return {
            tier: self._weight(case, pairs.seat, level, fills)
            - self._weight(case, own, level, shifts)
            for level, tier in FILL.items()
        }

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Count the vacancies filled and the gaps shifted."""
        worth = dict.fromkeys(FILL.values(), 0)
        for employee, seat, kind in seating.moves():
            taken = case.establishment.position(seat)
            if taken.holder < 0 and taken.level in FILL:
                worth[FILL[taken.level]] += taken.critical
            if kind is not Kind.LATERAL or case.roster.seat[employee] == NO_SEAT:
                continue
            left = case.establishment.position(int(case.roster.seat[employee]))
            if left.holder >= 0 and left.level in FILL:
                worth[FILL[left.level]] -= left.critical
        return worth

    @staticmethod
    def _weight(
        case: Case, seat: NDArray[np.int32], level: Level, counts: NDArray[np.bool_]
    ) -> Gains:
        """Give the criticality of each pair's `seat` where it is of `level` and `counts`."""
        seats = case.establishment
        weight = np.where(seats.level[seat] == level, seats.critical[seat], 0)
        return np.where(counts, weight, 0).astype(np.int64)

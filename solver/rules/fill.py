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
from ..leaving import leaving
from ..pairs import Pairs
from .base import Preference

Gains = NDArray[np.int64]


class Fill(Preference):
    """A seat counts its criticality in the tier of its level when a move fills it.

    A holder who moves leaves a seat that is then a vacancy of its own level: it counts minus its
    criticality, unless somebody refills it. Whoever leaves an abolished seat leaves no vacancy.
    """

    id: ClassVar = "fill"
    key: ClassVar = "isi_lowongan"
    name: ClassVar = Text(id="Isi jabatan lowong", en="Fill vacancies")
    law: ClassVar = Text(
        id="Sebanyak mungkin jabatan lowong terisi: JPT lebih dahulu, lalu administrator, lalu "
        "pengawas; di dalam satu jenjang menurut kekritisan. Jabatan yang ditinggal karena rencana "
        "ini adalah lowongan pada jenjangnya sendiri.",
        en="As many vacancies as possible are filled: JPT first, then administrator, then "
        "pengawas; within a level by criticality. A seat left because of this plan is a vacancy of "
        "its own level.",
    )
    citation: ClassVar = "kebijakan instansi"
    sure: ClassVar = "sedang"
    liftable: ClassVar = False

    def gains(self, pairs: Pairs, case: Case) -> dict[str, Gains]:
        """Add the seat that a move takes, and take off the seat that it leaves."""
        own, moves = case.roster.seat[pairs.employee], pairs.kind != Kind.STAY
        leaves = leaving(pairs, case)
        return {
            tier: self._weight(case, pairs.seat, level, moves)
            - self._weight(case, own, level, leaves)
            for level, tier in FILL.items()
        }

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Count the seats taken and the seats left."""
        worth = dict.fromkeys(FILL.values(), 0)
        for employee, seat, _ in seating.moves():
            own = int(case.roster.seat[employee])
            left = [own] if own != NO_SEAT and not case.establishment.abolished[own] else []
            for index, sign in [(seat, 1), *((index, -1) for index in left)]:
                position = case.establishment.position(index)
                if position.level in FILL:
                    worth[FILL[position.level]] += sign * position.critical
        return worth

    @staticmethod
    def _weight(
        case: Case, seat: NDArray[np.int32], level: Level, counts: NDArray[np.bool_]
    ) -> Gains:
        """Give the criticality of each pair's `seat` where it is of `level` and `counts`."""
        seats = case.establishment
        weight = np.where(seats.level[seat] == level, seats.critical[seat], 0)
        return np.where(counts, weight, 0).astype(np.int64)

"""Displaced placed: holders of abolished seats get a seat before anything else is optimised."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.round import Mode
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ...models.text import Text
from ...models.tiers import OWN_LEVEL, PLACED
from ..displaced import displaced
from ..pairs import Pairs
from .base import Preference


class DisplacedPlaced(Preference):
    """Every holder of an abolished seat who is seated counts one, and one more at the own level.

    Only a reorganisation abolishes seats; in another mode these tiers do not exist.
    """

    id: ClassVar = "displaced_placed"
    key: ClassVar = "penempatan_pemangku"
    name: ClassVar = Text(
        id="Penempatan pemangku jabatan yang dihapus", en="Placing holders of abolished seats"
    )
    law: ClassVar = Text(
        id="Dalam penataan organisasi, pemangku jabatan yang dihapus lebih dahulu ditempatkan, dan "
        "sedapat mungkin pada jenjangnya sendiri; yang tidak tertampung disebut satu per satu.",
        en="In a reorganisation the holders of abolished seats are placed first, and at their own "
        "level as far as possible; those without a seat are named one by one.",
    )
    citation: ClassVar = "PP 11/2017 Pasal 130"
    sure: ClassVar = "tinggi"
    liftable: ClassVar = False

    def gains(self, pairs: Pairs, case: Case) -> dict[str, NDArray[np.int64]]:
        """Count the pairs of displaced holders, and those at the level of the seat they lose."""
        if case.round.mode is not Mode.SOTK:
            return {}
        seats, own = case.establishment, case.roster.seat[pairs.employee]
        placed = displaced(pairs, case)
        level = placed & (seats.level[own] == seats.level[pairs.seat])
        return {PLACED: placed.astype(np.int64), OWN_LEVEL: level.astype(np.int64)}

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Count the displaced holders who are seated."""
        if case.round.mode is not Mode.SOTK:
            return {}
        worth = {PLACED: 0, OWN_LEVEL: 0}
        for employee, seat, _ in seating.moves():
            own = int(case.roster.seat[employee])
            if own != NO_SEAT and case.establishment.abolished[own]:
                worth[PLACED] += 1
                worth[OWN_LEVEL] += bool(
                    case.establishment.level[own] == case.establishment.level[seat]
                )
        return worth

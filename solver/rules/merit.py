"""Merit: how well the people fit the seats they take."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Kind
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ...models.text import Text
from ...models.tiers import MERIT
from ..pairs import Pairs
from ..scoring import merit_at, merit_of
from .base import Preference


class Merit(Preference):
    """Every move counts its merit, a stay in a contested seat likewise.

    A stay in a closed seat counts nothing, so missing evidence unseats nobody. A lateral move out
    of a closed seat fills nothing on balance; it counts what it improves: its merit minus the
    holder's merit at the own seat. A merit that is not known counts nothing.
    """

    id: ClassVar = "merit"
    key: ClassVar = "nilai"
    name: ClassVar = Text(id="Nilai kesesuaian", en="Merit")
    law: ClassVar = Text(
        id="Jumlah nilai kesesuaian setinggi mungkin; rotasi dihitung menurut kenaikannya terhadap "
        "jabatan sekarang.",
        en="The sum of merit is as high as possible; a lateral move counts what it gains over the "
        "present seat.",
    )
    citation: ClassVar = "UU 20/2023 Pasal 46; Keputusan Kepala BKN 411/2025"
    sure: ClassVar = "sedang"

    def gains(self, pairs: Pairs, case: Case) -> dict[str, NDArray[np.int64]]:
        """Give each pair's merit, less the merit at the closed seat a lateral move leaves."""
        seats, own = case.establishment, case.roster.seat[pairs.employee]
        counts = pairs.scored & ((pairs.kind != Kind.STAY) | seats.contested[pairs.seat])
        gain = np.where(counts, pairs.merit, 0)
        improves = (pairs.kind == Kind.LATERAL) & (own != NO_SEAT) & ~seats.contested[own]
        for seat in np.unique(own[improves]).tolist():
            here = improves & (own == seat)
            at = merit_at(seats.position(seat), case)
            people = pairs.employee[here]
            gain[here] -= np.where(counts[here] & at.known[people], at.low[people], 0)
        return {MERIT: gain}

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Add up the merits of the chosen pairs, each computed again."""
        return {MERIT: sum(self._worth(*row, case) for row in seating.rows())}

    @staticmethod
    def _worth(employee: int, seat: int, kind: Kind, case: Case) -> int:
        position = case.establishment.position(seat)
        if kind is Kind.STAY and position.holder >= 0:
            return 0
        merit = merit_of(employee, position, case)
        own = int(case.roster.seat[employee])
        if not merit.known or kind is not Kind.LATERAL or own == NO_SEAT:
            return merit.low if merit.known else 0
        left = case.establishment.position(own)
        before = merit_of(employee, left, case)
        return merit.low - (before.low if before.known and left.holder >= 0 else 0)

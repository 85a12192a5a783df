"""Merit: how well the people fit the seats they take."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.seating import Seating
from ...models.text import Text
from ...models.tiers import MERIT
from ..pairs import Pairs
from ..scoring import merit_of
from .base import Preference


class Merit(Preference):
    """Every seated person counts the merit there, stays included: the value of the establishment.

    So a move counts what it gains over the seat left. A merit that is not known counts nothing;
    `merit_evidence` keeps such a holder from being moved for it.
    """

    id: ClassVar = "merit"
    key: ClassVar = "nilai"
    name: ClassVar = Text(id="Nilai kesesuaian", en="Fit")
    law: ClassVar = Text(
        id="Jumlah nilai kesesuaian semua jabatan setinggi mungkin, yang tetap di jabatannya "
        "termasuk; perpindahan dihitung menurut kenaikannya terhadap jabatan yang ditinggal.",
        en="The sum of fit over all seats is as high as possible, those who stay included; a "
        "move counts what it gains over the seat left.",
    )
    citation: ClassVar = "UU 20/2023 Pasal 46; Keputusan Kepala BKN 411/2025"
    sure: ClassVar = "sedang"
    liftable: ClassVar = False

    def gains(self, pairs: Pairs, case: Case) -> dict[str, NDArray[np.int64]]:
        """Give each pair's merit."""
        del case
        return {MERIT: np.where(pairs.scored, pairs.merit, 0)}

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Add up the merits of the chosen pairs, each computed again."""
        merits = (
            merit_of(employee, case.establishment.position(seat), case)
            for employee, seat, _ in seating.rows()
        )
        return {MERIT: sum(merit.low for merit in merits if merit.known)}

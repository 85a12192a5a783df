"""Reappointment: a seat that continues another is kept by its holder."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Kind
from ...models.round import Mode
from ...models.seating import Seating
from ...models.text import Text
from ...models.tiers import REAPPOINTED
from ..pairs import Pairs
from .base import Preference


class Reappointment(Preference):
    """Every holder who is reappointed to a renamed, split or merged seat counts one."""

    id: ClassVar = "reappointment"
    key: ClassVar = "pengukuhan"
    name: ClassVar = Text(id="Pengukuhan", en="Reappointment")
    law: ClassVar = Text(
        id="Dalam penataan organisasi, jabatan yang hanya berganti nama dikukuhkan kepada "
        "pemangkunya.",
        en="In a reorganisation a seat that only changes its name is confirmed to its holder.",
    )
    citation: ClassVar = "kebijakan instansi; praktik pengukuhan pada penataan organisasi"
    sure: ClassVar = "sedang"
    liftable: ClassVar = False

    def gains(self, pairs: Pairs, case: Case) -> dict[str, NDArray[np.int64]]:
        """Count the reappointments; only a reorganisation has them."""
        if case.round.mode is not Mode.SOTK:
            return {}
        return {REAPPOINTED: (pairs.kind == Kind.REAPPOINT).astype(np.int64)}

    def recount(self, seating: Seating, case: Case) -> dict[str, int]:
        """Count the reappointments again, by what each seat continues."""
        if case.round.mode is not Mode.SOTK:
            return {}
        seats = case.establishment
        kept = sum(
            int(case.roster.seat[employee]) in seats.continues[seat]
            for employee, seat, _ in seating.moves()
        )
        return {REAPPOINTED: kept}

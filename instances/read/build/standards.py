"""Which competency levels each seat asks for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ....models.codes import COMPETENCIES, Level
from ....models.establishment import Establishment
from ....models.policy import Policy
from ..draft import Draft, places


def standards_of(draft: Draft, seats: Establishment, policy: Policy) -> NDArray[np.int16]:
    """Give the required levels, shape (seats, 9).

    The seat's own row comes first, then the row of its level, then the policy's level.
    """
    table = draft["standar_kompetensi"]
    needed = np.stack([table.numbers(name) for name in COMPETENCIES], axis=1).astype(np.int16)
    of_level = places(_keys(seats.level), table.words("jenjang"))
    of_seat = places(seats.id, table.words("jabatan_id"))
    default = np.array([policy.standard.of[Level(level).key] for level in seats.level.tolist()])
    standards = np.repeat(default.astype(np.int16)[:, None], len(COMPETENCIES), axis=1)
    for line in (of_level, of_seat):
        standards[line >= 0] = needed[line[line >= 0]]
    return standards


def _keys(levels: NDArray[np.int16]) -> NDArray[np.object_]:
    return np.array([Level(level).key for level in levels.tolist()], dtype=object)

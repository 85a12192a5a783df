"""Which kind of move a pair would be (PP 11/2017 art. 189(3): horizontal, vertical, diagonal)."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..models.codes import Eselon, Kind, Level
from ..models.establishment import Position
from ..models.roster import Roster


@lru_cache(maxsize=2)
def kinds_to(position: Position, roster: Roster) -> NDArray[np.int8]:
    """Give the kind of move of every employee to `position`, shape (employees,).

    The holder of a seat that `position` continues is reappointed. Else the common ladder decides
    first; on the same rung a post without echelon makes an entry, a lower echelon an advance, and
    the rest is lateral.
    """
    rung = roster.rung
    same_rung = np.select(
        [roster.eselon == Eselon.NON, roster.eselon > position.eselon],
        [Kind.ENTRY, Kind.ADVANCE],
        default=Kind.LATERAL,
    )
    kinds = np.select(
        [
            roster.seat == position.index,
            np.isin(roster.seat, position.continues),
            rung < position.level.rung,
            rung > position.level.rung,
        ],
        [Kind.STAY, Kind.REAPPOINT, Kind.PROMOTION, Kind.DEMOTION],
        default=same_rung,
    )
    kinds = kinds.astype(np.int8)
    kinds.setflags(write=False)
    return kinds


def kind_of(employee: int, position: Position, roster: Roster) -> Kind:
    """Give the kind of move of one employee to `position`; the scalar twin of :func:`kinds_to`."""
    level = Level(int(roster.level[employee]))
    eselon = Eselon(int(roster.eselon[employee]))
    if roster.seat[employee] == position.index:
        return Kind.STAY
    if int(roster.seat[employee]) in position.continues:
        return Kind.REAPPOINT
    if level.rung != position.level.rung:
        return Kind.PROMOTION if level.rung < position.level.rung else Kind.DEMOTION
    if eselon is Eselon.NON:
        return Kind.ENTRY
    return Kind.ADVANCE if eselon > position.eselon else Kind.LATERAL

"""Which kind of move a pair would be (PP 11/2017 art. 189(3): horizontal, vertical, diagonal)."""

from __future__ import annotations

from dataclasses import dataclass
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
    steps = _steps(roster)
    kinds = _by_step(position, steps)[steps.of]
    kinds[np.isin(roster.seat, position.continues)] = Kind.REAPPOINT
    kinds[roster.seat == position.index] = Kind.STAY
    kinds.setflags(write=False)
    return kinds


@dataclass(frozen=True, slots=True, eq=False)
class _Steps:
    """The steps on which people stand: a rung and an echelon each, and everybody's own."""

    rung: NDArray[np.int64]
    eselon: NDArray[np.int64]
    of: NDArray[np.intp]


@lru_cache(maxsize=2)
def _steps(roster: Roster) -> _Steps:
    both = np.stack([roster.rung, roster.eselon]).astype(np.int64)
    steps, of = np.unique(both, axis=1, return_inverse=True)
    return _Steps(rung=steps[0], eselon=steps[1], of=of)


def _by_step(position: Position, steps: _Steps) -> NDArray[np.int8]:
    """Give the kind of move from each step to `position`."""
    same_rung = np.select(
        [steps.eselon == Eselon.NON, steps.eselon > position.eselon],
        [Kind.ENTRY, Kind.ADVANCE],
        default=Kind.LATERAL,
    )
    kinds = np.select(
        [steps.rung < position.level.rung, steps.rung > position.level.rung],
        [Kind.PROMOTION, Kind.DEMOTION],
        default=same_rung,
    )
    return kinds.astype(np.int8)


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

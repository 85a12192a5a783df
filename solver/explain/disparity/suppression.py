"""Suppression: which counts of a table are withheld, so that none of them can be computed back.

A table counts people by stage, row and column; its margins (rows over all columns, columns over all
rows) are known to its reader. A count from 1 to the minimum less one is *small*, and so is the
*rest* of the stage before that a stage leaves behind. Small counts are withheld; so are further
ones until nothing small can be told from what is still shown.

A figure can be told exactly when no other table that agrees with everything shown has another
figure there. So for every small one another table is looked for: counts go up by one and down by
one in turn along a ring of rows and columns, so that every margin stays. Cells are edges of a graph
on rows and columns; which may go up and which down decides in which direction an edge is walked
(D. Gusfield 1988, doi 10.1137/0217034). Up and down are limited by zero and by the stages beside
it. Several stages may change together while the others stay, so a ring of withheld cells proves the
figure safe. Where there is none, the cells of the ring that needs fewest more are withheld; what is
withheld later never undoes a ring, so one pass suffices.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from .rings import Flags, Places, Ring, cheapest_ring
from .stage import AMONG, Stage

Counts = NDArray[np.int64]
Together = tuple[Stage, ...]

TOGETHER: tuple[Together, ...] = tuple(
    some for size in range(1, len(Stage) + 1) for some in combinations(list(Stage), size)
)
"""Stages whose counts may change together, as when whole people change places."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Withheld:
    """What of a table is not shown.

    Attributes
    ----------
    cells : bool array (stages, rows, columns)
    whole : bool
        Something small could be told whatever else is withheld: nothing is shown.
    """

    cells: Flags
    whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """One figure that must not be told: a count, or the rest of the stage before."""

    stage: Stage
    row: int
    column: int
    rest: bool

    def changes(self, together: Together) -> bool:
        """Say whether it changes when the counts of these stages do."""
        if not self.rest:
            return self.stage in together
        return (self.stage in together) != (AMONG[self.stage] in together)


def withheld(counts: Counts, *, minimum: int, row_margins: bool = True) -> Withheld:
    """Choose the cells to withhold.

    Parameters
    ----------
    counts : int array (stages, rows, columns)
    minimum : int
        The least count that is shown.
    row_margins : bool
        The rows' totals are known too; else only those of the columns.
    """
    cells = np.asarray((counts > 0) & (counts < minimum))
    rooms = {together: _rooms(counts, together) for together in TOGETHER}
    for small in smalls(counts, minimum=minimum):
        ring, together = _ring(small, cells, rooms, row_margins=row_margins)
        if ring is None:
            return Withheld(cells=np.ones_like(cells), whole=True)
        for row, column in ring.cells:
            cells[[*together], row, column] = True
    return Withheld(cells=cells, whole=False)


def smalls(counts: Counts, *, minimum: int) -> Iterator[Small]:
    """Give every small count and every small rest."""
    for stage in Stage:
        rest = counts[AMONG[stage]] - counts[stage] if stage in AMONG else np.zeros_like(counts[0])
        for amounts, is_rest in ((counts[stage], False), (rest, True)):
            for row, column in np.argwhere((amounts > 0) & (amounts < minimum)).tolist():
                yield Small(stage=stage, row=row, column=column, rest=is_rest)


def _ring(
    small: Small,
    cells: Flags,
    rooms: dict[Together, tuple[Flags, Flags]],
    *,
    row_margins: bool,
) -> tuple[Ring | None, Together]:
    """Give the ring that needs fewest further cells, and the stages that change along it."""
    best: tuple[Ring | None, Together] = None, ()
    for together, (up, down) in rooms.items():
        if not small.changes(together):
            continue
        cost = np.count_nonzero(~cells[[*together]], axis=0)
        places = Places(up=up, down=down, cost=cost, row_margins=row_margins)
        ring = cheapest_ring(places, (small.row, small.column))
        if ring is not None and (best[0] is None or ring.cost < best[0].cost):
            best = ring, together
        if ring is not None and not ring.cost:
            break
    return best


def _rooms(counts: Counts, together: Together) -> tuple[Flags, Flags]:
    """Say of each cell whether it may go up by one at these stages together, and whether down."""
    up = np.ones(counts[0].shape, dtype=np.bool_)
    down: Flags = np.asarray((counts[[*together]] > 0).all(axis=0))
    for stage, among in AMONG.items():
        if stage in together and among not in together:
            up &= counts[stage] < counts[among]
        if among in together and stage not in together:
            down &= counts[among] > counts[stage]
    return up, down

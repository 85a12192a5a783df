"""Rings through a cell of a table: up and down by one in turn, so that every margin stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """Cells that change together, and what it costs to use them."""

    cells: tuple[Cell, ...]
    cost: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Places:
    """Rows and columns, with the cells that lead from one to another.

    Attributes
    ----------
    up, down : bool array (rows, columns)
        Cells that may go up, which leads from row to column, and down, which leads back.
    cost : int array (rows, columns)
    row_margins : bool
        Else nothing holds a row's own total, and all rows are one place.
    """

    up: Flags
    down: Flags
    cost: NDArray[np.int64]
    row_margins: bool

    def of_row(self, row: int) -> int:
        """Give the number of a row, below zero, as columns are numbered from zero."""
        return -1 - row if self.row_margins else -1

    def steps(self, place: int) -> Iterator[tuple[int, Cell]]:
        """Give every place that one cell leads to."""
        rows, columns = self.up.shape
        if place >= 0:
            for row in range(rows):
                if self.down[row, place]:
                    yield self.of_row(row), (row, place)
            return
        for row in [-1 - place] if self.row_margins else range(rows):
            for column in range(columns):
                if self.up[row, column]:
                    yield column, (row, column)


def cheapest_ring(places: Places, cell: Cell) -> Ring | None:
    """Give the cheapest ring that changes `cell`, upwards or downwards; ``None`` where none does.

    Dijkstra's walk (1959, doi 10.1007/BF01386390) from one end of the cell to the other, without
    the cell itself.
    """
    row, column = places.of_row(cell[0]), cell[1]
    ends = []
    if places.up[cell]:
        ends.append((column, row))
    if places.down[cell]:
        ends.append((row, column))
    found = [walk for start, goal in ends if (walk := _walk(places, start, goal, cell))]
    best = min(found, key=lambda walk: walk.cost, default=None)
    if best is None:
        return None
    return Ring(cells=(cell, *best.cells), cost=best.cost + int(places.cost[cell]))


def _walk(places: Places, start: int, goal: int, without: Cell) -> Ring | None:
    waiting: list[tuple[int, int, tuple[Cell, ...]]] = [(0, start, ())]
    settled = set()
    while waiting:
        cost, place, walked = heappop(waiting)
        if place == goal and walked:
            return Ring(cells=walked, cost=cost)
        if place in settled:
            continue
        settled.add(place)
        for after, cell in places.steps(place):
            if cell != without and after not in settled:
                heappush(waiting, (cost + int(places.cost[cell]), after, (*walked, cell)))
    return None

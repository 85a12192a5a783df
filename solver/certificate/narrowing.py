"""What the multipliers of the root leave of the box, for points good enough.

In a point worth `target`, a column may stray from its better side only as far as the spare of the
root pays for; most columns must then be 0, and the rest is small.
"""

from __future__ import annotations

from dataclasses import dataclass

from .box import Box, Side, Sum
from .statement import Row, whole_sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A box without the columns that must be 0.

    Attributes
    ----------
    place : dict of int to int
        Column of the statement to column of the box; those that must be 0 have none.
    """

    box: Box
    place: dict[int, int]

    def row(self, columns: Row) -> Row:
        """Give a row of the statement as one of the box."""
        return [(self.place[c], weight) for c, weight in columns if c in self.place]


def rest(box: Box, shown: Sum, *, target: int) -> Rest:
    """Give the points of `box` that may be worth `target`, by what the root has `shown`."""
    spare = shown.total - shown.scale * target
    bounds = [
        _strayed(add, low, high, spare=spare)
        for add, low, high in zip(shown.reduced, box.lower, box.upper, strict=True)
    ]
    columns = [column for column, bound in enumerate(bounds) if bound != (0, 0)]
    place = {column: number for number, column in enumerate(columns)}
    rows = [[(place[c], weight) for c, weight in row if c in place] for row in box.rows]
    sides = [
        whole_sides(row, low, high) for row, low, high in zip(rows, box.low, box.high, strict=True)
    ]
    return Rest(box=_on(box, columns, bounds, rows, sides), place=place)


def _on(
    box: Box,
    columns: list[int],
    bounds: list[tuple[int, int]],
    rows: list[list[tuple[int, int]]],
    sides: list[tuple[Side, Side]],
) -> Box:
    return Box(
        lower=[bounds[column][0] for column in columns],
        upper=[bounds[column][1] for column in columns],
        rows=list(rows),
        low=[low for low, _ in sides],
        high=[high for _, high in sides],
        gain=[box.gain[column] for column in columns],
    )


def _strayed(add: int, low: int, high: int, *, spare: int) -> tuple[int, int]:
    """Give how far a column may stray from the side it adds most at."""
    if add > 0:
        return max(low, high - spare // add), high
    if add < 0:
        return low, min(high, low + spare // -add)
    return low, high

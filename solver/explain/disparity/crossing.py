"""Tables that protect who is in them: two groupings crossed, or one that was joined from outside.

Both are counted over all levels together only, since what one level lacks could be told from the
difference to the others.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .grouping import Grouped, Words
from .stage import Passage
from .suppression import Counts, withheld

EVERYBODY = "semua"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One combination of groups, stage by stage.

    Attributes
    ----------
    row, column : str
        Groups; empty where not known.
    counts : tuple of int or None
        People in the order of the stages; ``None`` where the count is withheld.
    """

    row: str
    column: str
    counts: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """A protected table.

    Attributes
    ----------
    by, across : str
        Groupings of its rows and columns; `across` is empty where there is but one.
    minimum : int
        The least count that is shown.
    whole : bool
        Everything is withheld, as a small count could be told whatever else is.
    """

    by: str
    across: str
    minimum: int
    cells: tuple[Cell, ...]
    whole: bool

    @property
    def withheld(self) -> int:
        """How many counts are withheld."""
        return sum(count is None for cell in self.cells for count in cell.counts)


def crossing(by: Grouped, across: Grouped, passage: Passage, *, minimum: int) -> Crossing:
    """Cross two groupings; the margins of the table are those of each grouping alone."""
    return _protected(by, across, passage, minimum=minimum, row_margins=True)


def alone(by: Grouped, passage: Passage, *, minimum: int) -> Crossing:
    """Protect a grouping that is shown nowhere else; only everybody together is known."""
    everybody = Grouped(by="", words=np.full(len(by.words), EVERYBODY), groups=(EVERYBODY,))
    return _protected(by, everybody, passage, minimum=minimum, row_margins=False)


def _protected(
    by: Grouped, across: Grouped, passage: Passage, *, minimum: int, row_margins: bool
) -> Crossing:
    rows, columns = _present(by), _present(across)
    counts = _counts(by.words, across.words, rows, columns, passage)
    hidden = withheld(counts, minimum=minimum, row_margins=row_margins)
    cells = tuple(
        Cell(
            row=row,
            column=column,
            counts=tuple(
                None if hidden.cells[stage, i, j] else int(counts[stage, i, j])
                for stage in range(len(counts))
            ),
        )
        for i, row in enumerate(rows)
        for j, column in enumerate(columns)
    )
    return Crossing(by=by.by, across=across.by, minimum=minimum, cells=cells, whole=hidden.whole)


def _present(by: Grouped) -> tuple[str, ...]:
    """Give the groups, and *not known* where that is so of anybody."""
    return (*by.groups, *([""] if (by.words == "").any() else []))


def _counts(
    rows_of: Words,
    columns_of: Words,
    rows: tuple[str, ...],
    columns: tuple[str, ...],
    passage: Passage,
) -> Counts:
    """Count people by stage, row and column."""
    return np.array(
        [
            [
                [np.count_nonzero(passed & (rows_of == row) & (columns_of == column))
                 for column in columns]
                for row in rows
            ]
            for passed in passage.passed
        ],
        dtype=np.int64,
    )  # fmt: skip

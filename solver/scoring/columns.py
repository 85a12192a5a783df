"""From the rows of a table to one cell per employee, without visiting them one by one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...models.calendar import Dates
from ...models.table import Ints
from .scored import Mask, Points

Rows = NDArray[np.intp]

NOTHING = -1
"""Stands for *no row* in a column of row numbers, and for *no points* while the best is sought."""


def latest(employee: Ints, on: Dates, keep: Mask, *, people: int) -> Rows:
    """Give each employee's latest row among those to `keep`, ``NOTHING`` where there is none.

    Of rows with the same date the last one in the table counts.
    """
    rows = np.flatnonzero(keep)
    order = rows[np.lexsort((rows, on[rows], employee[rows]))]
    owner = employee[order]
    last = np.append(owner[1:] != owner[:-1], True)[: len(order)]
    found = np.full(people, NOTHING, dtype=np.intp)
    found[owner[last]] = order[last]
    return found


def best(employee: Ints, points: Points, keep: Mask, *, people: int) -> Points:
    """Give each employee's highest points among the rows to `keep`, ``NOTHING`` without any."""
    found = np.full(people, NOTHING, dtype=np.int64)
    np.maximum.at(found, employee[keep], points[keep])
    return found


def total(employee: Ints, amount: Points, keep: Mask, *, people: int) -> Points:
    """Add up `amount` over each employee's rows to `keep`."""
    found = np.zeros(people, dtype=np.int64)
    np.add.at(found, employee[keep], amount[keep])
    return found


def count(employee: Ints, keep: Mask, *, people: int) -> Points:
    """Count each employee's rows to `keep`."""
    return np.bincount(employee[keep], minlength=people).astype(np.int64)


def distinct(employee: Ints, code: NDArray[np.int64], keep: Mask, *, people: int) -> Points:
    """Count the different non-negative codes among each employee's rows to `keep`."""
    span = int(code.max(initial=0)) + 1
    pairs = np.unique(employee[keep].astype(np.int64) * span + code[keep])
    return np.bincount(pairs // span, minlength=people).astype(np.int64)

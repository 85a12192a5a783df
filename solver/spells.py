"""Months served over several spells in posts, counted once where they overlap.

The days of the union of all spells are laid end to end from the first day served; the whole months
of that stretch count. One unbroken spell therefore counts by the calendar, and the count never
falls as time goes on.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from ..models.calendar import add_months, months_between, whole_months
from ..models.evidence import History

Spell = tuple[date, date | None]
"""First and last day; no last day while it lasts."""

_ONE_DAY = timedelta(days=1)
_STRIDE = 1_000_000
"""More than the days between any two dates of a career."""


def months_served(
    history: History, counts: NDArray[np.bool_], *, on: np.datetime64, people: int
) -> NDArray[np.int64]:
    """Count the whole months each person had served by `on`, shape (people,).

    Parameters
    ----------
    counts : bool array (rows of `history`,)
        The rows that count; rows without a start, or that end before it, never do.
    """
    rows = np.flatnonzero(counts & ~np.isnat(history.start) & ~(history.end < history.start))
    owner = history.employee[rows].astype(np.int64)
    start = np.minimum(history.start[rows], on)
    end = np.where(np.isnat(history.end[rows]), on, np.minimum(history.end[rows] + 1, on))
    days = np.bincount(owner, weights=_new_days(owner, start, end), minlength=people)
    first = np.full(people, on)
    np.minimum.at(first, owner, start)
    return months_between(first, first + days.astype(np.int64).astype("timedelta64[D]"))


def _new_days(
    owner: NDArray[np.int64], start: NDArray[np.datetime64], end: NDArray[np.datetime64]
) -> NDArray[np.int64]:
    """Count the days of each row that no earlier row of the same person covers."""
    offset = (owner + 1) * _STRIDE
    begin = start.astype(np.int64) + offset
    finish = np.maximum(end.astype(np.int64) + offset, begin)
    covered = np.maximum.accumulate(np.concatenate([[0], finish[:-1]])) if len(owner) else finish
    return np.asarray(np.maximum(finish - np.maximum(begin, covered), 0), dtype=np.int64)


def months_of(spells: Iterable[Spell], *, on: date) -> int:
    """Count the whole months one person had served by `on`; the scalar twin.

    >>> months_of([(date(2020, 1, 1), date(2020, 12, 31)), (date(2020, 7, 1), None)],
    ...           on=date(2022, 1, 1))
    24
    """
    joined = [(start, min(end or on, on)) for start, end in _joined(spells) if start < on]
    if not joined:
        return 0
    served = sum((end - start).days for start, end in joined)
    first = joined[0][0]
    return whole_months(first, first + timedelta(days=served))


def reaches(spells: Iterable[Spell], *, months: int) -> date | None:
    """Give the first day on which the count is `months`; ``None`` where these spells never do.

    >>> reaches([(date(2025, 9, 10), None)], months=24)
    datetime.date(2027, 9, 10)
    """
    joined = _joined(spells)
    if not joined:
        return None
    first = joined[0][0]
    missing = (add_months(first, months) - first).days
    for start, end in joined:
        if end is None or (end - start).days >= missing:
            return start + timedelta(days=missing)
        missing -= (end - start).days
    return None


def _joined(spells: Iterable[Spell]) -> list[tuple[date, date | None]]:
    """Join what overlaps or touches; ends are now the first day after."""
    joined: list[tuple[date, date | None]] = []
    for start, last in sorted(spells, key=lambda spell: spell[0]):
        if last is not None and last < start:
            continue
        after = None if last is None else last + _ONE_DAY
        if joined and (joined[-1][1] is None or start <= joined[-1][1]):
            before = joined[-1][1]
            end = None if before is None or after is None else max(before, after)
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, after))
    return joined

"""Whole months and years between dates, for columns and for single dates alike.

``months_between(start, on)`` is the largest n with ``add_months(start, n) <= on``, where adding
months keeps the day or takes the month's last day. Dates are ``datetime64[D]`` in columns and
``datetime.date`` alone; ``NaT`` is *no data*.
"""

from __future__ import annotations

import calendar
from datetime import date

import numpy as np
from numpy.typing import NDArray

Dates = NDArray[np.datetime64]
Ints = NDArray[np.int64]

NO_DATE = np.datetime64("NaT", "D")

_DAY = np.dtype("datetime64[D]")


def day(value: date) -> np.datetime64:
    """Give `value` as ``datetime64[D]``."""
    return np.datetime64(value, "D")


def as_date(value: np.datetime64) -> date | None:
    """Give a column's cell as a date; ``None`` for *no data*."""
    found = value.astype(_DAY).item()
    return found if isinstance(found, date) else None


def months_between(start: Dates, on: np.datetime64 | Dates) -> Ints:
    """Count whole months from `start` to `on`, per row; rows without a date count 0."""
    known = ~(np.isnat(start) | np.isnat(np.broadcast_to(on, start.shape)))
    begin = np.where(known, start, np.datetime64("2000-01-01", "D"))
    end = np.where(known, on, begin)
    begin_month, end_month = begin.astype("datetime64[M]"), end.astype("datetime64[M]")
    months = (end_month - begin_month).astype(np.int64)
    last_day = ((end_month + 1).astype("datetime64[D]") - end_month).astype(np.int64)
    begin_day = (begin - begin_month).astype(np.int64) + 1
    end_day = (end - end_month).astype(np.int64) + 1
    short = end_day < np.minimum(begin_day, last_day)
    return np.asarray(months - short, dtype=np.int64)


def add_months(start: date, months: int) -> date:
    """Give the date `months` whole months after `start`.

    >>> add_months(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def whole_months(start: date, on: date) -> int:
    """Count whole months from `start` to `on`; the scalar twin of :func:`months_between`.

    >>> whole_months(date(2025, 9, 10), date(2027, 1, 15))
    16
    """
    months = (on.year - start.year) * 12 + on.month - start.month
    return months - (add_months(start, months) > on)

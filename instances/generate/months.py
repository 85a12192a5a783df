"""Months counted from January 1970: careers are generated in whole months."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from .chance import Whole

Dates = NDArray[np.datetime64]

NO_MONTH = -9999
"""Stands for *no month* in a column; births before 1970 are negative months."""


def month_of(day: date) -> int:
    """Count the months from January 1970 to the month of `day`."""
    return (day.year - 1970) * 12 + day.month - 1


def first_days(months: Whole) -> Dates:
    """Give the first day of each month, ``NaT`` for ``NO_MONTH``."""
    months = np.asarray(months, dtype=np.int64)
    days = months.astype("datetime64[M]").astype("datetime64[D]")
    return np.where(months == NO_MONTH, np.datetime64("NaT", "D"), days)


def days_in(months: Whole, day: Whole) -> Dates:
    """Give day number `day` (1 to 28) of each month."""
    return first_days(months) + (np.asarray(day) - 1)

"""Which evidence counts on the date of the data: for columns, and for one row."""

from __future__ import annotations

from datetime import date

import numpy as np

from ...models.calendar import Dates, day, months_between, whole_months
from .scored import Mask


def current(on: Dates, until: Dates, *, data_on: date, months: int | None) -> Mask:
    """Say which rows count on `data_on`.

    A row counts from its date; where its issuer stated an end, to that day; else until `months`
    whole months have passed, and without end where `months` is ``None``.
    """
    today = day(data_on)
    within = np.ones(len(on), dtype=np.bool_)
    if months is not None:
        within = months_between(on, today) < months
    stated = ~np.isnat(until)
    return np.asarray((on <= today) & np.where(stated, until >= today, within))


def is_current(on: date | None, until: date | None, *, data_on: date, months: int | None) -> bool:
    """Say whether one row counts on `data_on`; the scalar twin of :func:`current`."""
    if on is None or on > data_on:
        return False
    if until is not None:
        return until >= data_on
    return months is None or whole_months(on, data_on) < months

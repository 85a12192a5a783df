"""Exact integer units of points, and how they are shown.

Indicators are kept in hundredths of a point; everything above them is an exact integer: an axis
adds percent weights (x 100), the talent score two halves (x 2), merit mixes by percent (x 100).
"""

from __future__ import annotations

INDICATOR_UNITS = 100
"""Units per point of an indicator, a technical test and a national score."""
AXIS_UNITS = 100 * INDICATOR_UNITS
"""Units per point of an axis."""
TALENT_UNITS = 2 * AXIS_UNITS
"""Units per point of the talent score."""
MERIT_UNITS = 100 * TALENT_UNITS
"""Units per point of merit."""


def hundredths(amount: int, *, units: int) -> int:
    """Round `amount` half up to hundredths of a point, for showing only.

    >>> hundredths(168_575_000, units=MERIT_UNITS)
    8429
    """
    return (2 * 100 * amount + units) // (2 * units)

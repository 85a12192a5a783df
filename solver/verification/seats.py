"""Which seats a move may take and which holders may stay, recounted seat by seat."""

from __future__ import annotations

from ...models.case import Case
from ...models.table import NOBODY


def may_be_taken(case: Case, seat: int) -> bool:
    """Say whether a move may take `seat`: opened and vacant, or open to be refilled; not ended."""
    seats = case.establishment
    if seats.abolished[seat]:
        return False
    held = int(seats.holder[seat]) != NOBODY
    return bool(seats.refillable[seat]) if held else bool(seats.open[seat])


def may_stay(case: Case, employee: int, seat: int) -> bool:
    """Say whether `employee` holds `seat` and it does not end."""
    seats = case.establishment
    return int(seats.holder[seat]) == employee and not bool(seats.abolished[seat])

"""The least total merit of a slate, where the policy sets one."""

from __future__ import annotations

from collections.abc import Iterable

from ....models.case import Case
from ....models.codes import Level
from ....models.units import MERIT_UNITS
from ...scoring import merit_at


def least_total(case: Case, seat: int) -> int:
    """Give what the merits on the slate of `seat` come to at least; 0 where nothing is asked."""
    least = case.policy.slates.least_total
    points = None if least is None else least.at(Level(int(case.establishment.level[seat])))
    return (points or 0) * MERIT_UNITS


def short_of(case: Case, seat: int, names: Iterable[int]) -> int:
    """Give how much merit `names` are short of it."""
    merit = merit_at(case.establishment.position(seat), case).low
    return max(0, least_total(case, seat) - sum(int(merit[name]) for name in names))

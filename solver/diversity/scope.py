"""The scope of a limit: which seats it is about, by columns and again seat by seat."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Level
from .limit import Limit


def in_scope(limit: Limit, case: Case) -> NDArray[np.bool_]:
    """Say of every seat whether `limit` is about it."""
    seats = case.establishment
    inside = np.ones(len(seats), dtype=np.bool_)
    if limit.levels:
        inside &= np.isin(seats.level, [level.value for level in limit.levels])
    if limit.classes:
        inside &= np.isin(seats.job_class, limit.classes)
    if limit.units:
        inside &= _below(limit.units, case)[seats.unit]
    if limit.regions:
        inside &= np.isin(case.units.region.astype(str), limit.regions)[seats.unit]
    return inside


def _below(ids: tuple[str, ...], case: Case) -> NDArray[np.bool_]:
    """Mark the units of `ids` and all below them."""
    parent = case.units.parent
    marked = np.isin(case.units.id.astype(str), ids)
    while True:
        spread = marked | ((parent >= 0) & marked[parent])
        if (spread == marked).all():
            return marked
        marked = spread


def covers(limit: Limit, seat: int, case: Case) -> bool:
    """Say of one seat whether `limit` is about it; the scalar twin of :func:`in_scope`."""
    seats, units = case.establishment, case.units
    unit = int(seats.unit[seat])
    above = {str(units.id[unit])}
    while (parent := int(units.parent[int(unit)])) >= 0:
        unit = parent
        above.add(str(units.id[unit]))
    asked = (
        (limit.levels, {Level(int(seats.level[seat]))}),
        (limit.classes, {int(seats.job_class[seat])}),
        (limit.units, above),
        (limit.regions, {str(units.region[int(seats.unit[seat])])}),
    )
    return all(not wanted or any(one in has for one in wanted) for wanted, has in asked)

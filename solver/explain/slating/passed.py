"""People whom only a rule of the slates keeps off one, although they cost the plan less."""

from __future__ import annotations

from threading import Event

import numpy as np
from numpy.typing import NDArray

from ....models.slate import Bar, PassedOver
from ...program import Ints
from ..regret.asking import Asking
from ..regret.bracketing import exact_of
from ..regret.exact import asked_regret
from .costs import least_costs
from .groups import groups_of
from .offers import Offers

Numbers = NDArray[np.intp]

LOOKED_AT = 2
"""Of each seat so many are looked at, those that cost least by what is proven of all."""


def passed_over(
    offers: Offers, asking: Asking, taken: Ints, *, stop: Event | None = None
) -> dict[int, tuple[PassedOver, ...]]:
    """Give, by seat, whom a name on the slate costs more than, or a place left free.

    Their own loss is made exact first, of the nearest of each seat; nobody is named whose loss is
    not.
    """
    columns = offers.column[np.concatenate([_before(offers, asking, taken, s) for s in offers.seats]
                                           or [np.zeros(0, dtype=np.intp)])]  # fmt: skip
    exact_of(asking, columns.tolist(), stop=stop)
    load = np.bincount(offers.pairs.employee[taken > 0])
    return {
        seat: tuple(
            PassedOver(
                employee=int(offers.pairs.employee[one]),
                regret=asked_regret(asking, int(offers.column[one])),
                bar=_bar(offers, taken, load, int(one)),
            )
            for one in _before(offers, asking, taken, seat)
            if asking.known(int(offers.column[one])) is not None
        )
        for seat in offers.seats
    }


def _before(offers: Offers, asking: Asking, taken: Ints, seat: int) -> Numbers:
    """Give who is off a slate and may cost less than a name on it, or than a place left free."""
    here = offers.at(seat)
    costs = least_costs(asking, offers.column[here])
    on = taken[here] > 0
    names = np.flatnonzero(on & ~offers.first[here])
    off = np.flatnonzero(~on & ~costs.never)
    off = off[np.argsort(costs.rank[off], kind="stable")]
    if np.count_nonzero(on) < offers.size(seat):
        return np.asarray(here[off[:LOOKED_AT]])
    worst = costs.rank[names].max(initial=-1)
    return np.asarray(here[off[costs.rank[off] < worst][:LOOKED_AT]])


def _bar(offers: Offers, taken: Ints, load: Ints, one: int) -> Bar:
    """Say which rule it is that keeps somebody off."""
    employee, seat = int(offers.pairs.employee[one]), int(offers.pairs.seat[one])
    if employee < len(load) and load[employee] >= offers.case.policy.slates.per_person:
        return Bar.PER_PERSON
    grouped = any(group.concerns(seat, offers.case) for group in groups_of(offers.case))
    return Bar.GROUP if grouped else Bar.TOTAL

"""The slates of a plan: chosen by proven least losses until every name on them is exact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.plan import Plan
from ....models.regret import Regret
from ....models.slate import PassedOver
from ...engines.base import Progress
from ...program import Ints
from ..regret.asking import Asking, asking_of
from ..regret.bracketing import exact_of
from ..regret.exact import asked_regret
from .costs import Costs, least_costs
from .offers import Offers, offers_of
from .passed import passed_over
from .settling import best, settled
from .statement import stated


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Chosen:
    """Who stands on which slate.

    Attributes
    ----------
    names : dict of int to tuple of int
        Seat to employees, the plan's name first, then those that lose least.
    regrets : dict of (int, int) to Regret
        By employee and seat, of every name; empty where the plan is not proven.
    passed_over : dict of int to tuple of PassedOver
    proven : bool
        No others that keep the rules lose less.
    """

    names: dict[int, tuple[int, ...]]
    regrets: dict[tuple[int, int], Regret] = field(default_factory=dict)
    passed_over: dict[int, tuple[PassedOver, ...]] = field(default_factory=dict)
    proven: bool = False


def choose(
    case: Case,
    plan: Plan,
    seats: Iterable[int],
    *,
    work: float | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Chosen:
    """Choose the names of the slates of `seats`.

    Where `plan` is not proven no loss is known, and the names go by merit.
    """
    offers, asking = offers_of(case, plan, seats), asking_of(case, plan)
    if asking is None:
        taken, _ = settled(stated(offers, _nothing(offers)), offers, work=work, stop=stop)
        return Chosen(names=_names(offers, _nothing(offers), taken))

    taken, sure = _exact_choice(offers, asking, work=work, stop=stop, progress=progress)
    done = taken is not None and not _open(offers, asking, taken)
    costs = least_costs(asking, offers.column)
    found = np.zeros(len(offers), dtype=np.int64) if taken is None else taken
    return Chosen(
        names=_names(offers, costs, found),
        regrets=_regrets(offers, asking, found),
        passed_over=passed_over(offers, asking, found, stop=stop) if done and sure else {},
        proven=done and sure,
    )


def _exact_choice(
    offers: Offers,
    asking: Asking,
    *,
    work: float | None,
    stop: Event | None,
    progress: Progress | None,
) -> tuple[Ints | None, bool]:
    """Choose by what is proven until every name taken is exact, and then by content.

    On the way, of equally good names those that are exact are preferred, so that few others are
    asked for. In the end they must not be: names may not depend on what was asked.
    """
    while True:
        program = stated(offers, least_costs(asking, offers.column))
        exact = np.array([asking.known(column) is not None for column in offers.column.tolist()])
        taken, sure = best(program, exact, work=work, stop=stop), False
        if taken is not None and not _open(offers, asking, taken):
            taken, sure = settled(program, offers, work=work, stop=stop)
        if (
            taken is None
            or not _open(offers, asking, taken)
            or (stop is not None and stop.is_set())
        ):
            return taken, sure
        exact_of(asking, _open(offers, asking, taken), stop=stop, progress=progress)


def _nothing(offers: Offers) -> Costs:
    """Give costs of which nothing is known."""
    none = np.zeros(len(offers), dtype=np.bool_)
    return Costs(tiers=(), loss=np.zeros((len(offers), 0), dtype=np.int64), never=none)


def _open(offers: Offers, asking: Asking, taken: Ints) -> list[int]:
    """Give the columns of the names taken whose loss is not exact."""
    columns = offers.column[taken > 0].tolist()
    return [column for column in columns if asking.known(column) is None]


def _names(offers: Offers, costs: Costs, taken: Ints | None) -> dict[int, tuple[int, ...]]:
    """Give the names of every seat in their order."""
    chosen = offers.first.copy() if taken is None else (taken > 0) | offers.first
    order = _order(offers, costs)
    return {
        seat: tuple(
            offers.pairs.employee[
                order[(offers.pairs.seat == seat)[order] & chosen[order]]
            ].tolist()
        )
        for seat in offers.seats
    }


def _order(offers: Offers, costs: Costs) -> NDArray[np.intp]:
    """Sort the offers: the plan's names, then by loss, by merit, and by the policy's order."""
    loss = [costs.loss[:, tier] for tier in reversed(range(costs.loss.shape[1]))]
    keys = (-offers.separators(0), -offers.pairs.merit, *loss, ~offers.first)
    return np.lexsort(keys)


def _regrets(offers: Offers, asking: Asking, taken: Ints) -> dict[tuple[int, int], Regret]:
    chosen = np.flatnonzero((taken > 0) | offers.first)
    return {
        (int(offers.pairs.employee[k]), int(offers.pairs.seat[k])): asked_regret(
            asking, int(offers.column[k])
        )
        for k in chosen
    }

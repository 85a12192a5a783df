"""The worst total as everybody would state it first: a column below every position's total."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, csr_array, hstack, vstack
from transport import Transport


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The worst total and the sum in whole units of the scores, as far as they are proven."""

    worst: int | None
    total: int | None


def by_epigraph(ask: Transport, *, seconds: float) -> Told:
    """Maximise the worst total by HiGHS, then the sum; each within `seconds`.

    Totals are minus the cost, so more is better.
    """
    person, position = np.nonzero(ask.open)
    persons, positions = ask.open.shape
    pairs = len(person)
    scores = -ask.cost[person, position].astype(np.float64)
    unit = float(np.max(np.abs(scores), initial=1.0))
    each = np.arange(pairs)
    loads = _rows(person, each, np.ones(pairs), persons)
    demands = _rows(position, each, np.ones(pairs), positions)
    totals = _rows(position, each, scores / unit, positions)
    asking = np.flatnonzero(ask.demand)
    below = hstack([totals[asking], csr_array(-np.ones((len(asking), 1)))])
    plain = hstack([vstack([loads, demands]), csr_array((persons + positions, 1))])
    rules = [
        LinearConstraint(
            plain, np.append(ask.load_min, ask.demand), np.append(ask.load, ask.demand)
        ),
        LinearConstraint(below, 0, np.inf),
    ]
    most = float(np.max(ask.demand, initial=1))
    bounds = Bounds(np.append(np.zeros(pairs), -most), np.append(np.ones(pairs), most))
    whole = np.append(np.ones(pairs), 0)
    options = {"time_limit": seconds, "mip_rel_gap": 0.0}
    goal = np.append(np.zeros(pairs), -1.0)
    first = milp(goal, integrality=whole, bounds=bounds, constraints=rules, options=options)
    if first.status != 0:
        return Told(worst=None, total=None)
    worst = round(float(first.x[-1]) * unit)
    bounds.lb[-1] = first.x[-1] - 0.5 / unit
    goal = np.append(-scores / unit, 0.0)
    second = milp(goal, integrality=whole, bounds=bounds, constraints=rules, options=options)
    if second.status != 0:
        return Told(worst=worst, total=None)
    return Told(worst=worst, total=round(float(scores @ np.rint(second.x[:-1]))))


def _rows(row: np.ndarray, column: np.ndarray, weight: np.ndarray, count: int) -> csr_array:
    return csr_array(coo_array((weight, (row, column)), shape=(count, len(column))))

"""Assignments by scipy and by OR-Tools' min-cost flow, for those that they can state."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow
from scipy.optimize import linear_sum_assignment

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Transport:
    """An assignment of sums alone.

    Attributes
    ----------
    cost : int64 array (persons, positions)
        Less is better.
    open : bool array (persons, positions)
    demand : int64 array (positions,)
    load, load_min : int64 arrays (persons,)
    """

    cost: Ints
    open: NDArray[np.bool_]
    demand: Ints
    load: Ints
    load_min: Ints

    @property
    def dense(self) -> bool:
        """Copies of persons or of positions make it one of single persons and positions.

        Where both are to be copied, the same pair could be chosen twice.
        """
        single = bool(np.all(self.demand == 1) or np.all(self.load <= 1))
        return single and not np.any(self.load_min)


def by_scipy(ask: Transport) -> int | None:
    """Give the least cost by scipy's dense assignment; ``None`` where there is none."""
    cost = np.where(ask.open, ask.cost, np.inf)
    copies = np.minimum(ask.load, len(ask.demand))
    cost = np.repeat(np.repeat(cost, copies, axis=0), ask.demand, axis=1)
    if cost.shape[1] > cost.shape[0]:
        return None
    try:
        rows, columns = linear_sum_assignment(cost)
    except ValueError:
        return None
    return round(float(cost[rows, columns].sum()))


def by_flow(ask: Transport) -> int | None:
    """Give the least cost by OR-Tools' min-cost flow; ``None`` where there is none."""
    if np.any(ask.load_min > ask.load):
        return None
    person, position = np.nonzero(ask.open)
    persons, positions = ask.open.shape
    root = persons + positions
    every = np.arange(persons)
    flow = SimpleMinCostFlow()
    cost = ask.cost[person, position]
    flow.add_arcs_with_capacity_and_unit_cost(person, persons + position, np.ones_like(cost), cost)
    spare = ask.load - ask.load_min
    flow.add_arcs_with_capacity_and_unit_cost(
        np.full(persons, root), every, spare, np.zeros_like(spare)
    )
    free = ask.demand.sum() - ask.load_min.sum()
    flow.set_nodes_supplies(np.arange(root + 1), [*ask.load_min, *-ask.demand, free])
    return int(flow.optimal_cost()) if flow.solve() == SimpleMinCostFlow.OPTIMAL else None

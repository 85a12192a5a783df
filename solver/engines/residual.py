r"""A flow of least cost, and how far the nodes of its residual network are from the root.

An arc may be taken forwards where it can carry more and backwards, at the opposite length, where it
can carry less. Where a flow is best no cycle is shorter than nought, so shortest paths exist, and
their lengths are prices of the nodes under which no arc lets the flow gain (Ahuja, Magnanti and
Orlin, *Network Flows*, 1993, theorem 9.3). Nodes that no path reaches are farther away than any
path is long.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from ..program import Ints

Nodes = NDArray[np.int32]

_FARTHEST = 2**60


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Arcs:
    """Arcs between the nodes of a network, the last of which is its root.

    Attributes
    ----------
    tail, head : int32 arrays (arcs,)
    length : int64 array (arcs,)
        What one unit costs.
    room : int64 array (arcs,)
        How much each can carry.
    slack : bool array (arcs,)
        Whether nothing would break if it carried less than nought.
    """

    tail: Nodes
    head: Nodes
    length: Ints
    room: Ints
    slack: NDArray[np.bool_]


def carried(arcs: Arcs, supply: Ints) -> Ints | None:
    """Give what each arc carries at least cost; ``None`` where the library refuses the numbers.

    Parameters
    ----------
    supply : int64 array (nodes,)
        What comes in at each node; negative where it goes out.
    """
    flow = SimpleMinCostFlow()
    numbers = flow.add_arcs_with_capacity_and_unit_cost(
        arcs.tail, arcs.head, arcs.room, arcs.length
    )
    flow.set_nodes_supplies(np.arange(len(supply), dtype=np.int32), supply)
    if flow.solve() != SimpleMinCostFlow.OPTIMAL:
        return None
    return np.asarray(flow.flows(numbers), dtype=np.int64)


def distances(arcs: Arcs, amounts: Ints, *, root: int) -> Ints | None:
    """Give how far each node is from `root`, by Bellman and Ford's algorithm.

    Returns
    -------
    int64 array (nodes,) or None
        ``None`` where 64 bits do not hold the lengths.
    """
    beyond = (root + 1) * int(np.max(np.abs(arcs.length), initial=0)) + 1
    if beyond >= _FARTHEST:
        return None
    rises, falls = amounts < arcs.room, (amounts > 0) | arcs.slack
    tail = np.concatenate([arcs.tail[rises], arcs.head[falls]])
    head = np.concatenate([arcs.head[rises], arcs.tail[falls]])
    length = np.concatenate([arcs.length[rises], -arcs.length[falls]])
    far = np.full(root + 1, beyond)
    far[root] = 0
    order = np.argsort(head)
    return _shortened(far, tail[order], head[order], length[order])


def _shortened(far: Ints, tail: Nodes, head: Nodes, length: Ints) -> Ints | None:
    """Shorten `far` along all arcs at once, sorted by `head`, until none shortens it any more."""
    starts = np.flatnonzero(np.diff(head, prepend=-1))
    reached = head[starts]
    for _ in range(len(far) + 1):
        before = far[reached]
        now = np.minimum(before, np.minimum.reduceat(far[tail] + length, starts))
        if np.array_equal(now, before):
            return far
        far[reached] = now
    return None

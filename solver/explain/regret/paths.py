r"""What is lost at least with one pair set, for every pair at once: shortest paths over the seats.

All rows but those of the assignment are priced by the multipliers of a leaf. In exact integers,

.. math:: s (v - c x) = \sum_k d_k (b_k - x_k) + \sum_i |y_i| \text{slack}_i(x) + \text{others} - g

for every point x of the leaf: d are the reduced gains and b the better bounds of the pairs, i are
the rows of the assignment, the others are never below 0, and g is the gap of the bound. So what is
left to minimise is an assignment in which an empty seat and a person without one have their price.
It is solved once. With one pair set, the best assignment differs from it by one cycle: whoever had
the seat takes another, whose person takes a third, until the seat left behind, or the outside, is
reached.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import johnson

from ...pairs import Pairs
from ...program import Ints
from .assignment import MUST, Assignment, Numbers
from .leaves import Leaf

NEVER = 2**62
"""Stands for the loss where the stage has no point with the pair."""


def least_losses(leaf: Leaf, pairs: Pairs, asked: Numbers, *, first_row: int) -> Ints:
    """Give what is lost in the tier at least with each pair of `asked` set, ``NEVER`` for never.

    Parameters
    ----------
    leaf : Leaf
        Of a stage where nothing is lost before.
    asked : intp array
        Numbers of pairs.
    first_row : int
        Row of the program where those of the assignment begin.

    Returns
    -------
    int64 array (len(asked),)
    """
    priced = (
        Assignment(leaf=leaf, dual=dual, pairs=pairs, first_row=first_row) for dual in leaf.duals
    )
    return np.asarray(np.max([_losses(one, asked) for one in priced], axis=0))


def exact_losses(leaf: Leaf, pairs: Pairs, asked: Numbers, *, first_row: int) -> Ints | None:
    """Give just what is lost, where no row but those of the assignment binds.

    Nothing is priced then but the rows of the assignment themselves, and that in whole units: so
    nothing is left aside, and nothing rounded. ``None`` where other rows bind.
    """
    count = len(np.unique(pairs.seat)) + len(np.unique(pairs.employee))
    rows, dual, program = leaf.stage.binding, leaf.whole, leaf.program
    if dual is None or np.any((rows < first_row) | (rows >= first_row + count)):
        return None
    if np.any((dual.prices < 0) & (program.low < program.high)):  # what is used has a price
        return None
    return _losses(Assignment(leaf=leaf, dual=dual, pairs=pairs, first_row=first_row), asked)


def _losses(priced: Assignment, asked: Numbers) -> Ints:
    """Give the cost of the cheapest assignment with each pair, as a loss."""
    loss = np.full(len(asked), NEVER, dtype=np.int64)
    can = np.flatnonzero(priced.open[asked])
    cycle = _cycles(priced, asked[can])
    possible = cycle < MUST / 2
    unit = priced.dual.unit
    least = cycle[possible].astype(np.int64) + priced.least
    loss[can[possible]] = np.maximum(-(-least // unit) * unit, 0)
    return loss


def _cycles(priced: Assignment, asked: Numbers) -> NDArray[np.float64]:
    """Give what each pair that can be set costs more than the cheapest assignment."""
    seat, person = priced.seat[asked], priced.person[asked]
    back = priced.place[person]
    sources, line = np.unique(seat, return_inverse=True)
    away = johnson(_arcs(priced), indices=sources)[line, back]
    cycle = priced.cost[asked] - priced.held[person] + away
    return np.asarray(np.where(back == seat, 0.0, cycle))


def _arcs(priced: Assignment) -> csr_array:
    """Give what it costs more that whoever has a seat takes another, or comes in, or goes out."""
    outside = priced.outside
    pairs = np.flatnonzero(priced.open & (priced.place[priced.person] != priced.seat))
    begin, end = priced.place[priced.person[pairs]], priced.seat[pairs]
    seated = np.flatnonzero(priced.place < outside)
    taken = priced.place[seated]
    free = np.setdiff1d(np.arange(outside), taken)
    row = np.concatenate([begin, taken, free, np.full(len(taken), outside)])
    column = np.concatenate([end, np.full(len(taken) + len(free), outside), taken])
    cost = np.concatenate([
        priced.cost[pairs] - priced.held[priced.person[pairs]],
        priced.unseated[seated] - priced.held[seated],
        np.zeros(len(free) + len(taken)),
    ])  # fmt: skip
    order = np.lexsort((cost, column, row))
    first = np.diff(row[order] * (outside + 1) + column[order], prepend=-1) != 0
    kept = order[first]
    shape = (outside + 1, outside + 1)
    return csr_array((cost[kept], (row[kept], column[kept])), shape=shape)

"""Programs that are networks, by min-cost flow: OR-Tools finds the flow, whole numbers prove it.

Of many columns few are loaded: those of one row, and a drawn sample. Shortest paths in their
residual network price the rows, every column is priced, and those that would gain most are loaded
until none gains. Then the prices prove the flow best among all columns, in exact integers; nothing
is taken from the library on trust. What rows lack is bought at a price, which rises as long as some
is bought that need not be. The prices of a flow that lacks as little as can be refute a program
without points.

The library cannot be interrupted and tells no time of its own: `stop` is heeded between two flows,
and seconds are told as 0.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ...models.plan import Why
from ..program import Ints
from .base import Outcome
from .bound import whole_dual
from .claim import Claim, unit_of
from .network import Network, network
from .part import Part
from .residual import Arcs, carried, distances

Columns = NDArray[np.intp]

_MANY = 20_000  # up to so many columns all are loaded
_DRAWN, _NEXT = 5, 4  # columns per row: drawn, and loaded in their place
_SPARE, _PAYING = 1, 2  # columns per row, and per column that would gain, loaded from then on
_DEAR = 4  # times the span of the gains, and times the last price, that a lacking unit costs
_ROOM = 2**60  # what numbers stay below


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Flow:
    """The best flow over all columns.

    Attributes
    ----------
    x : int64 array (columns,)
        Above the lower bounds.
    lacking : int
        Units that rows are short of.
    prices : int64 array (rows,)
    """

    x: Ints
    lacking: int
    prices: Ints


def flowed(part: Part) -> Outcome | None:
    """Solve `part` where it is a network whose numbers the library holds; else give ``None``."""
    net = network(part.program)
    if net is None or not net.sound:
        return None
    unit = unit_of(part.gain)
    flow = _least_lacking(net, part.gain // unit, part.stop)
    if flow is None or int(np.max(np.abs(flow.prices), initial=0)) * unit >= _ROOM:
        return None
    prices = flow.prices * unit
    claim = _refutation(part, flow.prices) if flow.lacking else _optimum(part, flow.x, prices)
    if claim is None:
        return None
    outcome = part.audited(claim, known=part.hint)
    return part.told("flow", replace(outcome, prices=prices.astype(np.float64)))


def _optimum(part: Part, x: Ints, prices: Ints) -> Claim:
    bound = whole_dual(part.program, part.gain, prices).bound
    return Claim(x=part.program.lower + x, bound=bound, complete=False, why=Why.PROOF, seconds=0.0)


def _refutation(part: Part, prices: Ints) -> Claim | None:
    """Say that there is no point, where the prices prove it."""
    if whole_dual(part.program, np.zeros_like(part.gain), prices).total >= 0:
        return None
    return Claim(x=None, bound=None, complete=True, why=Why.PROOF, seconds=0.0)


def _least_lacking(net: Network, gain: Ints, stop: Event | None) -> _Flow | None:
    """Give the best flow that lacks nothing; where there is none, one that lacks the least."""
    price = _DEAR * (int(np.ptp(gain)) + 1)
    flow = _best(net, gain, price, stop)
    if flow is None or not flow.lacking:
        return flow
    least = _best(net, np.zeros_like(gain), 1, stop)
    if least is None or least.lacking:
        return least
    while flow is not None and flow.lacking:
        price *= _DEAR
        flow = _best(net, gain, price, stop)
    return flow


def _best(net: Network, gain: Ints, price: int, stop: Event | None) -> _Flow | None:
    """Load more columns until none that is not loaded would gain."""
    columns, drawn = _drawn(net), True
    out = np.empty((2, len(gain)), dtype=np.int64)
    while stop is None or not stop.is_set():
        arcs = _arcs(net, gain, columns, price)
        amounts = carried(arcs, net.supply)
        far = None if amounts is None else distances(arcs, amounts, root=net.root)
        if amounts is None or far is None:
            return None
        surplus = _surplus(net, gain, far, out=out)
        surplus[columns] = np.minimum(surplus[columns], 0)
        paying = int(np.count_nonzero(surplus > 0))
        if not paying:
            return _whole(net, columns, amounts, far)
        # Those drawn have priced the rows; of them only what carries something is of use.
        kept = columns[amounts[: len(columns)] > 0] if drawn else columns
        more = _NEXT * net.root if drawn else _SPARE * net.root + _PAYING * paying
        columns, drawn = _joined(kept, surplus, more), False
    return None


def _surplus(net: Network, gain: Ints, far: Ints, *, out: Ints) -> Ints:
    """Give what each column gains above the prices of its rows.

    Parameters
    ----------
    out : int64 array (2, columns)
        Where it is reckoned: room taken anew each time would cost as much as the sums.
    """
    surplus, paid = out[0], out[1]
    np.take(far, net.head, out=surplus, mode="clip")
    np.take(far, net.tail, out=paid, mode="clip")
    surplus += gain
    surplus -= paid
    return np.asarray(surplus, dtype=np.int64)


def _drawn(net: Network) -> Columns:
    """Draw the columns to begin with, the same ones every time."""
    columns = len(net.room)
    if columns <= _MANY:
        return np.arange(columns)
    drawn = np.random.default_rng(0).random(columns) * columns < _DRAWN * net.root
    return np.flatnonzero(drawn | (net.tail == net.root) | (net.head == net.root))


def _joined(columns: Columns, surplus: Ints, more: int) -> Columns:
    """Give `columns` and those of largest surplus, also some that do not gain: they soon may."""
    surplus[columns] = -_ROOM
    if more >= len(surplus):
        return np.arange(len(surplus))
    joined = np.zeros(len(surplus), dtype=np.bool_)
    joined[columns] = True
    joined[np.argpartition(surplus, -more)[-more:]] = True
    return np.flatnonzero(joined)


def _arcs(net: Network, gain: Ints, columns: Columns, price: int) -> Arcs:
    """Give `columns` as arcs, then the rows' own, then against these what rows may lack."""
    tail, head = net.own
    short = np.flatnonzero(net.need)
    nothing, all_of_it = np.zeros(net.root, np.int64), int(net.room.sum() + net.need.sum()) + 1
    return Arcs(
        tail=np.concatenate([net.tail[columns], tail, head[short]]),
        head=np.concatenate([net.head[columns], head, tail[short]]),
        length=np.concatenate([-gain[columns], nothing, np.full(len(short), price)]),
        room=np.concatenate(
            [net.room[columns], np.minimum(net.high - net.need, all_of_it), net.need[short]]
        ),
        slack=np.concatenate([columns < 0, net.low < 0, short < 0]),
    )


def _whole(net: Network, columns: Columns, amounts: Ints, far: Ints) -> _Flow:
    x = np.zeros(len(net.room), dtype=np.int64)
    x[columns] = amounts[: len(columns)]
    return _Flow(
        x=x,
        lacking=int(amounts[len(columns) + net.root :].sum()),
        prices=np.where(net.first, far[:-1], -far[:-1]),
    )

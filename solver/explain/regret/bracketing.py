"""What every eligible name costs the plan: a proven bound for all, exact for the nearest."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import Kind
from ....models.plan import Plan
from ....models.regret import STAGE, Regret
from ...engines.base import Progress, Step
from .asking import Asking, asking_of
from .exact import known_regret, regret_at

Columns = NDArray[np.intp]


def brackets(
    case: Case,
    plan: Plan,
    *,
    seats: Iterable[int] | None = None,
    nearest: int = 0,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> tuple[Regret, ...]:
    """Give the regret of every eligible person at each seat, as far as it is proven.

    Parameters
    ----------
    seats : iterable of int, optional
        Every seat that a move may take, where not given.
    nearest : int
        So many names of each seat, those that lose least by what is proven of all, are looked at
        one by one until their loss is exact.
    stop : threading.Event, optional
        Set it to get what is proven so far.

    Returns
    -------
    tuple of Regret
        By seat, then from the least proven loss upwards, then by employee; empty unless `plan` is
        proven in every tier.
    """
    asking = asking_of(case, plan)
    if asking is None:
        return ()
    columns = _in_order(asking, _moves(asking, seats))
    near = columns[_place(asking.assembly.pairs.seat[columns]) < nearest].tolist()
    exact = exact_of(asking, near, stop=stop, progress=progress)
    return tuple(exact.get(one) or known_regret(asking, one) for one in columns.tolist())


def exact_of(
    asking: Asking,
    columns: Iterable[int],
    *,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> dict[int, Regret]:
    """Make the regrets of `columns` exact, one after the other, until `stop` is set."""
    wanted, found = list(columns), dict[int, Regret]()
    for number, column in enumerate(wanted):
        if stop is not None and stop.is_set():
            break
        if progress is not None:
            progress(Step(stage=STAGE, value=number, bound=len(wanted), seconds=0.0))
        found[column] = regret_at(asking, column, stop=stop)
    return found


def _moves(asking: Asking, seats: Iterable[int] | None) -> Columns:
    pairs = asking.assembly.pairs
    moves = pairs.kind != Kind.STAY
    if seats is not None:
        moves &= np.isin(pairs.seat, list(seats))
    return np.flatnonzero(moves)


def _in_order(asking: Asking, columns: Columns) -> Columns:
    """Sort by seat, then by what is lost at least; pairs that no plan has come last."""
    pairs, lows = asking.assembly.pairs, asking.lows
    keys = [lows.loss[columns, tier] for tier in reversed(range(lows.loss.shape[1]))]
    order = np.lexsort((pairs.employee[columns], *keys, lows.never[columns], pairs.seat[columns]))
    return columns[order]


def _place(seat: NDArray[np.int32]) -> Columns:
    """Give every entry its number at its seat, from 0; `seat` is sorted."""
    first = np.flatnonzero(np.diff(seat, prepend=-1))
    return np.arange(len(seat)) - np.repeat(first, np.diff(first, append=len(seat)))

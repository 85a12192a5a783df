"""Caps: how many of some seats their holders may leave, as rows over pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .rules.rows import UNBOUNDED, Auxiliaries, Rows


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cap:
    """How many of `seats` may be left, and what each more costs; ``None``: no more may be.

    Attributes
    ----------
    clause : int
        Number of the clause that it states.
    """

    seats: NDArray[np.intp]
    most: int
    price: int | None
    clause: int


def capped(caps: Sequence[Cap], *, left: NDArray[np.int32], tier: str | None) -> Rows:
    """State a row per cap; with a price its auxiliary makes good what is left too many.

    Parameters
    ----------
    left : int32 array (pairs,)
        Seat that each pair leaves.
    tier : str or None
        Where prices count.
    """
    within = [np.flatnonzero(np.isin(left, cap.seats)) for cap in caps]
    sizes = [len(columns) for columns in within]
    priced = [number for number, cap in enumerate(caps) if cap.price is not None]
    auxiliaries = np.arange(len(left), len(left) + len(priced))
    rows = np.concatenate([np.repeat(np.arange(len(caps)), sizes), priced])
    return Rows(
        row=rows.astype(np.int64),
        column=np.concatenate([*within, auxiliaries]).astype(np.int64),
        coefficient=np.repeat([1, -1], [sum(sizes), len(priced)]).astype(np.int64),
        low=np.full(len(caps), -UNBOUNDED, dtype=np.int64),
        high=np.array([cap.most for cap in caps], dtype=np.int64),
        label=lambda number: f"cap {number}",
        auxiliaries=_beyond([caps[number] for number in priced], left=left, tier=tier),
        clause=np.array([cap.clause for cap in caps], dtype=np.int64),
    )


def _beyond(caps: Sequence[Cap], *, left: NDArray[np.int32], tier: str | None) -> Auxiliaries:
    """Give one auxiliary per priced cap: the seats left beyond it, at most all that can be."""
    upper = [int(np.isin(cap.seats, left).sum()) - cap.most for cap in caps]
    gains = np.array([-(cap.price or 0) for cap in caps], dtype=np.int64)
    return Auxiliaries(
        upper=np.array(upper, dtype=np.int64), gains={} if tier is None else {tier: gains}
    )

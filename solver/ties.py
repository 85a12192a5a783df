"""Which names are tied: every pair that stands in some plan optimal in the tiers.

Instead of forcing one pair after the other, each solve looks for an optimal plan with as many pairs
not yet seen as possible. When none is left to be found, all remaining pairs are proven not tied at
once; each tied pair has its plan as witness.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .lazily import Lazily, Pieces

Ints = NDArray[np.int64]

ROUNDS = 64
"""Solves after which the pairs not seen yet are left open, so that thousands of ties end too."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ties:
    """The columns that some optimal plan uses.

    Attributes
    ----------
    used : bool array (columns,)
        Witnessed by a plan.
    exact : bool
        No other column that was asked for is used by any optimal plan (proven); else the rest is
        *open*.
    rounds : int
        Solves it took.
    witnesses : tuple of int64 array
        Optimal points found on the way, which use them.
    """

    used: NDArray[np.bool_]
    exact: bool
    rounds: int
    witnesses: tuple[Ints, ...] = ()


def tied(
    pieces: Pieces,
    asked: NDArray[np.bool_],
    witnesses: Iterable[Ints],
    engine: Lazily,
) -> Ties:
    """Find every column among those `asked` for that an optimal plan uses.

    Parameters
    ----------
    pieces : tuple of Program
        Their points are the optimal plans.
    asked : bool array (columns,)
    witnesses : iterable of int64 array
        Optimal points known so far, at least one.
    """
    used = np.zeros(len(asked), dtype=np.bool_)
    found: list[Ints] = []
    for x in witnesses:
        used |= x > 0
    ended: bool | None = None
    rounds, solve = 0, engine.again(pieces)
    while np.any(asked & ~used) and rounds < ROUNDS and ended is None:
        outcome = solve((asked & ~used).astype(np.int64))
        rounds += 1
        if outcome.x is not None:
            used |= outcome.x > 0
            found.append(outcome.x)
        ended = True if outcome.bound == 0 else None if outcome.value else False
    exact = not np.any(asked & ~used) if ended is None else ended
    return Ties(used=used, exact=exact, rounds=rounds, witnesses=tuple(found))

"""What every offer costs the plan: exact where it was asked, else what is proven at least.

Losses are ordered tier by tier, and that order stays the same when losses are added up. So slates
chosen by proven least losses, whose own names are all exact, lose no more than any others.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...program import Ints
from ..regret.asking import Asking


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Costs:
    """What each offer costs the plan at least, or exactly.

    Attributes
    ----------
    tiers : tuple of str
    loss : int64 array (offers, tiers)
    never : bool array (offers,)
        No plan has this name there.
    """

    tiers: tuple[str, ...]
    loss: Ints
    never: NDArray[np.bool_]

    @property
    def rank(self) -> Ints:
        """Number the losses from the least upwards, equals alike."""
        if not self.loss.shape[1]:
            return np.zeros(len(self.loss), dtype=np.int64)
        ranks = np.unique(self.loss, axis=0, return_inverse=True)[1]
        return np.asarray(ranks, dtype=np.int64).reshape(-1)


def least_costs(asking: Asking, columns: NDArray[np.intp]) -> Costs:
    """Give what the pair of each column costs at least, or exactly where that was asked."""
    program, lows = asking.assembly.program, asking.lows
    never = lows.never[columns].copy()
    tiers = np.arange(lows.loss.shape[1])
    unknown = tiers >= lows.known[columns][:, np.newaxis]
    loss = np.where(unknown, asking.floor, lows.loss[columns])
    for offer, column in enumerate(columns.tolist()):
        found = asking.known(column)
        if found is not None and found.losses is None:
            never[offer] = True
        elif found is not None and found.losses is not None:
            loss[offer] = np.array(found.losses)
    return Costs(tiers=tuple(tier.name for tier in program.tiers), loss=loss, never=never)

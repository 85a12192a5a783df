"""What every offer costs the plan: exact where it was asked, else what is proven at least.

Losses are ordered tier by tier, and that order stays the same when losses are added up. So slates
chosen by proven least losses, whose own names are all exact, lose no more than any others.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..regret.asking import Asking
from .statement import Costs


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

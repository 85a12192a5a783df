"""What every offer costs the plan: exact where it was asked, else what is proven at least.

Losses are ordered tier by tier, and that order stays the same when losses are added up. So slates
chosen by proven least losses, whose own names are all exact, lose no more than any others.
"""

from __future__ import annotations

import numpy as np

from ...program import Ints
from ..regret.asking import Asking
from .offers import Offers
from .statement import Costs


def least_costs(offers: Offers, asking: Asking) -> Costs:
    """Give what every offer costs at least, or exactly where that was asked."""
    program, lows = asking.assembly.program, asking.lows
    loss, never = lows.loss[offers.column].copy(), lows.never[offers.column].copy()
    tiers = np.arange(loss.shape[1])
    unknown = tiers >= lows.known[offers.column][:, np.newaxis]
    loss = np.where(unknown, _least(asking), loss)
    for offer, column in enumerate(offers.column.tolist()):
        found = asking.known(column)
        if found is not None and found.losses is None:
            never[offer] = True
        elif found is not None and found.losses is not None:
            loss[offer] = np.array(found.losses)
    return Costs(tiers=tuple(tier.name for tier in program.tiers), loss=loss, never=never)


def _least(asking: Asking) -> Ints:
    """Give what no plan at all loses less than, tier by tier: the best of every seat, less it."""
    pairs, program = asking.assembly.pairs, asking.assembly.program
    starts = np.flatnonzero(np.diff(pairs.seat, prepend=-1))
    most = []
    for tier in program.tiers:
        gain = tier.gain
        best = np.maximum.reduceat(gain[: len(pairs)], starts) if len(starts) else gain[:0]
        beside = gain[len(pairs) :] * program.upper[len(pairs) :]
        most.append(int(np.maximum(best, 0).sum() + np.maximum(beside, 0).sum()))
    return np.array(asking.stages.values, dtype=np.int64) - np.array(most, dtype=np.int64)

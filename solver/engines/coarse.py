"""Multipliers in small integers: as coarse as still proves what is wanted, since they are stored.

Each scale is tried in exact integers, so the coarseness costs nothing of the proof.
"""

from __future__ import annotations

import numpy as np

from ...models.proof import Multipliers
from ..program import Ints, Program
from .bound import DualBound, dual_bound
from .scaled import Floats

SCALES = (0, 4, 8, 12, 18, 24, 30)
"""Powers of two, the coarsest first."""


def closing(program: Program, gain: Ints, prices: Floats, *, target: int) -> DualBound | None:
    """Give the coarsest bound below `target`; ``None`` where the finest is not."""
    return next(
        (
            dual
            for finest in SCALES
            if (dual := dual_bound(program, gain, prices, finest=finest)).total
            < dual.scale * target
        ),
        None,
    )


def refuting(program: Program, ray: Floats) -> DualBound | None:
    """Give the coarsest integers by which `ray`, its sign open, shows that there is no point."""
    sizes = np.abs(ray[ray != 0])
    if not len(sizes):
        return None
    nothing = np.zeros(program.columns, dtype=np.int64)
    lengths = (float(np.min(sizes)), float(np.max(sizes)))
    for length in lengths:
        for sign in (1, -1):
            found = closing(program, nothing, sign * ray / length, target=0)
            if found is not None:
                return found
    return None


def stored(dual: DualBound, *, refutes: bool = False) -> Multipliers:
    """Give the multipliers of a bound as they are kept."""
    rows = np.flatnonzero(dual.prices)
    pairs = zip(rows.tolist(), dual.prices[rows].tolist(), strict=True)
    return Multipliers(scale=0 if refutes else dual.scale, rows=tuple(pairs))

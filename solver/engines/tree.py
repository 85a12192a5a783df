"""A proof that no point is worth more: plain branch and bound over linear duals, without cuts.

The relaxation of the whole program fixes most columns; what is left is split column by column until
the multipliers of every leaf, in exact integers, leave room for nothing better. Where the limits
end the work, the leaves still open say how much better a point could be, so the proof stands with a
gap.
"""

from __future__ import annotations

from threading import Event

import numpy as np

from ...models.proof import Leaf, Multipliers, Proof
from ..program import Ints, Program
from .base import Limits
from .bound import dual_bound
from .claim import unit_of
from .coarse import closing, refuting, stored
from .fixing import survivors
from .growth import Growth
from .inner import Inner, inner
from .lp import relaxed
from .scaled import Floats
from .watch import deadline

_NOTHING = Multipliers(scale=1, rows=())


def prove(
    program: Program,
    gain: Ints,
    value: int,
    *,
    tier: str = "",
    limits: Limits | None = None,
    stop: Event | None = None,
) -> Proof:
    """Prove that no point of `program` is worth more than `value`, as far as the limits allow.

    Parameters
    ----------
    gain : int64 array (columns,)
    value : int
        What the best point known is worth.
    tier : str
        Whose proof it is.
    limits : Limits, optional
        `work` counts the relaxations solved in the tree, `workers` is not heeded.
    stop : threading.Event, optional

    Returns
    -------
    Proof
        With ``bound == value`` where the tree is complete, else with the least bound it shows.
    """
    target = value + unit_of(gain)
    prices = relaxed(program, gain, stop=stop).multipliers
    closed = closing(program, gain, prices, target=target)
    if closed is not None:
        leaf = Leaf(multipliers=_NOTHING)
        return Proof(tier=tier, value=value, bound=value, root=stored(closed), tree=leaf)
    root = dual_bound(program, gain, prices)
    columns = survivors(program, root, target=target)
    growth = _grown(inner(program, gain, columns), target, limits, stop)
    reached = growth.bound
    bound = value if reached is None else max(value, reached)
    tree = growth.tree(bound)
    return Proof(tier=tier, value=value, bound=bound, root=stored(root), tree=tree)


def prove_infeasible(
    program: Program,
    *,
    tier: str = "",
    limits: Limits | None = None,
    stop: Event | None = None,
) -> Proof | None:
    """Prove that `program` has no point; ``None`` where that is not so or the limits came first.

    Parameters
    ----------
    tier, limits, stop
        As for `prove`.
    """
    nothing = np.zeros(program.columns, dtype=np.int64)
    hollow = _hollow(program)
    ray = relaxed(program, nothing, stop=stop).ray if hollow is None else hollow
    refuted = None if ray is None else refuting(program, ray)
    if refuted is not None:
        leaf = Leaf(multipliers=stored(refuted, refutes=True))
        return Proof(tier=tier, value=None, bound=None, root=_NOTHING, tree=leaf)
    growth = _grown(inner(program, nothing, program.movable), 0, limits, stop)
    if not growth.complete:
        return None
    return Proof(tier=tier, value=None, bound=None, root=_NOTHING, tree=growth.tree(0))


def _hollow(program: Program) -> Floats | None:
    """Give the ray of a row without columns that wants something; HiGHS gives none for it."""
    empty = np.diff(program.matrix.indptr) == 0
    rows = np.flatnonzero(empty & ((program.low > 0) | (program.high < 0)))
    if not len(rows):
        return None
    ray = np.zeros(len(empty))
    ray[rows[0]] = 1.0
    return ray


def _grown(part: Inner, target: int, limits: Limits | None, stop: Event | None) -> Growth:
    limits = limits or Limits()
    growth = Growth(part, target=target)
    late = Event()

    def halted() -> bool:
        return late.is_set() or (stop is not None and stop.is_set())

    with deadline(limits.seconds, late):
        growth.grow(work=limits.work, halted=halted)
    return growth

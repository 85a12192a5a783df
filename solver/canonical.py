"""The canonical plan: of all plans optimal in the tiers, the one that every engine names.

It maximises the separators of :mod:`.order`; that it is the only one is tested by one more solve,
for the optimum farthest from it. If another is as good, the next content hash (*salt*) is tried.
Uniqueness holds with probability of at least 1 - columns / 2**bits per salt (isolation lemma,
Mulmuley, Vazirani and Vazirani 1987, doi 10.1007/BF02579206).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..models.plan import Status, Uniqueness, Why
from .ascent import Ascent
from .lazily import Lazily, Pieces

Ints = NDArray[np.int64]
Separate = Callable[[int], Ints]

SALTS = 8
"""Content hashes tried before the plan is called *not settled*."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Canonical:
    """The canonical point of a program.

    Attributes
    ----------
    x : int64 array (columns,)
    value : int
        Sum of the separators.
    salt : int
        The first salt under which it is the only one.
    seconds : float
        The engine's own time for the step.
    witnesses : tuple of int64 array
        Every other point optimal in the tiers that was met on the way.
    """

    x: Ints
    value: int
    salt: int
    uniqueness: Uniqueness
    why: Why
    seconds: float
    witnesses: tuple[Ints, ...]


def settle(
    ascent: Ascent, separate: Separate, engine: Lazily, *, told: NDArray[np.bool_]
) -> Canonical:
    """Find the canonical point among the optima of `ascent`, and test that it is the only one.

    Parameters
    ----------
    ascent : Ascent
        Settled.
    separate : callable
        Salt to separators, int64 array (columns,).
    told : bool array (columns,)
        Columns of 0 or 1 that make up a plan; what the others are settles nothing about it.
    """
    if ascent.x is None:
        message = "Only a program with a plan has a canonical one."
        raise ValueError(message)
    step = Canonical(
        x=ascent.x,
        value=int(separate(0) @ ascent.x),
        salt=0,
        uniqueness=Uniqueness.NOT_SETTLED,
        why=Why.PROOF,
        seconds=0.0,
        witnesses=(),
    )
    for salt in range(SALTS):
        step = _under(ascent.pieces, separate(salt), salt, step, engine, told=told)
        if step.uniqueness is Uniqueness.UNIQUE or step.why is not Why.PROOF:
            break
    return step


def _under(
    pieces: Pieces,
    separator: Ints,
    salt: int,
    before: Canonical,
    engine: Lazily,
    *,
    told: NDArray[np.bool_],
) -> Canonical:
    """Find the best point under one salt, and the point farthest from it that is as good.

    The distance is the number of `told` columns, 0/1 each, in which two points differ: auxiliaries
    are no part of a plan.
    """
    best = engine.solve(pieces, separator, hint=before.x)
    if best.x is None or best.value is None or best.status is not Status.OPTIMAL:
        return replace(before, why=best.why, seconds=before.seconds + best.seconds)
    rest = engine.optima(pieces, separator, best)
    away = np.where(told, np.where(best.x > 0, -1, 1), 0).astype(np.int64)
    other = engine.solve(rest, away, hint=best.x)
    alone = other.bound is not None and other.bound == int(away @ best.x)
    seen = [point for point in (before.x, other.x) if point is not None]
    return Canonical(
        x=best.x,
        value=best.value,
        salt=salt,
        uniqueness=Uniqueness.UNIQUE if alone else Uniqueness.NOT_SETTLED,
        why=Why.PROOF if alone else other.why,
        seconds=before.seconds + best.seconds + other.seconds,
        witnesses=(*before.witnesses, *seen),
    )

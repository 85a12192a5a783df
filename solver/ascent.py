"""The tiers in order: each is maximised with rows that keep what the earlier ones reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..models.plan import Status, TierResult, Why
from .engines.base import Outcome, Progress
from .lazily import Lazily, Pieces
from .program import Program, Tier, kept

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ascent:
    """What climbing the tiers of one program gave.

    Attributes
    ----------
    tiers : tuple of TierResult
    x : int64 array (columns,) or None
        The best point found.
    pieces : tuple of Program
        What is left to choose once every tier keeps what it reached.
    """

    tiers: tuple[TierResult, ...]
    x: Ints | None
    pieces: Pieces

    @property
    def settled(self) -> bool:
        """Every tier is proven optimal."""
        return all(tier.status is Status.OPTIMAL for tier in self.tiers)


def climb(
    program: Program,
    engine: Lazily,
    *,
    hint: Ints | None = None,
    progress: Progress | None = None,
) -> Ascent:
    """Maximise the tiers of `program` one after the other.

    Once a tier is not proven, later ones are feasible at best: what they reach holds for this
    value of the earlier tier, not for its optimum.
    """
    results: list[TierResult] = []
    x: Ints | None = None
    over: Outcome | None = None
    pieces: Pieces = (program,)
    for tier in program.tiers:
        if over is not None:
            results.append(_untouched(tier, x, over))
            continue
        near = hint if x is None else x
        outcome = engine.solve(pieces, tier.gain, hint=near, progress=progress)
        x = x if outcome.x is None else outcome.x
        results.append(_result(tier, outcome, x, results))
        over = outcome if _ends(outcome, x) else None
        if x is not None:
            pieces = _keeping(pieces, tier, outcome, results[-1].status, x, engine)
    return Ascent(tiers=tuple(results), x=x, pieces=pieces)


def _keeping(
    pieces: Pieces, tier: Tier, best: Outcome, status: Status, x: Ints, engine: Lazily
) -> Pieces:
    """Keep what `x` reaches in `tier`: exactly that where it is proven, at least that elsewhere."""
    if status is Status.OPTIMAL:
        return engine.optima(pieces, tier.gain, best)
    reached = kept(tier.gain, int(tier.gain @ x))
    return tuple(program.with_block(reached) for program in pieces)


def _ends(outcome: Outcome, x: Ints | None) -> bool:
    return x is None or outcome.why in {Why.INTERRUPT, Why.SECONDS}


def _result(
    tier: Tier, outcome: Outcome, x: Ints | None, before: Sequence[TierResult]
) -> TierResult:
    status = outcome.status
    if status is Status.OPTIMAL and any(r.status is not Status.OPTIMAL for r in before):
        status = Status.FEASIBLE
    if status is Status.NOT_FOUND and x is not None:
        status = Status.FEASIBLE
    return _told(tier, x, status=status, outcome=outcome)


def _untouched(tier: Tier, x: Ints | None, over: Outcome) -> TierResult:
    status = over.status if x is None else Status.STOPPED
    return _told(tier, x, status=status, outcome=replace(over, bound=None, seconds=0.0))


def _told(tier: Tier, x: Ints | None, *, status: Status, outcome: Outcome) -> TierResult:
    terms = {} if x is None else {owner: int(gain @ x) for owner, gain in tier.terms.items()}
    return TierResult(
        name=tier.name,
        value=None if x is None else sum(terms.values()),
        bound=outcome.bound,
        status=status,
        why=outcome.why,
        seconds=outcome.seconds,
        terms=terms,
    )

"""A program climbed tier by tier, part by part where it falls apart: values and a point, no names.

Components share no row, so the sum of their lexicographic optima is the optimum of the whole. This
is what every question of the kind *what would the plan be worth if …* asks; which of the optimal
points is the plan is settled apart from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ..models.plan import Status, TierResult, Why
from .ascent import Ascent, climb
from .engines.base import Engine, Limits, Progress
from .engines.components import part, split
from .lazily import Broken, Lazily
from .program import Program
from .ration import Ration

Ints = NDArray[np.int64]
Columns = NDArray[np.intp]

_WORST = (
    Status.INFEASIBLE,
    Status.NOT_FOUND,
    Status.STOPPED,
    Status.FEASIBLE,
    Status.OPTIMAL,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reached:
    """How far the tiers of one program were climbed.

    Attributes
    ----------
    tiers : tuple of TierResult
    x : int64 array (columns,) or None
        The best point found; of several that are as good, any one.
    parts : tuple of intp arrays
        Columns of each part.
    ascents : tuple of Ascent
        Of each part.
    lazily : Lazily
        What climbed them, for whoever goes on from here.
    """

    tiers: tuple[TierResult, ...]
    x: Ints | None
    parts: tuple[Columns, ...]
    ascents: tuple[Ascent, ...]
    lazily: Lazily

    @property
    def settled(self) -> bool:
        """Every tier is proven optimal."""
        return all(tier.status is Status.OPTIMAL for tier in self.tiers)

    @property
    def empty(self) -> bool:
        """It is proven that there is no point."""
        return any(tier.status is Status.INFEASIBLE for tier in self.tiers)

    @property
    def values(self) -> dict[str, int]:
        """Tier to what the point is worth; empty without a point."""
        return {tier.name: tier.value for tier in self.tiers if tier.value is not None}


def reach(
    program: Program,
    engine: Engine,
    *,
    broken: Broken,
    limits: Limits,
    hint: Ints | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Reached:
    """Climb `program` component by component.

    Parameters
    ----------
    broken : callable
        Gives the rows, not stated yet, that a point breaks.
    limits : Limits
        ``workers`` components are climbed side by side, each by one worker; ``seconds`` are for
        everything together, ``work`` for each solve.
    hint : int64 array (columns,), optional
        A point to start from; need not be feasible.
    """
    ready = engine.prepared(program)
    parts = tuple(split(ready))
    alone = replace(limits, workers=1) if len(parts) > 1 else limits
    abreast = max(1, min(limits.workers, len(parts)))
    lazily = Lazily(
        Ration(engine, limits=alone, abreast=abreast, stop=stop),
        broken=broken,
        columns=np.arange(program.columns),
        total=program.columns,
    )
    up = partial(_climbed, ready, lazily, hint=hint, progress=progress)
    with ThreadPoolExecutor(max_workers=abreast) as pool:
        ascents = tuple(pool.map(up, parts))
    return Reached(
        tiers=tuple(
            _sum([ascent.tiers[number] for ascent in ascents])
            for number in range(len(program.tiers))
        ),
        x=spread(program, parts, [ascent.x for ascent in ascents]),
        parts=parts,
        ascents=ascents,
        lazily=lazily,
    )


def nearest(
    program: Program, reached: Reached, point: Ints, *, told: NDArray[np.bool_], order: Ints
) -> Reached:
    """Give, of all optimal points, the one that differs from `point` in the fewest `told` columns.

    What differs is then what has to: equally good points differ in much that nobody asked about. Of
    several as near it is the first by `order`, so that it does not depend on how they were found.

    Parameters
    ----------
    reached : Reached
        Of `program`; given back as it is unless settled.
    point : int64 array (columns,)
    told : bool array (columns,)
        Columns of 0 or 1 that make up a plan.
    order : int64 array (columns,)
        Separators of the columns.
    """
    if not reached.settled:
        return reached
    closeness = np.where(told, np.where(point > 0, 1, -1), 0).astype(np.int64)
    points: list[Ints | None] = []
    for columns, ascent in zip(reached.parts, reached.ascents, strict=True):
        found = _first(reached.lazily.on(columns), ascent.pieces, closeness[columns],
                       order=order[columns], hint=point[columns])  # fmt: skip
        points.append(ascent.x if found is None else found)
    return replace(reached, x=spread(program, reached.parts, points))


def _first(
    engine: Lazily, pieces: tuple[Program, ...], gain: Ints, *, order: Ints, hint: Ints
) -> Ints | None:
    """Give, of the points with the most `gain`, the first by `order`; ``None`` without a point."""
    best = engine.solve(pieces, gain, hint=hint)
    if best.status is not Status.OPTIMAL:
        return best.x
    return engine.solve(engine.optima(pieces, gain, best), order, hint=best.x).x


def _climbed(
    whole: Program,
    lazily: Lazily,
    columns: Columns,
    *,
    hint: Ints | None,
    progress: Progress | None,
) -> Ascent:
    near = None if hint is None else hint[columns]
    return climb(part(whole, columns), lazily.on(columns), hint=near, progress=progress)


def spread(
    program: Program, parts: Sequence[Columns], points: Sequence[Ints | None]
) -> Ints | None:
    """Put the points of the parts together; ``None`` where one has none."""
    whole = np.zeros(program.columns, dtype=np.int64)
    for columns, point in zip(parts, points, strict=True):
        if point is None:
            return None
        whole[columns] = point
    return whole


def _sum(tiers: Sequence[TierResult]) -> TierResult:
    """Add up one tier over the parts; its status is that of the least known part."""
    values = [tier.value for tier in tiers]
    bounds = [tier.bound for tier in tiers]
    owners = {owner: 0 for tier in tiers for owner in tier.terms}
    return TierResult(
        name=tiers[0].name,
        value=None if None in values else sum(value for value in values if value is not None),
        bound=None if None in bounds else sum(bound for bound in bounds if bound is not None),
        status=min((tier.status for tier in tiers), key=_WORST.index),
        why=next((tier.why for tier in tiers if tier.why is not Why.PROOF), Why.PROOF),
        seconds=sum(tier.seconds for tier in tiers),
        terms={owner: sum(tier.terms.get(owner, 0) for tier in tiers) for owner in owners},
    )

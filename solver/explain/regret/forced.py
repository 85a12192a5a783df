"""The least loss of a program with one column set to 1: bounds tier by tier, one point at the end.

What is proven to be lost in the first tiers is given, and nothing where that is unknown: no plan
beats that. Relaxations say what is lost at least in the tiers after it. In the last one, reduced
gains leave few columns that a point so good can use, and an engine closes those. A point that loses
no more than the bounds proves all of them at once; where there is none, nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...engines.claim import worth
from .closing import engine_point
from .search import best_point
from .side import Side, side_of

if TYPE_CHECKING:
    from ...lazily import Lazily
    from ...program import Ints
    from .stage import Stage
    from .stages import Stages

Losses = tuple[int, ...]
LeastByLeaf = Sequence[int | None]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Forced:
    """The best point with one column set to 1.

    Attributes
    ----------
    losses : tuple of int or None
        Exact, tier by tier; ``None`` where it is proven that there is no such point.
    x : int64 array (columns,) or None
        ``None`` also where the losses are known from elsewhere.
    """

    losses: Losses | None
    x: Ints | None


NEVER = Forced(losses=None, x=None)


def forced(
    stages: Stages, column: int, *, low: Losses, least: LeastByLeaf, engine: Lazily
) -> Forced | None:
    """Give the best point of `stages` with `column` at 1; ``None`` where this way shows none.

    Parameters
    ----------
    low : tuple of int
        No point with it loses less: proven. It ends with the first loss.
    least : sequence of int or None
        What each leaf of the last tier, nothing being lost before, loses at least: proven; ``None``
        where it has no such point.
    engine : Lazily
        Over all columns.
    """
    most = len(stages) - 1
    before = low[:most] if any(low[:most]) else (0,) * most
    found = _onward(stages, column, before, least, engine)
    if found is None and before:
        found = _onward(stages, column, (), least, engine)
    return found


def _onward(
    stages: Stages, column: int, before: Losses, least: LeastByLeaf, engine: Lazily
) -> Forced | None:
    """Go on from where `before` is lost: bound the tiers that follow, find a point of the last."""
    while len(before) < len(stages) - 1:
        stage = stages.at(before)
        side = _side(stage, column)
        if side is None or side.bound is None:
            return NEVER if side is not None and not before else None
        before = (*before, stage.value - side.bound)
    return _found(stages.at(before), column, least, stages, engine)


def _side(stage: Stage, column: int) -> Side | None:
    """Give what is left of a stage with `column` at 1; ``None`` where nothing is known."""
    place = stage.place(column)
    if place is None:
        return Side(program=stage.inner, relaxed=None, bound=None)
    return side_of(stage, *stage.relaxed_with(place))


def _found(
    stage: Stage, column: int, least: LeastByLeaf, stages: Stages, engine: Lazily
) -> Forced | None:
    """Give the best point of the last tier, unless it loses more before than is proven."""
    place, within = stage.place(column), engine.on(stage.columns)
    if place is None:
        return None if stage.before else NEVER
    best = best_point(stage, place, _promises(stage, least))
    inner = best.point
    if best.proven and inner is None:
        return None if stage.before else NEVER
    if not best.proven or (inner is not None and within.breaks(inner)):
        side = side_of(stage, *stage.relaxed_with(place))
        known = None if inner is None or within.breaks(inner) else inner
        inner = None if side is None else engine_point(stage, side, within, known=known)
    return None if inner is None else _priced(stage, inner, stages)


def _promises(stage: Stage, least: LeastByLeaf) -> list[int | None]:
    """Give what each leaf is worth at most."""
    bounds = [leaf.side.bound for leaf in stage.leaves]
    if any(stage.before):
        return bounds
    return [
        None if bound is None or loss is None else min(bound, stage.value - loss)
        for bound, loss in zip(bounds, least, strict=True)
    ]


def _priced(stage: Stage, inner: Ints, stages: Stages) -> Forced | None:
    x = np.zeros(stages.program.columns, dtype=np.int64)
    x[stage.columns] = inner
    losses = tuple(
        value - worth(tier.gain, x)
        for tier, value in zip(stages.program.tiers, stages.values, strict=True)
    )
    return Forced(losses=losses, x=x) if losses[:-1] == stage.before else None

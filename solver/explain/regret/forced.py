"""The least loss of a program with one column set to 1: bounds tier by tier, one point at the end.

What is proven to be lost in the first tiers is given, and nothing where that is unknown: no plan
beats that. Relaxations say what is lost at least in the tiers after it. In the last one, reduced
gains leave few columns that a point so good can use, and an engine closes those. A point that loses
no more than the bounds proves all of them at once; where there is none, nothing is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...engines.claim import worth
from .search import best_point, engine_point
from .side import Side, side_of

if TYPE_CHECKING:
    from ...lazily import Lazily
    from ...program import Ints
    from .stages import Stage, Stages

Losses = tuple[int, ...]


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


def forced(stages: Stages, column: int, *, low: Losses, engine: Lazily) -> Forced | None:
    """Give the best point of `stages` with `column` at 1; ``None`` where this way shows none.

    Parameters
    ----------
    low : tuple of int
        No point with it loses less: proven. It ends with the first loss.
    engine : Lazily
        Over all columns.
    """
    most = len(stages) - 1
    before = low[:most] if any(low[:most]) else (0,) * most
    found = _onward(stages, column, before, engine)
    if found is None and before:
        found = _onward(stages, column, (), engine)
    return found


def _onward(stages: Stages, column: int, before: Losses, engine: Lazily) -> Forced | None:
    """Go on from where `before` is lost: bound the tiers that follow, find a point of the last."""
    while True:
        stage = stages.at(before)
        side = _side(stage, column)
        if side is None or side.bound is None:
            return NEVER if side is not None and not before else None
        if len(before) == len(stages) - 1:
            return _found(stage, side, stages, engine)
        before = (*before, stage.value - side.bound)


def _side(stage: Stage, column: int) -> Side | None:
    """Give what is left of a stage with `column` at 1; ``None`` where nothing is known."""
    place = stage.place(column)
    if place is None:
        return Side(program=stage.inner, relaxed=None, bound=None)
    return side_of(stage, *stage.relaxed_with(place))


def _found(stage: Stage, side: Side, stages: Stages, engine: Lazily) -> Forced | None:
    """Give the best point of the last tier, unless it loses more before than is proven."""
    within = engine.on(stage.columns)
    inner = best_point(stage, side)
    if inner is None or within.breaks(inner):
        inner = engine_point(stage, side, within)
    if inner is None:
        return None
    x = np.zeros(stages.program.columns, dtype=np.int64)
    x[stage.columns] = inner
    losses = tuple(
        value - worth(tier.gain, x)
        for tier, value in zip(stages.program.tiers, stages.values, strict=True)
    )
    return Forced(losses=losses, x=x) if losses[:-1] == stage.before else None

"""The robustness of a plan: what is asked of it, and the answer of each name."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

import numpy as np

from ....models.case import Case
from ....models.plan import Plan
from ....models.policy import RobustnessSettings
from ....models.robust import Drawing, Robust, Robustness
from ....models.robustness import Interval, Share
from ...build import Assembly, assemble_wide, weighed
from ...engines.base import Progress
from .evidence import least_change
from .fragility import fragile
from .interval import intervals
from .joint import joint_change
from .sampling import shares
from .standing import Standing
from .weights import weights_of

_MANY = 5_000
_FEWEST = 50


def robustness(
    case: Case,
    plan: Plan,
    *,
    seats: Sequence[int] = (),
    weights: bool = False,
    number: int | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Robustness:
    """Work out how robust the names of `plan` are.

    Parameters
    ----------
    seats : sequence of int
        Seats whose names are looked at from every side: each weight, all of them at once, scores;
        and drawn weightings, which all names are looked at in where none is given.
    weights : bool
        The intervals of every weight are worked out for all names.
    number : int, optional
        How many weightings are drawn; by the policy where not given, fewer for a large case.

    Raises
    ------
    SuksesiError
        Where `plan` is not proven optimal.
    """
    del progress
    wide, settings = assemble_wide(case), case.policy.robustness
    standing = Standing(wide, weighed(wide, case), plan, stop=stop)
    drawing = Drawing(
        seed=settings.seed, number=number or _number(settings, wide), spread=settings.spread
    )
    looked = np.array([weights or move.seat in seats for move in plan.moves], dtype=np.bool_)
    drawn = shares(standing, drawing, asked=looked if looked.any() else None)
    found: list[Interval] = []
    for weight in weights_of(case) if looked.any() else ():
        found += intervals(standing, weight, names=looked)
    names = [
        _name(standing, number, [i for i in found if i.seat == move.seat], drawn[number],
              closely=move.seat in seats, settings=settings)
        for number, move in enumerate(plan.moves)
    ]  # fmt: skip
    return Robustness(
        names=tuple(names), drawing=drawing, settings=settings, complete=not standing.stopped
    )


def _name(
    standing: Standing,
    number: int,
    found: list[Interval],
    share: Share,
    *,
    closely: bool,
    settings: RobustnessSettings,
) -> Robust:
    move = standing.moves[number]
    return Robust(
        move=move,
        intervals=tuple(found),
        share=share,
        joint=joint_change(standing, number, found) if closely else None,
        score=least_change(standing, number) if closely else None,
        scored=closely,
        fragile=fragile(move, intervals=found, share=share, settings=settings),
    )


def _number(settings: RobustnessSettings, wide: Assembly) -> int:
    """Give how many weightings are drawn: fewer where each takes longer."""
    pairs = len(wide.pairs)
    return settings.number if pairs <= _MANY else max(_FEWEST, settings.number * _MANY // pairs)

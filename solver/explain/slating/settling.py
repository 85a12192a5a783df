"""The best slates of one program: its tiers climbed, and one of the best named by content."""

from __future__ import annotations

from threading import Event

import numpy as np
from numpy.typing import NDArray

from ....models.plan import Uniqueness
from ...canonical import settle
from ...engines import engine
from ...engines.base import Limits
from ...program import Block, Ints, Program, Tier
from ...reaching import reach, spread
from .offers import Offers


def settled(
    program: Program,
    offers: Offers,
    *,
    work: float | None,
    stop: Event | None,
) -> tuple[Ints | None, bool]:
    """Give the offers that are taken, 1 each, and whether no others are as good: proven.

    Which of equally good ones is named depends on content alone, as for a plan.
    """
    if not len(offers):
        return np.zeros(0, dtype=np.int64), True
    found = reach(program, engine("auto"), broken=_nothing, limits=Limits(work=work), stop=stop)
    told = np.arange(program.columns) < len(offers)
    points, sure = [], found.settled
    for columns, ascent in zip(found.parts, found.ascents, strict=True):
        if not ascent.settled:
            points.append(ascent.x)
            continue

        def separate(salt: int, columns: Ints = columns) -> Ints:
            order = offers.separators(salt)
            return np.asarray(np.pad(order, (0, program.columns - len(order)))[columns])

        canonical = settle(ascent, separate, found.lazily.on(columns), told=told[columns])
        sure = sure and canonical.uniqueness is Uniqueness.UNIQUE
        points.append(canonical.x)
    x = spread(program, found.parts, points)
    return None if x is None else x[: len(offers)], sure


def best(
    program: Program, liked: NDArray[np.bool_], *, work: float | None, stop: Event | None
) -> Ints | None:
    """Give some best offers, 1 each that is taken; of equally good ones those most `liked`."""
    gain = np.pad(liked.astype(np.int64), (0, program.columns - len(liked)))
    tiers = (*program.tiers, Tier(name="liked", terms={"liked": gain}))
    found = reach(
        program.with_tiers(tiers),
        engine("auto"),
        broken=_nothing,
        limits=Limits(work=work),
        stop=stop,
    )
    return None if found.x is None else found.x[: len(liked)]


def _nothing(_x: Ints) -> tuple[Block, ...]:
    """Give the rows that a point breaks beyond those stated: none."""
    return ()

"""One program answered in full: tiers, canonical point, ties; part by part where it falls apart.

The canonical points and ties of the parts make up those of the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ..models.plan import TierResult, Uniqueness, Why
from .ascent import Ascent
from .canonical import Canonical, Separate, settle
from .engines.base import Engine, Limits, Progress
from .lazily import Broken, Lazily
from .program import Program
from .reaching import Reached, reach, spread
from .ties import Ties, tied

Ints = NDArray[np.int64]
Columns = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Answer:
    """What is known of one program.

    Attributes
    ----------
    tiers : tuple of TierResult
    x : int64 array (columns,) or None
        The canonical point where the tiers are settled, else the best found.
    canonical : Canonical or None
        ``None`` unless every tier is settled.
    ties : Ties or None
        Likewise.
    """

    tiers: tuple[TierResult, ...]
    x: Ints | None
    canonical: Canonical | None
    ties: Ties | None


def answer(
    program: Program,
    separate: Separate,
    engine: Engine,
    *,
    asked: NDArray[np.bool_],
    broken: Broken,
    limits: Limits,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Answer:
    """Answer `program` component by component.

    Parameters
    ----------
    separate : callable
        Salt to separators, int64 array (columns,).
    asked : bool array (columns,)
        Columns of 0 or 1 that make up a plan, and whose ties are of interest.
    broken, limits
        As :func:`reach` takes them.
    """
    # Every part has its plan before names and ties of the first use the seconds up.
    reached = reach(program, engine, broken=broken, limits=limits, stop=stop, progress=progress)
    on = partial(_finished, separate, reached.lazily, asked=asked)
    with ThreadPoolExecutor(max_workers=max(1, min(limits.workers, len(reached.parts)))) as pool:
        answers = list(pool.map(on, reached.parts, reached.ascents))
    return _joined(program, reached, answers)


def _finished(
    separate: Separate,
    engine: Lazily,
    columns: Columns,
    ascent: Ascent,
    *,
    asked: NDArray[np.bool_],
) -> Answer:
    """Settle the canonical point and the ties of one part, whose columns are `columns`."""
    if not ascent.settled:
        return Answer(tiers=ascent.tiers, x=ascent.x, canonical=None, ties=None)
    face = np.unique(np.concatenate([piece.movable for piece in ascent.pieces]))
    pieces = tuple(piece.on(face) for piece in ascent.pieces)
    left = replace(ascent, x=_on(ascent.x, face), pieces=pieces)
    here = partial(_restricted, separate, columns[face])
    within = engine.on(columns[face])
    canonical = settle(left, here, within, told=asked[columns[face]])
    seen = (canonical.x, *canonical.witnesses)
    ties = tied(pieces, asked[columns[face]], seen, within)
    used = np.zeros(len(columns), dtype=np.bool_)
    used[face] = ties.used
    return Answer(
        tiers=ascent.tiers,
        x=_within(len(columns), face, canonical.x),
        canonical=canonical,
        ties=replace(ties, used=used),
    )


def _on(x: Ints | None, columns: Columns) -> Ints | None:
    return None if x is None else x[columns]


def _within(total: int, columns: Columns, point: Ints) -> Ints:
    """Give `point` of `columns` as a point of all columns, `total` of them."""
    whole = np.zeros(total, dtype=np.int64)
    whole[columns] = point
    return whole


def _restricted(separate: Callable[[int], Ints], columns: Columns, salt: int) -> Ints:
    return separate(salt)[columns]


def _joined(program: Program, reached: Reached, answers: Sequence[Answer]) -> Answer:
    x = spread(program, reached.parts, [answer.x for answer in answers])
    canonicals = [answer.canonical for answer in answers if answer.canonical is not None]
    if x is None or len(canonicals) < len(answers):
        return Answer(tiers=reached.tiers, x=x, canonical=None, ties=None)
    ties = [answer.ties for answer in answers if answer.ties is not None]
    used = spread(program, reached.parts, [part.used.astype(np.int64) for part in ties])
    return Answer(
        tiers=reached.tiers,
        x=x,
        canonical=_whole(x, canonicals),
        ties=Ties(
            used=np.zeros(program.columns, dtype=np.bool_) if used is None else used > 0,
            exact=all(part.exact for part in ties),
            rounds=sum(part.rounds for part in ties),
        ),
    )


def _whole(x: Ints, parts: Sequence[Canonical]) -> Canonical:
    unique = all(part.uniqueness is Uniqueness.UNIQUE for part in parts)
    return Canonical(
        x=x,
        value=sum(part.value for part in parts),
        salt=max(part.salt for part in parts),
        uniqueness=Uniqueness.UNIQUE if unique else Uniqueness.NOT_SETTLED,
        why=next((part.why for part in parts if part.why is not Why.PROOF), Why.PROOF),
        seconds=sum(part.seconds for part in parts),
        witnesses=(),
    )

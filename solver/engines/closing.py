"""One part of a program solved to proof: relaxation, bound, core, fixing, proof.

The linear relaxation gives an exact bound. A core of few columns by reduced gain gives a good
point. Reduced gains then fix every column that no better point can use, and CP-SAT closes what is
left, seldom more than some thousand columns; it sees the whole program, on which it may find
nothing, only where nothing can be fixed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ...models.plan import Status, Why
from ..program import Ints
from .base import Outcome
from .bound import DualBound, dual_bound, refuted
from .claim import Claim
from .core import core
from .cutting import sharpened
from .fixing import survivors
from .lp import Relaxation, relaxed
from .mending import mended
from .part import Part
from .widening import widened

Columns = NDArray[np.intp]

_CORES = (4, 16, 64)  # times the columns of the relaxed point: the first core, and larger ones
_NOUGHT = 1e-6  # what a relaxed point's column may be off by


def close(part: Part) -> Outcome:
    """Solve `part` as far as its limits allow."""
    relaxation = relaxed(part.program, part.gain, stop=part.stop)
    if relaxation.infeasible and refuted(part.program, relaxation.ray):
        return part.told("linear", part.audited(_claim(relaxation, None), known=part.hint))
    dual = dual_bound(part.program, part.gain, relaxation.multipliers)
    known = part.told("linear", part.audited(_claim(relaxation, dual), known=part.hint))
    if not part.good(known) and relaxation.why is Why.PROOF:
        near = None if relaxation.x is None else _touched(relaxation.x)
        if near is not None:
            dual, known = _guessed(part, dual, known, near=near)
        if known.status is not Status.OPTIMAL:
            known = _searched(part, dual, known, near=near)
    return replace(known, prices=relaxation.multipliers)


def _guessed(
    part: Part, dual: DualBound, known: Outcome, *, near: Ints
) -> tuple[DualBound, Outcome]:
    """Guess how far the optimum is below the bound; where that does not do, below a sharper one."""
    used = int(np.count_nonzero(near))
    known = widened(part, dual, known, used=used)
    done = known.status is Status.OPTIMAL or part.good(known) or part.halted()
    sharp = None if done else sharpened(part, dual, near=near)
    if sharp is None:
        return dual, known
    found = widened(sharp.part, sharp.dual, sharp.claimed(known), used=used)
    known = part.told("cuts", sharp.known(part, found, known))
    return sharp.narrow, mended(part, sharp.narrow, known, used=used)


def _touched(x: NDArray[np.float64]) -> Ints:
    """Round a relaxed point away from 0, so that it names every column in use."""
    away = np.where(x > 0, np.ceil(x - _NOUGHT), np.floor(x + _NOUGHT))
    return np.asarray(away, dtype=np.int64)


def _claim(relaxation: Relaxation, dual: DualBound | None) -> Claim:
    """Give what the relaxation says; without a bound, that there is no point."""
    return Claim(
        x=relaxation.x,
        bound=None if dual is None else dual.bound,
        complete=dual is None,
        why=relaxation.why,
        seconds=relaxation.seconds,
    )


def _searched(part: Part, dual: DualBound, known: Outcome, *, near: Ints | None) -> Outcome:
    """Search the first core that has a point, then every column that a better one can use."""
    for columns in _cores(part, dual, (near, known.x)):
        inner = part.searched(columns, stage="core", known=known)
        known = part.improved(known, inner, columns, bound=known.bound)
        if inner.status is not Status.INFEASIBLE:
            break
    else:
        return part.told("core", part.proven(known))
    part.told("core", known)
    if known.x is None or part.good(known) or inner.why is Why.INTERRUPT:
        return known
    searched = columns if inner.status is Status.OPTIMAL else columns[:0]
    return part.told("proof", _closed(part, dual, known, searched))


def _cores(part: Part, dual: DualBound, points: tuple[Ints | None, ...]) -> Iterator[Columns]:
    """Give larger and larger cores, at last all columns."""
    known = tuple(point for point in points if point is not None)
    used = max((int(np.count_nonzero(point)) for point in known), default=len(part.program.movable))
    for times in _CORES:
        columns = core(part.program, dual, size=times * used, points=known)
        if len(columns) < len(part.program.movable):
            yield columns
    yield part.program.movable


def _closed(part: Part, dual: DualBound, known: Outcome, searched: Columns) -> Outcome:
    """Search every column that a better point can use, unless all were `searched` to proof.

    Better is what is worth more than good enough.
    """
    if known.x is None or known.value is None:
        return known
    enough = known.value + part.enough
    rest = survivors(part.program, dual, target=enough + dual.unit)
    if not part.enough and np.isin(rest, searched).all():
        return part.proven(known)
    rest = np.union1d(rest, np.flatnonzero(known.x))
    inner = part.searched(rest, stage="proof", known=known)
    # A point outside `rest` is worth no more than what is good enough.
    bound = known.bound
    if inner.bound is not None:
        inside = max(enough, inner.bound)
        bound = inside if bound is None else min(bound, inside)
    return part.improved(known, inner, rest, bound=bound)

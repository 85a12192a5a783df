"""A sharper bound where shares bind: the relaxation with rows by rounding, of sums not yet whole.

Of ten people four must be women; of eleven five. The relaxation asks for 4.4, in every small group,
and pays for it nowhere. Where a sum (`sums`) is no whole number, the weights under which it stands
alone in the basis make a row by `rounding` that the relaxed point breaks. The relaxation is solved
again with these rows until they move the bound no more. Few columns are loaded; all are priced, and
those that would gain are loaded, so the bound is one for all columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..program import Ints, Program
from .bound import DualBound, dual_bound
from .core import core
from .cuts import block, cuts
from .inner import inner
from .part import Part
from .sharp import Sharp
from .simplex import Simplex

Columns = NDArray[np.intp]

_MOST = 200_000  # columns; of more, rows that have an entry for most of them take too much room
_ROUNDS = 12  # relaxations, each with more columns or more rows than the last
_LOADED = 8  # times the columns of the relaxed point
_WORTH = 0.05  # of all that was gained, what further rows must add


def sharpened(part: Part, dual: DualBound, *, near: Ints) -> Sharp | None:
    """Give `part` with rows by rounding; ``None`` where they do not help or there are no sums.

    Parameters
    ----------
    dual : DualBound
        Of the relaxation without them.
    near : int64 array (columns,)
        The relaxed point rounded away from 0.
    """
    if part.program.columns > _MOST:
        return None
    whole = inner(part.program, part.gain, np.arange(part.program.columns))
    if not whole.sums:
        return None
    size = _LOADED * int(np.count_nonzero(near))
    loaded = core(part.program, dual, size=size, points=(near,))
    sums = np.arange(len(whole.columns), whole.program.columns)
    proven = _proven(whole.program, whole.gain, np.append(loaded, sums), sums, part)
    program, best = min(proven, key=lambda each: each[1].bound, default=(part.program, dual))
    if best.bound >= dual.bound:
        return None
    sharp = replace(part, program=program, gain=whole.gain, hint=None)
    return Sharp(part=sharp, dual=best, sums=whole.sums)


def _proven(
    program: Program, gain: Ints, loaded: Columns, sums: Columns, part: Part
) -> Iterator[tuple[Program, DualBound]]:
    """Give what each relaxation proves, with more columns, else with more rows than the last."""
    values: list[float] = []
    for _ in range(_ROUNDS):
        if part.halted():
            return
        few = program.on(loaded)
        simplex = Simplex(few, gain[loaded])
        relaxed = simplex.solve(few.lower, few.upper)
        if relaxed.x is None:
            return
        dual = dual_bound(program, gain, relaxed.multipliers)
        yield program, dual
        lacking = np.setdiff1d(np.flatnonzero(dual.reduced > 0), loaded)
        if len(lacking):
            loaded = np.union1d(loaded, lacking)
            continue
        values.append(relaxed.value)
        if _stalled(values):
            return
        rows = cuts(program, simplex, relaxed, loaded=loaded, sums=sums)
        if not rows:
            return
        program = program.with_block(block(rows))


def _stalled(values: list[float]) -> bool:
    """Say whether the last rows have moved the relaxation little beside all that were made."""
    return len(values) > 1 and values[-2] - values[-1] <= _WORTH * (values[0] - values[-1])

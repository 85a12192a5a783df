"""A sharper bound where shares bind: rows by rounding, of what sums of columns must be whole for.

Of ten people four must be women; of eleven five. The relaxation asks for 4.4, in every small group,
and pays for it nowhere. Where a sum (`sums`) is no whole number, the weights under which it stands
alone in the basis make a row by `rounding` that the relaxed point breaks. The relaxation is solved
again with these rows until they move the bound no more. Few columns are loaded; all are priced, and
those that would gain are loaded, so the bound is one for all columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ...models.plan import Why
from ..program import BOUNDLESS, Block, Ints, Program
from .base import Outcome
from .bound import DualBound, dual_bound
from .claim import Claim
from .core import core
from .inner import inner
from .part import Part
from .rounding import Cut, rounded
from .scaled import Floats
from .simplex import Relaxed, Simplex

Columns = NDArray[np.intp]

_MOST = 200_000  # columns; of more, rows that have an entry for most of them take too much room
_ROUNDS = 12  # relaxations, each with more columns or more rows than the last
_LOADED = 8  # times the columns of the relaxed point
_ADDED = 60  # rows at a time
_WHOLE = 1e-4  # what a sum may be off a whole number by
_DEEP = 1e-3  # how far a row must lie off the point that it cuts off
_ALIKE = 0.9  # the cosine of two rows of which one will do
_WORTH = 0.05  # of all that was gained, what further rows must add


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sharp:
    """A part with its sums as further columns, and with rows by rounding.

    Attributes
    ----------
    part : Part
    dual : DualBound
        Of `part`.
    sums : tuple of intp arrays
        The columns that each further column adds up.
    """

    part: Part
    dual: DualBound
    sums: tuple[Columns, ...]

    @property
    def columns(self) -> int:
        """Columns without the sums."""
        return self.part.program.columns - len(self.sums)

    @property
    def narrow(self) -> DualBound:
        """What the bound says of the columns without the sums."""
        return replace(self.dual, reduced=self.dual.reduced[: self.columns])

    def claimed(self, known: Outcome) -> Outcome:
        """Give what is known of `part` from what is known of it without the sums."""
        x = known.x
        if x is not None:
            x = np.append(x, [int(x[columns].sum()) for columns in self.sums])
        return self.part.audited(_claim(x, self.dual.bound, known.seconds), known=None)

    def known(self, part: Part, found: Outcome, before: Outcome) -> Outcome:
        """Give what is known of `part` without the sums after what was `found` with them."""
        x = None if found.x is None else found.x[: self.columns]
        bounds = [each.bound for each in (found, before) if each.bound is not None]
        return part.audited(_claim(x, min(bounds, default=None), found.seconds), known=before.x)


def _claim(x: Ints | None, bound: int | None, seconds: float) -> Claim:
    return Claim(x=x, bound=bound, complete=False, why=Why.PROOF, seconds=seconds)


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
        cuts = _cuts(program, simplex, relaxed, loaded, sums)
        if not cuts:
            return
        program = program.with_block(_block(cuts))


def _stalled(values: list[float]) -> bool:
    """Say whether the last rows have moved the relaxation little beside all that were made."""
    return len(values) > 1 and values[-2] - values[-1] <= _WORTH * (values[0] - values[-1])


def _at_upper(relaxed: Relaxed, loaded: Columns) -> Columns:
    statuses = np.array([int(status) for status in relaxed.basis.col_status])
    return np.asarray(loaded[statuses == int(highspy.HighsBasisStatus.kUpper)], dtype=np.intp)


def _cuts(
    program: Program, simplex: Simplex, relaxed: Relaxed, loaded: Columns, sums: Columns
) -> list[Cut]:
    """Give the rows that the sums which are not whole make, the deepest first."""
    x = np.zeros(program.columns)
    x[loaded] = relaxed.x
    broken = sums[np.abs(x[sums] - np.rint(x[sums])) > _WHOLE]
    if not len(broken):
        return []
    at_upper = np.zeros(program.columns, dtype=np.bool_)
    at_upper[_at_upper(relaxed, loaded)] = True
    at_high = _at_high(program, relaxed)
    weights = simplex.alone(np.searchsorted(loaded, broken))
    found = [
        rounded(program, sign * each, at_upper=at_upper, at_high=at_high)
        for each in weights
        for sign in (1, -1)
    ]
    return _chosen([cut for cut in found if cut is not None], x, loaded)


def _at_high(program: Program, relaxed: Relaxed) -> NDArray[np.bool_]:
    """Say of which bound the slack of each row is reckoned: the only one, or where it rests."""
    statuses = np.array([int(status) for status in relaxed.basis.row_status])
    resting = np.asarray(statuses == int(highspy.HighsBasisStatus.kUpper), dtype=np.bool_)
    return (program.low <= -BOUNDLESS) | ((program.high < BOUNDLESS) & resting)


def _chosen(cuts: list[Cut], x: Floats, loaded: Columns) -> list[Cut]:
    """Give the deepest of `cuts`, none of two that are nearly alike."""
    if not cuts:
        return []
    rows = np.array([cut.weights[loaded] for cut in cuts], dtype=np.float64)
    lengths = np.maximum(np.linalg.norm(rows, axis=1), 1.0)
    depth = (rows @ x[loaded] - np.array([cut.most for cut in cuts], dtype=np.float64)) / lengths
    rows /= lengths[:, np.newaxis]
    alike = np.abs(rows @ rows.T) > _ALIKE
    chosen: list[int] = []
    for place in np.argsort(-depth, kind="stable").tolist():
        if depth[place] > _DEEP and len(chosen) < _ADDED and not alike[place, chosen].any():
            chosen.append(place)
    return [cuts[place] for place in chosen]


def _block(cuts: list[Cut]) -> Block:
    return Block(
        owner="cuts",
        matrix=csr_array(np.array([cut.weights for cut in cuts])),
        low=np.full(len(cuts), -BOUNDLESS, dtype=np.int64),
        high=np.array([cut.most for cut in cuts], dtype=np.int64),
        label=str,
    )

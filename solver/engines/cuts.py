"""The rows by rounding that a relaxed point breaks most.

Where a sum is no whole number, the weights of the rows under which it stands alone in the basis
make a row that the point breaks, for every column of the program, loaded or not.
"""

from __future__ import annotations

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ..program import BOUNDLESS, Block, Program
from .rounding import Cut, rounded
from .scaled import Floats
from .simplex import Relaxed, Simplex

Columns = NDArray[np.intp]

_ADDED = 60  # rows at a time
_WHOLE = 1e-4  # what a sum may be off a whole number by
_DEEP = 1e-3  # how far a row must lie off the point that it cuts off
_ALIKE = 0.9  # the cosine of two rows of which one will do


def cuts(
    program: Program, simplex: Simplex, relaxed: Relaxed, *, loaded: Columns, sums: Columns
) -> tuple[Cut, ...]:
    """Give the rows that the sums which are not whole make, the deepest first.

    Parameters
    ----------
    program : Program
    simplex : Simplex
        Of the `loaded` columns of `program`; it solved `relaxed` last.
    loaded : intp array
        Ascending, all `sums` among them.
    sums : intp array
        Columns that add others up.
    """
    x = np.zeros(program.columns)
    x[loaded] = relaxed.x
    broken = sums[np.abs(x[sums] - np.rint(x[sums])) > _WHOLE]
    if not len(broken):
        return ()
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


def _at_upper(relaxed: Relaxed, loaded: Columns) -> Columns:
    statuses = np.array([int(status) for status in relaxed.basis.col_status])
    return np.asarray(loaded[statuses == int(highspy.HighsBasisStatus.kUpper)], dtype=np.intp)


def _at_high(program: Program, relaxed: Relaxed) -> NDArray[np.bool_]:
    """Say of which bound the slack of each row is reckoned: the only one, or where it rests."""
    statuses = np.array([int(status) for status in relaxed.basis.row_status])
    resting = np.asarray(statuses == int(highspy.HighsBasisStatus.kUpper), dtype=np.bool_)
    return (program.low <= -BOUNDLESS) | ((program.high < BOUNDLESS) & resting)


def _chosen(found: list[Cut], x: Floats, loaded: Columns) -> tuple[Cut, ...]:
    """Give the deepest of those `found`, none of two that are nearly alike."""
    if not found:
        return ()
    rows = np.array([cut.weights[loaded] for cut in found], dtype=np.float64)
    lengths = np.maximum(np.linalg.norm(rows, axis=1), 1.0)
    depth = (rows @ x[loaded] - np.array([cut.most for cut in found], dtype=np.float64)) / lengths
    rows /= lengths[:, np.newaxis]
    alike = np.abs(rows @ rows.T) > _ALIKE
    chosen: list[int] = []
    for place in np.argsort(-depth, kind="stable").tolist():
        if depth[place] > _DEEP and len(chosen) < _ADDED and not alike[place, chosen].any():
            chosen.append(place)
    return tuple(found[place] for place in chosen)


def block(rows: tuple[Cut, ...]) -> Block:
    """Give rows by rounding as a block."""
    return Block(
        owner="cuts",
        matrix=csr_array(np.array([cut.weights for cut in rows])),
        low=np.full(len(rows), -BOUNDLESS, dtype=np.int64),
        high=np.array([cut.most for cut in rows], dtype=np.int64),
        label=str,
    )

"""Two national rows over a round of many regions: a share of women, and a quota of moves.

The arrays of a round do not say who is a woman or which pair is a move to another unit; its side
rows do. Both rows are set to ask for a little more than the best plan without them gives.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rounds import Arrays
from scipy.sparse import csr_array

from suksesi.solver.program import BOUNDLESS, Block

Marks = NDArray[np.bool_]

_MORE = 2  # points in a hundred that the share is to gain
_FEWER = 5  # of a hundred moves that are to go


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Facts:
    """What the side rows say of the columns, bool arrays (columns,).

    Attributes
    ----------
    pair : somebody is appointed
    woman : a woman is
    moves : somebody moves to another unit
    """

    pair: Marks
    woman: Marks
    moves: Marks


def facts_of(arrays: Arrays, *, pairs: int, seats: int) -> Facts:
    """Read the facts off the side rows.

    A row of leavers of one unit comes before the first share of women, which asks for 0 at least.
    """
    columns = len(arrays.gain)
    last = arrays.matrix.indptr[columns - seats]  # the row of its seat is all that "unfilled" has
    side = int(arrays.matrix.indices[last]) + seats
    shares = side + np.flatnonzero((arrays.low[side:] == 0) & np.isinf(arrays.high[side:]))
    rows = arrays.matrix.tocsr()
    return Facts(
        pair=np.arange(columns) < pairs,
        woman=_positive(rows[shares], columns),
        moves=_positive(rows[side : shares[0]], columns),
    )


def _positive(rows: csr_array, columns: int) -> Marks:
    marks = np.zeros(columns, dtype=np.bool_)
    marks[rows.indices[rows.data > 0]] = True
    return marks


def national_rows(facts: Facts, x: NDArray[np.int64]) -> Block:
    """Ask for a share of women and a quota of moves that the plan `x` misses."""
    share = int(100 * (x @ facts.woman) / (x @ facts.pair)) + _MORE
    quota = int(x @ facts.moves) * (100 - _FEWER) // 100
    women = np.where(facts.woman, 100 - share, np.where(facts.pair, -share, 0))
    asked = (f"at least {share} % of those appointed are women", f"at most {quota} people move")
    return Block(
        owner="national",
        matrix=csr_array(np.stack([women, facts.moves.astype(np.int64)])),
        low=np.array([0, -BOUNDLESS]),
        high=np.array([BOUNDLESS, quota]),
        label=lambda row: asked[row],
    )

r"""How far everybody's levels reach every standard, by products of thresholds.

For whole levels :math:`l` and standards :math:`r` between :math:`a` and :math:`b`

.. math:: \min(l, r) = a + \sum_{a < t \le b} [t \le l]\,[t \le r],

so the weighted sum over competences, for all people and all standards at once, is one product of
two matrices of noughts and weights, which is what processors are best at. In single precision whole
numbers below 2**24 are exact, in whatever order they are added up.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...models.errors import SuksesiError

Whole = NDArray[np.integer[Any]]

_EXACT = 2**24  # whole numbers that single precision holds


def jpm_matrix(
    levels: Whole, standards: Whole, *, weights: Whole | None = None
) -> NDArray[np.float32]:
    """Match everybody with every standard: sums over competences of min(level, required).

    Parameters
    ----------
    levels : int array (employees, competences)
    standards : int array (seats, competences)
    weights : int array (competences,) or (seats, competences), optional
        What each competence counts; 1 where not given.

    Returns
    -------
    float32 array (employees, seats)
        Whole numbers, exact.

    Raises
    ------
    SuksesiError
        Where sums may reach 2**24.

    Examples
    --------
    >>> jpm_matrix(np.array([[3, 5], [1, 4]]), np.array([[4, 4]])).ravel().tolist()
    [7.0, 5.0]
    """
    each = np.broadcast_to(1 if weights is None else weights, standards.shape)
    everything = (levels.ravel(), standards.ravel())
    low = min(int(some.min(initial=0)) for some in everything)
    high = max(low, min(int(some.max(initial=0)) for some in everything))
    largest = int(np.abs(each).astype(np.int64).sum(axis=1).max(initial=0)) * max(-low, high)
    if largest >= _EXACT:
        raise SuksesiError(
            f"Jumlah tingkat dapat mencapai {largest}, harus di bawah 2^24 / sums of levels may "
            f"reach {largest} and must stay below 2^24."
        )
    thresholds = np.arange(low + 1, high + 1)
    reached = _reached(levels, thresholds)
    asked = _reached(standards, thresholds)
    asked[:, :-1] *= np.repeat(each, len(thresholds), axis=1)
    asked[:, -1] = low * each.sum(axis=1)
    return reached @ asked.T


def _reached(levels: Whole, thresholds: Whole) -> NDArray[np.float32]:
    """Give 1 for each competence and threshold that is reached, else 0; and a last 1 for all."""
    reached = levels[:, :, None] >= thresholds
    found = np.ones((len(levels), levels.shape[1] * len(thresholds) + 1), dtype=np.float32)
    found[:, :-1] = reached.reshape(len(levels), found.shape[1] - 1)
    return found

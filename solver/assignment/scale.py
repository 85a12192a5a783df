"""Scores as whole numbers: times a stated power of ten, never rounded.

A float stands for the decimal of fewest digits that reads as it. It is whole at ``10**decimals``
where some whole number below 2**53, divided by that power, gives the float back: the division is
correctly rounded, so this is exact.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...models.errors import ScoresError
from ..program import Ints

Floats = NDArray[np.float64]

_DIGITS = 2.0**53  # whole numbers that floats hold
_MOST = 2**60  # what no sum of scores may reach


def decimals_of(numbers: NDArray[Any]) -> int:
    """Give the least power of ten that makes all of them whole.

    Raises
    ------
    ScoresError
        Where there is none below 2**53.

    Examples
    --------
    >>> decimals_of(np.array([0.25, 3.5])), decimals_of(np.array([7, 8]))
    (2, 0)
    """
    if not np.issubdtype(numbers.dtype, np.floating):
        return 0
    left, decimals = numbers.astype(np.float64).ravel(), 0
    largest = float(np.max(np.abs(left), initial=0.0))
    while largest * 10.0**decimals < _DIGITS:
        left = left[~_whole(left, decimals)]
        if not len(left):
            return decimals
        decimals += 1
    raise ScoresError(
        f"Nilai {float(left[0])!r} tidak dapat dijadikan bilangan bulat tanpa pembulatan; bulatkan "
        f"dulu, misalnya np.round(nilai, 9) / score {float(left[0])!r} has no power of ten that "
        "makes it whole without rounding; round the scores first, for instance np.round(scores, 9)."
    )


def scaled(numbers: NDArray[Any], *, decimals: int) -> Ints:
    """Give the numbers times ``10**decimals``.

    Raises
    ------
    ScoresError
        Where one of them is not whole then, or too large.
    """
    if not np.issubdtype(numbers.dtype, np.floating):
        largest = int(np.max(np.abs(numbers), initial=0)) * 10**decimals
        if largest >= _MOST:
            raise ScoresError(_too_large(largest))
        return np.asarray(numbers.astype(np.int64) * 10**decimals, dtype=np.int64)
    floats = numbers.astype(np.float64)
    rounded = floats[~_whole(floats, decimals)]
    if len(rounded):
        raise ScoresError(
            f"Nilai {float(rounded[0])!r} tidak bulat pada 10^{decimals}; {len(rounded)} nilai "
            f"akan terbulatkan / score {float(rounded[0])!r} is not whole at 10^{decimals}; "
            f"{len(rounded)} scores would be rounded."
        )
    return np.asarray(np.rint(floats * 10.0**decimals), dtype=np.int64)


def refuse_overflow(scores: Ints, *, chosen: int) -> None:
    """Refuse scores of which `chosen` may add up to more than 64 bits hold.

    Raises
    ------
    ScoresError
    """
    largest = int(np.max(np.abs(scores), initial=0)) * chosen
    if largest >= _MOST:
        raise ScoresError(_too_large(largest))


def least_whole(numbers: Iterable[Any], *, decimals: int) -> Ints:
    """Give the least whole numbers, in units of ``10**-decimals``, that reach `numbers`."""
    exact = (Decimal(repr(float(n)) if isinstance(n, float) else str(n)) for n in numbers)
    whole = [int(n.scaleb(decimals).to_integral_value(ROUND_CEILING)) for n in exact]
    return np.array(whole, dtype=np.int64)


def _whole(floats: Floats, decimals: int) -> NDArray[np.bool_]:
    power = 10.0**decimals
    near = np.rint(floats * power)
    return np.asarray((near / power == floats) & (np.abs(near) < _DIGITS), dtype=np.bool_)


def _too_large(largest: int) -> str:
    return (
        f"Jumlah nilai dapat mencapai {largest:.2g}, di atas 2^60; skalakan dengan pangkat sepuluh "
        f"yang lebih kecil / scores may add up to {largest:.2g}, beyond 2^60; scale them by a "
        "smaller power of ten."
    )

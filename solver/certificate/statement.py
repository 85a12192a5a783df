"""What a proof speaks about: one maximisation as plain lists of integers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import gcd

Row = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Maximise ``gain.x`` over whole numbers, the rows `rows` between `low` and `high`.

    Attributes
    ----------
    lower, upper : sequences of int
        Bounds of every column.
    rows : sequence of rows
        Each a list of (column, coefficient), a column once at most.
    low, high : sequences of int or None
        Sides of every row; ``None`` where a side is free.
    gain : sequence of int
        What one of each column adds.
    """

    lower: Sequence[int]
    upper: Sequence[int]
    rows: Sequence[Row]
    low: Sequence[int | None]
    high: Sequence[int | None]
    gain: Sequence[int]

    @property
    def unit(self) -> int:
        """Every value is a multiple of it."""
        return gcd(*self.gain) or 1

    def without_gain(self) -> Statement:
        """Give the statement whose points are all worth 0, for a claim that there are none."""
        return replace(self, gain=[0] * len(self.gain))


def whole_sides(row: Row, low: int | None, high: int | None) -> tuple[int | None, int | None]:
    """Round the sides of `row` inwards to multiples of the common divisor of its coefficients."""
    divisor = gcd(*(coefficient for _, coefficient in row))
    if divisor <= 1:
        return low, high
    return (
        None if low is None else -(-low // divisor) * divisor,
        None if high is None else high // divisor * divisor,
    )

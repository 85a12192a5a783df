"""The box of points still in question, and what multipliers show of them, in Python integers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...models.proof import Multipliers
from ...models.text import Text
from .objections import row_twice, row_unknown, scale_wrong, side_free
from .statement import Row, Statement, whole_sides

Side = int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What multipliers show: no point of the box is worth more than ``total / scale``.

    Attributes
    ----------
    reduced : list of int
        What one of each column adds once the rows are weighed: the d of `Multipliers`.
    """

    total: int
    scale: int
    reduced: list[int]

    def below(self, target: int) -> bool:
        """No point reaches `target`; of scale 0 and below 0, there is no point at all."""
        return self.total < self.scale * target


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Bounds of the columns, and the rows.

    Attributes
    ----------
    rows, low, high : list
        As in `Statement`, the sides rounded inwards to what whole numbers can reach.
    empty : bool
        No point is left: the last row cannot be kept.
    """

    lower: list[int]
    upper: list[int]
    rows: list[Row]
    low: list[Side]
    high: list[Side]
    gain: list[int]
    empty: bool = False

    def faults(self, multipliers: Multipliers, *, least_scale: int) -> Iterator[Text]:
        """Give why `multipliers` show nothing: rows that are not, sides that are free."""
        if multipliers.scale < least_scale:
            yield scale_wrong(multipliers.scale, least=least_scale)
        seen = set()
        for row, weight in multipliers.rows:
            if not 0 <= row < len(self.rows):
                yield row_unknown(row)
            elif weight and (self.high if weight > 0 else self.low)[row] is None:
                yield side_free(row, upper=weight > 0)
            if row in seen:
                yield row_twice(row)
            seen.add(row)

    def summed(self, multipliers: Multipliers) -> Sum:
        """Add up what `multipliers` show; they must have no faults."""
        reduced = [multipliers.scale * gain for gain in self.gain]
        total = 0
        for row, weight in multipliers.rows:
            side = (self.high if weight > 0 else self.low)[row]
            total += weight * side if side is not None else 0
            for column, coefficient in self.rows[row]:
                reduced[column] -= weight * coefficient
        for add, low, high in zip(reduced, self.lower, self.upper, strict=True):
            total += add * (high if add > 0 else low)
        return Sum(total=total, scale=multipliers.scale, reduced=reduced)

    def with_row(self, row: Row, *, low: Side, high: Side) -> Box:
        """Give the box with one row more; a row of one column narrows that column as well."""
        low, high = whole_sides(row, low, high)
        least, most = self._reach(row)
        broken = (high is not None and least > high) or (low is not None and most < low)
        box = replace(
            self,
            rows=[*self.rows, row],
            low=[*self.low, low],
            high=[*self.high, high],
            empty=self.empty or broken,
        )
        if len(row) == 1 and row[0][1]:
            return box._narrowed(*row[0], low=low, high=high)
        return box

    def _reach(self, row: Row) -> tuple[int, int]:
        """Give the least and the most that the sum of `row` can be."""
        ends = [
            sorted((weight * self.lower[column], weight * self.upper[column]))
            for column, weight in row
        ]
        return sum(least for least, _ in ends), sum(most for _, most in ends)

    def _narrowed(self, column: int, weight: int, *, low: Side, high: Side) -> Box:
        """Give the box in which ``weight * x`` stays between `low` and `high`."""
        if weight < 0:
            low, high = (None if side is None else -side for side in (high, low))
        lower, upper = list(self.lower), list(self.upper)
        if low is not None:
            lower[column] = max(lower[column], -(-low // abs(weight)))
        if high is not None:
            upper[column] = min(upper[column], high // abs(weight))
        return replace(self, lower=lower, upper=upper)


def box_of(statement: Statement) -> Box:
    """Give all of a statement."""
    sides = [
        whole_sides(row, low, high)
        for row, low, high in zip(statement.rows, statement.low, statement.high, strict=True)
    ]
    return Box(
        lower=list(statement.lower),
        upper=list(statement.upper),
        rows=list(statement.rows),
        low=[low for low, _ in sides],
        high=[high for _, high in sides],
        gain=list(statement.gain),
    )

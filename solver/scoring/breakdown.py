"""One person's talent score, recomputed in plain Python: the recount and the explanation."""

from __future__ import annotations

from dataclasses import dataclass

from ...models.calendar import as_date
from ...models.case import Case
from ...models.rubric import Indicator
from ...models.units import AXIS_UNITS, INDICATOR_UNITS, TALENT_UNITS
from .boxes import box_of, level_of
from .indicators import IndicatorLine, line
from .memory import per_case
from .scored import Source, State

SHEET = "hasil_simata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """One person's axes, and what they are made of.

    Attributes
    ----------
    employee : int
    x_lines, y_lines : tuple of IndicatorLine
        Our own computation of potential and performance, also where a national result stands.
    x, y : int
        ``AXIS_UNITS`` per point; where not known, the sum of what is known.
    level_x, level_y : int or None
        0 low, 1 middle, 2 high by the rubric's cut-offs.
    talent : int or None
        ``TALENT_UNITS`` per point.
    box : int or None
    national : Source or None
        The national result that stands, where there is one.
    own_x, own_y : int
    own_talent, own_box : int or None
        Our own computation.
    """

    employee: int
    x_lines: tuple[IndicatorLine, ...]
    y_lines: tuple[IndicatorLine, ...]
    x: int
    y: int
    x_known: bool
    y_known: bool
    level_x: int | None
    level_y: int | None
    talent: int | None
    box: int | None
    national: Source | None
    own_x: int
    own_y: int
    own_talent: int | None
    own_box: int | None

    @property
    def known(self) -> bool:
        """Both axes are known."""
        return self.talent is not None

    @property
    def missing(self) -> tuple[IndicatorLine, ...]:
        """Indicators without data: they keep an axis from being known."""
        return self._lines(State.NO_DATA)

    @property
    def without_evidence(self) -> tuple[IndicatorLine, ...]:
        """Indicators that count nothing because no evidence was handed in."""
        return self._lines(State.NO_EVIDENCE)

    def _lines(self, state: State) -> tuple[IndicatorLine, ...]:
        return tuple(one for one in (*self.y_lines, *self.x_lines) if one.state is state)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Axes:
    """Values that stand together: our own, or the national ones."""

    x: int
    y: int
    x_known: bool
    y_known: bool
    talent: int | None
    box: int | None
    source: Source | None = None


def breakdown(employee: int, case: Case) -> Breakdown:
    """Recompute one person's talent score; shares no code with the columns."""
    return _breakdown(case, employee)


@per_case
def _breakdown(case: Case, employee: int) -> Breakdown:
    x_lines = _lines(case.rubric.potential, employee, case)
    y_lines = _lines(case.rubric.performance, employee, case)
    own = _own(x_lines, y_lines, case)
    stands = _national(employee, case) or own
    return Breakdown(
        employee=employee,
        x_lines=x_lines,
        y_lines=y_lines,
        x=stands.x,
        y=stands.y,
        x_known=stands.x_known,
        y_known=stands.y_known,
        level_x=level_of(stands.x, case.rubric.cutoffs_x) if stands.x_known else None,
        level_y=level_of(stands.y, case.rubric.cutoffs_y) if stands.y_known else None,
        talent=stands.talent,
        box=stands.box,
        national=stands.source,
        own_x=own.x,
        own_y=own.y,
        own_talent=own.talent,
        own_box=own.box,
    )


def _lines(
    indicators: tuple[Indicator, ...], employee: int, case: Case
) -> tuple[IndicatorLine, ...]:
    return tuple(line(indicator, employee, case) for indicator in indicators)


def _own(
    x_lines: tuple[IndicatorLine, ...], y_lines: tuple[IndicatorLine, ...], case: Case
) -> _Axes:
    x = sum(one.contribution for one in x_lines)
    y = sum(one.contribution for one in y_lines)
    x_known, y_known = _complete(x_lines), _complete(y_lines)
    both = x_known and y_known
    box = box_of(level_of(y, case.rubric.cutoffs_y), level_of(x, case.rubric.cutoffs_x))
    return _Axes(
        x=x,
        y=y,
        x_known=x_known,
        y_known=y_known,
        talent=x + y if both else None,
        box=box if both else None,
    )


def _complete(lines: tuple[IndicatorLine, ...]) -> bool:
    return not any(one.state in {State.NO_DATA, State.NOT_APPLICABLE} for one in lines)


def _national(employee: int, case: Case) -> _Axes | None:
    """Give the latest national result by the date of the data."""
    table = case.evidence.national
    found = []
    for row in table.of(employee):
        on = as_date(table.on[row])
        if on is not None and on <= case.round.data_on:
            found.append((on, row))
    if not found:
        return None
    on, row = max(found)
    return _Axes(
        x=int(table.x[row]) * AXIS_UNITS // INDICATOR_UNITS,
        y=int(table.y[row]) * AXIS_UNITS // INDICATOR_UNITS,
        x_known=True,
        y_known=True,
        talent=int(table.talent[row]) * TALENT_UNITS // INDICATOR_UNITS,
        box=int(table.box[row]),
        source=Source(sheet=SHEET, row=int(table.row[row]), on=on),
    )

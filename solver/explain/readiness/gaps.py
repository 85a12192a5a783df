"""What would raise a person's own standing most: indicators without evidence, and their worth."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ....models.case import Case
from ....models.rubric import Indicator
from ...scoring import IndicatorLine, State, breakdown
from ...scoring.indicators import group_line
from ...scoring.measures.base import table_of
from ...scoring.scored import FULL

_ABSENT = frozenset({State.NO_EVIDENCE, State.NO_DATA})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """An indicator nothing is on record for.

    Attributes
    ----------
    line : IndicatorLine
    group : IndicatorLine or None
        What it is a part of; ``None`` where it stands on its own.
    most : int
        What the best evidence would add to the talent score, everything else as it is;
        ``TALENT_UNITS`` per point.
    blocks : bool
        Without it the axis is not known at all.
    """

    line: IndicatorLine
    group: IndicatorLine | None
    most: int
    blocks: bool


def gaps(case: Case, employee: int) -> tuple[Gap, ...]:
    """Give every indicator of one person without evidence, what it may add at most first.

    By our own computation: where a national result stands, it changes once that is made again.
    """
    found = breakdown(employee, case)
    axes = ((case.rubric.performance, found.y_lines), (case.rubric.potential, found.x_lines))
    pairs = [pair for indicators, lines in axes for pair in zip(indicators, lines, strict=True)]
    listed = [gap for indicator, line in pairs for gap in _gaps_of(indicator, line)]
    return tuple(sorted(listed, key=lambda gap: (-gap.most, gap.line.code)))


def _gaps_of(indicator: Indicator, line: IndicatorLine) -> list[Gap]:
    if not indicator.parts:
        if line.state not in _ABSENT:
            return []
        most = indicator.weight * _best(indicator)
        return [Gap(line=line, group=None, most=most, blocks=line.state is State.NO_DATA)]
    return [
        Gap(
            line=part,
            group=line,
            most=line.weight * (_with(line, number, _best(indicator.parts[number])) - line.points),
            blocks=part.state is State.NO_DATA,
        )
        for number, part in enumerate(line.parts)
        if part.state in _ABSENT
    ]


def _with(group: IndicatorLine, number: int, points: int) -> int:
    """Give the points of `group` with one part at `points`, others without evidence at nothing."""
    parts = [
        replace(part, points=points, state=State.VALUE)
        if place == number
        else replace(part, state=State.NO_EVIDENCE)
        if part.state is State.NO_DATA
        else part
        for place, part in enumerate(group.parts)
    ]
    return group_line(tuple(parts)).points


def _best(indicator: Indicator) -> int:
    """Give the most points of an indicator, in hundredths."""
    return max(table_of(indicator).values(), default=FULL)

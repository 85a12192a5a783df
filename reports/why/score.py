"""How a merit comes about: numbers that add up exactly as printed."""

from __future__ import annotations

from collections.abc import Sequence

from ...models.case import Case
from ...models.codes import Level
from ...models.units import AXIS_UNITS, MERIT_UNITS, TALENT_UNITS
from ...solver.scoring import (
    Breakdown,
    IndicatorLine,
    JpmBreakdown,
    MeritBreakdown,
    State,
)
from ..language.phrases import Phrases
from ..rules.indicator import indicator_name


def merit_lines(
    merit: MeritBreakdown, talent: Breakdown, *, level: Level, case: Case, say: Phrases
) -> list[str]:
    """Say how the merit is mixed, and what the talent score is made of."""
    return [*_blend(merit, level, case, say), *_test(merit, say), *_talent_lines(talent, say=say)]


def _blend(merit: MeritBreakdown, level: Level, case: Case, say: Phrases) -> list[str]:
    if merit.talent is None:
        return [say("why.no_talent")]
    if merit.technical is None:
        figures = say.figures
        return [say("why.no_test", low=figures.merit(merit.low), high=figures.merit(merit.high))]
    mixed = say(
        "why.blend",
        merit=say.figures.exact(merit.low, units=MERIT_UNITS),
        tp=merit.talent_percent,
        talent=say.figures.exact(merit.talent, units=TALENT_UNITS),
        kp=merit.technical_percent,
        technical=say.figures.points(merit.technical.points, units=100),
    )
    sure = say(f"sure.{case.policy.blend[level.key].confidence}")
    return [f"{mixed} ({say('why.blend_basis', level=level.key, sure=sure)})"]


def _test(merit: MeritBreakdown, say: Phrases) -> list[str]:
    test = merit.technical
    if test is None:
        return []
    points = say.figures.points
    related = say("why.related", points=points(test.points, units=100)) if test.related else ""
    return [
        say("why.test", tested=points(test.tested, units=100), related=related,
            date=say.figures.date(test.on), row=test.row)
    ]  # fmt: skip


def _talent_lines(talent: Breakdown, *, say: Phrases) -> list[str]:
    """Say what a talent score is made of: the national result, or axes and indicators."""
    exact = say.figures.exact
    if talent.national is not None and talent.talent is not None:
        return _national(talent, say)
    lines = []
    if talent.talent is not None:
        lines.append(
            say("why.talent", talent=exact(talent.talent, units=TALENT_UNITS),
                y=exact(talent.y, units=AXIS_UNITS), x=exact(talent.x, units=AXIS_UNITS))
        )  # fmt: skip
    for key, known, total, parts in (
        ("why.axis_y", talent.y_known, talent.y, talent.y_lines),
        ("why.axis_x", talent.x_known, talent.x, talent.x_lines),
    ):
        told = _parts(parts, say)
        total_points = exact(total, units=AXIS_UNITS)
        lines.append(
            say(key, total=total_points, parts=told) if known else say(f"{key}_unknown", parts=told)
        )
    return lines


def _national(talent: Breakdown, say: Phrases) -> list[str]:
    figures, source = say.figures, talent.national
    if source is None or talent.talent is None:
        return []
    date = say("finding.no_date") if source.on is None else figures.date(source.on)
    x, y = (figures.exact(axis, units=AXIS_UNITS) for axis in (talent.x, talent.y))
    score = figures.exact(talent.talent, units=TALENT_UNITS)
    lines = [say("why.national", talent=score, y=y, x=x, box=talent.box, row=source.row, date=date)]
    if talent.own_talent is not None and talent.own_talent != talent.talent:
        own = figures.exact(talent.own_talent, units=TALENT_UNITS)
        lines.append(say("why.own", talent=own, box=talent.own_box))
    return lines


def _parts(lines: Sequence[IndicatorLine], say: Phrases) -> str:
    return " + ".join(_part(line, say) for line in lines)


def _part(line: IndicatorLine, say: Phrases) -> str:
    name = indicator_name(line, say=say).casefold()
    match line.state:
        case State.VALUE:
            points = say.figures.exact(line.contribution, units=AXIS_UNITS)
            return say("why.part", name=name, points=points)
        case State.NO_EVIDENCE:
            return say("why.part_none", name=name)
        case _:
            return say("why.part_unknown", name=name)


def jpm_lines(jpm: JpmBreakdown | None, *, say: Phrases) -> list[str]:
    """Say how a person matches the seat's standard, and where not."""
    if jpm is None:
        return [say("why.jpm_none")]
    lines = [
        say("why.jpm_line", percent=say.figures.percent(jpm.percent), category=jpm.category.name,
            date=say.figures.date(jpm.on), row=jpm.row)
    ]  # fmt: skip
    if jpm.gaps:
        gaps = [say("why.jpm_gap", name=say.word(name), level=level, needed=needed)
                for name, level, needed in jpm.gaps]  # fmt: skip
        lines.append(say("why.jpm_gaps", gaps=", ".join(gaps)))
    return lines

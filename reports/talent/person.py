"""One person's talent score: every indicator with its points, state, and the rows it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from ...models.case import Case
from ...models.codes import Level
from ...models.units import AXIS_UNITS
from ...solver.scoring import Breakdown, IndicatorLine, Source, State, breakdown
from ..language.names import Names, names_of
from ..language.phrases import Phrases
from ..layout import Page, blank, labelled, plain_table, title
from ..rules.indicator import indicator_name
from .grid import LEVEL_WORDS

SHOWN_ROWS = 3


def person_page(employee: int, *, case: Case, say: Phrases) -> Page:
    """Give the breakdown of one person's talent score."""
    found, names = breakdown(employee, case), names_of(case, language=say.language)
    level = names.level(Level(int(case.roster.level[employee])))
    post = say("talent.post", post=case.roster.post[employee], level=level)
    page: Page = [title(say("talent.person", who=names.who(employee))), labelled([("", post)])]
    page += [labelled(_result(found, names))]
    for axis, lines, total, known in (
        ("performance", found.y_lines, found.own_y, _complete(found.y_lines)),
        ("potential", found.x_lines, found.own_x, _complete(found.x_lines)),
    ):
        page += [blank(), _axis(axis, lines, total if known else None, say)]
    return page


def _complete(lines: Sequence[IndicatorLine]) -> bool:
    return all(line.state in {State.VALUE, State.NO_EVIDENCE} for line in lines)


def _result(found: Breakdown, names: Names) -> list[tuple[str, str]]:
    say, figures = names.say, names.say.figures
    rows = [(say("talent.result"), _known(found, say))]
    source = found.national
    if source is None:
        return rows
    date = say("finding.no_date") if source.on is None else figures.date(source.on)
    rows.append((say("talent.source"), say("talent.from_national", row=source.row, date=date)))
    own = say("talent.own_unknown")
    if found.own_talent is not None:
        talent = figures.talent(found.own_talent)
        own = say("talent.own_known", box=found.own_box, talent=talent)
    return [*rows, (say("talent.own"), own)]


def _known(found: Breakdown, say: Phrases) -> str:
    if found.talent is None or found.level_x is None or found.level_y is None:
        missing = ", ".join(indicator_name(line, say=say) for line in found.missing)
        return say("talent.not_known", missing=missing or say("why.none"))
    figures = say.figures
    return say(
        "talent.known",
        box=found.box,
        y=figures.points(found.y, units=AXIS_UNITS),
        x=figures.points(found.x, units=AXIS_UNITS),
        level_y=say(f"talent.{LEVEL_WORDS[found.level_y]}"),
        level_x=say(f"talent.{LEVEL_WORDS[found.level_x]}"),
        talent=figures.talent(found.talent),
    )


def _axis(axis: str, lines: Sequence[IndicatorLine], total: int | None, say: Phrases) -> Table:
    table = plain_table(wide=True)
    table.add_column(say(f"talent.{axis}"), ratio=8)
    for key in ("weight", "points", "adds"):
        table.add_column(say(f"talent.{key}"), justify="right", ratio=3)
    table.add_column(say("talent.state"), ratio=7)
    table.add_column(say("talent.rows"), ratio=11)
    for line in lines:
        table.add_row(*_cells(line, say))
    shown = say("table.none") if total is None else say.figures.exact(total, units=AXIS_UNITS)
    table.add_row(say("talent.total", axis=say(f"talent.{axis}").casefold()), "100 %", "", shown)
    return table


def _cells(line: IndicatorLine, say: Phrases) -> tuple[str, ...]:
    none, valued = say("table.none"), line.state is State.VALUE
    return (
        indicator_name(line, say=say),
        f"{line.weight} %",
        say.figures.points(line.points, units=100) if valued else none,
        say.figures.exact(line.contribution, units=AXIS_UNITS) if valued else none,
        say(f"talent.state_{line.state.name.lower()}"),
        _rows(line.sources, say),
    )


def _rows(sources: Sequence[Source], say: Phrases) -> str:
    rows = list(dict.fromkeys(_row(source, say) for source in sources))
    more = ["…"] if len(rows) > SHOWN_ROWS else []
    return "; ".join([*rows[:SHOWN_ROWS], *more]) or say("table.none")


def _row(source: Source, say: Phrases) -> str:
    if source.on is None:
        return say("talent.row", sheet=source.sheet, row=source.row)
    date = say.figures.date(source.on)
    return say("talent.row_date", sheet=source.sheet, row=source.row, date=date)

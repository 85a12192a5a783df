"""How firm all names of a plan are: one line each, and what the figures mean."""

from __future__ import annotations

from ...models.robust import Robust
from ...models.robustness import Edge, Interval, Scale
from ..language.case_name import case_name
from ..layout import Page, blank, paragraph, plain_table, title
from .told import Told
from .weights import amount, weight_name


def robust_page(told: Told) -> Page:
    """Give the table of all names that are shown."""
    say, case = told.say, told.names.case
    heading = say(
        "robust.title",
        name=case_name(case, say=say),
        installed=say.figures.date(case.round.installed_on),
    )
    if not told.moves:
        return [title(heading), blank(), paragraph(say("robust.no_names"), indent=0)]
    names = told.shown()
    looked = any(one.intervals for one in names)
    table = plain_table()
    table.add_column(say("robust.number"), justify="right")
    table.add_column(say("robust.seat"))
    table.add_column(say("robust.who"))
    table.add_column(say("robust.share"), justify="right")
    if looked:
        table.add_column(say("robust.nearest"))
    table.add_column(say("robust.mark"))
    for one in names:
        nearest = [nearest_line(one, told=told)] if looked else []
        table.add_row(*_cells(one, told), *nearest, told.mark(one))
    page: Page = [title(heading), blank(), table, blank()]
    return [*page, *(paragraph(line, indent=0) for line in _notes(told, looked=looked))]


def _cells(one: Robust, told: Told) -> tuple[str, str, str, str]:
    seat = one.move.seat
    return (
        str(told.numbers[seat]),
        told.names.seat(seat),
        told.names.who(one.move.employee),
        told.percent(one),
    )


def nearest_line(one: Robust, *, told: Told) -> str:
    """Say which percent weight changes the name by the smallest move, and who takes over."""
    found = [
        (abs(edge.over - interval.weight.today), interval, edge)
        for interval in one.intervals
        if interval.weight.scale is Scale.PERCENT
        for edge in (interval.low, interval.high)
        if edge.over is not None
    ]
    if not found:
        settled = all(interval.exact for interval in one.intervals)
        return told.say("robust.none" if settled else "robust.open_yet")
    _, interval, edge = min(found, key=lambda item: item[0])
    return edge_line(interval, edge, told=told)


def edge_line(interval: Interval, edge: Edge, *, told: Told) -> str:
    """Say what lies past an edge of an interval."""
    weight = interval.weight
    return told.say(
        "robust.edge",
        key=weight_name(weight, names=told.names),
        today=amount(weight, weight.today, say=told.say),
        over=amount(weight, edge.over or 0, say=told.say),
        successor=told.successor(interval.seat, edge.successor),
    )


def _notes(told: Told, *, looked: bool) -> list[str]:
    say, found = told.say, told.found
    drawing, settings = found.drawing, found.settings
    notes = [
        say("robust.stays_rule"),
        say("robust.drawn", number=say.figures.count(drawing.number), seed=drawing.seed,
            spread=drawing.spread),
        say("robust.fragile_rule", steps=settings.steps, percent=settings.share_percent,
            basis=say.cite(settings.basis), sure=say(f"sure.{settings.confidence}")),
    ]  # fmt: skip
    notes.append(say("robust.percent_rule") if looked else say("robust.no_intervals", run=told.run))
    if not found.complete:
        notes.append(say("robust.stopped"))
    return notes

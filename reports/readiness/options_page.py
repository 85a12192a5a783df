"""The seats that one person may hold, as a planner reads it: with rank, and what the plan loses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rich.table import Table

from ...models.codes import Level
from ...solver.explain.readiness.options import Chance, Options
from ...solver.explain.readiness.standing import Standing
from ...solver.gates import waits_for_selection
from ..language.case_name import case_name
from ..language.names import Names
from ..layout import Page, blank, paragraph, plain_table, title
from .chances import by_steps, next_level_page, why_then
from .gap_lines import gaps_page
from .losing import regret_words

SHOWN = 8
"""Seats per part of the short page."""


def options_page(
    found: Options,
    standings: Mapping[int, Standing],
    *,
    names: Names,
    simulated: bool = False,
    detailed: bool = False,
) -> Page:
    """Give the options of one person.

    Parameters
    ----------
    standings : mapping
        Seat to the standing there, for the seats every requirement is met for.
    simulated : bool
        Show rank and loss also where a seat goes to open selection.
    detailed : bool
        Every seat, not the first of each part only.
    """
    say, most = names.say, None if detailed else SHOWN
    page = _head(found.employee, names)
    page += [blank(), title(say("options.now"))]
    if found.now:
        page.append(_table(found.now[:most], standings, names, simulated))
    else:
        page.append(paragraph(say("options.now_none")))
    page += _more(found.now, most, names)
    page += _part("options.verify", found.verify, most, names, by_steps)
    page += _part("options.later", found.later, most, names, _later)
    page += _part("options.steps", found.steps, most, names, by_steps)
    if found.closed:
        page += [blank(), paragraph(say.counted("options.closed_line", found.closed))]
    page += next_level_page(found.next_level, names=names)
    page += gaps_page(found.gaps, found.employee, names=names)
    return [*page, blank(), paragraph(say("options.scope"))]


def _head(employee: int, names: Names) -> Page:
    say, roster = names.say, names.case.roster
    level = names.level(Level(int(roster.level[employee])))
    return [
        title(say("options.title", who=names.who(employee))),
        paragraph(say("options.post", post=roster.post[employee], level=level)),
        paragraph(dates_line(names)),
    ]


def dates_line(names: Names) -> str:
    """Name the round and its two dates."""
    say, dates = names.say, names.case.round
    return say(
        "own.dates",
        round=case_name(names.case, say=names.say),
        data=say.figures.date(dates.data_on),
        installed=say.figures.date(dates.installed_on),
    )


def _table(
    chances: Sequence[Chance], standings: Mapping[int, Standing], names: Names, simulated: bool
) -> Table:
    say, table = names.say, plain_table(wide=True)
    table.add_column(say("options.seat"), ratio=10)
    table.add_column(say("options.eselon"), width=5)
    table.add_column(say("options.kind"), width=11)
    table.add_column(say("options.merit"), justify="right", width=7)
    table.add_column(say("options.rank"), justify="right", width=7)
    table.add_column(say("options.loss"), ratio=9)
    for chance in chances:
        table.add_row(
            names.seat(chance.seat),
            names.eselon(chance.seat),
            names.kind(chance.prospect.kind),
            say.figures.merit(chance.merit.low),
            *_stands(chance, standings.get(chance.seat), names, simulated),
        )
    return table


def _stands(
    chance: Chance, standing: Standing | None, names: Names, simulated: bool
) -> tuple[str, str]:
    say = names.say
    selects = waits_for_selection(chance.seat, chance.prospect.kind, names.case)
    if selects and not simulated:
        return say("table.none"), say("options.selection")
    if standing is None or standing.rank is None:
        return say("table.none"), say("table.none")
    rank = say("table.rank_of", rank=standing.rank, candidates=standing.candidates)
    if standing.recommended:
        return rank, say("options.proposed")
    if standing.regret is None:
        return rank, say("options.not_asked")
    return rank, regret_words(standing.regret, say=say)


def _part(
    key: str,
    chances: Sequence[Chance],
    most: int | None,
    names: Names,
    told: Callable[..., Page],
) -> Page:
    """Give one part of the page; nothing where it has no seat."""
    if not chances:
        return []
    page: Page = [blank(), title(names.say(key)), *told(chances[:most], names=names)]
    return page + _more(chances, most, names)


def _more(chances: Sequence[Chance], most: int | None, names: Names) -> Page:
    left = 0 if most is None else len(chances) - most
    return [paragraph(names.say.counted("options.more", left))] if left > 0 else []


def _later(chances: Sequence[Chance], *, names: Names) -> Page:
    say, page = names.say, []
    for chance in chances:
        line = say(
            "options.later_line",
            date=say.figures.date(chance.prospect.on),
            seat=names.seat(chance.seat),
            eselon=names.eselon(chance.seat),
            kind=names.kind(chance.prospect.kind),
            merit=say.figures.merit(chance.merit.low),
            why=why_then(chance, names),
        )
        page.append(paragraph(line, hang=2))
    return page

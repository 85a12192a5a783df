"""The options of one person for that person: the own record and rules, and nothing about others.

Only seats that the round announces are looked at, so that nobody's retirement or move shows. There
is no rank, no loss and no count of candidates: each of them tells something about somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...solver.explain.readiness.options import Chance, Options
from ...solver.gates import waits_for_selection
from ..language.names import Names
from ..layout import Page, blank, labelled, paragraph, title
from ..rules.objection_route import objection_rows
from .chances import by_steps, next_level_page
from .gap_lines import gaps_page
from .options_page import dates_line
from .steps import limit_line, rule_names


def own_page(found: Options, *, names: Names) -> Page:
    """Give the options of one person in words for the person concerned."""
    say = names.say
    page: Page = [
        title(say("own.title", name=names.case.roster.name[found.employee])),
        paragraph(dates_line(names)),
        paragraph(say("own.note")),
        blank(),
        title(say("own.now")),
        *(_now(found.now, names) or [paragraph(say("own.now_none"))]),
    ]
    if found.verify:
        page += [blank(), title(say("own.verify")), *by_steps(found.verify, names=names)]
    if found.later:
        page += [blank(), title(say("own.later")), *_later(found.later, names)]
    if found.steps:
        page += [blank(), title(say("own.steps")), *by_steps(found.steps, names=names)]
    page += next_level_page(found.next_level, names=names)
    page += gaps_page(found.gaps, found.employee, names=names)
    rows = objection_rows(names.case.policy.objection, say=say)
    return [*page, blank(), labelled(rows)]


def _now(chances: Sequence[Chance], names: Names) -> Page:
    say, page = names.say, []
    for chance in chances:
        kind = chance.prospect.kind
        selects = waits_for_selection(chance.seat, kind, names.case)
        line = say(
            "own.now_selection" if selects else "own.now_line",
            seat=names.seat(chance.seat),
            eselon=names.eselon(chance.seat),
            kind=names.kind(kind),
            merit=say.figures.merit(chance.merit.low),
        )
        limit = limit_line(chance.prospect, say=say)
        page.append(paragraph(f"{line}; {limit}" if limit else line, hang=2))
    return page


def _later(chances: Sequence[Chance], names: Names) -> Page:
    say, page = names.say, []
    for chance in chances:
        line = say(
            "own.later_line",
            seat=names.seat(chance.seat),
            eselon=names.eselon(chance.seat),
            kind=names.kind(chance.prospect.kind),
            date=say.figures.date(chance.prospect.on),
            rules=rule_names(chance.prospect.waits, say=say),
        )
        page.append(paragraph(line, hang=2))
    return page

"""Seats that one person may come to hold, as lines: with which document, when, and why then."""

from __future__ import annotations

from collections.abc import Sequence

from ...solver.explain.readiness.options import Chance, NextLevel
from ..language.names import Names
from ..layout import Page, blank, paragraph, title
from ..rules.sentences import sentences_of
from .steps import limit_line, named, rule_names, step_lines, when

_INDENT = 4


def by_steps(chances: Sequence[Chance], *, names: Names) -> Page:
    """Give the seats by what is lacking there, then every way to it once.

    Seats that lack the same stand together; a step that several seats ask for is told once.
    """
    say, sentences = names.say, sentences_of(names.case, names=names)
    alike: dict[tuple[str, str], list[str]] = {}
    ways: dict[str, None] = {}
    for chance in chances:
        found = chance.prospect
        lacks = dict.fromkeys(named(finding, sentences=sentences) for finding in found.missing)
        group = when(found, say=say) if found.waits else "", ", ".join(lacks)
        alike.setdefault(group, []).append(seat_words(chance, names))
        ways |= dict.fromkeys(step_lines(found, sentences=sentences))
    page: Page = [
        paragraph(_lacks("; ".join(seats), lacks, first, names), hang=2)
        for (first, lacks), seats in alike.items()
    ]
    page.append(paragraph(say("options.ways")))
    return page + [paragraph(line, indent=_INDENT, hang=2) for line in ways]


def _lacks(seats: str, lacks: str, first: str, names: Names) -> str:
    if first:
        return names.say("options.lacks_until", seats=seats, lacks=lacks, when=first)
    return names.say("options.lacks", seats=seats, lacks=lacks)


def seat_words(chance: Chance, names: Names) -> str:
    """Name a seat with its echelon."""
    return names.say("table.label", seat=names.seat(chance.seat), eselon=names.eselon(chance.seat))


def why_then(chance: Chance, names: Names) -> str:
    """Say what the first day of a chance comes from: the person's time, or the vacancy."""
    found, say = chance.prospect, names.say
    if found.waits:
        return say("options.why_time", rules=rule_names(found.waits, say=say))
    on = chance.vacant_on or found.on
    return say("options.why_vacant", date=say.figures.date(on))


def next_level_page(found: NextLevel | None, *, names: Names) -> Page:
    """Give the smallest change that opens the next level."""
    if found is None:
        return []
    say = names.say
    page: Page = [blank(), title(say("options.next", level=names.level(found.level)))]
    if found.ready:
        line = say("options.next_ready", ready=found.ready, seats=found.seats)
        page.append(paragraph(line))
    if found.nearest is None:
        return page if found.ready else [*page, paragraph(say("options.next_none"))]
    near, sentences = found.nearest, sentences_of(names.case, names=names)
    way = say(
        "options.next_way",
        alike=found.alike,
        seats=found.seats,
        seat=names.seat(near.seat),
        when=when(near, say=say),
    )
    lines = [*step_lines(near, sentences=sentences), limit_line(near, say=say)]
    page.append(paragraph(way))
    return page + [paragraph(line, indent=_INDENT, hang=2) for line in lines if line]

"""The page of flags: what was found, where and since when, and how to check it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from ...instances.ledger import Break, Trouble
from ...instances.oversight import Oversight
from ...models.flag import Fact, Flag, FlagKind, Place
from ...models.table import NO_SEAT, NOBODY
from ...solver.rules import catalogue
from ..language.names import Names
from ..layout import Page, blank, labelled, paragraph, title
from .ledger import break_line

SHOWN = 8
NAMED = 4
PLACES = 6


def flags_page(found: Oversight, *, names: Names, all_of_them: bool = False) -> Page:
    """Give every flag by kind, each kind with how to check it."""
    say = names.say
    page: Page = [title(say.counted("flags.title", len(found.flags))), paragraph(say("flags.note"))]
    for kind, some in groupby(found.flags, key=lambda flag: flag.kind):
        page += _group(kind, list(some), names, all_of_them=all_of_them)
    page += [blank(), paragraph(_compared(found, names))]
    if found.unread:
        lines = ", ".join(map(str, found.unread))
        page.append(paragraph(say("flags.unread", lines=lines)))
    return page


def flags_line(flags: Sequence[Flag], *, names: Names, source: str) -> str:
    """Count flags by kind in a line, for the foot of an answer."""
    say = names.say
    counted = Counter(flag.kind for flag in flags)
    kinds = ", ".join(f"{n} {say(f'flags.{kind.value}_short')}" for kind, n in counted.items())
    return say("flags.line", n=len(flags), kinds=kinds, source=source)


def flag_text(flag: Flag, *, names: Names) -> str:
    """Say in a sentence what a flag found, where it can be checked, and since when."""
    say = names.say
    text = _sentence(flag, names)
    where = ", ".join(place_words(place, names=names) for place in flag.places[:PLACES])
    if len(flag.places) > PLACES:
        where = say("flags.more_places", where=where, n=len(flag.places) - PLACES)
    since = "" if flag.since is None else say("flags.since", on=say.figures.date(flag.since))
    return say("flags.whole", text=text, where=where, since=since)


def place_words(place: Place, *, names: Names) -> str:
    """Name sheet, row and column of a place."""
    say, column = names.say, f".{place.column}" if place.column else ""
    if place.row is None:
        return f"{place.sheet}: {place.column}" if place.column else place.sheet
    key = "flags.row_gone" if place.gone else "flags.row"
    return say(key, sheet=f"{place.sheet}{column}", row=place.row)


def _group(kind: FlagKind, flags: list[Flag], names: Names, *, all_of_them: bool) -> Page:
    say = names.say
    heading = f"{say(f'flags.{kind.value}_short')} ({len(flags)})"
    shown = flags if all_of_them else flags[:SHOWN]
    rows = [("–", flag_text(flag, names=names)) for flag in shown]
    page: Page = [blank(), title(heading[0].upper() + heading[1:]), labelled(rows)]
    if len(flags) > len(shown):
        page.append(paragraph(say("flags.more", n=len(flags) - len(shown)), indent=3))
    return [*page, paragraph(say(f"flags.{kind.value}_check"), indent=3)]


def _sentence(flag: Flag, names: Names) -> str:
    say, facts = names.say, flag.facts
    if flag.kind in {FlagKind.RUN_DELETED, FlagKind.LEDGER_BROKEN}:
        return break_line(_break(facts), say=say)
    told: dict[str, Any] = {name: _fact(name, value, names) for name, value in facts.items()}
    told["seat"] = "" if flag.seat == NO_SEAT else names.seat(flag.seat)
    told["who"] = "" if flag.employee == NOBODY else names.who(flag.employee)
    told["others"], told["others_n"] = _people(flag.others, names), len(flag.others)
    told["about"] = ", ".join(text for text in (told["who"], told["seat"]) if text)
    amount, key = told.pop("n", None), f"flags.{flag.kind.value}"
    return say(key, **told) if amount is None else say.counted(key, int(amount), **told)


def _break(facts: Mapping[str, Fact]) -> Break:
    return Break(trouble=Trouble(facts["trouble"]), line=int(str(facts["line"])),
                 last=int(str(facts["last"])), run=str(facts["run"]))  # fmt: skip


def _fact(name: str, value: Fact, names: Names) -> str:
    """Write one fact with its unit."""
    say = names.say
    if value is None or value == "":
        return say("flags.nothing")
    if isinstance(value, date):
        return say.figures.date(value)
    if name in {"points", "gap"}:
        return say.figures.points(int(value), units=100)
    if name == "rule":
        return _rule(str(value), names)
    return say.word(value) if isinstance(value, str) and name in _WORDS else str(value)


_WORDS = {"role", "decision"}


def _rule(rule: str, names: Names) -> str:
    known = {one.id: one.name for one in catalogue().values()}
    return names.say.of(known[rule]) if rule in known else rule


def _people(people: tuple[int, ...], names: Names) -> str:
    more = ["…"] if len(people) > NAMED else []
    return "; ".join([*(names.who(who) for who in people[:NAMED]), *more])


def _compared(found: Oversight, names: Names) -> str:
    if not found.compared:
        return names.say("flags.not_compared")
    return names.say.counted("flags.compared", found.compared)

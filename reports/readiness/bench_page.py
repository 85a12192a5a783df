"""The bench as a planner reads it: each seat's incumbent and successors, and the years ahead."""

from __future__ import annotations

from rich.table import Table

from ...solver.explain.readiness.bench import Bench, Incumbent, Post, overdue_months
from ...solver.explain.readiness.years import Year
from ..language.case_name import case_name
from ..language.names import Names
from ..language.phrases import Phrases
from ..language.standing import standing_line
from ..layout import Page, blank, labelled, paragraph, plain_table, title
from .bench_seats import posts_page, without_page, years_page

_YEAR = 12


def bench_page(
    bench: Bench, *, names: Names, what: str, source: str = "", detailed: bool = False
) -> Page:
    """Give the bench; `detailed` adds every name of every seat with its days and steps.

    Parameters
    ----------
    what : str
        Which seats were asked about, in words.
    source : str
        The case as the reader typed it, for the hint.
    """
    say = names.say
    page: Page = [title(say("bench.title", name=case_name(names.case, say=say))), *_dates(names)]
    page += [blank(), labelled(_summary(bench, names, what)), blank(), _table(bench, names)]
    page.append(paragraph(say("bench.legend")))
    page += without_page(bench, names=names)
    page += _only(bench, names)
    page += [blank(), title(say("bench.years")), _years(bench.years, say)]
    page.append(paragraph(say("bench.years_note")))
    if detailed:
        page += [*years_page(bench, names=names), *posts_page(bench, names=names)]
    elif source:
        page += [blank(), paragraph(say("bench.hint", case=source))]
    return page


def _dates(names: Names) -> Page:
    say, dates = names.say, names.case.round
    line = say(
        "bench.dates",
        data=say.figures.date(dates.data_on),
        installed=say.figures.date(dates.installed_on),
    )
    if names.case.sealing.trial:
        return [paragraph(line)]
    return [paragraph(f"{line} · {standing_line(names.case.sealing, say=say)}")]


def _summary(bench: Bench, names: Names, what: str) -> list[tuple[str, str]]:
    say, date = names.say, names.say.figures.date
    judged = len(bench.judged)
    alone = sum(len(post.ready_by(bench.on)) == 1 for post in bench.judged)
    rows = [
        (say("bench.scope"), say("bench.scope_line", n=len(bench.posts), what=what)),
        (say("bench.rules"), say("bench.rules_line", data=date(names.case.round.data_on))),
        (say("bench.risk"), _risk(bench, say)),
        (
            say("bench.ready"),
            say(
                "bench.ready_line",
                ready=judged - len(bench.without),
                judged=judged,
                date=date(bench.on),
                without=len(bench.without),
            ),
        ),
        (say("bench.cover"), say("bench.cover_line", covered=len(bench.covered), judged=judged)),
    ]
    single = say.counted("bench.single_line", alone)
    return [*rows, (say("bench.single"), single)] if alone else rows


def _risk(bench: Bench, say: Phrases) -> str:
    held = [post.incumbent for post in bench.posts if post.incumbent is not None]
    return say(
        "bench.risk_line",
        vacant=len(bench.posts) - len(held),
        soon=sum(one.leaves is not None and one.leaves <= bench.within[-1] for one in held),
        overdue=sum(one.overdue for one in held),
        months=say.figures.months(overdue_months(bench.case)),
    )


def _table(bench: Bench, names: Names) -> Table:
    say, table = names.say, plain_table(wide=True)
    table.add_column(say("bench.seat"), ratio=9)
    table.add_column(say("bench.eselon"), width=5)
    table.add_column(say("bench.until"), width=13)
    table.add_column(say("bench.held"), width=11)
    for head in ("bench.now", "bench.in_12", "bench.in_24", "bench.verify"):
        table.add_column(say(head), justify="right", width=6)
    table.add_column(say("bench.names"), ratio=9)
    for post in bench.posts:
        table.add_row(*_cells(post, bench, names))
    return table


def _cells(post: Post, bench: Bench, names: Names) -> tuple[str, ...]:
    say = names.say
    first = (names.seat(post.seat), names.eselon(post.seat), *_held(post.incumbent, say))
    if not post.judged:
        return (*first, "", "", "", "", say("bench.president"))
    now, soon, late = (
        len(post.ready_by(on)) for on in (bench.on, bench.within[0], bench.within[1])
    )
    more = (say("bench.plus", n=n) if n else say("table.none") for n in (soon - now, late - soon))
    return (*first, str(now), *more, str(post.to_verify), _named(post, now, names))


def _held(incumbent: Incumbent | None, say: Phrases) -> tuple[str, str]:
    if incumbent is None:
        return say("bench.vacant"), ""
    none = say("table.none")
    until = none if incumbent.leaves is None else say.figures.date(incumbent.leaves)
    if incumbent.months is None:
        return until, none
    time = _short(incumbent.months, say)
    return until, say("bench.overdue", time=time) if incumbent.overdue else time


def _short(months: int, say: Phrases) -> str:
    """Write a time in years and months, without either where it is none."""
    years, rest = divmod(months, _YEAR)
    parts = [say("bench.years_short", y=years)] if years else []
    if rest or not years:
        parts.append(say("bench.months_short", m=rest))
    return " ".join(parts)


def _named(post: Post, now: int, names: Names) -> str:
    """Name the best of those who are ready, and count the others."""
    if not now:
        return ""
    best = names.who(post.successors[0].employee)
    return best if now == 1 else names.say("bench.more", names=best, n=now - 1)


def _only(bench: Bench, names: Names) -> Page:
    several = {who: seats for who, seats in bench.only.items() if len(seats) > 1}
    if not several:
        return []
    lines = [
        names.say("bench.only_line", who=names.who(who), seats="; ".join(map(names.seat, seats)))
        for who, seats in several.items()
    ]
    return [blank(), title(names.say("bench.only")), *(paragraph(line, hang=2) for line in lines)]


def _years(years: tuple[Year, ...], say: Phrases) -> Table:
    table = plain_table()
    table.add_column(say("bench.year"), no_wrap=True)
    table.add_column(say("bench.span"), no_wrap=True)
    for head in ("bench.falls", "bench.falls_none", "bench.falls_one", "bench.so_far",
                 "bench.different"):  # fmt: skip
        table.add_column(say(head), justify="right")
    for year in years:
        alone = [len(fall.ready) for fall in year.seats]
        first, last = say.figures.date(year.first), say.figures.date(year.last)
        table.add_row(
            str(year.number) if year.number else say("bench.year_0"),
            f"{first} – {last}" if year.number else first,
            *map(str, (len(alone), alone.count(0), alone.count(1), year.vacant,
                       len(year.covered))),
        )  # fmt: skip
    return table

"""The page of the talent ratio: people per seat, by level and field of work."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.table import Table

from ...models.case import Case
from ...solver.explain.readiness.ratio import Ratio
from ..documents.ratio import LevelRatio, TalentRatio
from ..language.case_name import case_name
from ..language.names import Names
from ..layout import Page, blank, paragraph, plain_table, title

SHOWN = 8
"""Seats without a candidate named per level; the others are counted."""
_COLUMNS = ("ratio.vacant", "ratio.falling", "ratio.pool", "ratio.to_verify", "ratio.within",
            "ratio.per_seat", "ratio.without")  # fmt: skip


def ratio_page(ratios: Sequence[Ratio], *, names: Names) -> Page:
    """Give a table per level, and the seats that nobody is eligible for."""
    say, dates = names.say, names.case.round
    figures = say.figures
    page: Page = [
        title(say("ratio.title", name=case_name(names.case, say=say))),
        paragraph(
            say("ratio.how", installed=figures.date(dates.installed_on),
                horizon=figures.date(dates.horizon))
        ),
    ]  # fmt: skip
    for level, some in groupby(ratios, key=lambda one: one.level):
        rows = list(some)
        page += [blank(), title(names.level(level)), _table(rows, names)]
        page += _without(rows[-1], names)
    if not ratios:
        page.append(paragraph(say("ratio.none")))
    return [*page, blank(), paragraph(say("ratio.notes"))]


def _table(rows: Sequence[Ratio], names: Names) -> Table:
    table = plain_table()
    table.add_column(names.say("ratio.family"))
    for key in _COLUMNS:
        table.add_column(names.say(key), justify="right")
    for one in rows:
        table.add_row(_family(one, names), *_cells(one, names))
    return table


def _family(one: Ratio, names: Names) -> str:
    if one.family is None:
        return names.say("ratio.all")
    return str(names.case.families.name[one.family]) or names.say("ratio.no_family")


def _cells(one: Ratio, names: Names) -> list[str]:
    count = names.say.figures.count
    hundredths = (2 * 100 * one.pool + one.seats) // (2 * one.seats)
    return [
        count(one.vacant),
        count(one.falling),
        count(one.pool),
        count(one.to_verify),
        count(one.within),
        names.say.figures.points(hundredths, units=100),
        count(len(one.without_eligible)),
    ]


def _without(all_of_it: Ratio, names: Names) -> Page:
    """Name the seats of a level that nobody is eligible for."""
    say, seats = names.say, all_of_it.without_eligible
    if not seats:
        return []
    told = "; ".join(names.seat(seat) for seat in seats[:SHOWN])
    more = say("ratio.more", n=len(seats) - SHOWN) if len(seats) > SHOWN else ""
    line = say.counted("ratio.empty", len(seats), seats=f"{told}{more}",
                       anybody=len(all_of_it.without_anybody))  # fmt: skip
    return [paragraph(line)]


def ratio_document(case: Case, ratios: Sequence[Ratio]) -> TalentRatio:
    """Give the ratios as programs read them."""
    return TalentRatio(
        case=case.digest,
        policy=case.policy_digest,
        installed_on=case.round.installed_on,
        horizon=case.round.horizon,
        ratios=tuple(_level_ratio(case, one) for one in ratios),
    )


def _level_ratio(case: Case, one: Ratio) -> LevelRatio:
    ids, code = case.establishment.id, case.families.code
    return LevelRatio(
        level=one.level.key,
        family=None if one.family is None else str(code[one.family]),
        vacant=one.vacant,
        falling=one.falling,
        pool=one.pool,
        to_verify=one.to_verify,
        within=one.within,
        without_eligible=tuple(str(ids[seat]) for seat in one.without_eligible),
        without_anybody=tuple(str(ids[seat]) for seat in one.without_anybody),
    )

"""Rates on a page: people of each group stage by stage, with the share of the stage before."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from ...solver.explain.disparity.found import Table
from ...solver.explain.disparity.rates import GroupRates
from ...solver.explain.disparity.stage import AMONG, Stage
from ..language.names import Names
from ..layout import Page, blank, paragraph, plain_table, title
from .causes import cause_lines
from .contrasts import contrast_lines
from .words import group_name, grouping_name, level_name, percent, scope_name, stage_name

MANY = 12
"""Groups from which on a table shows the largest only."""


def grouping_page(tables: Sequence[Table], *, names: Names, detailed: bool) -> Page:
    """Give one grouping: its table over all scopes, and what its gaps are made of."""
    say, by = names.say, tables[0].by
    page: Page = [blank(), title(grouping_name(by, say=say).capitalize())]
    if len(tables[0].rates.groups) < 2:  # noqa: PLR2004 - nothing to compare
        return [*page, paragraph(say("disparity.one_group"))]
    shown = tables if detailed or len(tables[0].rates.groups) <= MANY else tables[:1]
    page.append(_table(shown, names=names, detailed=detailed))
    for table in shown:
        lines = contrast_lines(table, names=names, detailed=detailed)
        if lines:
            head = scope_name(table.level, table.seats, names=names)
            page += [paragraph(f"{head[0].upper()}{head[1:]}"), *lines]
            page += cause_lines(table, names=names, detailed=detailed)
    return page


def _table(tables: Sequence[Table], *, names: Names, detailed: bool) -> RenderableType:
    say = names.say
    table = plain_table()
    table.add_column(say("disparity.seats"), min_width=19)
    table.add_column(say("disparity.group"), min_width=20)
    for stage in Stage:
        table.add_column(stage_name(stage, say=say), justify="right", min_width=12)
    for each in tables:
        groups = _shown(each.rates.groups, detailed=detailed)
        head = say("disparity.scope_short", n=each.seats,
                   scope=level_name(each.level, names=names))  # fmt: skip
        for number, one in enumerate(groups):
            cells = (_cell(one, stage, names) for stage in Stage)
            table.add_row(head if not number else "", group_name(each.by, one.group, names=names),
                          *cells)  # fmt: skip
        if left := len(each.rates.groups) - len(groups):
            table.add_row("", say.counted("disparity.more_groups", left))
        if each.rates.unknown[Stage.CONSIDERED]:
            counts = (say.figures.count(n) for n in each.rates.unknown)
            table.add_row("", say("disparity.unknown"), *counts)
    return table


def _shown(groups: tuple[GroupRates, ...], *, detailed: bool) -> tuple[GroupRates, ...]:
    if detailed or len(groups) <= MANY:
        return groups
    largest = sorted(groups, key=lambda one: (-one.counts[Stage.CONSIDERED], one.group))
    return tuple(largest[:MANY])


def _cell(one: GroupRates, stage: Stage, names: Names) -> str:
    count = names.say.figures.count(one.counts[stage])
    step = one.step(stage) if stage in AMONG else None
    return count if step is None else f"{count} ({percent(step, say=names.say)})"

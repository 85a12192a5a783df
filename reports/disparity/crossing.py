"""Protected tables on a page: two groupings crossed, or one joined from outside."""

from __future__ import annotations

from fractions import Fraction

from rich.console import RenderableType

from ...solver.explain.disparity.crossing import Cell, Crossing
from ...solver.explain.disparity.stage import AMONG, Stage
from ..language.names import Names
from ..layout import Page, blank, paragraph, plain_table, title
from .words import group_name, grouping_name, percent, stage_name

WITHHELD = "·"


def crossing_page(found: Crossing, *, names: Names) -> Page:
    """Give a table of which small counts are withheld, and say so."""
    say = names.say
    by, across = (grouping_name(one, say=say) for one in (found.by, found.across))
    head = say("disparity.crossed", by=by, across=across) if across else by
    page: Page = [blank(), title(f"{head.capitalize()} · {say('disparity.all_levels')}")]
    if found.whole:
        page.append(paragraph(say("disparity.whole", minimum=found.minimum)))
    else:
        note = say("disparity.withheld", n=found.withheld, sign=WITHHELD, minimum=found.minimum)
        page += [_table(found, (by, across) if across else (by,), names), paragraph(note)]
    return page if across else [*page, paragraph(say("disparity.joined_note"))]


def _table(found: Crossing, heads: tuple[str, ...], names: Names) -> RenderableType:
    table = plain_table()
    for head in heads:
        table.add_column(head.capitalize(), min_width=20)
    for stage in Stage:
        table.add_column(stage_name(stage, say=names.say), justify="right", min_width=11)
    for cell in found.cells:
        groups = [group_name(found.by, cell.row, names=names)]
        if found.across:
            groups.append(group_name(found.across, cell.column, names=names))
        table.add_row(*groups, *(_count(cell, stage, names) for stage in Stage))
    return table


def _count(cell: Cell, stage: Stage, names: Names) -> str:
    count = cell.counts[stage]
    if count is None:
        return WITHHELD
    before = cell.counts[AMONG[stage]] if stage in AMONG else None
    written = names.say.figures.count(count)
    return f"{written} ({percent(Fraction(count, before), say=names.say)})" if before else written

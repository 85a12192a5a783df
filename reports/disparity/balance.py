"""Balance of quality on a page: who gets the strongest people, those that lose most first."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import floor

from rich.console import RenderableType

from ...models.units import MERIT_UNITS, TALENT_UNITS
from ...solver.explain.disparity.balance import Place, mean, middle
from ...solver.explain.disparity.grouping import Grouping
from ..language.figures import MINUS
from ..language.names import Names
from ..language.phrases import Phrases
from ..layout import Page, blank, paragraph, plain_table, title
from .words import group_name, grouping_name

SHOWN = 6
_COLUMNS = (
    "disparity.came", "disparity.went", "disparity.net", "disparity.holders", "disparity.talents",
    "disparity.middles", "disparity.merits", "disparity.pools",
)  # fmt: skip


def balance_page(places: Sequence[Place], by: Grouping, *, names: Names, detailed: bool) -> Page:
    """Give the places that lose most and gain most by a plan; all of them where detailed."""
    say = names.say
    head = say("disparity.balance", by=grouping_name(by.value, say=say))
    page: Page = [blank(), title(head)]
    if len(places) < 2:  # noqa: PLR2004 - nothing to compare
        return [*page, paragraph(say("disparity.one_group"))]
    page.append(paragraph(say("disparity.balance_note")))
    moved = [place for place in places if place.came or place.went]
    losing = [place for place in moved if place.net < 0]
    gaining = [place for place in moved if place.net > 0][::-1]
    if not detailed:
        losing, gaining = losing[:SHOWN], gaining[:SHOWN]
    for key, some in (("disparity.losing", losing), ("disparity.gaining", gaining)):
        if some:
            page.append(_table(some, by, say(key), names))
    still = len(places) - len(moved)
    return [*page, paragraph(say.counted("disparity.still", still))] if still else page


def _table(some: Sequence[Place], by: Grouping, head: str, names: Names) -> RenderableType:
    say = names.say
    table = plain_table(wide=True)
    table.add_column(head, ratio=5)
    for key in _COLUMNS:
        table.add_column(say(key), justify="right", ratio=2)
    for place in some:
        table.add_row(group_name(by.value, place.id, names=names), *_cells(place, say))
    return table


def _cells(place: Place, say: Phrases) -> tuple[str, ...]:
    today, after = place.today, place.after
    count = say.figures.count
    sign = MINUS if place.net < 0 else "+" if place.net else ""
    return (
        count(place.came),
        count(place.went),
        f"{sign}{say.figures.talent(abs(place.net))}",
        f"{count(today.people)} → {count(after.people)}",
        _both(mean(today.talents), mean(after.talents), TALENT_UNITS, say),
        _both(middle(today.talents), middle(after.talents), TALENT_UNITS, say),
        _both(mean(today.merits), mean(after.merits), MERIT_UNITS, say),
        f"{count(today.pool)} → {count(after.pool)}",
    )


def _both(before: Fraction | None, after: Fraction | None, units: int, say: Phrases) -> str:
    return f"{_points(before, units, say)} → {_points(after, units, say)}"


def _points(amount: Fraction | None, units: int, say: Phrases) -> str:
    """Write a mean or a median with one decimal, half up."""
    if amount is None:
        return say("table.none")
    tenths = floor(10 * amount / units + Fraction(1, 2))
    return say.figures.tenths(tenths)

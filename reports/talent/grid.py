"""The talent map: nine boxes with their counts, and which evidence is not there."""

from __future__ import annotations

import numpy as np
from rich.table import Table

from ...models.case import Case
from ...models.codes import Level
from ...models.rubric import Indicator
from ...solver.scoring import BOXES, POOL, State, Talent, differences, talent_of
from ..language.case_name import case_name
from ..language.figures import Figures
from ..language.names import names_of
from ..language.phrases import Phrases
from ..layout import Page, blank, paragraph, plain_table, title
from ..rules.indicator import indicator_name

LEVEL_WORDS = ("low", "middle", "high")


def talent_page(case: Case, *, say: Phrases) -> Page:
    """Give the nine-box grid of everybody."""
    talent = talent_of(case)
    return [
        title(say("talent.title", name=case_name(case, say=say), rubric=case.rubric.name)),
        *(paragraph(line) for line in _counts(case, talent, say)),
        blank(),
        _grid(talent, say),
        paragraph(say("talent.pool", n=say.figures.count(_in(talent, *POOL)))),
        blank(),
        title(say("talent.by_level")),
        _by_level(case, talent, say),
        blank(),
        title(say("talent.evidence")),
        paragraph(say("talent.evidence_note")),
        _evidence(case, talent, say),
    ]


def _counts(case: Case, talent: Talent, say: Phrases) -> list[str]:
    count, known = say.figures.count, int(talent.known.sum())
    people = len(case.roster)
    lines = [
        say("talent.count", n=count(people), known=count(known), unknown=count(people - known))
    ]
    if talent.national.any():
        n = count(int(talent.national.sum()))
        lines.append(say("talent.national", n=n, differ=count(len(differences(case)))))
    return lines


def _in(talent: Talent, *boxes: int) -> int:
    return int(np.isin(talent.box[talent.known], boxes).sum())


def _grid(talent: Talent, say: Phrases) -> Table:
    table = plain_table()
    table.add_column(f"{say('talent.performance')} ↓  {say('talent.potential')} →", min_width=24)
    for word in LEVEL_WORDS:
        table.add_column(say(f"talent.{word}"), min_width=24)
    known = max(1, int(talent.known.sum()))
    for row in reversed(range(len(LEVEL_WORDS))):
        cells = [_cell(box, talent, known, say) for box in BOXES[row]]
        table.add_row(say(f"talent.{LEVEL_WORDS[row]}"), *cells)
    return table


def _cell(box: int, talent: Talent, known: int, say: Phrases) -> str:
    n = _in(talent, box)
    return say("talent.cell", box=box, n=say.figures.count(n), share=_share(n, known, say.figures))


def _share(part: int, whole: int, figures: Figures) -> str:
    """Write a share in percent with one decimal, half up."""
    return figures.percent((2000 * part + whole) // (2 * whole) * 10)


def _by_level(case: Case, talent: Talent, say: Phrases) -> Table:
    names = names_of(case, language=say.language)
    table = plain_table()
    table.add_column(say("check.level"), min_width=28)
    for box in range(9, 0, -1):
        table.add_column(str(box), justify="right", min_width=5)
    table.add_column(say("talent.unknown"), justify="right")
    for level in sorted({Level(int(code)) for code in case.roster.level}, reverse=True):
        here = case.roster.level == level
        cells = [int((here & talent.known & (talent.box == box)).sum()) for box in range(9, 0, -1)]
        unknown = int((here & ~talent.known).sum())
        table.add_row(names.level(level), *(say.figures.count(n) for n in (*cells, unknown)))
    return table


def _evidence(case: Case, talent: Talent, say: Phrases) -> Table:
    table = plain_table(wide=True)
    table.add_column(say("talent.indicator"), ratio=4)
    table.add_column(say("talent.axis"), ratio=2)
    for key in ("weight", "without", "no_data"):
        table.add_column(say(f"talent.{key}"), justify="right", ratio=2)
    axes = (("performance", case.rubric.performance), ("potential", case.rubric.potential))
    for axis, indicators in axes:
        for indicator in indicators:
            table.add_row(*_indicator(indicator, axis, talent, say))
    return table


def _indicator(indicator: Indicator, axis: str, talent: Talent, say: Phrases) -> tuple[str, ...]:
    state = talent.indicators[indicator.code].state
    return (
        indicator_name(indicator, say=say),
        say(f"talent.{axis}"),
        f"{indicator.weight} %",
        say.figures.count(int((state == State.NO_EVIDENCE).sum())),
        say.figures.count(int((state == State.NO_DATA).sum())),
    )

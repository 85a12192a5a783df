"""A seat without a candidate: its funnel in any order, and who comes nearest by which steps."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from ...models.slate import FunnelStep
from ...solver.explain.readiness.prospect import Prospect
from ..language.names import Names
from ..language.phrases import Phrases
from ..layout import Page, blank, paragraph, plain_table, title
from ..rules.sentences import sentences_of
from ..rules.words import rule_name
from .steps import head_line, limit_line, step_lines

SHOWN, MOST = 3, 10
"""Names on the short page, and on the long one."""
_ALONE = 3
_INDENT = 4


def coming_page(
    near: Sequence[Prospect], funnel: Sequence[FunnelStep], *, names: Names, detailed: bool = False
) -> Page:
    """Give the people nearest to a seat that nobody is eligible for; `detailed` the funnel too.

    Parameters
    ----------
    near : sequence of Prospect
        Nearest first; the short page shows the first ``SHOWN``.
    """
    say = names.say
    page: Page = funnel_table(funnel, say=say) if detailed else _alone(funnel, say)
    page += [blank(), title(say("coming.title"))]
    if not near:
        return [*page, paragraph(say("coming.none"))]
    for found in near if detailed else near[:SHOWN]:
        page += prospect_page(found, names=names)
    if not detailed:
        page += [blank(), paragraph(say("coming.more", n=MOST))]
    return page


def prospect_page(found: Prospect, *, names: Names) -> Page:
    """Tell one person's way to one seat."""
    sentences = sentences_of(names.case, names=names)
    lines = [*step_lines(found, sentences=sentences), limit_line(found, say=names.say)]
    return [
        paragraph(head_line(found, names=names), hang=_INDENT),
        *(paragraph(line, indent=_INDENT, hang=2) for line in lines if line),
    ]


def _alone(funnel: Sequence[FunnelStep], say: Phrases) -> Page:
    """Name the rules that bar most people alone, whatever the order."""
    steps = sorted((step for step in funnel if step.only), key=lambda step: -step.only)
    if not steps:
        return []
    rules = [
        say("coming.only_rule", rule=rule_name(step.rule, say=say), n=say.figures.count(step.only))
        for step in steps[:_ALONE]
    ]
    return [paragraph(say("coming.only", rules=", ".join(rules)))]


def funnel_table(funnel: Sequence[FunnelStep], *, say: Phrases) -> Page:
    """Give the whole funnel: what is left, in order, and whom each rule bars in any order."""
    table = plain_table()
    table.add_column(say("coming.rule"))
    for head in (say("coming.left"), say("coming.bars"), say("coming.alone")):
        table.add_column(head, justify="right")
    for step in funnel:
        _add(table, step, say)
    return [blank(), title(say("coming.funnel")), table, paragraph(say("coming.order"))]


def _add(table: Table, step: FunnelStep, say: Phrases) -> None:
    count = say.figures.count
    if not step.rule:
        table.add_row(say("coming.everyone"), count(step.left), "", "")
        return
    name = rule_name(step.rule, say=say)
    table.add_row(name, count(step.left), count(step.bars), count(step.only))

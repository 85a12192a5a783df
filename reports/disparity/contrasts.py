"""Contrasts on a page: whose rate is below four fifths, and whether chance alone would do that."""

from __future__ import annotations

from rich.console import RenderableType

from ...solver.explain.disparity.contrast import MILLION, Contrast
from ...solver.explain.disparity.found import Table
from ...solver.explain.disparity.stage import Stage
from ..language.names import Names
from ..language.phrases import Phrases
from ..layout import paragraph
from .words import group_name, ratio, stage_name

RARE = MILLION // 20
"""A p-value below this, by convention, is called rare."""
SHOWN = 4


def contrast_lines(table: Table, *, names: Names, detailed: bool) -> list[RenderableType]:
    """Say which groups are below four fifths, the rarest first; how many more there are.

    Of a single level only what is rare, unless `detailed`.
    """
    say = names.say
    below = sorted((one for one in table.contrasts if one.below), key=lambda one: one.chance)
    shown = below
    if not detailed:
        shown = [one for one in below if table.level is None or one.chance < RARE][:SHOWN]
    lines = [paragraph(_line(one, table.by, names), indent=3) for one in shown]
    if left := len(below) - len(shown):
        lines.append(paragraph(say.counted("disparity.more_contrasts", left), indent=3))
    return lines


def worst(table: Table, *, detailed: bool) -> Contrast | None:
    """Give the rarest contrast below four fifths among those who are eligible.

    Of a single level only where it is rare, unless `detailed`.
    """
    below = [one for one in table.contrasts if one.below and one.stage is Stage.ELIGIBLE]
    found = min(below, key=lambda one: (one.chance, one.ratio), default=None)
    told = detailed or table.level is None or (found is not None and found.chance < RARE)
    return found if told else None


def _line(one: Contrast, by: str, names: Names) -> str:
    say = names.say
    return say(
        "disparity.contrast",
        stage=stage_name(one.stage, say=say).casefold(),
        among=stage_name(one.among, say=say).casefold(),
        group=group_name(by, one.group.group, names=names),
        mine=say.figures.count(one.group.counts[one.stage]),
        of=say.figures.count(one.group.counts[one.among]),
        reference=group_name(by, one.reference.group, names=names),
        theirs=say.figures.count(one.reference.counts[one.stage]),
        of_theirs=say.figures.count(one.reference.counts[one.among]),
        ratio=ratio(one.ratio, say=say),
        chance=chance_words(one, say=say),
    )


def chance_words(one: Contrast, *, say: Phrases) -> str:
    """Say what the exact test says, and whether it could say anything with so few people."""
    if one.least >= RARE:
        return say("disparity.too_few", least=_chance(one.least, say))
    key = "disparity.rare" if one.chance < RARE else "disparity.common"
    return say(key, p=_chance(one.chance, say))


def _chance(millionths: int, say: Phrases) -> str:
    """Write a p-value with three decimals, or as below the least of them."""
    if millionths < MILLION // 1000:
        return f"< {say.figures.exact(1, units=1000)}"
    return f"= {say.figures.exact((millionths + 500) // 1000, units=1000)}"

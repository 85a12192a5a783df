"""What would add most to a person's talent score, as lines."""

from __future__ import annotations

from ...solver.explain.readiness.gaps import Gap
from ...solver.scoring import breakdown
from ..language.names import Names
from ..language.phrases import Phrases
from ..layout import Page, blank, paragraph, title
from ..rules.indicator import indicator_name


def gaps_page(gaps: tuple[Gap, ...], employee: int, *, names: Names) -> Page:
    """Give the indicators without evidence, what may add most first."""
    say = names.say
    lines = [_line(gap, say) for gap in gaps] or [say("options.gaps_none")]
    if breakdown(employee, names.case).national is not None:
        lines.append(say("options.gaps_national"))
    return [blank(), title(say("options.gaps")), *(paragraph(line, hang=2) for line in lines)]


def _line(gap: Gap, say: Phrases) -> str:
    name, most = indicator_name(gap.line, say=say), say.figures.talent(gap.most)
    line = say("options.gap", name=name, most=most)
    if gap.group is not None:
        group = indicator_name(gap.group, say=say)
        line = say("options.gap_part", group=group, name=name, most=most)
    return say("options.gap_blocks", gap=line) if gap.blocks else line

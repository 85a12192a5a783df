"""Causes on a page: what each rule alone does to a gap, and what is merely not in the data."""

from __future__ import annotations

from fractions import Fraction

from rich.console import RenderableType

from ...solver.explain.disparity.causes import Cause, Speaks, gap_of
from ...solver.explain.disparity.contrast import FOUR_FIFTHS, Contrast
from ...solver.explain.disparity.found import Table
from ...solver.explain.disparity.rates import GroupRates
from ...solver.explain.disparity.stage import Stage
from ..language.names import Names
from ..layout import Page, paragraph, plain_table
from ..rules.words import rule_name
from .contrasts import worst
from .words import gap_words, group_name, percent

SHOWN = 5
OFTEN = 3
_SPEAKS = {
    Speaks.NOT_MET: "disparity.not_met",
    Speaks.NO_DATA: "disparity.no_data",
    Speaks.NO_EVIDENCE: "disparity.no_evidence",
}


def cause_lines(table: Table, *, names: Names, detailed: bool) -> Page:
    """Say which rules make the gap of the rarest contrast among the eligible; none where none."""
    contrast = worst(table, detailed=detailed)
    if contrast is None:
        return []
    alone = [cause for cause in table.causes if cause.rule]
    largest = sorted(
        (cause for cause in alone if _share(cause, contrast) > 0 or detailed),
        key=lambda cause: (-_share(cause, contrast), cause.rule, cause.speaks.value),
    )
    shown = largest if detailed else largest[:SHOWN]
    say = names.say
    page: Page = [paragraph(say("disparity.causes", **_pair(contrast, table, names)), indent=3)]
    page.append(_table(shown, contrast, table.by, names) if shown else
                paragraph(say("disparity.no_cause"), indent=5))  # fmt: skip
    return [*page, *_stopping(alone, contrast, table, names),
            *_documents(table, contrast, names)]  # fmt: skip


def _share(cause: Cause, contrast: Contrast) -> Fraction:
    return cause.share(contrast.group, contrast.reference) or Fraction(0)


def _pair(contrast: Contrast, table: Table, names: Names) -> dict[str, str]:
    return {
        "group": group_name(table.by, contrast.group.group, names=names),
        "reference": group_name(table.by, contrast.reference.group, names=names),
        "gap": gap_words(gap_of(contrast.group, contrast.reference), say=names.say),
    }


def _table(shown: list[Cause], contrast: Contrast, by: str, names: Names) -> RenderableType:
    say, pair = names.say, (contrast.group, contrast.reference)
    table = plain_table(wide=True)
    table.add_column("", width=4)
    table.add_column(say("disparity.rule"), ratio=10)
    for one in pair:
        group = group_name(by, one.group, names=names)
        table.add_column(say("disparity.alone", group=group), justify="right", ratio=6)
    for one in pair:
        group = group_name(by, one.group, names=names)
        table.add_column(say("disparity.lifted", group=group), justify="right", ratio=8)
    table.add_column(say("disparity.share"), justify="right", ratio=4)
    for cause in shown:
        alone = (say.figures.count(cause.alone(one)) for one in pair)
        lifted = (_of(cause.lifted[one.group], one, names) for one in pair)
        share = percent(_share(cause, contrast), say=say)
        table.add_row("", _name(cause, names), *alone, *lifted, share)
    return table


def _stopping(causes: list[Cause], contrast: Contrast, table: Table, names: Names) -> Page:
    """Say which rules speak against the group more often, at every seat, whatever others say."""
    say, group, reference = names.say, contrast.group, contrast.reference
    more = [(_more(cause, group, reference), cause) for cause in causes]
    most = sorted((one for one in more if one[0] > 0), key=lambda one: (-one[0], one[1].rule))
    told = [
        say("disparity.stops", rule=_name(cause, names),
            mine=_of(cause.stopped[group.group], group, names),
            theirs=_of(cause.stopped[reference.group], reference, names))
        for _, cause in most[:OFTEN]
    ]  # fmt: skip
    if not told:
        return []
    words = _pair(contrast, table, names)
    line = say("disparity.stopping", group=words["group"], reference=words["reference"],
               told="; ".join(told))  # fmt: skip
    return [paragraph(line, indent=5)]


def _more(cause: Cause, group: GroupRates, reference: GroupRates) -> Fraction:
    """Give by how much larger the share of a group is that a rule speaks against everywhere."""
    mine, theirs = group.counts[Stage.CONSIDERED], reference.counts[Stage.CONSIDERED]
    return Fraction(cause.stopped[group.group], max(1, mine)) - Fraction(
        cause.stopped[reference.group], max(1, theirs)
    )


def _name(cause: Cause, names: Names) -> str:
    say = names.say
    return say(_SPEAKS[cause.speaks], rule=rule_name(cause.rule, say=say))


def _of(people: int, one: GroupRates, names: Names) -> str:
    say, whole = names.say, one.counts[Stage.CONSIDERED]
    share = percent(Fraction(people, max(1, whole)), say=say)
    return f"{say.figures.count(people)}/{say.figures.count(whole)} ({share})"


def _documents(table: Table, contrast: Contrast, names: Names) -> Page:
    """Say what is not in the data, of whom, and what of the gap is left once it is."""
    every = next((cause for cause in table.causes if not cause.rule), None)
    if every is None:
        return []
    group, reference = contrast.group, contrast.reference
    words = _pair(contrast, table, names)
    told = names.say(
        "disparity.documents",
        group=words["group"],
        reference=words["reference"],
        stopped=_of(every.stopped[group.group], group, names),
        stopped_reference=_of(every.stopped[reference.group], reference, names),
        lifted=_of(every.lifted[group.group], group, names),
        lifted_reference=_of(every.lifted[reference.group], reference, names),
    )
    return [paragraph(f"{told} {names.say(_left(every, contrast))}", indent=5)]


def _left(every: Cause, contrast: Contrast) -> str:
    """Give the phrase for what is left of a gap if all that is missing turns out to be met."""
    group, reference = contrast.group, contrast.reference
    mine = Fraction(every.lifted[group.group], group.counts[Stage.CONSIDERED])
    theirs = Fraction(every.lifted[reference.group], reference.counts[Stage.CONSIDERED])
    if mine >= FOUR_FIFTHS * theirs:
        return "disparity.data_alone"
    if mine * reference.counts[Stage.ELIGIBLE] * group.counts[Stage.CONSIDERED] > (
        theirs * group.counts[Stage.ELIGIBLE] * reference.counts[Stage.CONSIDERED]
    ):
        return "disparity.data_partly"
    return "disparity.data_not"

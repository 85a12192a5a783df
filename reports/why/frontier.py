"""What a diversity minimum costs, step by step: a table, and each step as a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.table import Table

from ...models.case import Case
from ...models.plan import Status
from ...models.tiers import MERIT
from ...solver.diversity.limit import Limit
from ...solver.explain.frontier import Step
from ..answer.proof import amount
from ..language.phrases import Phrases
from ..layout import Page, blank, paragraph, plain_table, title
from ..rules.limits import group_words, scope_words

_COLUMNS = (
    "frontier.asked", "frontier.counted", "frontier.value", "frontier.paid", "frontier.share",
    "frontier.names",
)  # fmt: skip

Range = Sequence[Step]
"""Steps that one plan keeps."""


def frontier_page(
    steps: Sequence[Step], *, limit: Limit, eligible: int, case: Case, say: Phrases
) -> Page:
    """Give the steps of a minimum, from nobody to where no plan exists.

    Parameters
    ----------
    eligible : int
        How many members may move to a seat of the scope.
    """
    group = group_words(limit, say=say)
    scope = scope_words(limit, case=case, say=say)
    heading = say("frontier.title", group=group, scope=scope)
    ranges = [list(some) for _, some in groupby(steps, key=lambda step: id(step.plan))]
    lines = [_first(ranges[0], say, group=group, eligible=eligible)]
    lines += [_sentence(some, steps[0], say, group=group, eligible=eligible) for some in ranges[1:]]
    page: Page = [title(heading), blank(), _table(ranges, say), blank()]
    page += [paragraph(line, indent=0) for line in lines if line]
    return [*page, paragraph(say("diversity.choice"), indent=0)]


def _table(ranges: Sequence[Range], say: Phrases) -> Table:
    table = plain_table()
    for key in _COLUMNS:
        table.add_column(say(key), justify="right")
    table.add_column(say("frontier.result"))
    for some in ranges:
        table.add_row(_asked(some), *_cells(some[0], ranges[0][0], say))
    return table


def _asked(some: Range) -> str:
    first, last = some[0].asked, some[-1].asked
    return str(first) if first == last else f"{first}–{last}"


def _cells(step: Step, first: Step, say: Phrases) -> tuple[str, ...]:
    none, value = say("table.none"), _value(step)
    if step.counted is None or step.paid is None or value is None:
        return none, none, none, none, none, _result(step, say)
    return (
        f"{step.counted.members}/{step.counted.known}",
        say.figures.merit(value),
        say.figures.merit(step.paid),
        f"{_percent(step.paid, first, say)} %",
        say.figures.count(step.names),
        _result(step, say),
    )


def _result(step: Step, say: Phrases) -> str:
    """Say whether the step is proven, and which earlier tiers it changed."""
    if step.plan.status is Status.INFEASIBLE:
        return say("frontier.impossible")
    settled = step.plan.status is Status.OPTIMAL
    known = say("frontier.proven" if settled else "frontier.unsettled")
    return "; ".join([known, *_earlier(step, say)])


def _earlier(step: Step, say: Phrases) -> list[str]:
    none = say("table.none")
    return [
        say(
            "frontier.tier",
            tier=say(f"tier.{tier.name}"),
            before=none if tier.before is None else amount(tier.before, tier=tier.name, say=say),
            after=none if tier.after is None else amount(tier.after, tier=tier.name, say=say),
        )
        for tier in step.earlier
    ]


def _first(some: Range, say: Phrases, *, group: str, eligible: int) -> str:
    """Say what the plan has when nobody is asked for."""
    counted = some[0].counted
    if counted is None:
        return ""
    return say("frontier.first", members=counted.members, people=counted.known, group=group,
               eligible=eligible)  # fmt: skip


def _sentence(some: Range, first: Step, say: Phrases, *, group: str, eligible: int) -> str:
    step, asked = some[0], _asked(some)
    if step.plan.status is Status.INFEASIBLE:
        key = "frontier.end_few" if eligible < step.asked else "frontier.end"
        return say(key, n=asked, eligible=eligible, group=group)
    if step.paid is None:
        return ""
    key = "frontier.price" if step.paid >= 0 else "frontier.gain"
    paid, percent = abs(step.paid), _percent(abs(step.paid), first, say)
    line = say(key, n=asked, names=step.names, paid=say.figures.merit(paid), percent=percent)
    tiers = _earlier(step, say)
    return f"{line} {say('frontier.filled', tiers='; '.join(tiers))}" if tiers else line


def _percent(paid: int, first: Step, say: Phrases) -> str:
    """Write what is paid as percent of the plan's value, to the ten-thousandth."""
    whole = _value(first) or 1
    return say.figures.exact((2 * 1_000_000 * paid + whole) // (2 * whole), units=10_000)


def _value(step: Step) -> int | None:
    return step.plan.values.get(MERIT)

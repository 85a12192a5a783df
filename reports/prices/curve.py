"""The page of a frontier: what the plan is worth for each amount asked, and where it turns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.table import Table

from ...models.case import Case
from ...models.frontier import FrontierStep
from ...models.plan import Status
from ...models.tiers import FILL, MERIT
from ...solver.diversity.limit import Limit
from ..language.case_name import case_name
from ..language.phrases import Phrases
from ..layout import Page, blank, paragraph, plain_table, title
from ..rules.limits import limit_words
from .words import tier_name

NEARLY_ALL = 90
"""Percent of the rise in value at which the curve is said to have turned."""
_RESULTS = {
    Status.OPTIMAL: "curve.proven",
    Status.INFEASIBLE: "curve.impossible",
    Status.FEASIBLE: "curve.unsettled",
    Status.NOT_FOUND: "curve.not_found",
    Status.STOPPED: "curve.not_found",
}

Range = Sequence[FrontierStep]
"""Steps that one plan keeps."""


def curve_table(steps: Sequence[FrontierStep], *, least: bool, say: Phrases) -> Table:
    """Give one row per plan; a tier has a column where its value changes.

    Parameters
    ----------
    least : bool
        At least so much is asked for; otherwise at most.
    """
    tiers = _changing(steps)
    table = plain_table()
    table.add_column(say("curve.asked_least" if least else "curve.asked_most"), justify="right")
    for tier in tiers:
        table.add_column(tier_name(tier, say=say), justify="right")
    table.add_column(say("curve.names"), justify="right")
    table.add_column(say("curve.result"))
    for some in _ranges(steps):
        table.add_row(_asked(some), *_cells(some[0], tiers, say))
    return table


def moves_page(
    steps: Sequence[FrontierStep], *, name: str, fill_kept: bool, every: int, say: Phrases
) -> Page:
    """Give the value of the plan by the number of moves, fewest first.

    Parameters
    ----------
    fill_kept : bool
        The seats filled were kept, so that the steps differ in merit alone.
    every : int
        How many moves lie between two steps.
    """
    rising = sorted(steps, key=lambda step: step.asked)
    page: Page = [title(say("curve.fill_kept" if fill_kept else "curve.moves", name=name))]
    page += [blank(), curve_table(rising, least=False, say=say), blank()]
    found = [step for step in rising if step.plan.seating is not None]
    lines = [
        _end(rising, say, fill_kept=fill_kept),
        *(_final(found, every, say) if not fill_kept else []),
    ]
    lines.append(_knee(found, say) if fill_kept else "")
    lines.append(say("curve.thinned", every=every) if every > 1 else "")
    lines.append("" if fill_kept else say("prices.weights"))
    return [*page, *(paragraph(line, indent=0) for line in lines if line)]


def limit_page(steps: Sequence[FrontierStep], *, limit: Limit, case: Case, say: Phrases) -> Page:
    """Give the value of the plan along a diversity limit of the policy."""
    rising = sorted(steps, key=lambda step: step.asked)
    heading = say(
        "curve.limit", limit=limit_words(limit, case=case, say=say), name=case_name(case, say=say)
    )
    table = curve_table(rising, least=limit.is_minimum, say=say)
    return [title(heading), blank(), table, blank(), paragraph(say("diversity.choice"), indent=0)]


def _ranges(steps: Sequence[FrontierStep]) -> list[Range]:
    return [list(some) for _, some in groupby(steps, key=lambda step: id(step.plan))]


def _changing(steps: Sequence[FrontierStep]) -> list[str]:
    """Give the tiers whose value is not the same in all steps; merit always."""
    values = [step.plan.values for step in steps if step.plan.values]
    names = dict.fromkeys(name for one in values for name in one)
    return [name for name in names if name == MERIT or len({one.get(name) for one in values}) > 1]


def _asked(some: Range) -> str:
    amounts = sorted(step.asked for step in some)
    return str(amounts[0]) if len(amounts) == 1 else f"{amounts[0]}–{amounts[-1]}"


def _cells(step: FrontierStep, tiers: Sequence[str], say: Phrases) -> list[str]:
    none, values = say("table.none"), step.plan.values
    told = [
        say.figures.of_tier(values[tier], tier=tier) if tier in values else none for tier in tiers
    ]
    names = say.figures.count(step.names) if values else none
    return [*told, names, say(_RESULTS[step.plan.status])]


def _end(rising: Sequence[FrontierStep], say: Phrases, *, fill_kept: bool) -> str:
    """Say below how many moves there is no plan."""
    if rising[0].plan.status is not Status.INFEASIBLE:
        return ""
    last = max(step.asked for step in rising if step.plan.status is Status.INFEASIBLE)
    return say("curve.end_fill" if fill_kept else "curve.end_moves", n=last + 1)


def _final(found: Sequence[FrontierStep], every: int, say: Phrases) -> list[str]:
    """Say from how many moves on each level is filled as in the plan, as far as was solved."""
    if not found:
        return []
    return [
        say("curve.final" if every == 1 else "curve.final_thin", tier=tier_name(tier, say=say), n=n)
        for tier in FILL.values()
        if tier in _changing(found)
        for n in [_from(found, tier)]
    ]


def _from(found: Sequence[FrontierStep], tier: str) -> int:
    """Give the first amount asked from which on a tier keeps its last value."""
    last = found[-1].plan.values[tier]
    different = [step.asked for step in found if step.plan.values[tier] != last]
    return min(step.asked for step in found if step.asked > max(different, default=-1))


def _knee(found: Sequence[FrontierStep], say: Phrases) -> str:
    """Say how few moves bring nearly all of the rise in merit."""
    if not found:
        return ""
    low, high = (step.plan.values[MERIT] for step in (found[0], found[-1]))
    enough = next(
        step for step in found if 100 * (step.plan.values[MERIT] - low) >= NEARLY_ALL * (high - low)
    )
    if high == low:
        return ""
    gain = enough.plan.values[MERIT] - low
    return say(
        "curve.knee",
        n=enough.asked,
        all=found[-1].asked,
        percent=say.figures.percent(10_000 * gain // (high - low)),
        gain=say.figures.merit(gain),
        total=say.figures.merit(high - low),
    )

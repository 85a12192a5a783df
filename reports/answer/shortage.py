"""What keeps one seat vacant: its three lists, its funnel, who is conditional, who is nearest."""

from __future__ import annotations

from collections import Counter

from ...models.codes import Kind
from ...models.slate import FunnelStep, Nominee, Slate
from ...models.table import NO_SEAT
from ...solver.rules.merit_floor import MeritFloor
from ..rules.words import document_for, missing_item, rule_name
from .view import View

ARROW = " → "
TAKEN, SHIFT, REST = "unfilled.left_taken", "unfilled.left_shift", "unfilled.left_rest"
WAITING = "unfilled.left_selection"
"""What becomes of an eligible person whom a vacant seat does not get."""


def vacant_lines(slate: Slate, *, view: View, least: int = 0) -> list[str]:
    """Say what keeps a seat vacant, and who could fill it with which document."""
    if slate.eligible:
        return [_left_line(slate, view=view)]
    lines = [
        funnel_line(slate, view=view, least=least),
        *_floor_line(slate, view=view),
        *_conditional_lines(slate, view=view),
    ]
    return [*lines, _nearest_line(slate, view=view)] if slate.nearest else lines


def _floor_line(slate: Slate, *, view: View) -> list[str]:
    """Say how many only the least merit of the level keeps from an empty seat."""
    line, screening = view.screening.line(slate.seat), view.screening
    alone = screening.only(MeritFloor.id, line)
    return [view.say.counted("unfilled.floor", alone)] if alone else []


def _left_line(slate: Slate, *, view: View) -> str:
    """Say what becomes of the eligible of a seat that the plan leaves vacant all the same."""
    screening = view.screening
    kinds = screening.kinds[screening.line(slate.seat)]
    moved = {move.employee for move in view.plan.moves}
    counted = Counter(
        TAKEN
        if person in moved
        else WAITING
        if person in view.held_back
        else SHIFT
        if kinds[person] == Kind.LATERAL
        else REST
        for person in screening.eligible_for(slate.seat).tolist()
    )
    return "; ".join(
        view.say.counted(key, counted[key]) for key in (TAKEN, WAITING, SHIFT, REST) if counted[key]
    )


def lists_line(slate: Slate, *, view: View) -> str:
    """Say how many people stand on each of the three lists."""
    count = view.say.figures.count
    return view.say(
        "unfilled.count",
        eligible=count(slate.eligible),
        verify=count(slate.to_verify),
        not_eligible=count(slate.not_eligible),
    )


def funnel_line(slate: Slate, *, view: View, least: int = 0) -> str:
    """Say how many people are left after each rule.

    Parameters
    ----------
    least : int
        Rules that bar less than this percentage of those before them are left out.
    """
    steps, before = [], None
    for step in slate.funnel:
        gone = 100 if before is None else 100 * (before - step.left) / max(1, before)
        if before is None or (gone > 0 and gone >= least):
            steps.append(_step(step, view))
        before = step.left
    if before:
        steps.append(view.say("unfilled.verify", n=view.say.figures.count(slate.to_verify)))
    return ARROW.join(steps)


def _step(step: FunnelStep, view: View) -> str:
    left = view.say.figures.count(step.left)
    if not step.rule:
        return view.say("unfilled.everyone", n=left)
    return view.say("unfilled.step", n=left, rule=rule_name(step.rule, say=view.say))


def _conditional_lines(slate: Slate, *, view: View) -> list[str]:
    """Name the best of those with something to verify, and the documents to ask for."""
    groups: dict[tuple[str, ...], list[Nominee]] = {}
    for nominee in slate.conditional:
        groups.setdefault(nominee.missing, []).append(nominee)
    return [_conditional(slate.seat, missing, some, view) for missing, some in groups.items()]


def _conditional(seat: int, missing: tuple[str, ...], nominees: list[Nominee], view: View) -> str:
    people = [
        _conditional_name(one, view)
        for one in nominees
    ]  # fmt: skip
    documents = [_document(rule, seat, nominees[0], view) for rule in missing]
    return view.say(
        "unfilled.conditional", people="; ".join(people), documents="; ".join(documents)
    )


def _conditional_name(nominee: Nominee, view: View) -> str:
    """Name a conditional candidate, and the seat that the plan gives that person already."""
    given = nominee.elsewhere != NO_SEAT
    return view.say(
        "unfilled.conditional_given" if given else "unfilled.conditional_name",
        who=view.names.who(nominee.employee),
        detail=_merit_range(nominee, view=view),
        number=view.numbers[nominee.elsewhere] if given else "",
    )


def _document(rule: str, seat: int, nominee: Nominee, view: View) -> str:
    """Name the document that settles a rule for a nominee at a seat."""
    position = view.case.establishment.position(seat)
    item = next(
        (
            missing_item(one, nominee.employee, position, view.case)
            for one in view.screening.rules
            if one.id == rule
        ),
        "",
    )
    return document_for(rule, say=view.say, item=view.say.word(item) if item else "")


def _merit_range(nominee: Nominee, *, view: View) -> str:
    """Write a merit, or the range it can lie in while the technical test is missing."""
    merit = view.say.figures.merit
    if nominee.merit == nominee.merit_high:
        return view.say("unfilled.detail", merit=merit(nominee.merit))
    return view.say(
        "unfilled.detail_range", low=merit(nominee.merit), high=merit(nominee.merit_high)
    )


def _nearest_line(slate: Slate, *, view: View) -> str:
    """Name the people one requirement short, and which it is."""
    screening = view.screening
    barred = screening.barred[screening.line(slate.seat)]
    groups: dict[str, list[str]] = {}
    for employee in slate.nearest:
        names = [rule_name(rule, say=view.say) for rule in screening.names(int(barred[employee]))]
        groups.setdefault(", ".join(names), []).append(view.names.who(employee))
    people = [
        view.say("unfilled.nearest_item", who=", ".join(some), rule=rule)
        for rule, some in groups.items()
    ]
    return view.say("unfilled.nearest", people="; ".join(people))

"""Seats nobody may fill: the funnel of each, the conditional candidate, who is nearest."""

from __future__ import annotations

from collections.abc import Sequence

from ..models.slate import FunnelStep, Nominee, Slate
from ..solver.screening import screen
from .rule_words import document_for, rule_name
from .screen import Page, gap, paragraph, title
from .view import View

ARROW = " → "
HANG = 4


def unfilled(view: View) -> Page:
    """Give every seat to fill that the plan leaves empty, in printed order."""
    empty = [seat for seat in view.order if seat in set(view.plan.unfilled)]
    if not empty:
        return []
    page: Page = [gap(), title(view.say("unfilled.title"))]
    for seat in empty:
        page += [paragraph(text, indent=0 if first else HANG, hang=HANG if first else 0)
                 for first, text in _block(seat, view)]  # fmt: skip
    return page


def _block(seat: int, view: View) -> list[tuple[bool, str]]:
    slate = view.slates[seat]
    name = f"{view.names.seat(seat)} ({view.names.eselon(seat)})"
    head = f"{view.numbers[seat]:>{HANG - 1}} {name}: {_counts(slate, view)}"
    lines = [(True, head)]
    if slate.eligible:
        return [*lines, (False, view.say.counted("unfilled.eligible_left", slate.eligible))]
    lines.append((False, funnel_line(slate.funnel, view=view)))
    lines += [(False, conditional_line(name, view=view)) for name in slate.conditional]
    if slate.nearest:
        lines.append((False, nearest_line(slate, view=view)))
    return lines


def _counts(slate: Slate, view: View) -> str:
    count = view.say.figures.count
    return view.say(
        "unfilled.count",
        eligible=count(slate.eligible),
        verify=count(slate.to_verify),
        not_eligible=count(slate.not_eligible),
    )


def funnel_line(funnel: Sequence[FunnelStep], *, view: View) -> str:
    """Say how many people are left after each rule that bars somebody else."""
    steps, before = [], None
    for step in funnel:
        if step.left != before:
            steps.append(_step(step, view))
        before = step.left
    return ARROW.join([*steps, view.say("unfilled.nobody")])


def _step(step: FunnelStep, view: View) -> str:
    left = view.say.figures.count(step.left)
    if not step.rule:
        return view.say("unfilled.everyone", n=left)
    return view.say("unfilled.step", n=left, rule=rule_name(step.rule, say=view.say))


def conditional_line(nominee: Nominee, *, view: View) -> str:
    """Name the best of those with something to verify, and the documents to ask for."""
    documents = [document_for(rule, say=view.say) for rule in nominee.missing]
    return view.say(
        "unfilled.conditional",
        who=view.names.who(nominee.employee),
        detail=merit_range(nominee, view=view),
        documents="; ".join(documents),
    )


def merit_range(nominee: Nominee, *, view: View) -> str:
    """Write a merit, or the range it can lie in while the technical test is missing."""
    merit = view.say.figures.merit
    if nominee.merit == nominee.merit_high:
        return view.say("unfilled.detail", merit=merit(nominee.merit))
    return view.say(
        "unfilled.detail_range", low=merit(nominee.merit), high=merit(nominee.merit_high)
    )


def nearest_line(slate: Slate, *, view: View) -> str:
    """Name the people one requirement short, and which it is."""
    screening = screen(view.case)
    barred = screening.barred[screening.line(slate.seat)]
    people = []
    for employee in slate.nearest:
        names = [rule_name(rule, say=view.say) for rule in screening.names(int(barred[employee]))]
        key = "unfilled.nearest_item" if names else "unfilled.nearest_plain"
        people.append(view.say(key, who=view.names.who(employee), rule=", ".join(names)))
    return view.say("unfilled.nearest", people="; ".join(people))

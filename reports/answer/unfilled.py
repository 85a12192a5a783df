"""Seats nobody may fill: the funnel of each, the conditional candidate, who is nearest."""

from __future__ import annotations

from ...models.slate import FunnelStep, Nominee, Slate
from ...solver.screening import screen
from ..layout import Page, blank, paragraph, title
from ..rules.words import document_for, missing_item, rule_name
from .style import style_of
from .view import View

ARROW = " → "
HANG = 4


def unfilled(view: View, *, detailed: bool = False) -> Page:
    """Give every seat to fill that the plan leaves vacant; `detailed` shows every rule."""
    empty = [seat for seat in view.order if seat in set(view.plan.unfilled)]
    if not empty:
        return []
    page: Page = [blank(), title(view.say("unfilled.title"))]
    for seats, lines in _blocks(empty, view, detailed):
        page += [paragraph(_head(seat, view), indent=0, hang=HANG) for seat in seats]
        page += [paragraph(line, indent=HANG) for line in lines]
    return page


def _blocks(
    seats: list[int], view: View, detailed: bool
) -> list[tuple[list[int], tuple[str, ...]]]:
    """Bring seats together that stay vacant for the same reasons."""
    blocks: dict[tuple[str, ...], list[int]] = {}
    for seat in seats:
        slate = view.slates[seat]
        least = 0 if detailed else style_of(view.level(seat), view=view).least
        lines = lists_line(slate, view=view), *vacant_lines(slate, view=view, least=least)
        blocks.setdefault(lines, []).append(seat)
    return [(some, lines) for lines, some in blocks.items()]


def _head(seat: int, view: View) -> str:
    number = f"{view.numbers[seat]:>{HANG - 1}}"
    head = f"{number} {view.names.seat(seat)} ({view.names.eselon(seat)})"
    asked = view.case.establishment.requirements[seat]
    if not asked:
        return head
    items = ", ".join(view.say.word(item) for item in asked)
    return f"{head} · {view.say('unfilled.asks', items=items)}"


def vacant_lines(slate: Slate, *, view: View, least: int = 0) -> list[str]:
    """Say what keeps a seat vacant, and who could fill it with which document."""
    if slate.eligible:
        return [view.say.counted("unfilled.eligible_left", slate.eligible)]
    lines = [funnel_line(slate, view=view, least=least), *conditional_lines(slate, view=view)]
    return [*lines, nearest_line(slate, view=view)] if slate.nearest else lines


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


def conditional_lines(slate: Slate, *, view: View) -> list[str]:
    """Name the best of those with something to verify, and the documents to ask for."""
    groups: dict[tuple[str, ...], list[Nominee]] = {}
    for nominee in slate.conditional:
        groups.setdefault(nominee.missing, []).append(nominee)
    return [_conditional(slate.seat, missing, some, view) for missing, some in groups.items()]


def _conditional(seat: int, missing: tuple[str, ...], nominees: list[Nominee], view: View) -> str:
    people = [
        view.say("unfilled.conditional_name", who=view.names.who(one.employee),
                 detail=merit_range(one, view=view))
        for one in nominees
    ]  # fmt: skip
    documents = [_document(rule, seat, nominees[0], view) for rule in missing]
    return view.say(
        "unfilled.conditional", people="; ".join(people), documents="; ".join(documents)
    )


def _document(rule: str, seat: int, nominee: Nominee, view: View) -> str:
    """Name the document that settles a rule for a nominee at a seat."""
    position = view.case.establishment.position(seat)
    item = next(
        (
            missing_item(one, nominee.employee, position, view.case)
            for one in screen(view.case).rules
            if one.id == rule
        ),
        "",
    )
    return document_for(rule, say=view.say, item=view.say.word(item) if item else "")


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
    groups: dict[str, list[str]] = {}
    for employee in slate.nearest:
        names = [rule_name(rule, say=view.say) for rule in screening.names(int(barred[employee]))]
        groups.setdefault(", ".join(names), []).append(view.names.who(employee))
    people = [
        view.say("unfilled.nearest_item", who=", ".join(some), rule=rule)
        for rule, some in groups.items()
    ]
    return view.say("unfilled.nearest", people="; ".join(people))

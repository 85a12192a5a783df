"""The plan level by level: what it is worth, and whom it leaves alone for want of data."""

from __future__ import annotations

from ...models.round import Mode
from ...models.seating import Seating
from ...models.tiers import MERIT
from ...solver.explain.levels import level_merits, unmoved
from ..layout import Page, blank, paragraph, title
from .view import View


def level_rows(view: View) -> list[tuple[str, str]]:
    """Give the merit of every level beside today's, and count the holders nobody may move."""
    if view.plan.seating is None:
        return []
    return [*_merits(view, view.plan.seating), *_unmoved(view)]


def _merits(view: View, seating: Seating) -> list[tuple[str, str]]:
    """Give the merit of every level; what open selection decides is not told apart."""
    merit = view.say.figures.merit
    found = () if view.long_lists else level_merits(view.case, seating)
    if not found:
        return []
    parts = [
        view.say(
            "header.levels_only" if _reseated(view) else "header.levels_part",
            level=view.names.level(one.level),
            after=merit(one.after),
            before=merit(one.before),
        )
        for one in found
    ]
    priced = _worth(view) - sum(one.after for one in found)
    if priced:
        parts.append(view.say("header.levels_priced", value=merit(priced)))
    line = view.say("header.levels_line", parts=" · ".join(parts))
    return [(view.say("header.levels"), line)]


def unmoved_page(view: View) -> Page:
    """Name the holders who stay because their merit at their own seat is not known."""
    people = unmoved(view.case, view.plan)
    if not people:
        return []
    named = "; ".join(view.names.who(person) for person in people)
    return [blank(), title(view.say("chain.unmoved", n=len(people))), paragraph(named)]


def _reseated(view: View) -> bool:
    """Say whether a reorganisation ends the seats that today's merits belong to."""
    return view.case.round.mode is Mode.SOTK


def _worth(view: View) -> int:
    return next((tier.value or 0 for tier in view.plan.tiers if tier.name == MERIT), 0)


def _unmoved(view: View) -> list[tuple[str, str]]:
    people = unmoved(view.case, view.plan)
    if not people:
        return []
    seats = [int(view.case.roster.seat[person]) for person in people]
    line = view.say.counted("header.unmoved_line", len(people), levels=view.by_level(seats))
    return [(view.say("header.unmoved"), line)]

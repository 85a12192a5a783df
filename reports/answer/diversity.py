"""How the plan stands to the diversity limits of its policy, and which slates fall short."""

from __future__ import annotations

from ...models.slate import Lack, Slate
from ...solver.diversity.limit import SlateLimit
from ...solver.explain.diversity import Standing, standings
from ...solver.rules import rules_of
from ...solver.rules.diversity import Diversity
from ..layout import Page, blank, paragraph, title
from ..rules.limits import group_words, limit_words, side_words
from .view import View


def diversity_page(view: View) -> Page:
    """Give one line per limit; nothing where the policy has none."""
    seating = view.plan.seating
    found = () if seating is None else standings(view.case, seating)
    if not found:
        return []
    lines = [paragraph(standing_line(item, view=view)) for item in found]
    choice = [] if all(item.limit.is_hard for item in found) else [
        paragraph(view.say("diversity.choice"))
    ]  # fmt: skip
    return [blank(), title(view.say("diversity.title")), *lines, *choice]


def standing_line(item: Standing, *, view: View) -> str:
    """Say what one limit asks for, what the plan has, and what the difference costs."""
    say, counted = view.say, item.counted
    asked = limit_words(item.limit, case=view.case, say=say)
    parts = [_counted(counted.members, counted.known, view), _outcome(item, view)]
    if item.now is not None:
        parts.append(say("diversity.today", members=item.now.members, people=item.now.known))
    if counted.unknown:
        parts.append(say.counted("diversity.unknown", counted.unknown))
    line = f"{asked[:1].upper()}{asked[1:]}: {'; '.join(parts)}."
    law = item.limit.legal_basis
    return f"{line} {say('diversity.law', law=law)}" if law else line


def _counted(members: int, people: int, view: View) -> str:
    share = (2 * 1000 * members + people) // (2 * people) * 10 if people else 0
    percent = view.say.figures.percent(share)
    return view.say("diversity.counted", members=members, people=people, percent=percent)


def _outcome(item: Standing, view: View) -> str:
    say, least = view.say, item.limit.is_minimum
    if not item.short:
        return say("diversity.met" if least else "diversity.met_most", needed=item.needed)
    if item.limit.is_hard:
        return say("diversity.as_today", needed=item.needed, now=item.held_to)
    cost = say.figures.merit(item.cost)
    key = "diversity.short" if least else "diversity.over"
    return say(key, n=item.short, needed=item.needed, cost=cost)


def slate_lines(slate: Slate, *, view: View) -> list[str]:
    """Say which floors and caps the names of a slate do not keep to."""
    limits = [
        limit for rule in rules_of(view.case) if isinstance(rule, Diversity)
        for limit in rule.slates
    ]  # fmt: skip
    return [_lack(lack, limits[lack.limit - 1], view) for lack in slate.lacking]


def _lack(lack: Lack, limit: SlateLimit, view: View) -> str:
    say = view.say
    return say(
        "diversity.slate_short" if limit.is_minimum else "diversity.slate_over",
        found=lack.found,
        group=group_words(limit, say=say),
        side=side_words(limit, say=say),
        needed=lack.needed,
    )

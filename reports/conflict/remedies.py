"""The ways out of a conflict: what is lifted, by whom, and what the plan is worth then."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...models.impasse import Impasse, Member, Remedy
from ..layout import Page, blank, paragraph, title
from .members import Words

HANG = 3
MOST = 5
"""How many are printed."""


def remedies_page(impasse: Impasse, *, words: Words) -> Page:
    """Give the lightest ways out."""
    say, remedies = words.names.say, impasse.remedies
    if not remedies:
        return []
    order = say("remedy.ordered" if impasse.cheapest else "remedy.found")
    page: Page = [blank(), title(say("remedy.title")), paragraph(order)]
    for number, remedy in enumerate(remedies[:MOST], 1):
        page += [blank(), *_told(number, remedy, words)]
    rest = len(remedies) - MOST
    if rest > 0:
        page += [blank(), paragraph(say("remedy.more", n=say.figures.count(rest)))]
    return page


def _told(number: int, remedy: Remedy, words: Words) -> Page:
    head, *others = _lines(remedy, words)
    page: Page = [paragraph(f"{number}. {head}", indent=0, hang=HANG)]
    page += [paragraph(line, indent=HANG, hang=_hang(line)) for line in others]
    return [*page, paragraph(f"→ {worth(remedy, words)}", indent=HANG, hang=2)]


def _lines(remedy: Remedy, words: Words) -> Iterator[str]:
    """Give what is lifted; requirements on one person at one seat stand together."""
    for (people, seats, required), members in groupby(remedy.members, key=_pair):
        if required:
            yield words.pair(people[0], seats[0])
        for member in members:
            name = f"– {words.rule_name(member)}" if required else words.short(member)
            yield f"{name} · {words.lifted(member)}"


def _pair(member: Member) -> tuple[tuple[int, ...], tuple[int, ...], bool]:
    return member.people, member.seats, member.finding is not None


def _hang(line: str) -> int:
    return 2 if line.startswith("–") else 0


def worth(remedy: Remedy, words: Words) -> str:
    """Say what the best plan is worth, tier by tier."""
    say = words.names.say
    if not remedy.tiers:
        return say("remedy.not_valued")
    tiers = " · ".join(
        say(
            "remedy.tier",
            name=say(f"tier.{tier.name}"),
            value=say.figures.of_tier(tier.value, tier=tier.name),
        )
        for tier in remedy.tiers
        if tier.value is not None
    )
    told = tiers if remedy.settled else say("remedy.not_proven", tiers=tiers)
    return say("remedy.worth", tiers=told)

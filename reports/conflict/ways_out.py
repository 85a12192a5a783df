"""The ways out of a conflict: what is lifted, by whom, and what the plan is worth then."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...models.impasse import Impasse, Member, WayOut
from ..layout import Page, blank, paragraph, title
from .members import Words

HANG = 3
MOST = 5
"""How many are printed."""


def ways_out_page(impasse: Impasse, *, words: Words) -> Page:
    """Give the lightest ways out."""
    say, ways_out = words.names.say, impasse.ways_out
    if not ways_out:
        return []
    order = say("way_out.ordered" if impasse.cheapest else "way_out.found")
    page: Page = [blank(), title(say("way_out.title")), paragraph(order)]
    for number, way_out in enumerate(ways_out[:MOST], 1):
        page += [blank(), *_told(number, way_out, words)]
    rest = len(ways_out) - MOST
    if rest > 0:
        page += [blank(), paragraph(say("way_out.more", n=say.figures.count(rest)))]
    return page


def _told(number: int, way_out: WayOut, words: Words) -> Page:
    head, *others = _lines(way_out, words)
    page: Page = [paragraph(f"{number}. {head}", indent=0, hang=HANG)]
    page += [paragraph(line, indent=HANG, hang=_hang(line)) for line in others]
    return [*page, paragraph(f"→ {worth(way_out, words)}", indent=HANG, hang=2)]


def _lines(way_out: WayOut, words: Words) -> Iterator[str]:
    """Give what is lifted; requirements on one person at one seat stand together."""
    for (people, seats, required), members in groupby(way_out.members, key=_pair):
        if required:
            yield words.pair(people[0], seats[0])
        for member in members:
            name = f"– {words.rule_name(member)}" if required else words.short(member)
            yield f"{name} · {words.lifted(member)}"


def _pair(member: Member) -> tuple[tuple[int, ...], tuple[int, ...], bool]:
    return member.people, member.seats, member.finding is not None


def _hang(line: str) -> int:
    return 2 if line.startswith("–") else 0


def worth(way_out: WayOut, words: Words) -> str:
    """Say what the best plan is worth, tier by tier."""
    say = words.names.say
    if not way_out.tiers:
        return say("way_out.not_valued")
    tiers = " · ".join(
        say(
            "way_out.tier",
            name=say(f"tier.{tier.name}"),
            value=say.figures.of_tier(tier.value, tier=tier.name),
        )
        for tier in way_out.tiers
        if tier.value is not None
    )
    told = tiers if way_out.settled else say("way_out.not_proven", tiers=tiers)
    return say("way_out.worth", tiers=told)

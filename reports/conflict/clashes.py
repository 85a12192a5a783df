"""The conflicts of a round one by one: what cannot hold together, and by which article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...models.codes import DecisionKind
from ...models.decision import Decision
from ...models.impasse import Clash, Member, Shown
from ...solver.rules import catalogue
from ...solver.rules.one_seat import OneSeat
from ..layout import Page, blank, paragraph
from .members import Words

HANG = 3
_SHOWN = {Shown.SUMS: "conflict.shown_sums", Shown.SEARCH: "conflict.shown_search"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Conflicts told together: those of one pin with each thing that stands in its way.

    Attributes
    ----------
    pin : Member or None
        ``None`` where the group is one conflict of another kind.
    """

    pin: Member | None
    clashes: tuple[Clash, ...]


def grouped(clashes: Iterable[Clash]) -> list[Group]:
    """Put the bars to one pin together, in the order of the first."""
    groups: dict[Member, list[Clash]] = {}
    others = []
    for clash in clashes:
        pin = _barred_pin(clash)
        if pin is None:
            others.append(Group(pin=None, clashes=(clash,)))
        else:
            groups.setdefault(pin, []).append(clash)
    return [*others, *(Group(pin=pin, clashes=tuple(them)) for pin, them in groups.items())]


def _barred_pin(clash: Clash) -> Member | None:
    """Give the pin of a conflict that is one pin and one bar to its own pair."""
    pins = [member for member in clash.members if _is_pin(member.decision)]
    bars = [member for member in clash.members if member.clause is None and member not in pins]
    return pins[0] if len(pins) == len(bars) == 1 == len(clash.members) - 1 else None


def _is_pin(decision: Decision | None) -> bool:
    return decision is not None and decision.kind is DecisionKind.PENETAPAN


def clashes_page(clashes: Sequence[Clash], *, words: Words) -> Page:
    """Give every conflict with its members, their articles and how it is known."""
    page: Page = []
    told = 0
    for group in grouped(clashes):
        first, told = told + 1, told + len(group.clashes)
        number = str(first) if first == told else f"{first}–{told}"
        page += [blank(), *_told(group, number, words)]
    return page


def _told(group: Group, number: str, words: Words) -> Page:
    say, first = words.names.say, group.clashes[0]
    members = first.members
    if group.pin is not None:
        members = tuple(
            member for clash in group.clashes for member in clash.members if member != group.pin
        )
        head = say.counted("conflict.barred", len(members), number=number)
        lines = [words.full(group.pin), *(f"– {words.bar(member)}" for member in members)]
    else:
        key = "conflict.alone" if len(members) == 1 else "conflict.several"
        head = say(key, number=number, n=say.figures.count(len(members)))
        lines = [f"– {words.full(member)}" for member in members]
        lines += _because(first, words)
    shown = {say(_SHOWN[clash.shown]) for clash in group.clashes}
    page: Page = [paragraph(head, indent=0, hang=1 + head.index(" "))]
    page += [paragraph(line, indent=HANG, hang=2 if line.startswith("–") else 0) for line in lines]
    return [*page, paragraph(f"({'; '.join(sorted(shown))})", indent=HANG)]


def _because(clash: Clash, words: Words) -> list[str]:
    """Say which law of every seating decisions meet that clash among themselves."""
    if any(member.decision is None for member in clash.members):
        return []
    say, seats = words.names.say, words.names.case.establishment
    named = [seat for member in clash.members for seat in member.seats]
    if seats.abolished[named].any():
        return [say("conflict.abolished")]
    law = catalogue()[OneSeat.key]
    return [say("conflict.because", law=say.of(law.law), cited=say.cite(law.citation))]

"""The conflicts of a round as the document that programs read."""

from __future__ import annotations

from typing import Literal

from ...models.impasse import Clash, Impasse, Member, WayOut
from ...models.plan import Status, TierResult
from ..documents.conflicts import (
    ConflictDocument,
    ConflictsDocument,
    MemberDocument,
    TierDocument,
    WayOutDocument,
)
from ..language.names import Names
from .members import Words


def document_of(impasse: Impasse, *, names: Names) -> ConflictsDocument:
    """Give the conflicts and ways out with people by code and seats by id."""
    words = Words(names=names)
    return ConflictsDocument(
        possible=impasse.possible,
        conflicts=tuple(_conflict(clash, words) for clash in impasse.clashes),
        ways_out=tuple(_way_out(way_out, words) for way_out in impasse.ways_out),
        whole=impasse.whole,
        cheapest=impasse.cheapest,
    )


def _conflict(clash: Clash, words: Words) -> ConflictDocument:
    return ConflictDocument(
        members=tuple(_member(member, words) for member in clash.members), shown=clash.shown.value
    )


def _way_out(way_out: WayOut, words: Words) -> WayOutDocument:
    return WayOutDocument(
        members=tuple(_member(member, words) for member in way_out.members),
        forbidden=way_out.forbidden,
        tiers=tuple(_tier(tier) for tier in way_out.tiers),
    )


def _tier(tier: TierResult) -> TierDocument:
    proven = tier.status is Status.OPTIMAL
    return TierDocument(name=tier.name, value=tier.value or 0, proven=proven)


def _member(member: Member, words: Words) -> MemberDocument:
    case, grant = words.names.case, member.grant
    field, row = member.place
    return MemberDocument(
        sort=_sort(member),
        rule=member.rule,
        name=words.short(member),
        article=words.basis(member),
        employees=tuple(str(case.roster.code[employee]) for employee in member.people),
        positions=tuple(str(case.establishment.id[seat]) for seat in member.seats),
        field=field,
        row=row,
        on=None if member.decision is None else member.decision.on,
        document="" if member.decision is None else member.decision.document,
        lifting=grant.lifting.value,
        by="" if grant.by is None else words.names.say.of(grant.by),
    )


def _sort(member: Member) -> Literal["decision", "requirement", "clause"]:
    if member.decision is not None:
        return "decision"
    return "clause" if member.finding is None else "requirement"

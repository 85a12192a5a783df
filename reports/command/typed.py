"""A decision as it was typed, and the ruling it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ...instances.runs.ruling import Ruling
from ...models.codes import DecisionKind, ProposalStatus
from ...models.errors import SuksesiError
from ...models.table import NO_SEAT, NOBODY
from ..language.names import Names
from .lookup import find_person, find_seat
from .status_words import status_called

UNNUMBERED = "belum bernomor"
"""Stands in the record where a decision has no document number yet."""
EVERY_SEAT = frozenset({"semua", "all"})
REASONED = frozenset({ProposalStatus.DIKEMBALIKAN, ProposalStatus.DITOLAK})
"""Steps that need a reason, as every decision does; the others are the course of things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The arguments and options of ``suksesi decide`` as they were typed."""

    position: str
    code: str | None
    acts: tuple[DecisionKind, ...]
    status: str | None
    by: str
    reason: str
    document: str
    on: datetime | None


def ruling_of(typed: Typed, *, names: Names, opened: tuple[int, ...] = ()) -> Ruling:
    """Give the ruling that was typed; a decision without a date is one of today.

    Raises
    ------
    SuksesiError
        Where something is missing, contradicts itself, or is not in the case.
    """
    kind = _kind(typed, names)
    _require_whole(typed, kind, names)
    return Ruling(
        kind=kind,
        employee=NOBODY if typed.code is None else find_person(typed.code, names=names),
        seat=_seat(typed.position, kind, names, opened),
        authority=typed.by.strip(),
        document=typed.document.strip() or UNNUMBERED,
        on=typed.on.date() if typed.on else date.today(),
        reason=typed.reason.strip(),
    )


def _kind(typed: Typed, names: Names) -> DecisionKind | ProposalStatus:
    if len(typed.acts) + bool(typed.status) > 1:
        raise SuksesiError(names.say("decide.act_and_status"))
    if typed.status:
        return status_called(typed.status)
    return typed.acts[0] if typed.acts else DecisionKind.PENETAPAN


def _require_whole(typed: Typed, kind: DecisionKind | ProposalStatus, names: Names) -> None:
    say, emptied = names.say, kind is DecisionKind.DIKOSONGKAN
    reasoned = isinstance(kind, DecisionKind) or kind in REASONED
    told = [
        say("decide.emptied_for_nobody") if emptied and typed.code else "",
        say("decide.code_missing") if not emptied and not typed.code else "",
        say("decide.reason_missing") if reasoned and not typed.reason.strip() else "",
        "" if typed.by.strip() else say("decide.author_missing"),
    ]
    if any(told):
        raise SuksesiError(" ".join(text for text in told if text))


def _seat(
    position: str, kind: DecisionKind | ProposalStatus, names: Names, opened: tuple[int, ...]
) -> int:
    if kind is DecisionKind.MENGUNDURKAN_DIRI and position.casefold() in EVERY_SEAT:
        return NO_SEAT
    ids = {str(key).casefold(): seat for seat, key in enumerate(names.case.establishment.id)}
    known = ids.get(position.strip().casefold())
    return find_seat(position, names=names, opened=opened) if known is None else known

"""The flags of a round as programs read them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import Field

from ...instances.ids import Ids
from ...instances.oversight import Oversight
from ...models.case import Case
from ...models.flag import Flag, FlagKind, Place
from .base import Document


class FlagPlace(Document):
    """Where to look."""

    sheet: str = Field(description="Sheet of the case, or a file of it")
    row: int | None = Field(description="Row of the sheet; null where the whole file is meant")
    column: str = Field(description="Column of the sheet, or key of the policy")
    gone: bool = Field(description="The row stood in the earlier run and is no longer there")


class FlagRecord(Document):
    """One thing worth a look; it accuses nobody."""

    kind: FlagKind = Field(description="What was found")
    seat: str | None = Field(description="Id of the seat it is about")
    person: str | None = Field(description="Code of the person it is about")
    others: tuple[str, ...] = Field(description="Codes of other people concerned")
    places: tuple[FlagPlace, ...] = Field(description="Where it can be checked")
    since: date | None = Field(description="Since when")
    facts: dict[str, int | str | date | None] = Field(
        description="What was found, by name; points and gap in hundredths of a point"
    )


class FlagsDocument(Document):
    """Everything about a round that is worth a look."""

    published: ClassVar[str] = "flags"

    flags: tuple[FlagRecord, ...] = Field(description="By kind")
    compared: int = Field(
        description="Earlier states of the case that were looked at; with 0 nothing could be said "
        "of late evidence and changed requirements"
    )
    unread: tuple[int, ...] = Field(description="Lines of the ledger whose case cannot be read")


def flags_document(found: Oversight, *, case: Case) -> FlagsDocument:
    """Give flags as a document."""
    return FlagsDocument(
        flags=tuple(_record(flag, Ids(case)) for flag in found.flags),
        compared=found.compared,
        unread=found.unread,
    )


def _record(flag: Flag, ids: Ids) -> FlagRecord:
    return FlagRecord(
        kind=flag.kind,
        seat=ids.seat(flag.seat),
        person=ids.person(flag.employee),
        others=tuple(str(ids.person(who)) for who in flag.others),
        places=tuple(map(_place, flag.places)),
        since=flag.since,
        facts=dict(flag.facts),
    )


def _place(place: Place) -> FlagPlace:
    return FlagPlace(sheet=place.sheet, row=place.row, column=place.column, gone=place.gone)

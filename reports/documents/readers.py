"""What ``suksesi explain … --untuk READER --format json`` gives: no more than the page tells."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from ...models.units import MERIT_UNITS
from .base import Document
from .reasons import DecidedRecord, RegretRecord, RequirementRecord


class ChoiceRecord(Document):
    """One choice at a seat."""

    person: str | None = Field(description="Null: the seat is left empty")
    recommended: bool
    merit: int | None = Field(
        description=f"{MERIT_UNITS} per point; null for a reader who is shown no scores"
    )
    loss: RegretRecord | None = Field(
        description="What the plan loses with it; null for the plan's own name and where it was "
        "not worked out"
    )


class DecisionRecord(DecidedRecord):
    """A decision on record about a seat."""

    kind: str
    person: str | None


class Choices(Document):
    """What may be chosen at one seat, for the committee and the official."""

    published: ClassVar[str] = "choices"

    case: str = Field(description="Content hash of the case")
    policy: str = Field(description="Content hash of the policy")
    audience: Literal["komite", "pejabat"]
    seat: str
    selection: bool = Field(description="The seat goes to open selection: no choices are given")
    choices: tuple[ChoiceRecord, ...] = Field(description="The slate in its order")
    decisions: tuple[DecisionRecord, ...]
    gates: tuple[str, ...] = Field(description="Ids of the gates of this seat that are open")


class Inspected(Document):
    """What stands behind the name at one seat, for the inspector."""

    published: ClassVar[str] = "inspected"

    case: str = Field(description="Content hash of the case")
    policy: str = Field(description="Content hash of the policy")
    seat: str
    person: str | None = Field(description="Null where no name is put forward")
    requirements: tuple[RequirementRecord, ...] = Field(description="Of that name")
    decisions: tuple[DecisionRecord, ...]
    gates: tuple[str, ...] = Field(description="Ids of the gates of this seat that are open")


class OwnSeat(Document):
    """One person's own standing at one seat, with nothing about anybody else."""

    published: ClassVar[str] = "own-seat"

    seat: str
    person: str
    kind: str = Field(description="Kind of move that it would be")
    outcome: Literal[
        "selection", "own", "recommended", "elsewhere", "eligible", "verify", "not_eligible"
    ] = Field(description="elsewhere: the plan gives this person another seat")
    elsewhere: str | None = Field(description="That other seat")
    merit_low: int | None = Field(description=f"{MERIT_UNITS} per point; null for open selection")
    merit_high: int | None = Field(description="Above merit_low where something is not on record")
    requirements: tuple[RequirementRecord, ...]

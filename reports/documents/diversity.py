"""What ``suksesi diversity --format json`` gives."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .base import Document
from .frontier import Point


class RaisedPoint(Point):
    """The best plan with at least so many members of the group."""

    people: int | None = Field(
        description="Appointments in the scope whose group is on record; null without a plan"
    )


class DiversityMinimum(Document):
    """What a minimum costs, raised from nobody to where no plan exists."""

    published: ClassVar[str] = "diversity"

    case: str = Field(description="SHA-256 of the case's content")
    policy: str = Field(description="SHA-256 of the policy's content")
    attribute: str = Field(description="By what people are grouped")
    groups: tuple[str, ...] = Field(description="Whose members are counted")
    levels: tuple[str, ...] = Field(description="Levels of the seats in scope; empty for all")
    units: tuple[str, ...] = Field(description="Units in scope, with all below; empty for all")
    eligible: int = Field(description="Members who may move to a seat of the scope")
    steps: tuple[RaisedPoint, ...] = Field(description="In ascending order of the number asked")

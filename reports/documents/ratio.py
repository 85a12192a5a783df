"""What ``suksesi ratio --format json`` gives."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import Field

from .base import Document


class LevelRatio(Document):
    """The people for the seats of one level, in one field of work or in all."""

    level: str = Field(description="Level of the seats")
    family: str | None = Field(
        description="Code of the field of work, empty where not on record; null for all together"
    )
    vacant: int = Field(description="Seats vacant on the installation date")
    falling: int = Field(description="Seats whose holder retires within the horizon")
    pool: int = Field(description="Persons eligible by promotion or from a functional post")
    to_verify: int = Field(description="Other such persons whom no rule bars, not all judged yet")
    within: int = Field(description="Persons of the same level who may move to one of the seats")
    without_eligible: tuple[str, ...] = Field(description="jabatan_id that nobody is eligible for")
    without_anybody: tuple[str, ...] = Field(description="Those without anybody to verify either")


class TalentRatio(Document):
    """People per seat that is vacant or falls vacant, by level and field of work."""

    published: ClassVar[str] = "ratio"

    case: str = Field(description="SHA-256 of the case's content")
    policy: str = Field(description="SHA-256 of the policy's content")
    installed_on: date = Field(description="Day on which everybody is judged")
    horizon: date = Field(description="Last day on which a seat counts as falling vacant")
    ratios: tuple[LevelRatio, ...]

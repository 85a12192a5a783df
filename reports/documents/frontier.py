"""What ``suksesi frontier --format json`` gives."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from .base import Document
from .prices import StatusWord


class Value(Document):
    """What a tier is worth, in its own units: merit in 1/2,000,000 of a point."""

    tier: str = Field(description="Id of the tier")
    value: int = Field(description="Exact value; fill tiers count criticality, merit units")


class Point(Document):
    """The best plan for one amount asked."""

    asked: int = Field(description="So many moves at most, or members at least or at most")
    measured: int | None = Field(description="How many the plan has; null without a plan")
    status: StatusWord = Field(description="optimal: proven; proven infeasible: there is no plan")
    values: tuple[Value, ...] = Field(description="Value of each tier, in order of precedence")
    names_changed: int | None = Field(description="Proposals that differ; null without a plan")


class Frontier(Document):
    """The best plan for each amount asked, one after another."""

    published: ClassVar[str] = "frontier"

    case: str = Field(description="SHA-256 of the case's content")
    policy: str = Field(description="SHA-256 of the policy's content")
    of: Literal["moves", "limit"] = Field(description="What is asked for")
    side: Literal["at_least", "at_most"]
    limit: int | None = Field(description="Number of the policy's diversity limit, from 1")
    fill_kept: bool = Field(description="All tiers before merit keep the plan's value")
    steps: tuple[Point, ...] = Field(description="In ascending order of the amount asked")

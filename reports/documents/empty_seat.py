"""A seat without a candidate as a document: its funnel, and who comes nearest by which steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from pydantic import Field

from ...models.case import Case
from ...models.slate import Slate
from ...solver.explain.readiness.prospect import Prospect
from .base import Document
from .ways import Way, way_of


class FunnelRecord(Document):
    """One rule of the funnel."""

    rule: str = Field(description="Id of the rule; empty for everybody who could move to the seat")
    left: int = Field(description="People no rule up to this one bars, in the policy's order")
    bars: int = Field(description="People this rule bars, whatever the others say")
    only: int = Field(description="People this rule alone bars")


class EmptySeatDocument(Document):
    """Why nobody is eligible for a seat, and what would bring somebody there."""

    published: ClassVar[str] = "empty-seat"

    case: str = Field(description="Content hash of the case")
    policy: str = Field(description="Content hash of the policy")
    seat: str = Field(description="Id of the seat")
    to_verify: int = Field(description="People nothing bars and something cannot be judged of")
    not_eligible: int
    funnel: tuple[FunnelRecord, ...]
    nearest: tuple[Way, ...] = Field(description="The fewest requirements short first")


def empty_seat_document(case: Case, slate: Slate, near: Sequence[Prospect]) -> EmptySeatDocument:
    """Write what keeps a seat empty."""
    return EmptySeatDocument(
        case=case.digest,
        policy=case.policy_digest,
        seat=str(case.establishment.id[slate.seat]),
        to_verify=slate.to_verify,
        not_eligible=slate.not_eligible,
        funnel=tuple(
            FunnelRecord(rule=step.rule, left=step.left, bars=step.bars, only=step.only)
            for step in slate.funnel
        ),
        nearest=tuple(way_of(found, case) for found in near),
    )

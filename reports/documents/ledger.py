"""The ledger of a round as programs read it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from ...instances.ledger import Checked, Trouble
from .base import Document


class LedgerLine(Document):
    """One computation; whose names came out stands in no ledger."""

    number: int = Field(description="Number of the line, from 1")
    at: str = Field(description="When, ISO 8601 with offset")
    act: str = Field(description="The command")
    plans: int = Field(description="How many plans were computed")
    case: str = Field(description="Content hash of the case")
    policy: str = Field(description="Content hash of the policy")
    decree: str = Field(description="Number of the decree; empty for a trial")
    status: str = Field(description="Status of the plan; empty where no name is shown")
    result: str = Field(description="Hash of who was named where; empty where nobody was")
    run: str | None = Field(description="Where the run is kept as seen from the ledger")


class LedgerBreak(Document):
    """One place where the ledger is not whole."""

    trouble: Trouble = Field(description="What is missing or changed")
    line: int = Field(description="First line concerned")
    last: int = Field(description="Last line concerned")
    run: str = Field(description="The run concerned as seen from the ledger; else empty")


class LedgerDocument(Document):
    """Every computation of a round, and everything that is missing or changed."""

    published: ClassVar[str] = "ledger"

    whole: bool = Field(description="Nothing is missing or changed")
    computations: int = Field(description="How many computations there are on record")
    lines: tuple[LedgerLine, ...] = Field(description="In the order of the ledger")
    breaks: tuple[LedgerBreak, ...] = Field(description="Empty where the ledger is whole")


def ledger_document(found: Checked) -> LedgerDocument:
    """Give a ledger as a document."""
    runs = {line.of: line.run for line in found.lines if not line.computes}
    lines = [line for line in found.lines if line.computes]
    return LedgerDocument(
        whole=found.whole,
        computations=len(lines),
        lines=tuple(
            LedgerLine(
                number=line.number,
                at=line.at,
                act=line.act,
                plans=line.plans,
                case=line.case,
                policy=line.policy,
                decree=line.decree,
                status=line.status,
                result=line.result,
                run=runs.get(line.number),
            )
            for line in lines
        ),
        breaks=tuple(
            LedgerBreak(trouble=item.trouble, line=item.line, last=item.last, run=item.run)
            for item in found.breaks
        ),
    )

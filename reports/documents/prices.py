"""What ``suksesi prices --format json`` gives."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from .base import Document

StatusWord = Literal["optimal", "feasible", "not found yet", "proven infeasible", "stopped"]


class Amount(Document):
    """A difference of one tier, in the tier's own units: merit in 1/2,000,000 of a point."""

    tier: str = Field(description="Id of the tier")
    by: int = Field(description="Exact difference; fill tiers count criticality, merit units")


class Proposal(Document):
    """A proposal that changes."""

    seat: str = Field(description="jabatan_id")
    before: str | None = Field(description="Person code in today's plan; null for nobody")
    after: str | None = Field(description="Person code without it; null for nobody")
    withheld: bool = Field(description="A name waits for open selection and is not given")


class Priced(Document):
    """The price of one thing."""

    rule: str = Field(description="Policy key of the rule")
    kind: str | None = Field(description="Lifted for this kind of move only")
    limit: str | None = Field(description="Lifted is this one limit of the rule")
    decision: str | None = Field(description="Lifted is a decision of this kind on record")
    decision_row: int | None = Field(description="Row of its sheet")
    conflict_row: int | None = Field(description="Lifted is the conflict in this row")
    seat: str | None = Field(description="jabatan_id of the decision; null for none or every seat")
    person: str | None = Field(description="Person code of the decision")
    basis: str | None = Field(description="Article; null where the policy applies no such rule")
    confidence: str | None = Field(description="How well it is known: tinggi, sedang, rendah")
    waivable_by: str | None = Field(description="Who may waive the rule; null where nobody may")
    status: StatusWord = Field(description="optimal: the gains are exact, proven")
    gained: tuple[Amount, ...] = Field(
        description="Value without it less today's, tiers that differ, in order of precedence"
    )
    falls_away: tuple[Amount, ...] = Field(
        description="The part of it that today's plan has at once, as a price no longer counts"
    )
    at_most: tuple[Amount, ...] = Field(description="Proven bounds where the price is not exact")
    moves_admitted: int = Field(description="Moves that this alone keeps out")
    moves_withdrawn: int = Field(description="Moves that only this waiver lets be")
    people: int = Field(description="Persons of these moves")
    next_rule: str | None = Field(description="Id of the rule next in the way of most others")
    next_people: int = Field(description="How many persons that one alone keeps out besides")
    changes: tuple[Proposal, ...] = Field(description="Proposals that change")


class Prices(Document):
    """What each rule, limit and decision costs the plan of a round."""

    published: ClassVar[str] = "prices"

    case: str = Field(description="SHA-256 of the case's content")
    policy: str = Field(description="SHA-256 of the policy's content")
    simulated: bool = Field(description="Names are given whatever the gates say")
    left: int = Field(description="Things not priced, because the work was stopped")
    prices: tuple[Priced, ...]

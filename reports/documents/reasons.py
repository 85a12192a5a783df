"""Why one person is, or is not, the plan's name at a seat, as a document."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from ...models.case import Case
from ...models.finding import Clears, Finding
from ...models.regret import Regret
from ...models.table import NO_SEAT, NOBODY
from ...models.units import MERIT_UNITS
from ...solver.explain import Reasons
from .base import Document

Person = str | None


class RequirementRecord(Document):
    """One hard rule's answer."""

    rule: str
    verdict: Literal["met", "not_met", "no_data"]
    field: str = Field(description="Sheet and column that it was read from")
    row: int | None
    clears: date | str = Field(description="The date from which time alone settles it, or never")


class ChangeRecord(Document):
    """A seat that somebody else takes then; null stands for a seat that is empty."""

    seat: str
    before: Person
    after: Person


class RegretRecord(Document):
    """What the plan loses with this person here, everybody else seated anew."""

    low: dict[str, int] = Field(
        description="No plan with this name loses less: proven; by tier, in the tier's own units "
        f"(merit: {MERIT_UNITS} per point), an earlier tier weighing more than all later ones"
    )
    high: dict[str, int] | None = Field(description="What the plan that was found loses")
    exact: bool
    impossible: bool = Field(description="Proven: no plan has this name here")
    changes: tuple[ChangeRecord, ...] = Field(description="Of plans as good, the one with fewest")


class DecidedRecord(Document):
    """Whose decision it is, by which document, of which day."""

    authority: str
    document: str
    on: date


class WaiverRecord(DecidedRecord):
    """A decision that waives one rule for this person at this seat."""

    rule: str = Field(description="Key of the rule; it is not among the requirements")


class ReasonsDocument(Document):
    """What speaks for and against one person at one seat."""

    published: ClassVar[str] = "reasons"

    case: str = Field(description="Content hash of the case")
    policy: str = Field(description="Content hash of the policy")
    seat: str
    person: str
    kind: str = Field(description="Kind of move that it would be")
    listed: Literal["eligible", "verify", "not_eligible"]
    recommended: bool
    chosen: Person = Field(description="The plan's name here; null where the seat stays empty")
    elsewhere: str | None = Field(description="Seat the plan gives this person instead")
    rank: int | None = Field(description="By merit among the eligible, equals share it")
    candidates: int
    merit_low: int = Field(description=f"{MERIT_UNITS} per point")
    merit_high: int = Field(description="Above merit_low where something is not on record")
    tied: bool | None = Field(description="A plan as good has this name here; null: open")
    requirements: tuple[RequirementRecord, ...]
    waivers: tuple[WaiverRecord, ...] = Field(description="What the eligibility depends on")
    regret: RegretRecord | None = Field(
        description="Null for the plan's name, for somebody whom a rule bars, and where the plan "
        "itself is not proven"
    )


def reasons_document(
    case: Case, reasons: Reasons, *, chosen: int, regret: Regret | None
) -> ReasonsDocument:
    """Write the reasons; `chosen` is the plan's name at the seat, ``NOBODY`` without one."""
    return ReasonsDocument(
        case=case.digest,
        policy=case.policy_digest,
        seat=str(case.establishment.id[reasons.seat]),
        person=str(case.roster.code[reasons.employee]),
        kind=reasons.kind.key,
        listed=reasons.listed,
        recommended=reasons.recommended,
        chosen=_person(case, chosen),
        elsewhere=None
        if reasons.elsewhere == NO_SEAT
        else str(case.establishment.id[reasons.elsewhere]),
        rank=reasons.rank,
        candidates=reasons.candidates,
        merit_low=reasons.merit.low,
        merit_high=reasons.merit.high,
        tied=reasons.tied,
        requirements=tuple(requirement_record(item) for item in reasons.findings),
        waivers=tuple(
            WaiverRecord(rule=one.rule, authority=one.authority, document=one.document, on=one.on)
            for one in reasons.waivers
        ),
        regret=None if regret is None else regret_record(case, regret),
    )


def _person(case: Case, employee: int) -> Person:
    return None if employee == NOBODY else str(case.roster.code[employee])


def requirement_record(finding: Finding) -> RequirementRecord:
    """Write one answer of a rule."""
    clears = finding.clears
    verdict: Literal["met", "not_met", "no_data"] = finding.verdict.name.lower()  # type: ignore[assignment]
    return RequirementRecord(
        rule=finding.rule,
        verdict=verdict,
        field=finding.field,
        row=finding.row,
        clears=clears.value if isinstance(clears, Clears) else clears,
    )


def regret_record(case: Case, regret: Regret) -> RegretRecord:
    """Write what a choice loses."""
    return RegretRecord(
        low=dict(regret.low),
        high=None if regret.high is None else dict(regret.high),
        exact=regret.exact,
        impossible=regret.impossible,
        changes=tuple(
            ChangeRecord(
                seat=str(case.establishment.id[one.seat]),
                before=_person(case, one.before),
                after=_person(case, one.after),
            )
            for one in regret.changes
        ),
    )

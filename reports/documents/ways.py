"""What a person lacks for a seat and when it comes: the records that several documents hold."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from ...models.case import Case
from ...models.finding import Clears, Finding, Quantity
from ...solver.explain.readiness.prospect import Prospect
from .base import Document

Amount = int | str | date | None


class Requirement(Document):
    """One requirement that is not met, or cannot be judged."""

    rule: str = Field(description="Id of the rule")
    verdict: Literal["not_met", "no_data"]
    field: str = Field(description="sheet.column that decided")
    row: int | None = Field(description="Row of that sheet, the header being row 1")
    found: Amount = Field(description="What stands there, in `unit`; null is nothing on record")
    needed: Amount = Field(description="What is asked for, in `unit`")
    unit: str = Field(
        description="months, years, date, percent (hundredths of a percent), points (hundredths "
        "of a point), box, count, word; empty where neither is given"
    )
    clears_on: date | None = Field(description="Day on which time alone settles it")
    settled_by: Literal["time", "step", "nothing"] = Field(
        description="What settles it: time, a step (training, test, document), or neither"
    )


class Way(Document):
    """One person at one seat: what is lacking today, from when on it is not, and until when."""

    person: str = Field(description="Case-local code")
    seat: str = Field(description="Id of the seat")
    kind: str = Field(description="Kind of move, the planner's word")
    met_from: date = Field(
        description="First day on which nothing is lacking but what a step settles, judged again "
        "on that day",
    )
    until: date | None = Field(description="Last day before a limit closes")
    closed_by: str = Field(description="Id of the rule that closes it, or 'retirement'; or empty")
    lacking: tuple[Requirement, ...]


def way_of(found: Prospect, case: Case) -> Way:
    """Write one prospect."""
    return Way(
        person=str(case.roster.code[found.employee]),
        seat=str(case.establishment.id[found.seat]),
        kind=found.kind.key,
        met_from=found.on,
        until=found.until,
        closed_by=found.closes,
        lacking=tuple(_requirement(finding, found) for finding in found.missing),
    )


def _requirement(finding: Finding, found: Prospect) -> Requirement:
    shut = {one.rule for one in found.shut}
    needs = {one.rule for one in found.needs}
    by_step = "step" if finding.rule in needs else "time"
    units = [one.unit.value for one in (finding.needed, finding.found) if one is not None]
    return Requirement(
        rule=finding.rule,
        verdict="not_met" if finding.verdict.name == "NOT_MET" else "no_data",
        field=finding.field,
        row=finding.row,
        found=_amount(finding.found),
        needed=_amount(finding.needed),
        unit=units[0] if units else "",
        clears_on=None if isinstance(finding.clears, Clears) else finding.clears,
        settled_by="nothing" if finding.rule in shut else by_step,
    )


def _amount(quantity: Quantity | None) -> Amount:
    return None if quantity is None else quantity.amount

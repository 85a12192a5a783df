"""Disparity as a document: exact counts by group, contrasts, causes, protected tables, places."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from ...models.case import Case
from ...models.units import MERIT_UNITS, TALENT_UNITS
from ...solver.explain.disparity.balance import Place, Quality, middle
from ...solver.explain.disparity.causes import Cause
from ...solver.explain.disparity.contrast import Contrast
from ...solver.explain.disparity.crossing import Cell, Crossing
from ...solver.explain.disparity.found import Disparity, Table
from ...solver.explain.disparity.stage import Stage
from .base import Document

StageName = Literal["considered", "eligible", "pool", "slate", "recommended"]
STAGES: dict[Stage, StageName] = {
    Stage.CONSIDERED: "considered",
    Stage.ELIGIBLE: "eligible",
    Stage.POOL: "pool",
    Stage.SLATE: "slate",
    Stage.RECOMMENDED: "recommended",
}


class StageCounts(Document):
    """People by stage; null where the count is withheld."""

    considered: int | None = Field(description="People in the feeder of some seat")
    eligible: int | None = Field(description="Of them, every hard rule met at some seat")
    pool: int | None = Field(description="Of the eligible, in the succession boxes")
    slate: int | None = Field(description="Of the eligible, named on a slate")
    recommended: int | None = Field(description="Of those on a slate, the plan's name")


class GroupCounts(Document):
    """One group."""

    group: str = Field(description="Word of the group; empty: not on record")
    counts: StageCounts


class ContrastRecord(Document):
    """A group beside the one with the highest share; a comparison, not Indonesian law."""

    group: str
    reference: str
    stage: StageName
    among: StageName
    count: int = Field(description="People of the group at the stage")
    of: int = Field(description="People of the group at the stage it is a share of")
    reference_count: int
    reference_of: int
    below_four_fifths: bool
    p_millionths: int = Field(description="Fisher's exact two-sided p, millionths, half up")
    least_p_millionths: int = Field(description="Least p of any outcome with these numbers")


class CauseRecord(Document):
    """What one rule alone does to who is eligible."""

    rule: str | None = Field(description="Rule id; null: no data of any rule")
    speaks: Literal["tidak_terpenuhi", "belum_ada_data", "bukti_belum_diunggah"]
    stopped: dict[str, int] = Field(description="People it speaks against at every seat, by group")
    eligible_if_lifted: dict[str, int] = Field(description="People eligible without it, by group")


class TableRecord(Document):
    """One grouping at the seats of one level, or of all."""

    by: str
    level: str | None = Field(description="Level; null: all levels together, a person once")
    seats: int
    groups: list[GroupCounts]
    unknown: StageCounts
    contrasts: list[ContrastRecord]
    causes: list[CauseRecord]


class CellRecord(Document):
    """One cell of a protected table."""

    row: str
    column: str
    counts: StageCounts


class CrossingRecord(Document):
    """Two groupings crossed, or one joined from outside; small counts are withheld."""

    by: str
    across: str = Field(description="Second grouping; empty: none")
    minimum: int = Field(description="Least count that is shown")
    whole: bool = Field(description="Everything is withheld")
    cells: list[CellRecord]


class QualityRecord(Document):
    """Holders of seats of one place at one time."""

    people: int
    pool: int = Field(description="Of them in the succession boxes")
    talents: int = Field(description="How many have a known talent score")
    talent_sum: int = Field(description=f"Sum, {TALENT_UNITS} per point")
    talent_median_twice: int | None = Field(description=f"Twice the median, {TALENT_UNITS} a point")
    merits: int = Field(description="How many have a known merit at their own seat")
    merit_sum: int = Field(description=f"Sum, {MERIT_UNITS} per point")
    merit_median_twice: int | None = Field(description=f"Twice the median, {MERIT_UNITS} a point")


class PlaceRecord(Document):
    """One unit or region."""

    id: str
    today: QualityRecord
    after: QualityRecord
    came: int = Field(description="People who come from elsewhere by the plan")
    went: int = Field(description="People who leave for elsewhere by the plan")
    net_talent: int = Field(description=f"Known talent in less out, {TALENT_UNITS} per point")


class ActingRecord(Document):
    """Acting officials of seats to fill."""

    seats: int
    eligible: int = Field(description="Eligible for the very seat")
    recommended_here: int
    recommended_elsewhere: int


class DisparityDocument(Document):
    """How far the people of each group got, and who gets the strongest."""

    published: ClassVar[str] = "disparity"

    case: str = Field(description="Digest of the case")
    policy: str = Field(description="Digest of the policy")
    minimum: int = Field(description="Least group that is compared, least count in protected cells")
    tables: list[TableRecord]
    protected: list[CrossingRecord]
    places: dict[str, list[PlaceRecord]]
    acting: ActingRecord


def disparity_document(case: Case, found: Disparity) -> DisparityDocument:
    """Write a disparity report as a document."""
    return DisparityDocument(
        case=case.digest,
        policy=case.policy_digest,
        minimum=found.minimum,
        tables=[_table(table) for table in found.tables],
        protected=[_crossing(one) for one in found.protected],
        places={by.value: [_place(one) for one in some] for by, some in found.places.items()},
        acting=ActingRecord(
            seats=found.acting.seats,
            eligible=found.acting.eligible,
            recommended_here=found.acting.here,
            recommended_elsewhere=found.acting.elsewhere,
        ),
    )


def _counts(counts: tuple[int | None, ...]) -> StageCounts:
    return StageCounts(**{STAGES[stage]: counts[stage] for stage in Stage})


def _table(table: Table) -> TableRecord:
    return TableRecord(
        by=table.by,
        level=None if table.level is None else table.level.key,
        seats=table.seats,
        groups=[
            GroupCounts(group=one.group, counts=_counts(one.counts)) for one in table.rates.groups
        ],
        unknown=_counts(table.rates.unknown),
        contrasts=[_contrast(one) for one in table.contrasts],
        causes=[_cause(one) for one in table.causes],
    )


def _contrast(one: Contrast) -> ContrastRecord:
    return ContrastRecord(
        group=one.group.group,
        reference=one.reference.group,
        stage=STAGES[one.stage],
        among=STAGES[one.among],
        count=one.group.counts[one.stage],
        of=one.group.counts[one.among],
        reference_count=one.reference.counts[one.stage],
        reference_of=one.reference.counts[one.among],
        below_four_fifths=one.below,
        p_millionths=one.chance,
        least_p_millionths=one.least,
    )


def _cause(one: Cause) -> CauseRecord:
    return CauseRecord(
        rule=one.rule or None,
        speaks=one.speaks.value,
        stopped=one.stopped,
        eligible_if_lifted=one.lifted,
    )


def _crossing(one: Crossing) -> CrossingRecord:
    return CrossingRecord(
        by=one.by,
        across=one.across,
        minimum=one.minimum,
        whole=one.whole,
        cells=[_cell(cell) for cell in one.cells],
    )


def _cell(cell: Cell) -> CellRecord:
    return CellRecord(row=cell.row, column=cell.column, counts=_counts(cell.counts))


def _place(place: Place) -> PlaceRecord:
    return PlaceRecord(
        id=place.id,
        today=_quality(place.today),
        after=_quality(place.after),
        came=place.came,
        went=place.went,
        net_talent=place.net,
    )


def _quality(one: Quality) -> QualityRecord:
    talent, merit = middle(one.talents), middle(one.merits)
    return QualityRecord(
        people=one.people,
        pool=one.pool,
        talents=len(one.talents),
        talent_sum=sum(one.talents),
        talent_median_twice=None if talent is None else int(2 * talent),
        merits=len(one.merits),
        merit_sum=sum(one.merits),
        merit_median_twice=None if merit is None else int(2 * merit),
    )

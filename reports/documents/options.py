"""The options of one person as a document; the version for that person holds nobody else."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import Field

from ...models.case import Case
from ...models.units import MERIT_UNITS, TALENT_UNITS
from ...solver.explain.readiness.gaps import Gap
from ...solver.explain.readiness.options import Chance, NextLevel, Options
from ...solver.explain.readiness.standing import Standing
from .base import Document
from .ways import Way, way_of


class StandingRecord(Document):
    """Where the person stands at a seat; never in the version for that person."""

    rank: int | None = Field(description="By merit among the eligible, equals share it")
    candidates: int
    recommended: bool = Field(description="The plan's name for the seat")
    loss: dict[str, int] | None = Field(
        description="What the plan is worth less with this name, by tier, in the tier's own units; "
        "null where it was not asked for, or no such plan was found"
    )
    exact: bool = Field(description="The loss is proven in every tier")
    impossible: bool = Field(description="Proven: no plan has this name here")


class ChanceRecord(Document):
    """One seat."""

    way: Way
    vacant_on: date | None = Field(description="Null where the round fills the seat")
    merit_low: int = Field(description=f"{MERIT_UNITS} per point")
    merit_high: int = Field(description="Above merit_low where something is not on record")
    standing: StandingRecord | None


class NextLevelRecord(Document):
    """The smallest change that opens the next level."""

    level: str
    seats: int = Field(description="Seats of that level")
    ready: int = Field(description="Of those, every requirement met should they be filled")
    possible: int = Field(description="Of those, opened by time or steps")
    alike: int = Field(description="Of those, lacking the same as `nearest`")
    nearest: Way | None


class GapRecord(Document):
    """An indicator without evidence."""

    indicator: str = Field(description="Code in the rubric")
    group: str | None = Field(description="Code of the indicator it is a part of")
    most: int = Field(
        description=f"What the best evidence adds to the talent score, {TALENT_UNITS} per point"
    )
    blocks: bool = Field(description="Without it the talent box cannot be worked out")


class OptionsDocument(Document):
    """The seats that one person may hold."""

    published: ClassVar[str] = "options"

    case: str = Field(description="Content hash of the case")
    policy: str = Field(description="Content hash of the policy")
    person: str = Field(description="Case-local code")
    installed_on: date
    now: tuple[ChanceRecord, ...]
    verify: tuple[ChanceRecord, ...]
    later: tuple[ChanceRecord, ...]
    steps: tuple[ChanceRecord, ...]
    closed: int = Field(description="Seats that neither time nor a step opens")
    next_level: NextLevelRecord | None
    gaps: tuple[GapRecord, ...]


def options_document(
    found: Options, case: Case, *, standings: dict[int, Standing] | None = None
) -> OptionsDocument:
    """Write the options of one person; without `standings` nothing in it is about anybody else."""
    known = standings or {}

    def written(chances: tuple[Chance, ...]) -> tuple[ChanceRecord, ...]:
        return tuple(_chance(chance, case, known.get(chance.seat)) for chance in chances)

    return OptionsDocument(
        case=case.digest,
        policy=case.policy_digest,
        person=str(case.roster.code[found.employee]),
        installed_on=case.round.installed_on,
        now=written(found.now),
        verify=written(found.verify),
        later=written(found.later),
        steps=written(found.steps),
        closed=found.closed,
        next_level=_next_level(found.next_level, case),
        gaps=tuple(_gap(gap) for gap in found.gaps),
    )


def _chance(chance: Chance, case: Case, standing: Standing | None) -> ChanceRecord:
    return ChanceRecord(
        way=way_of(chance.prospect, case),
        vacant_on=chance.vacant_on,
        merit_low=chance.merit.low,
        merit_high=chance.merit.high,
        standing=None if standing is None else _standing(standing),
    )


def _standing(standing: Standing) -> StandingRecord:
    regret = standing.regret
    return StandingRecord(
        rank=standing.rank,
        candidates=standing.candidates,
        recommended=standing.recommended,
        loss=None if regret is None else regret.high,
        exact=regret is not None and regret.exact,
        impossible=regret is not None and regret.impossible,
    )


def _next_level(found: NextLevel | None, case: Case) -> NextLevelRecord | None:
    if found is None:
        return None
    return NextLevelRecord(
        level=found.level.key,
        seats=found.seats,
        ready=found.ready,
        possible=found.possible,
        alike=found.alike,
        nearest=None if found.nearest is None else way_of(found.nearest, case),
    )


def _gap(gap: Gap) -> GapRecord:
    return GapRecord(
        indicator=gap.line.code,
        group=None if gap.group is None else gap.group.code,
        most=gap.most,
        blocks=gap.blocks,
    )

"""Robustness as programs read it: what every weight, all of them and one score may change."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from .base import Document


class EdgeRecord(Document):
    """Where one side of an interval ends."""

    stays: int = Field(description="last value at which the name stays, in steps of the weight")
    over: int | None = Field(description="next step, where it does not; null: the range ends here")
    successor: str | None = Field(description="code of who takes over; null: nobody, or not shown")


class IntervalRecord(Document):
    """The connected values of one weight at which a name stays."""

    weight: str = Field(description="place in the policy or its rubric, for instance "
                        "bauran.administrator.teknis")  # fmt: skip
    scale: str = Field(description="persen: whole percents; bagian: whole shares; poin: "
                       "hundredths of a point of merit")  # fmt: skip
    today: int = Field(description="value of the policy, in steps of the scale")
    low: EdgeRecord
    high: EdgeRecord
    exact: bool = Field(description="both ends are proven; else the work was stopped")


class JointRecord(Document):
    """How far all percent weights may move at once."""

    certified: int = Field(description="percent points up to which the name is proven to stay")
    witnessed: int | None = Field(description="percent points at which it is seen not to")
    values: dict[str, int] = Field(description="that weighting: percents that differ from today's")
    successor: str | None = Field(description="code of who takes over; null: nobody, or not shown")


class ScoreRecord(Document):
    """The least change of one score that changes the name."""

    person: str = Field(description="code of whose score it is")
    sheet: str
    row: int = Field(description="row of the sheet")
    today: int = Field(description="hundredths of a point")
    changed: int = Field(description="hundredths of a point; one less of a change: no other name")
    successor: str | None = Field(description="code of who takes over; null: nobody, or not shown")


class NameRecord(Document):
    """One recommended name."""

    position: str = Field(description="jabatan_id of the seat")
    employee: str = Field(description="code of the recommended person")
    tied: bool = Field(description="another name gives a plan as good in every tier")
    fragile: list[str] = Field(description="bobot, bagian: by which measure of the policy")
    stays: int = Field(description="drawn weightings in which the name stays")
    sampled: int = Field(description="drawn weightings that were decided")
    intervals: list[IntervalRecord] = Field(description="empty where they were not asked for")
    joint: JointRecord | None = Field(description="null where it was not asked for")
    score: ScoreRecord | None = Field(description="null where not asked for or no change suffices")


class RobustnessDocument(Document):
    """What ``suksesi robust --format json`` prints."""

    published: ClassVar[str] = "robustness"

    case: str = Field(description="SHA-256 of the case")
    seed: int
    number: int = Field(description="weightings drawn")
    spread: int = Field(description="percent points to either side within which they are drawn")
    complete: bool = Field(description="the work was not stopped")
    names: list[NameRecord]

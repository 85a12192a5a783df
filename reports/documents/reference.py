"""A plan beside the national default as programs read it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, Field

from ...instances.ids import Ids
from ...models.case import Case
from ...models.setting import ABSENT, Setting
from ...solver.explain.oversight.reference import Difference, Reference
from .base import Document


class ReferenceSetting(Document):
    """One setting that is not as the default has it."""

    number: int = Field(description="Its number here, from 1")
    key: str = Field(description="Its keys in the policy, joined by dots; keputusan for a decision")
    ours: str | None = Field(description="Value of the policy as JSON; null where it states none")
    default: str | None = Field(description="Value of the default as JSON; null where it has none")
    row: int | None = Field(description="Row of sheet keputusan or status_usulan of a decision")


class ReferenceDifference(Document):
    """One seat that has another name under the default."""

    seat: str = Field(description="Id of the seat")
    ours: str | None = Field(description="Code of the plan's name; null where it stays empty")
    default: str | None = Field(description="Code of the default's name; null for nobody")
    tied: bool = Field(description="Under the policy itself the default's name is as good")
    causes: tuple[int, ...] = Field(
        description="Numbers of settings each of which, put back alone, brings the default's name"
    )
    together: tuple[int, ...] = Field(
        description="Where none does: settings that bring it together, none of them to be spared"
    )


class ReferenceDocument(Document):
    """Names that differ from the national default, and the settings that make them differ."""

    published: ClassVar[str] = "reference"

    settings: tuple[ReferenceSetting, ...] = Field(description="What differs and may change a name")
    differences: tuple[ReferenceDifference, ...] = Field(
        description="By seat; seats of open selection are left out"
    )
    hidden: int = Field(description="Seats of open selection that differ too")
    settled: bool = Field(description="Every solve was proven; else nothing is said of any name")
    empty: bool = Field(description="Under the default no plan exists: proven")
    unplanned: bool = Field(description="The plan itself names nobody")
    solves: int = Field(description="How many rounds were solved")


def reference_document(
    found: Reference, *, case: Case, hidden: Collection[int] = ()
) -> ReferenceDocument:
    """Give a comparison as a document, without the seats of `hidden`."""
    ids = Ids(case)
    numbers = {id(setting): number for number, setting in enumerate(found.settings, start=1)}
    shown = [item for item in found.differences if item.seat not in hidden]
    return ReferenceDocument(
        settings=tuple(_setting(one, numbers[id(one)]) for one in found.settings),
        differences=tuple(_difference(item, ids, numbers) for item in shown),
        hidden=len(found.differences) - len(shown),
        settled=found.settled,
        empty=found.empty,
        unplanned=found.unplanned,
        solves=found.solves,
    )


def _setting(setting: Setting, number: int) -> ReferenceSetting:
    decision = setting.decision
    return ReferenceSetting(
        number=number,
        key=setting.key,
        ours=_stated(setting.ours),
        default=_stated(setting.default),
        row=None if decision is None else decision.row,
    )


def _stated(value: Any) -> str | None:
    if value is ABSENT:
        return None
    return json.dumps(value, default=_plain, ensure_ascii=False, sort_keys=True)


def _plain(value: Any) -> Any:
    return value.model_dump(mode="json") if isinstance(value, BaseModel) else str(value)


def _difference(item: Difference, ids: Ids, numbers: Mapping[int, int]) -> ReferenceDifference:
    return ReferenceDifference(
        seat=str(ids.seat(item.seat)),
        ours=ids.person(item.ours),
        default=ids.person(item.default),
        tied=item.tied,
        causes=tuple(numbers[id(one)] for one in item.causes),
        together=tuple(numbers[id(one)] for one in item.together),
    )

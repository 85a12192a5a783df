"""The bench as a document: facts by seat and by year, and no score."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import Field

from ...models.case import Case
from ...models.units import MERIT_UNITS
from ...solver.explain.readiness.bench import Bench, Incumbent, Post
from ...solver.explain.readiness.successors import Successor
from ...solver.explain.readiness.years import Year
from .base import Document
from .ways import Way, way_of


class HolderRecord(Document):
    """Who holds a seat."""

    person: str = Field(description="Case-local code")
    since: date | None = Field(description="Null is not on record")
    months: int | None = Field(description="Whole months in the seat on the installation date")
    overdue: bool = Field(description="Longer than the policy's months; bars nobody")
    leaves: date | None = Field(description="First day of retirement, or announced departure")


class SuccessorRecord(Document):
    """A name that meets every requirement from a day on."""

    merit: int = Field(description=f"At the seat on today's evidence, {MERIT_UNITS} per point")
    way: Way


class PostRecord(Document):
    """One seat of the bench."""

    seat: str = Field(description="Id of the seat")
    holder: HolderRecord | None = Field(description="Null where vacant on the installation date")
    judged: bool = Field(description="False where the President appoints")
    successors: tuple[SuccessorRecord, ...] = Field(
        description="Ready on the installation date first, then by time within 24 months"
    )
    to_verify: int = Field(description="People nothing bars and something cannot be judged of")
    near: tuple[Way, ...] = Field(description="Nearest of those who need a step as well")


class FallsRecord(Document):
    """A seat on the day it has no incumbent any more."""

    seat: str
    on: date
    holder: str | None = Field(description="Code of who leaves; null where vacant already")
    ready: tuple[str, ...] = Field(description="Codes of those who meet everything on that day")


class YearRecord(Document):
    """Twelve months after the installation; number 0 is the installation itself."""

    number: int
    first: date
    last: date
    falls_vacant: tuple[FallsRecord, ...]
    vacant: int = Field(description="Seats vacant by `last` if none is filled from now on")
    covered: dict[str, str] = Field(
        description="Of those, as many as possible with a person of their own: seat id to code"
    )


class BenchDocument(Document):
    """Succession of the seats asked about."""

    published: ClassVar[str] = "bench"

    case: str = Field(description="Content hash of the case")
    policy: str = Field(description="Content hash of the policy")
    data_on: date
    installed_on: date
    within: tuple[date, ...] = Field(description="12 and 24 months after the installation")
    posts: tuple[PostRecord, ...]
    without: tuple[str, ...] = Field(description="Ids of judged seats nobody is ready for")
    only_successor: dict[str, tuple[str, ...]] = Field(
        description="Code of a person to the ids of the seats nobody else is ready for"
    )
    covered: dict[str, str] = Field(
        description="All judged seats at once: seat id to a person of its own, as many as possible"
    )
    years: tuple[YearRecord, ...]


def bench_document(bench: Bench) -> BenchDocument:
    """Write a bench."""
    case = bench.case
    seat, code = case.establishment.id, case.roster.code
    return BenchDocument(
        case=case.digest,
        policy=case.policy_digest,
        data_on=case.round.data_on,
        installed_on=bench.on,
        within=bench.within,
        posts=tuple(_post(post, case) for post in bench.posts),
        without=tuple(seat[one] for one in bench.without),
        only_successor={
            code[person]: tuple(seat[one] for one in seats) for person, seats in bench.only.items()
        },
        covered=_covered(bench.covered, case),
        years=tuple(_year(year, case) for year in bench.years),
    )


def _covered(found: dict[int, int], case: Case) -> dict[str, str]:
    return {
        str(case.establishment.id[seat]): str(case.roster.code[person])
        for seat, person in found.items()
    }


def _post(post: Post, case: Case) -> PostRecord:
    return PostRecord(
        seat=str(case.establishment.id[post.seat]),
        holder=_holder(post.incumbent, case),
        judged=post.judged,
        successors=tuple(_successor(one, case) for one in post.successors),
        to_verify=post.to_verify,
        near=tuple(way_of(one, case) for one in post.near),
    )


def _successor(name: Successor, case: Case) -> SuccessorRecord:
    return SuccessorRecord(merit=name.merit, way=way_of(name.prospect, case))


def _holder(held: Incumbent | None, case: Case) -> HolderRecord | None:
    if held is None:
        return None
    return HolderRecord(
        person=str(case.roster.code[held.employee]),
        since=held.since,
        months=held.months,
        overdue=held.overdue,
        leaves=held.leaves,
    )


def _year(year: Year, case: Case) -> YearRecord:
    seat, code = case.establishment.id, case.roster.code
    return YearRecord(
        number=year.number,
        first=year.first,
        last=year.last,
        falls_vacant=tuple(
            FallsRecord(
                seat=seat[fall.seat],
                on=fall.on,
                holder=None if fall.holder < 0 else code[fall.holder],
                ready=tuple(code[person] for person in fall.ready),
            )
            for fall in year.seats
        ),
        vacant=year.vacant,
        covered=_covered(year.covered, case),
    )

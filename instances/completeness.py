"""How fresh the evidence of a case is, and how many people lack which of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ..models.calendar import Dates, as_date, day, months_between
from ..models.case import Case
from ..models.codes import Level
from ..models.table import ABSENT
from ..solver.scoring import talent_of

Flags = NDArray[np.bool_]
CLOSED_YEARS = 2
"""Years of performance that count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """How old one sort of evidence is on the date of the data.

    Attributes
    ----------
    sheet : str
        Sheet, with the sort of row after a colon where it holds several.
    people : int
        Employees with at least one such row.
    latest : date or None
        Most recent row of all.
    median_months : int or None
        Median age of each person's latest row, whole months.
    valid_months : int or None
        How long such evidence counts; ``None`` where the policy sets no limit.
    stale : int
        People whose latest row is older than that.
    """

    sheet: str
    people: int
    latest: date | None
    median_months: int | None
    valid_months: int | None
    stale: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """How many employees of a level have no usable evidence of one sort."""

    level: Level
    evidence: str
    people: int
    lacking: int


def freshness_of(case: Case) -> tuple[Freshness, ...]:
    """Say of every dated sort of evidence how old it is."""
    evidence, roster, policy = case.evidence, case.roster, case.policy
    following = (evidence.performance.year.astype(np.int64) - 1969).astype("datetime64[Y]")
    performance: Dates = (following.astype("datetime64[D]").astype(np.int64) - 1).astype(
        "datetime64[D]"
    )
    everyone = np.arange(len(roster), dtype=np.int32)
    sorts: tuple[tuple[str, NDArray[np.int32], Dates, int | None], ...] = (
        (
            "penilaian_kompetensi: asesmen",
            evidence.assessments.employee,
            evidence.assessments.on,
            policy.assessment.valid_months,
        ),
        (
            "penilaian_kompetensi: teknis",
            evidence.technical.employee,
            evidence.technical.on,
            policy.technical.valid_months,
        ),
        ("penilaian_kinerja", evidence.performance.employee, performance, None),
        ("bukti_talenta", evidence.talent.employee, evidence.talent.on, None),
        ("hasil_simata", evidence.national.employee, evidence.national.on, None),
        ("kelengkapan", evidence.documents.employee, evidence.documents.on, None),
        ("pegawai: disiplin_terverifikasi", everyone, roster.discipline_verified, None),
    )
    return tuple(_freshness(case, name, employee, on, valid) for name, employee, on, valid in sorts)


def _freshness(
    case: Case, name: str, employee: NDArray[np.int32], on: Dates, valid: int | None
) -> Freshness:
    known = ~np.isnat(on) & (on <= day(case.round.data_on))
    latest = np.full(len(case.roster), np.datetime64("0001-01-01", "D"))
    np.maximum.at(latest, employee[known], on[known])
    people = np.unique(employee[known])
    ages = months_between(latest[people], day(case.round.data_on))
    return Freshness(
        sheet=name,
        people=len(people),
        latest=as_date(on[known].max()) if len(people) else None,
        median_months=int(np.median(ages)) if len(people) else None,
        valid_months=valid,
        stale=0 if valid is None else int((ages > valid).sum()),
    )


def lacking_of(case: Case) -> tuple[Lacking, ...]:
    """Count by level the employees without usable evidence of each sort."""
    levels = np.unique(case.roster.level)
    return tuple(
        Lacking(
            level=Level(int(level)),
            evidence=evidence,
            people=int((case.roster.level == level).sum()),
            lacking=int(((case.roster.level == level) & ~has).sum()),
        )
        for evidence, has in _having(case).items()
        for level in levels[::-1]
    )


def _having(case: Case) -> dict[str, Flags]:
    """Say for each sort of evidence who has some that can be used on the date of the data."""
    evidence, today = case.evidence, day(case.round.data_on)
    performance, tests = evidence.performance, evidence.technical
    assessed = (evidence.assessments.levels != ABSENT).all(axis=1)
    assessed &= _valid(evidence.assessments.on, case.policy.assessment.valid_months, today)
    tested = (tests.points != ABSENT) & _valid(tests.on, case.policy.technical.valid_months, today)
    closed = performance.final & (performance.predicate != ABSENT)
    closed &= performance.year > case.round.data_on.year - 1 - CLOSED_YEARS
    return {
        "penilaian_kinerja": _people(case, performance.employee[closed]),
        "asesmen": _people(case, evidence.assessments.employee[assessed]),
        "uji_teknis": _people(case, tests.employee[tested]),
        "bukti_talenta": _people(case, evidence.talent.employee),
        "pendidikan_diakui": _people(
            case, evidence.education.employee[evidence.education.recognised]
        ),
        "riwayat_jabatan": _people(case, evidence.history.employee),
        "disiplin_terverifikasi": ~np.isnat(case.roster.discipline_verified),
        "nilai_talenta": talent_of(case).known,
    }


def _valid(on: Dates, months: int, today: np.datetime64) -> Flags:
    return np.asarray((on <= today) & (months_between(on, today) <= months))


def _people(case: Case, employee: NDArray[np.int32]) -> Flags:
    marks = np.zeros(len(case.roster), dtype=bool)
    marks[employee] = True
    return marks

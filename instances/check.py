"""What `suksesi check` says of a case, as data: faults, freshness, gaps, documents to ask for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..models.case import Case
from ..models.fault import Fault
from ..models.round import Mode
from ..solver.scoring import differences
from .completeness import Freshness, Lacking, freshness_of, lacking_of
from .read import SheetFile, examine
from .wanted import MissingDocument, wanted_of

__all__ = ["CheckReport", "Freshness", "Lacking", "MissingDocument", "check"]


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
    freshness: tuple[Freshness, ...] = field(default=())
    lacking: tuple[Lacking, ...] = field(default=())
    documents: tuple[MissingDocument, ...] = field(default=())


def check(
    source: str | Path, *, policy: str | Path | None = None, mode: Mode | None = None
) -> CheckReport:
    """Read the case at `source` and say what is wrong, old or missing in it.

    Raises
    ------
    UnknownNameError
        Where there is no such case.
    """
    reading = examine(source, policy=policy, mode=mode)
    case = reading.case
    return CheckReport(
        case=case,
        faults=reading.faults,
        warnings=(*reading.warnings, *(_differences(case, reading.files) if case else ())),
        dropped_columns=reading.dropped,
        files=reading.files,
        counts={file.sheet: file.rows for file in reading.files},
        freshness=freshness_of(case) if case else (),
        lacking=lacking_of(case) if case else (),
        documents=wanted_of(case) if case else (),
    )


def _differences(case: Case, files: tuple[SheetFile, ...]) -> list[Fault]:
    """Warn where a national result and our own computation of it are apart."""
    file = next((each.file for each in files if each.sheet == "hasil_simata"), "")
    return [
        Fault(
            kind="national-differs",
            file=file,
            sheet="hasil_simata",
            row=each.row,
            column="nilai_talenta",
            found="berbeda lebih dari 0,5 dengan hitungan dari bukti; hasil nasional yang dipakai",
            allowed="periksa bukti yang belum masuk, atau tanggal pemetaan",
            warning=True,
        )
        for each in differences(case)
    ]

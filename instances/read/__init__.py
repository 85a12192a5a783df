"""From the files of a case to the case, or to all of its faults."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ...models.case import Case
from ...models.errors import CaseError, SuksesiError
from ...models.fault import Fault
from ...models.policy import Policy
from ...models.round import Mode
from ...models.round_settings import RoundSettings
from ...models.rubric import Rubric
from ..decrees import read_decree
from ..gates import read_gates
from ..policies import ROUND, read_policy
from ..rubrics import read_rubric
from ..toml_faults import read_toml
from .build import case_of
from .cross import compare
from .draft import Draft
from .source import POLICY, Source, bundled, locate
from .tables import SheetFile, Sheets, read_raw, read_sheets

__all__ = [
    "POLICY",
    "Reading",
    "SheetFile",
    "bundled",
    "examine",
    "locate",
    "read_case",
    "read_draft",
    "read_raw",
]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reading:
    """What reading a case gave.

    Attributes
    ----------
    case : Case or None
        ``None`` where there are faults.
    faults, warnings : tuple of Fault
        By sheet, row and column; warnings do not keep a case from being used.
    dropped : dict of str to int
        Header of a column that is never stored, to the number of sheets it stood in.
    files : tuple of SheetFile
    """

    case: Case | None
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    dropped: dict[str, int]
    files: tuple[SheetFile, ...]


def read_case(
    source: str | Path, *, policy: str | Path | None = None, mode: Mode | None = None
) -> Case:
    """Read the case called or lying at `source`.

    Parameters
    ----------
    source : str or Path
        A folder of CSV files, an XLSX workbook, or the name of a bundled case.
    policy : str or Path, optional
        Another policy file than the ``kebijakan.toml`` beside the tables.
    mode : Mode, optional
        Another mode than the policy file states.

    Raises
    ------
    CaseError
        With every fault of the case.
    UnknownNameError
        Where there is no such case.
    """
    reading = examine(source, policy=policy, mode=mode)
    if reading.case is None:
        raise CaseError(reading.faults)
    return reading.case


def examine(
    source: str | Path, *, policy: str | Path | None = None, mode: Mode | None = None
) -> Reading:
    """Read the case at `source` as far as it goes, and say everything that is wrong with it."""
    draft, sheets, faults = _drafted(locate(source, policy=policy), mode)
    found = [*faults, *compare(draft)]
    serious = tuple(fault for fault in found if not fault.warning)
    return Reading(
        case=None if serious else case_of(draft),
        faults=serious,
        warnings=tuple(fault for fault in found if fault.warning),
        dropped=sheets.dropped,
        files=sheets.files,
    )


def read_draft(
    source: str | Path, *, policy: str | Path | None = None, mode: Mode | None = None
) -> Draft:
    """Read the tables at `source`, for a case that has been read without faults before."""
    return _drafted(locate(source, policy=policy), mode)[0]


def _drafted(place: Source, mode: Mode | None) -> tuple[Draft, Sheets, list[Fault]]:
    sheets = read_sheets(place)
    settings, made, rubric, faults = _policy(place.policy)
    if settings is not None and mode is not None:
        settings = settings.model_copy(update={"mode": mode})
    gates, gate_faults = read_gates(place.gates)
    draft = Draft(
        tables=sheets.tables,
        absent=sheets.absent,
        policy_file=place.policy.name,
        gates_file=place.gates.name,
        gates=gates,
        settings=settings,
        policy=made,
        rubric=rubric,
        decree=read_decree(place.policy),
    )
    return draft, sheets, [*faults, *gate_faults, *sheets.faults]


def _policy(
    path: Path,
) -> tuple[RoundSettings | None, Policy | None, Rubric | None, list[Fault]]:
    try:
        settings, policy = read_policy(path)
    except CaseError as error:
        return *_parts(path), list(error.faults)
    return settings, policy, read_rubric(policy.rubric), []


def _parts(path: Path) -> tuple[RoundSettings | None, None, Rubric | None]:
    """Read dates and rubric even where the policy has faults: the sheets are checked by them."""
    try:
        data = read_toml(path)
    except SuksesiError:
        return None, None, None
    settings = rubric = None
    with suppress(ValueError):
        settings = RoundSettings.model_validate(data.get(ROUND))
    with suppress(ValueError):
        rubric = read_rubric(str(data.get("rubrik")))
    return settings, None, rubric

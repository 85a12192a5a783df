"""Runs: one solve with everything needed to repeat and explain it, as a folder.

``kasus/`` holds the sheets and ``kebijakan.toml`` as they were read, ``hasil.json`` the answer,
``ringkasan.txt`` what the planner saw. A run is a record of personal data: nobody but its owner may
open the folder.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..models.case import Case
from ..models.errors import SuksesiError
from ..models.plan import Plan
from ..models.slate import Slate
from .answer_reader import parse_answer
from .answer_writer import answer_document
from .archive import write_archive
from .read import locate, read_case

CASE, ANSWER, SUMMARY = "kasus", "hasil.json", "ringkasan.txt"
OWNER_ONLY = 0o700


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Run:
    """A solve that can be repeated and explained."""

    folder: Path
    case: Case
    plan: Plan
    slates: tuple[Slate, ...]


def write_run(
    case: Case,
    plan: Plan,
    slates: Sequence[Slate],
    *,
    folder: str | Path,
    source: str | Path,
    policy: str | Path | None = None,
    summary: str = "",
) -> Run:
    """Keep an answer, and the case it answers, in a new folder.

    Parameters
    ----------
    source, policy : str or Path
        Where the case was read from, as given to ``read_case``.
    summary : str
        What the planner saw.

    Raises
    ------
    SuksesiError
        Where the folder exists already or cannot be made.
    """
    path = new_folder(folder)
    write_archive(locate(source, policy=policy), path / CASE)
    document = json.dumps(answer_document(case, plan, slates), indent=1, ensure_ascii=False)
    (path / ANSWER).write_text(document + "\n", encoding="utf-8")
    (path / SUMMARY).write_text(summary, encoding="utf-8")
    return Run(folder=path, case=case, plan=plan, slates=tuple(slates))


def read_run(folder: str | Path) -> Run:
    """Read a run back, with the plan as it was solved.

    Raises
    ------
    SuksesiError
        Where there is no run, or its case is no longer the one that was solved.
    """
    path = Path(folder)
    document = _document(path)
    case = read_case(path / CASE)
    plan, slates = parse_answer(document, case=case)
    return Run(folder=path, case=case, plan=plan, slates=slates)


def require_new(folder: str | Path) -> Path:
    """Refuse a path that exists or cannot be made; asked before work that would be lost.

    Raises
    ------
    SuksesiError
        Where it exists, or the folder it is to stand in may not be written to.
    """
    path = Path(folder)
    if path.exists():
        message = (
            f"'{path}' sudah ada dan tidak ditimpa; pilih nama lain. / "
            "It exists already and is not overwritten; choose another name."
        )
        raise SuksesiError(message)
    above = next(folder for folder in path.absolute().parents if folder.exists())
    if not (above.is_dir() and os.access(above, os.W_OK)):
        raise SuksesiError(_closed(path))
    return path


def _closed(path: Path) -> str:
    return (
        f"'{path}' tidak dapat dibuat di sini; pilih folder yang boleh Anda tulisi. / "
        "It cannot be made here; choose a folder that you may write to."
    )


def new_folder(folder: str | Path) -> Path:
    """Make the folder of a run, closed to everybody else."""
    path = require_new(folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir(mode=OWNER_ONLY)
    except OSError as error:
        raise SuksesiError(_closed(path)) from error
    return path


def _document(path: Path) -> dict[str, Any]:
    try:
        document = json.loads((path / ANSWER).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        message = (
            f"'{path}' bukan arsip perhitungan: {ANSWER} tidak ada. Buat dengan 'suksesi solve "
            "KASUS --out ARSIP'. / It is not a run; make one with 'suksesi solve CASE --out RUN'."
        )
        raise SuksesiError(message) from error
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        message = f"{path / ANSWER} tidak dapat dibaca / cannot be read."
        raise SuksesiError(message) from error
    if not isinstance(document, dict):
        message = f"{path / ANSWER} bukan hasil perhitungan / is not an answer."
        raise SuksesiError(message)
    return document

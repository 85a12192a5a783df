"""Keeping an answer as a run: the files, then the seal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...models.case import Case
from ...models.plan import Plan
from ...models.slate import Slate
from ..answer_writer import answer_document
from ..archive import write_archive
from ..read import locate
from .certificate_file import CERTIFICATE, certificate_bytes
from .command import command_document
from .documents import Document, json_bytes
from .folder import new_folder
from .note import note_of
from .record import record_document
from .run import ANSWER, CASE, CHANGE, COMMAND, NOTE, RECORD, SUMMARY, Provenance, Run
from .seal import write_seal

TIMED = "seconds"


def write_run(
    case: Case,
    plan: Plan,
    slates: Sequence[Slate],
    *,
    folder: str | Path,
    source: str | Path,
    policy: str | Path | None = None,
    summary: str = "",
    provenance: Provenance | None = None,
) -> Run:
    """Keep an answer, and the case it answers, in a new folder.

    Parameters
    ----------
    source, policy : str or Path
        Where the case was read from, as given to ``read_case``.
    summary : str
        What the planner saw.
    provenance : Provenance, optional
        How it was solved, what it continues, and what proves it.

    Raises
    ------
    SuksesiError
        Where the folder exists already or cannot be made.
    """
    path = new_folder(folder)
    origin = provenance or Provenance()
    before = None if origin.parent is None else origin.parent.folder
    command = command_document(plan, origin.options, folder=path, parent=before)
    write_archive(locate(source, policy=policy), path / CASE)
    (path / ANSWER).write_bytes(answer_bytes(case, plan, slates))
    (path / COMMAND).write_bytes(json_bytes(command))
    (path / SUMMARY).write_text(summary, encoding="utf-8", newline="\n")
    (path / NOTE).write_bytes(json_bytes(note_of(plan)))
    if origin.change is not None:
        (path / CHANGE).write_bytes(json_bytes(origin.change))
    if origin.certificate is not None:
        (path / CERTIFICATE).write_bytes(certificate_bytes(origin.certificate))
    if origin.noted is not None:
        (path / RECORD).write_bytes(json_bytes(record_document(origin.noted, folder=path)))
    seal = None if origin.parent is None else origin.parent.seal
    return Run(
        folder=path,
        case=case,
        plan=plan,
        slates=tuple(slates),
        options=command["options"],
        seal=write_seal(path, parent=seal),
        parent=None if command["parent"] is None else Path(command["parent"]),
        parent_seal=seal,
        change=origin.change,
        noted=origin.noted,
    )


def answer_bytes(case: Case, plan: Plan, slates: Sequence[Slate]) -> bytes:
    """Give ``hasil.json``: the answer without anything that clock or machine decide."""
    return json_bytes(_untimed(answer_document(case, plan, slates)))


def _untimed(document: Document) -> Document:
    tiers = [{key: tier[key] for key in tier if key != TIMED} for tier in document["tiers"]]
    return {key: document[key] for key in document if key != TIMED} | {"tiers": tiers}

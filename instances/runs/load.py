"""Reading a run back, after its seal has been checked."""

from __future__ import annotations

from pathlib import Path

from ...models.errors import SuksesiError
from ...models.round import Mode
from ..answer_reader import parse_answer
from ..read import read_case
from .command import parse_command
from .documents import read_document
from .note import with_seconds
from .record import noted_in
from .run import ANSWER, CASE, CHANGE, COMMAND, Run
from .seal import checked_seal, seal_of


def read_run(folder: str | Path) -> Run:
    """Read a run back, with the plan as it was solved.

    Raises
    ------
    SealError
        Where a file is no longer as it was sealed; the message names each.
    SuksesiError
        Where there is no run, or its case is not the one that was solved.
    """
    path = Path(folder)
    if not (path / ANSWER).is_file():
        raise SuksesiError(_no_run(path))
    seal = checked_seal(path)
    options, parent = parse_command(read_document(path / COMMAND))
    case = read_case(path / CASE, mode=Mode(options["mode"]))
    plan, slates = parse_answer(read_document(path / ANSWER), case=case)
    return Run(
        folder=path,
        case=case,
        plan=with_seconds(plan, path),
        slates=slates,
        options=options,
        seal=seal_of(path),
        parent=parent,
        parent_seal=seal["parent"],
        change=read_document(path / CHANGE) if (path / CHANGE).is_file() else None,
        noted=noted_in(path),
    )


def _no_run(path: Path) -> str:
    return (
        f"'{path}' bukan arsip perhitungan: {ANSWER} tidak ada. Buat dengan 'suksesi solve "
        "KASUS --out ARSIP'. / It is not a run; make one with 'suksesi solve CASE --out RUN'."
    )

"""Verifying a run from its folder alone: seal, case, plan and certificate."""

from __future__ import annotations

from pathlib import Path

from ...models.errors import CaseError, ProofError, SuksesiError
from ...models.text import Text
from ...solver.verification import Report, verified
from .certificate_file import CERTIFICATE, read_certificate
from .load import read_run
from .run import ANSWER, SEAL


def verify_run(folder: str | Path) -> Report:
    """Check everything the run in `folder` claims, and give what is proven or what is wrong.

    A run whose files cannot be read is wrong too, and the report says why.

    Raises
    ------
    SuksesiError
        Where there is no such folder, or nothing in it of a run.
    """
    path = Path(folder)
    if not path.is_dir():
        message = f"Folder '{path}' tidak ada / there is no such folder."
        raise SuksesiError(message)
    if not any((path / name).exists() for name in (ANSWER, SEAL, CERTIFICATE)):
        message = f"Folder '{path}' bukan arsip perhitungan / is not a run."
        raise SuksesiError(message)
    try:
        run = read_run(path)
        return verified(run.case, run.plan, read_certificate(path))
    except ProofError as error:
        return Report(objections=(error.objection,))
    except CaseError as error:
        return Report(objections=_faults(error))
    except SuksesiError as error:
        return Report(objections=(Text(id=str(error), en=str(error)),))


def _faults(error: CaseError) -> tuple[Text, ...]:
    """Say where the case has faults; what is wrong there, `suksesi check` says."""
    return tuple(
        Text(
            id=f"data kasus: lembar {fault.sheet}, baris {fault.row}: {fault.kind}.",
            en=f"data of the case: sheet {fault.sheet}, row {fault.row}: {fault.kind}.",
        )
        for fault in error.faults[:10]
    )

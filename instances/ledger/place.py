"""Where the ledger of a round lies: beside its case, or with the user's other state."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from ..read.source import bundled
from ..runs.record import noted_in
from ..runs.run import SEAL

VARIABLE = "SUKSESI_LEDGER"
"""Names a folder that holds every ledger; where it is set, none lies beside a case."""
LEDGER = "riwayat"


def ledger_of(source: str | Path) -> Path:
    """Give the folder of the ledger of a case or of a run.

    A folder of sheets has it in ``riwayat``, a workbook in ``NAME.riwayat`` beside it, a bundled
    case in the user's state folder. A run names its own; one that names none, or was moved away
    from it, has it in ``riwayat`` beside itself.
    """
    path = Path(source).expanduser()
    if not path.exists():
        return _elsewhere(str(source))
    path = path.resolve()
    for run in (path, path.parent):
        if (run / SEAL).is_file():
            return _of_run(run)
    named = {folder.resolve(): name for name, folder in bundled().items()}
    if path in named:
        return _elsewhere(named[path])
    if shared := os.environ.get(VARIABLE):
        return Path(shared) / _called(path)
    return path / LEDGER if path.is_dir() else path.with_name(f"{path.stem}.{LEDGER}")


def _of_run(run: Path) -> Path:
    noted = noted_in(run)
    if noted is not None and noted.folder.is_dir():
        return noted.folder
    if shared := os.environ.get(VARIABLE):
        return Path(shared) / _called(run)
    return run.parent / LEDGER


def _called(path: Path) -> str:
    """Name the ledger of `path` among many: two cases of one name have two."""
    return f"{path.stem}-{sha256(str(path).encode()).hexdigest()[:8]}"


def _elsewhere(name: str) -> Path:
    """Give the ledger of a bundled case, which lies where its user may not write."""
    shared = os.environ.get(VARIABLE)
    return Path(shared) / name if shared else state_folder() / LEDGER / name


def state_folder() -> Path:
    """Give the folder in which programs keep what they remember for this user."""
    windows, other = os.environ.get("LOCALAPPDATA"), os.environ.get("XDG_STATE_HOME")
    if os.name == "nt" and windows:
        return Path(windows) / "suksesi"
    return (Path(other) if other else Path.home() / ".local" / "state") / "suksesi"

"""The folder of a run: new, and closed to everybody but its owner."""

from __future__ import annotations

import os
from pathlib import Path

from ...models.errors import SuksesiError

OWNER_ONLY = 0o700


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


def new_folder(folder: str | Path) -> Path:
    """Make the folder of a run, closed to everybody else."""
    path = require_new(folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir(mode=OWNER_ONLY)
    except OSError as error:
        raise SuksesiError(_closed(path)) from error
    return path


def _closed(path: Path) -> str:
    return (
        f"'{path}' tidak dapat dibuat di sini; pilih folder yang boleh Anda tulisi. / "
        "It cannot be made here; choose a folder that you may write to."
    )

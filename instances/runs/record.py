"""``riwayat.json``: the line of the round's ledger that a run stands for."""

from __future__ import annotations

from pathlib import Path

from ...models.errors import SealError
from ..noted import Noted
from .command import seen_from
from .documents import Document, read_document
from .run import RECORD

FORMAT = "suksesi/record/1"


def record_document(noted: Noted, *, folder: Path) -> Document:
    """Give the document of the run in `folder`."""
    return {
        "format": FORMAT,
        "ledger": seen_from(folder, noted.folder),
        "line": noted.number,
        "hash": noted.hash,
    }


def noted_in(folder: Path) -> Noted | None:
    """Give the line that the run in `folder` stands for; ``None`` where it names none.

    Raises
    ------
    SealError
        Where the file is no such document.
    """
    path = folder / RECORD
    if not path.is_file():
        return None
    kept = read_document(path)
    ledger, line, stated = kept.get("ledger"), kept.get("line"), kept.get("hash")
    if not (isinstance(ledger, str) and isinstance(line, int) and isinstance(stated, str)):
        message = f"{path} bukan format {FORMAT} / is not of that format."
        raise SealError(message)
    return Noted(folder=(folder / ledger).resolve(), number=line, hash=stated)

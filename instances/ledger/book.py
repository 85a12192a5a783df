"""The files of a ledger: reading its lines, and adding one while nobody else does."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from ...models.errors import SealError
from ..noted import Noted
from .line import FIRST, Line, parsed, written
from .locked import locked

LINES, HEAD, LOCK = "baris.jsonl", "kepala.json", ".kunci"
OWNER_ONLY = 0o700


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """How many lines there have been, and the hash of the last."""

    lines: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A ledger as its files stand.

    Attributes
    ----------
    lines : tuple of (Line, str) or None
        Each with the hash that stands in it; ``None`` for a text that is no line.
    head : Head or None
        ``None`` where the file is not there or is none.
    """

    lines: tuple[tuple[Line, str] | None, ...]
    head: Head | None

    @property
    def last(self) -> Head:
        """Where the chain goes on: after the lines that are there, or have been."""
        known = [item for item in self.lines if item is not None]
        end = Head(lines=known[-1][0].number, hash=known[-1][1]) if known else _NONE
        return self.head if self.head is not None and self.head.lines > end.lines else end


_NONE = Head(lines=0, hash=FIRST)


def read_book(folder: Path) -> Book:
    """Read the ledger in `folder`; an empty one where there is none.

    Raises
    ------
    SealError
        Where it cannot be read.
    """
    try:
        text = (folder / LINES).read_bytes() if (folder / LINES).is_file() else b""
        head = _head(folder / HEAD)
    except OSError as error:
        message = f"Riwayat '{folder}' tidak dapat dibaca / the ledger cannot be read."
        raise SealError(message) from error
    lines = text.split(b"\n")
    return Book(lines=tuple(parsed(line) for line in lines if line.strip()), head=head)


def append(folder: Path, line: Line) -> Noted:
    """Add `line` to the ledger in `folder`, which is made where missing.

    Number, time and the hash before are set here. What is missing at the end of the chain stays
    missing: the new line follows the last one that there has been.

    Raises
    ------
    OSError
        Where the ledger cannot be written.
    SealError
        Where it cannot be read.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=OWNER_ONLY)
    with locked(folder / LOCK):
        last = read_book(folder).last
        at = datetime.now().astimezone().isoformat(timespec="seconds")
        added = replace(line, number=last.lines + 1, at=at, before=last.hash)
        _write(folder / LINES, written(added))
        _set_head(folder / HEAD, Head(lines=added.number, hash=added.hash))
    return Noted(folder=folder, number=added.number, hash=added.hash)


def _write(path: Path, text: bytes) -> None:
    """Add `text` on a line of its own, also after a line that was cut short."""
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(handle, "r+b") as file:
        file.write(b"\n" + text if _cut_short(file) else text)
        file.flush()
        os.fsync(file.fileno())


def _cut_short(file: BinaryIO) -> bool:
    if not file.seek(0, os.SEEK_END):
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n"


def _head(path: Path) -> Head | None:
    try:
        kept = json.loads(path.read_bytes())
        head = Head(**kept)
    except (FileNotFoundError, ValueError, TypeError):
        return None
    return head if isinstance(head.lines, int) and isinstance(head.hash, str) else None


def _set_head(path: Path, head: Head) -> None:
    beside = path.with_suffix(".baru")
    text = json.dumps({"lines": head.lines, "hash": head.hash}, indent=1) + "\n"
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)

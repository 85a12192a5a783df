"""Whether a ledger is whole: its chain, its head, and the runs that it says are kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ...models.errors import SealError
from ..runs.seal import checked_seal, seal_of
from .book import Book, read_book
from .line import FIRST, KEEP, Line


class Trouble(Enum):
    """What is wrong at one place of a ledger."""

    EDITED = "edited"
    UNREADABLE = "unreadable"
    CLOSED = "closed"
    MISSING = "missing"
    TRUNCATED = "truncated"
    REWRITTEN = "rewritten"
    NO_HEAD = "no_head"
    RUN_MISSING = "run_missing"
    RUN_CHANGED = "run_changed"
    RUN_OTHER = "run_other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """One place where a ledger is not whole.

    Attributes
    ----------
    line : int
        Number of the line, or place in the file where it has none.
    last : int
        Last number of those missing; equal to `line` elsewhere.
    run : str
        For a run: where it should lie as seen from the ledger.
    """

    trouble: Trouble
    line: int
    last: int
    run: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A ledger and everything that is wrong with it.

    Attributes
    ----------
    there : bool
        There is a ledger at all.
    lines : tuple of Line
        Those that can be read, in the order of the file.
    """

    folder: Path
    there: bool
    lines: tuple[Line, ...]
    breaks: tuple[Break, ...]

    @property
    def whole(self) -> bool:
        """Nothing is wrong."""
        return not self.breaks


def checked(folder: Path, *, deep: bool = True) -> Checked:
    """Check the ledger in `folder`.

    Parameters
    ----------
    deep : bool
        Compare every file of every kept run with its seal; else only the seals themselves.
    """
    try:
        book = read_book(folder)
    except SealError:
        closed = Break(trouble=Trouble.CLOSED, line=0, last=0)
        return Checked(folder=folder, there=True, lines=(), breaks=(closed,))
    lines = tuple(item[0] for item in book.lines if item is not None)
    return Checked(
        folder=folder,
        there=folder.is_dir() and bool(book.lines or book.head),
        lines=lines,
        breaks=(*_chain(book), *_end(book), *_runs(lines, folder, deep=deep)),
    )


def _chain(book: Book) -> Iterator[Break]:
    """Follow the hashes from the first line on."""
    there = {item[0].number for item in book.lines if item is not None}
    number, before = 0, FIRST
    for place, item in enumerate(book.lines, start=1):
        if item is None:
            yield Break(trouble=Trouble.UNREADABLE, line=place, last=place)
            continue
        line, stated = item
        if line.hash != stated:
            yield Break(trouble=Trouble.EDITED, line=line.number, last=line.number)
        elif (line.number, line.before) != (number + 1, before):
            yield _gap(number, line, there)
        number, before = line.number, stated


def _gap(number: int, line: Line, there: set[int]) -> Break:
    """Say which lines are missing between `number` and `line`, or that it is out of its place."""
    between = range(number + 1, line.number)
    if between and not there & set(between):
        return Break(trouble=Trouble.MISSING, line=between[0], last=between[-1])
    return Break(trouble=Trouble.REWRITTEN, line=line.number, last=line.number)


def _end(book: Book) -> Iterator[Break]:
    """Compare the end of the chain with its head."""
    known = {item[0].number: item[1] for item in book.lines if item is not None}
    last = max(known, default=0)
    if book.head is None:
        if known:
            yield Break(trouble=Trouble.NO_HEAD, line=last, last=last)
    elif book.head.lines > last:
        yield Break(trouble=Trouble.TRUNCATED, line=last + 1, last=book.head.lines)
    elif known.get(book.head.lines, book.head.hash) != book.head.hash:
        yield Break(trouble=Trouble.REWRITTEN, line=book.head.lines, last=book.head.lines)


def _runs(lines: tuple[Line, ...], folder: Path, *, deep: bool) -> Iterator[Break]:
    """Look whether every kept run lies where it was kept, as it was sealed."""
    for line in lines:
        trouble = _run(line, folder, deep=deep) if line.act == KEEP else None
        if trouble is not None:
            yield Break(trouble=trouble, line=line.of, last=line.of, run=line.run)


def _run(line: Line, folder: Path, *, deep: bool) -> Trouble | None:
    run = folder / line.run
    if not run.is_dir():
        return Trouble.RUN_MISSING
    try:
        if seal_of(run) != line.seal:
            return Trouble.RUN_OTHER
        if deep:
            checked_seal(run)
    except SealError:
        return Trouble.RUN_CHANGED
    return None

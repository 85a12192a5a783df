"""The kept runs of a round before a computation: the case as it was, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ..models.errors import SuksesiError
from .ledger import Checked
from .runs.run import CASE
from .runs.seal import checked_seal, seal_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """One state of the case of a round.

    Attributes
    ----------
    number : int
        Line of the ledger that stands for its computation.
    on : date
        Day of it.
    folder : Path
        The archived case.
    digest : str
        Content hash of the case.
    """

    number: int
    on: date
    folder: Path
    digest: str


def earlier_cases(ledger: Checked, *, before: int | None = None) -> tuple[Earlier, ...]:
    """Give the cases of the kept runs in a ledger, in order; equal ones that follow once.

    Runs that are gone or not as they were sealed are left out: the ledger says so.

    Parameters
    ----------
    before : int, optional
        Only computations before this line.
    """
    found: list[Earlier] = []
    for one in _kept(ledger):
        late = before is not None and one.number >= before
        if not late and (not found or found[-1].digest != one.digest):
            found.append(one)
    return tuple(found)


def _kept(ledger: Checked) -> Iterator[Earlier]:
    computed = {line.number: line for line in ledger.lines if line.computes}
    for line in sorted(ledger.lines, key=lambda line: line.of):
        run = ledger.folder / line.run
        if line.computes or line.of not in computed or not _intact(run, line.seal):
            continue
        solved = computed[line.of]
        yield Earlier(number=line.of, on=datetime.fromisoformat(solved.at).date(),
                      folder=run / CASE, digest=solved.case)  # fmt: skip


def _intact(run: Path, seal: str) -> bool:
    try:
        checked_seal(run)
        return seal_of(run) == seal
    except SuksesiError:
        return False

"""All contenders on all rounds of a folder: what was run stands in a file and is not run again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

import click
from contenders import CONTENDERS
from contest import Run, contest
from figures import document
from rounds import optima
from sheet import Sheet

OURS = "auto"


class Record:
    """The runs so far, kept in `out` after every single one.

    Parameters
    ----------
    out : Path or None
        Nothing is kept without it.
    limit : float
        Seconds per run; a file with runs under another limit is refused.
    """

    def __init__(self, out: Path | None, *, limit: float) -> None:
        self._out = out
        self.limit = limit
        self.runs: list[Run] = []
        if out is not None and out.exists():
            held = json.loads(out.read_text())
            if held["settings"]["limit"] != limit:
                before = held["settings"]["limit"]
                message = f"{out} holds runs under a limit of {before} s, not {limit} s."
                raise click.ClickException(message)
            self.runs = [Run(**run) for run in held["results"]]

    def lacking(self, rounds: Sequence[Path], names: Sequence[str]) -> Iterator[tuple[Path, str]]:
        """Give what has not run yet, round by round, so that noise meets all contenders."""
        known = {(run.round, run.contender) for run in self.runs}
        for path in rounds:
            for name in names:
                if (path.stem, name) not in known:
                    yield path, name

    def add(self, run: Run) -> None:
        """Keep one more run."""
        self.runs.append(run)
        if self._out is not None:
            text = json.dumps(self._document(), indent=2) + "\n"
            fresh = self._out.with_suffix(".part")
            fresh.write_text(text)
            os.replace(fresh, self._out)

    def _document(self) -> dict[str, Any]:
        found = sheets(self.runs, limit=self.limit)
        runs = [asdict(run) for run in self.runs]
        return document("peers", {"limit": self.limit}, runs, sheets=found)


def run_all(record: Record, rounds: Sequence[Path], names: Sequence[str]) -> Iterator[Run]:
    """Run what `record` lacks, and give each run as it ends."""
    for path, name in record.lacking(rounds, names):
        run = contest(path, name, limit=record.limit)
        record.add(run)
        yield run


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One contender over the rounds of one size.

    Attributes
    ----------
    ratios : tuple of float
        Its seconds over those of `auto` on the same round.
    at_least : bool
        The median ratio rests on a run that reached the limit.
    """

    contender: str
    ratios: tuple[float, ...]
    seconds: tuple[float, ...]
    proven: int
    memory_mb: float | None
    at_least: bool

    @property
    def cells(self) -> tuple[str, ...]:
        """Ratio first, then median and spread of the seconds, proofs, memory."""
        mark = "≥ " if self.at_least else ""
        runs, memory = len(self.seconds), self.memory_mb
        return (
            self.contender,
            f"{mark}{median(self.ratios):.1f}",
            f"{min(self.ratios):.1f}–{max(self.ratios):.1f}",
            f"{median(self.seconds):.2f}",
            f"{min(self.seconds):.2f}–{max(self.seconds):.2f}",
            f"{self.proven}/{runs}",
            "ended" if memory is None else f"{memory:.0f}",
        )


HEADINGS = ("contender", "times auto", "min–max", "median s", "min–max s", "proven", "MB")


def standings(runs: Sequence[Run], size: str) -> list[Standing]:
    """Sum up the rounds of one size on which `auto` has run as well."""
    here = [run for run in runs if run.round.split("_")[1] == size]
    ours = {run.round: run for run in here if run.contender == OURS}
    found = []
    for name in CONTENDERS:
        own = [run for run in here if run.contender == name and run.round in ours]
        if own:
            found.append(_standing(name, own, ours))
    return found


def _standing(name: str, own: Sequence[Run], ours: dict[str, Run]) -> Standing:
    ratios = [run.seconds / ours[run.round].seconds for run in own]
    middle = median(ratios)
    unfinished = [r for r, run in zip(ratios, own, strict=True) if not run.proven]
    peaks = [run.memory_mb for run in own if run.memory_mb is not None]
    return Standing(
        contender=name,
        ratios=tuple(ratios),
        seconds=tuple(run.seconds for run in own),
        proven=sum(run.proven for run in own),
        memory_mb=median(peaks) if peaks else None,
        at_least=any(ratio <= middle for ratio in unfinished) or 2 * len(unfinished) > len(own),
    )


def sizes(runs: Sequence[Run]) -> list[str]:
    """Give the sizes that have runs, in the order of the runs."""
    return list(dict.fromkeys(run.round.split("_")[1] for run in runs))


def sheets(runs: Sequence[Run], *, limit: float) -> list[Sheet]:
    """Give one table for each size."""
    return [
        Sheet(
            title=f"rounds of size {size}, limit {limit:.0f} s a run",
            headings=HEADINGS,
            rows=[standing.cells for standing in standings(runs, size)],
        )
        for size in sizes(runs)
    ]


def mismatches(runs: Sequence[Run], folder: Path) -> list[str]:
    """Say in a sentence which proven value is not the certified optimum, or not that of others."""
    certified = {Path(name).stem: value for name, value in optima(folder).items()}
    proven = [run for run in runs if run.proven]
    known = {run.round: run.value for run in reversed(proven)} | certified
    return [
        f"{run.contender} calls {run.value} optimal on {run.round}, it is {known[run.round]}."
        for run in proven
        if run.value != known[run.round]
    ]

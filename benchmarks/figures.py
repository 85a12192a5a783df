"""Times of contenders that take turns, and what a benchmark writes of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from machine import machine
from sheet import Sheet

LIBRARIES = ("ortools", "highspy", "PuLP", "numpy", "scipy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Seconds of several runs, by the clock on the wall and by all processors together."""

    wall: tuple[float, ...]
    processor: tuple[float, ...]

    @property
    def cells(self) -> tuple[str, str, str]:
        """Median and spread on the wall, median of the processors."""
        return (
            f"{median(self.wall):.3f}",
            f"{min(self.wall):.3f}–{max(self.wall):.3f}",
            f"{median(self.processor):.3f}",
        )


HEADINGS = ("median s", "min–max s", "processor s")


def in_turns(
    contenders: Mapping[str, Callable[[], Any]], *, runs: int
) -> tuple[dict[str, Times], dict[str, Any]]:
    """Run every contender so many times, one after the other, so that noise meets all of them.

    Returns
    -------
    times, answers
        By contender; the answers of the last run.
    """
    wall: dict[str, list[float]] = {name: [] for name in contenders}
    processor: dict[str, list[float]] = {name: [] for name in contenders}
    answers: dict[str, Any] = {}
    for _ in range(runs):
        for name, work in contenders.items():
            begun, used = perf_counter(), process_time()
            answers[name] = work()
            wall[name].append(perf_counter() - begun)
            processor[name].append(process_time() - used)
    times = {
        name: Times(wall=tuple(wall[name]), processor=tuple(processor[name])) for name in contenders
    }
    return times, answers


def ratio(times: Times, base: Times) -> float:
    """Give how many times as long it took on the wall, run by run, as a median."""
    return median(one / other for one, other in zip(times.wall, base.wall, strict=True))


def document(
    name: str,
    settings: Mapping[str, Any],
    results: Any,
    *,
    sheets: Sequence[Sheet],
    note: str = "",
) -> dict[str, Any]:
    """Give what is written of a run: settings, machine and versions, results and their tables."""
    return {
        "benchmark": name,
        "settings": dict(settings),
        "machine": machine(),
        "versions": {library: version(library) for library in LIBRARIES},
        "results": results,
        "sheets": [asdict(sheet) for sheet in sheets],
        "note": note,
    }


def summary(times: Times) -> dict[str, Any]:
    """Give median, spread and every run of a contender."""
    return {
        "median": median(times.wall),
        "min": min(times.wall),
        "max": max(times.wall),
        "processor_median": median(times.processor),
        **asdict(times),
    }


def write(out: Path | None, record: Mapping[str, Any]) -> None:
    """Write a record as JSON, where a file is wanted."""
    if out is not None:
        out.write_text(json.dumps(record, indent=2, default=str) + "\n")

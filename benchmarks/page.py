"""The page of measured figures, written from the JSON of a run."""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path
from statistics import median
from typing import Any

import click

_HEAD = """# Benchmarks

Written by `python benchmarks page FIGURES.json --page docs/benchmarks.md` from the figures of
`python benchmarks peers --case {case} --out FIGURES.json`; not edited by hand.

Every engine gets the same program (pairs that no rule bars, rows of the tie rules, tiers)
and must prove every tier. *plain* is the model that everybody would write first: one variable per
pair, one call per tier. Time runs from the arrays of the program to the proven values of all tiers;
reading, screening, the canonical plan and the ties are not in it, but in that of `auto` is the
statement of the optima on which these two rest. The engines take turns, so that
noise meets all of them.

| | |
|---|---|
| case | {case}: {columns:,} columns, {rows:,} rows, {tiers} tiers |
| machine | {processor}, {cores} processors, {system} |
| Python | {python} |
| libraries | {versions} |
| runs of each | {runs} |

| engine | median s | min–max s | times auto | tiers proven |
|---|---:|---:|---:|---:|
"""

_TAIL = """
All values that were proven agree. The ratios are of one run on a shared and noisy machine: read
them as orders of magnitude, and measure on yours.
"""


@click.command()
@click.argument("figures", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--page", type=click.Path(path_type=Path), default="docs/benchmarks.md")
def page(figures: Path, page: Path) -> None:
    """Write the page of the figures that `peers --out` has kept."""
    page.write_text(written(json.loads(figures.read_text())))


def machine() -> dict[str, Any]:
    """Say what the figures were measured on."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }


def written(record: dict[str, Any]) -> str:
    """Give the page of one record as Markdown."""
    versions = ", ".join(f"{name} {number}" for name, number in record["versions"].items())
    base = median(record["seconds"]["auto"])
    facts = {**record, **record["machine"], "versions": versions}
    facts["tiers"] = len(record["values"]["auto"])
    rows = [
        _row(name, seconds, base, record["values"][name])
        for name, seconds in record["seconds"].items()
    ]
    return _HEAD.format(**facts) + "\n".join(rows) + "\n" + _TAIL


def _row(name: str, seconds: list[float], base: float, values: dict[str, int | None]) -> str:
    proven = sum(value is not None for value in values.values())
    cells = (
        name,
        f"{median(seconds):.2f}",
        f"{min(seconds):.2f}–{max(seconds):.2f}",
        f"{median(seconds) / base:.1f}",
        f"{proven}/{len(values)}",
    )
    return f"| {' | '.join(cells)} |"


def _processor() -> str:
    known = Path("/proc/cpuinfo")
    lines = known.read_text().splitlines() if known.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return named[0] if named else platform.machine()

"""The page of measured figures, written from the JSON of a run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

import click
from contest import Run
from field import HEADINGS, sizes, standings

_TITLE = """# Benchmarks

Written by `python benchmarks page FIGURES.json ... --page docs/benchmarks.md` from the figures that
`--out` of the commands below has kept; not edited by hand.

"""

_ROUNDS = """## Rounds as arrays, against other models

`python benchmarks peers --cases FOLDER --rounds M,SC --out FIGURES.json`, one tier. Every contender
is handed the same arrays in a process of its own; time runs from the arrays to the proven optimum,
building the model included. A run at the limit of {limit:.0f} s counts as the limit, and a ratio
that rests on it is *at least* (≥). Ratios are of the same round, then their median is taken. Memory
is that of the process and its largest child. With a *hint*, CP-SAT is told the optimum beforehand
and has only to prove it. Measured on {on}.
"""

_SCALE = """## Time and memory over sizes

`python benchmarks scale --cases FOLDER --out FIGURES.json`; seconds grow as columns to the power of
{exponent}. The min-cost flow answers an easier question, the same pairs without side rows.
Measured on {on}.
"""

_CONFLICT = """## Conflicts explained

`python benchmarks conflict --round {name}.npz --out FIGURES.json`: three rows that cannot hold
together, any two can. Sums of rows name exactly these in {exact} of {count}; the median is {median}
times as fast as the assumptions of CP-SAT with one worker. Measured on {on}.
"""

_HEAD = """## Tiers of a case

`python benchmarks peers --case {case} --out FIGURES.json`.

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
@click.argument(
    "figures", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--page", type=click.Path(path_type=Path), default="docs/benchmarks.md")
def page(figures: tuple[Path, ...], page: Path) -> None:
    """Write the page of the figures that `--out` of peers, conflict and scale has kept."""
    records = [json.loads(path.read_text()) for path in figures]
    page.write_text(_TITLE + "\n".join(_section(record) for record in records))


def _section(record: dict[str, Any]) -> str:
    """Give the section of one record, known by what only its kind holds."""
    if "values" in record:
        return written(record)
    if "exponent" in record:
        return _scale(record)
    return _conflict(record) if "round" in record else _rounds(record)


def _rounds(record: dict[str, Any]) -> str:
    runs = [Run(**run) for run in record["runs"]]
    parts = [_ROUNDS.format(limit=record["limit"], **_measured_on(record))]
    for size in sizes(runs):
        rows = [standing.cells for standing in standings(runs, size)]
        parts.append(_table(f"Rounds of size {size}", HEADINGS, rows))
    return "\n".join(parts)


def _scale(record: dict[str, Any]) -> str:
    rows = [
        (run["round"], run["contender"], f"{run['seconds']:.2f}", f"{run['memory_mb'] or 0:.0f}")
        for run in record["runs"]
    ]
    head = _SCALE.format(exponent=f"{record['exponent']:.2f}", **_measured_on(record))
    return head + _table("Runs", ("round", "contender", "s", "MB"), rows)


def _conflict(record: dict[str, Any]) -> str:
    runs = record["runs"]
    ratios = [run["peer_seconds"] / run["seconds"] for run in runs]
    rows = [
        (str(run["seed"]), f"{ratio:.1f}", f"{run['seconds']:.2f}", f"{run['peer_seconds']:.1f}")
        for run, ratio in zip(runs, ratios, strict=True)
    ]
    head = _CONFLICT.format(
        median=f"{median(ratios):.1f}",
        exact=sum(run["exact"] for run in runs),
        count=len(runs),
        name=record["round"],
        **_measured_on(record),
    )
    return head + _table("Planted conflicts", ("planted", "times ours", "s", "CP-SAT s"), rows)


def _measured_on(record: dict[str, Any]) -> dict[str, str]:
    held = record["machine"]
    return {"on": f"{held['processor']}, {held['cores']} processors, Python {held['python']}"}


def _table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [headings, ("---", *("---:" for _ in headings[1:])), *rows]
    return f"\n### {title}\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


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

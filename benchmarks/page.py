"""The page of measured figures, written from the JSON of runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from sheet import Sheet

_TITLE = """# Benchmarks

Written by `python benchmarks page FIGURES.json ... --page docs/benchmarks.md` from the figures that
`--out` of the commands below has kept; not edited by hand. The machines are shared and noisy: read
the ratios, which are of one run, rather than the seconds, and measure on yours.
"""

SECTIONS = {
    "peers": """Rounds as arrays, against other models

`python benchmarks peers --cases FOLDER --rounds M,SC`, one tier. Every contender is handed the same
arrays in a process of its own; time runs from the arrays to the proven optimum, building the model
included. A run at the limit counts as the limit, and a ratio that rests on it is *at least* (≥).
Ratios are of the same round, then their median is taken. Memory is that of the process and its
largest child. With a *hint*, CP-SAT is told the optimum beforehand and has only to prove it.
""",
    "tiers": """A case with all its tiers

`python benchmarks peers --case CASE`. Every engine gets the same program: pairs that no rule bars,
rows of the tie rules, tiers. *plain* is the model that everybody would write first: one variable
per pair, one call per tier. The first table runs from the arrays to the proven values of all tiers,
the engines taking turns; the second to names that are settled, with their ties and a recount, and
for `auto` to the certificate.
""",
    "flow": """Rounds without side rows

`python benchmarks flow`. The same pairs for all; in the time of `auto` is the proof by prices in
whole numbers.
""",
    "assignment": """Public cases with known optima

`python benchmarks assignment --cases FOLDER`. *met*: the optimum that the case states is proven, or
that there is none. Scores are scaled to whole numbers by the power of ten that is named.
""",
    "scale": """Time and memory over sizes

`python benchmarks scale --cases FOLDER`. The min-cost flow answers an easier question, the same
pairs without side rows.
""",
    "national": """Regions under national rows

`python benchmarks national --cases FOLDER`. Regions in processes, the national rows priced; the gap
is certified by a bound in whole numbers, and memory is that of all processes together.
""",
    "conflict": """Conflicts explained

`python benchmarks conflict --round ROUND.npz`. Three rows that cannot hold together, any two can:
found by sums of rows, and by the assumptions of CP-SAT with one worker.
""",
    "regret": """Regrets

`python benchmarks regret --case CASE`. What the plan loses with another name, for all names of the
vacancies, beside solving again with that name set.
""",
    "weights": """Sampled weightings

`python benchmarks weights --cases FOLDER`. The relaxation under many weightings, each going on from
the last, beside each solved cold.
""",
    "scoring": """Everybody against every seat

`python benchmarks scoring`. Beside writing a result of that size, and a loop over seats.
""",
}
"""Benchmark to what its section says of it, in the order of the page."""


@click.command()
@click.argument(
    "figures", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--page", type=click.Path(path_type=Path), default="docs/benchmarks.md")
def page(figures: tuple[Path, ...], page: Path) -> None:
    """Write the page of the figures that `--out` of the other benchmarks has kept."""
    records = [json.loads(path.read_text()) for path in figures]
    known = sorted(records, key=lambda record: [*SECTIONS].index(record["benchmark"]))
    page.write_text("\n".join([_TITLE, *(section(record) for record in known)]))


def section(record: dict[str, Any]) -> str:
    """Write what was measured, on what, the tables, and what follows from them."""
    tables = "".join(Sheet(**sheet).markdown for sheet in record["sheets"])
    note = f"\n{record['note']}\n" if record["note"] else ""
    return f"## {SECTIONS[record['benchmark']]}\n{_measured_on(record)}{tables}{note}"


def _measured_on(record: dict[str, Any]) -> str:
    held = record["machine"]
    versions = ", ".join(f"{name} {number}" for name, number in record["versions"].items())
    machine = f"{held['processor']}, {held['cores']} processors, {held['system']}"
    return f"Measured on {machine}, Python {held['python']}, {versions}.\n"

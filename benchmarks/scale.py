"""Time and memory of auto over sizes, and the same pairs without side rows by min-cost flow."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from statistics import median

import click
import numpy as np
from contest import Run, contest
from figures import document, write
from rounds import listed, read_arrays
from sheet import Sheet, show

OURS, FLOW = "auto", "min-cost flow, no side rows"


@click.command()
@click.option(
    "--cases",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of rounds as arrays; make_rounds.py makes them.",
)
@click.option("--rounds", "kinds", default="S,SC,M,L", show_default=True, help="Sizes to run.")
@click.option("--first", default=3, show_default=True, help="Only so many rounds of each size.")
@click.option("--limit", default=900.0, show_default=True, help="Seconds per run.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def scale(cases: Path, kinds: str, first: int, limit: float, out: Path | None) -> None:
    """Fit how time and memory of auto grow with the pairs: seconds ~ pairs ** exponent."""
    found: dict[str, list[tuple[int, Run, Run]]] = {}
    for kind in kinds.split(","):
        for path in listed(cases, (kind,))[:first]:
            columns = len(read_arrays(path).gain)
            runs = [contest(path, name, limit=limit) for name in (OURS, FLOW)]
            found.setdefault(kind, []).append((columns, runs[0], runs[1]))
    sheet = Sheet(
        title="medians of each size",
        headings=("size", "columns", "auto s", "times flow", "flow s", "auto MB", "proven"),
        rows=[(kind, *_cells(rows)) for kind, rows in found.items()],
    )
    exponent = _exponent(found)
    note = "" if exponent is None else f"Seconds of auto grow as columns to the {exponent:.2f}."
    show([sheet], note)
    runs = [asdict(run) for rows in found.values() for row in rows for run in row[1:]]
    settings = {"rounds": kinds, "first": first, "limit": limit}
    results = {"exponent": exponent, "runs": runs}
    write(out, document("scale", settings, results, sheets=[sheet], note=note))


def _cells(rows: list[tuple[int, Run, Run]]) -> tuple[str, ...]:
    ours = median(run.seconds for _, run, _ in rows)
    return (
        f"{median(columns for columns, _, _ in rows):,.0f}",
        f"{ours:.2f}",
        f"{median(run.seconds / flow.seconds for _, run, flow in rows):.1f}",
        f"{median(flow.seconds for _, _, flow in rows):.3f}",
        f"{median(run.memory_mb or 0 for _, run, _ in rows):.0f}",
        f"{sum(run.proven for _, run, _ in rows)}/{len(rows)}",
    )


def _exponent(found: dict[str, list[tuple[int, Run, Run]]]) -> float | None:
    """Fit a line to the logarithms of the medians; one size alone has no exponent."""
    columns = [median(columns for columns, _, _ in rows) for rows in found.values()]
    seconds = [median(run.seconds for _, run, _ in rows) for rows in found.values()]
    if len(columns) == 1:
        return None
    return float(np.polyfit(np.log(columns), np.log(seconds), 1)[0])

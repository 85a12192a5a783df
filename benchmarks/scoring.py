"""Everybody against every seat: products of thresholds, a loop, and writing the result alone."""

from __future__ import annotations

from pathlib import Path

import click
import numpy as np
from figures import HEADINGS, document, in_turns, ratio, summary, write
from numpy.typing import NDArray
from sheet import Sheet, show

from suksesi.solver.scoring import jpm_matrix

BASE = "writing the result"


@click.command()
@click.option("--persons", default=15_000, show_default=True)
@click.option("--seats", default=1_500, show_default=True)
@click.option("--competences", default=20, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--runs", default=15, show_default=True, help="Runs of each, in turn.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def scoring(
    persons: int, seats: int, competences: int, seed: int, runs: int, out: Path | None
) -> None:
    """Match persons with seats, levels 1 to 5, each competence with a weight of 1 to 3.

    Ends with exit code 1 where the product and the loop differ in any entry.
    """
    random = np.random.default_rng(seed)
    levels = random.integers(1, 6, (persons, competences)).astype(np.int8)
    standards = random.integers(1, 6, (seats, competences)).astype(np.int8)
    weights = random.integers(1, 4, competences)
    contenders = {
        BASE: lambda: np.full((persons, seats), 1.0, dtype=np.float32),
        "products of thresholds": lambda: jpm_matrix(levels, standards, weights=weights),
    }
    naive = {"loop over seats": lambda: looped(levels, standards, weights)}
    times, answers = in_turns(contenders, runs=runs)
    slow, looped_answer = in_turns(naive, runs=1)
    same = np.array_equal(answers["products of thresholds"], looped_answer["loop over seats"])
    rows = [(name, *one.cells, f"{ratio(one, times[BASE]):.2f}") for name, one in times.items()]
    for name, one in slow.items():
        rows.append((name, *one.cells, f"{one.wall[0] / np.median(times[BASE].wall):.0f}"))
    sheet = Sheet(
        title=f"{persons:,} persons, {seats:,} seats, {competences} competences, {runs} runs",
        headings=("", *HEADINGS, "times writing"),
        rows=rows,
    )
    note = "Every entry is the same." if same else "THE ENTRIES DIFFER."
    show([sheet], note)
    settings = {"persons": persons, "seats": seats, "competences": competences, "seed": seed}
    results = {name: summary(one) for name, one in (times | slow).items()}
    settings["runs"] = runs
    write(out, document("scoring", settings, results, sheets=[sheet], note=note))
    raise SystemExit(int(not same))


def looped(
    levels: NDArray[np.int8], standards: NDArray[np.int8], weights: NDArray[np.int64]
) -> NDArray[np.int32]:
    """Match seat by seat."""
    found = np.empty((len(levels), len(standards)), dtype=np.int32)
    for seat, standard in enumerate(standards):
        found[:, seat] = (np.minimum(levels, standard) * weights).sum(axis=1)
    return found

"""Sampled weightings: relaxations that go on from one another, beside each solved cold."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from time import process_time

import click
import numpy as np
from figures import document, write
from rounds import Arrays, read_arrays
from sheet import Sheet, show

from suksesi.solver.engines.bound import dual_bound
from suksesi.solver.engines.lp import Reweighing, relaxed
from suksesi.solver.program import Ints

_CRITERIA = 3
_EVEN = 4.0  # of the Dirichlet draws: how evenly a gain is shared among the criteria


@click.command()
@click.option("--cases", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--round", "name", default="round_M_1.npz", show_default=True)
@click.option("--count", default=200, show_default=True, help="Weightings.")
@click.option("--cold", default=10, show_default=True, help="Weightings solved cold as well.")
@click.option("--seed", default=1, show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def weights(cases: Path, name: str, count: int, cold: int, seed: int, out: Path | None) -> None:
    """Bound a round under sampled weightings of three criteria, in seconds of processor time.

    Each person's gains are shared among the criteria at random, as the arrays do not say what they
    are made of. Ends with exit code 1 where a cold relaxation proves another bound.
    """
    arrays = read_arrays(cases / name)
    program, draw = arrays.program, np.random.default_rng(seed)
    gains = _weighed(arrays, count, draw)
    warm, warm_seconds, again = [], [], Reweighing(program)
    for gain in gains:
        begun = process_time()
        warm.append(dual_bound(program, gain, again.relaxed(gain).multipliers).bound)
        warm_seconds.append(process_time() - begun)
    drawn = sorted(draw.choice(np.arange(1, count), size=min(cold, count - 1), replace=False))
    cold_seconds, differ = [], 0
    for number in drawn:
        begun = process_time()
        found = dual_bound(program, gains[number], relaxed(program, gains[number]).multipliers)
        cold_seconds.append(process_time() - begun)
        differ += abs(found.bound - warm[number]) > 1
    sheet = _sheet(
        f"{name}: {program.columns:,} columns, processor s", count, warm_seconds, cold_seconds
    )
    note = f"{differ} bounds differ."
    show([sheet], note)
    settings = {"round": name, "weightings": count, "cold": len(drawn), "seed": seed}
    results = {"warm": warm_seconds, "cold": cold_seconds, "differ": differ}
    write(out, document("weights", settings, results, sheets=[sheet], note=note))
    raise SystemExit(int(differ > 0))


def _weighed(arrays: Arrays, count: int, draw: np.random.Generator) -> list[Ints]:
    """Give the gain under each weighting; at equal weights it is the gain itself, rounded."""
    matrix, gain, even = arrays.matrix, arrays.gain, np.full(_CRITERIA, _EVEN)
    person = matrix.indices[matrix.indptr[:-1]]  # the row of its employee comes first
    shares = draw.dirichlet(even, matrix.shape[0])[person] * _CRITERIA
    shares[gain < 0] = 1.0  # what an empty seat costs is no criterion
    parts = shares * gain[:, None]
    return [np.rint(parts @ one).astype(np.int64) for one in draw.dirichlet(even, count)]


def _sheet(title: str, count: int, warm: list[float], cold: list[float]) -> Sheet:
    base = sum(warm) / len(warm)
    rows = []
    for what, seconds in (("going on, the first one cold", warm), ("each cold", cold)):
        mean = sum(seconds) / len(seconds)
        cells = (median(seconds), max(seconds), count * mean, mean / base)
        rows.append((what, str(len(seconds)), *(f"{cell:.2f}" for cell in cells)))
    headings = ("", "weightings", "median s", "most s", f"{count} would take s", "times going on")
    return Sheet(title=title, headings=headings, rows=rows)

"""Planted conflicts explained: by sums of rows, and by the assumptions of CP-SAT."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import click
import numpy as np
from contenders import cpsat_model
from figures import document, write
from ortools.sat.python import cp_model
from rich.console import Console
from rounds import Arrays, read_arrays
from scipy.sparse import csc_array, csr_array, vstack
from sheet import Sheet, show

from suksesi.solver.engines.clash import clash
from suksesi.solver.program import Ints

_SEATS = 12  # that a planted conflict speaks of
_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One planted conflict: what either way found, and in how many seconds.

    Attributes
    ----------
    exact : bool
        Ours are the planted rows and no other.
    peer : str
        The status of CP-SAT and how many rows it names.
    """

    seed: int
    seconds: float
    cpu_seconds: float
    exact: bool
    peer_seconds: float
    peer: str

    @property
    def ratio(self) -> float:
        """How many times as long the peer took."""
        return self.peer_seconds / self.seconds


@click.command()
@click.option(
    "--round",
    "path",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Round as arrays (.npz).",
)
@click.option("--plants", default=10, show_default=True, help="Conflicts, one after another.")
@click.option("--limit", default=300.0, show_default=True, help="Seconds that CP-SAT gets.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def conflict(path: Path, plants: int, limit: float, out: Path | None) -> None:
    """Plant three rows of which any two can hold, and time who names them.

    Ends with exit code 1 where our rows are not the planted ones.
    """
    arrays = read_arrays(path)
    among = _side_rows(arrays, path)
    found = []
    for seed in range(1, plants + 1):
        planted = _planted(arrays, path, seed=seed)
        more = len(arrays.low) + np.arange(3)
        found.append(_explained(planted, np.concatenate([among, more]), more, seed, limit))
        Console(stderr=True).print(found[-1])
    sheet = _sheet(path.stem, found)
    note = f"Median: {median(one.ratio for one in found):.1f} times as fast."
    show([sheet], note)
    settings = {"round": path.stem, "plants": plants, "limit": limit}
    results = [asdict(one) for one in found]
    write(out, document("conflict", settings, results, sheets=[sheet], note=note))
    raise SystemExit(int(not all(one.exact for one in found)))


def _side_rows(arrays: Arrays, path: Path) -> Ints:
    """Give the rows after those of employees and seats: the last columns leave a seat empty."""
    with np.load(path) as held:
        seats = len(held["unit_of_seat"])
    last = int(arrays.matrix[:, [len(arrays.gain) - seats, -1]].indices.max())
    return np.arange(last + 1, len(arrays.low))


def _planted(arrays: Arrays, path: Path, *, seed: int) -> Arrays:
    """Ask for somebody in each of some vacant seats, and allow one too few, in two halves."""
    draw = np.random.default_rng(seed)
    with np.load(path) as held:
        employees, seats, taken = held["pair_employee"], held["pair_seat"], held["stay_seat"]
    vacant = np.setdiff1d(seats, taken)
    into = np.isin(seats, draw.choice(vacant, _SEATS, replace=False))
    half = (draw.random(employees.max() + 1) < _HALF)[employees]
    share = int(draw.integers(_SEATS // 3, _SEATS // 2))
    rows = np.array([into, into & half, into & ~half], dtype=np.int8)
    rest = np.zeros((3, len(arrays.gain) - len(into)), dtype=np.int8)
    more = csr_array(np.hstack([rows, rest]))
    return Arrays(
        gain=arrays.gain,
        matrix=csc_array(vstack([arrays.matrix, more])),
        low=np.concatenate([arrays.low, [_SEATS, -np.inf, -np.inf]]),
        high=np.concatenate([arrays.high, [np.inf, share, _SEATS - 1 - share]]),
    )


def _explained(arrays: Arrays, among: Ints, planted: Ints, seed: int, limit: float) -> Explained:
    before, start = process_time(), perf_counter()
    rows = clash(arrays.program, among=among)
    seconds, cpu = perf_counter() - start, process_time() - before
    start = perf_counter()
    peer = _assumed(arrays, among, limit)
    return Explained(
        seed=seed,
        seconds=seconds,
        cpu_seconds=cpu,
        exact=rows is not None and np.array_equal(rows, planted),
        peer_seconds=perf_counter() - start,
        peer=peer,
    )


def _assumed(arrays: Arrays, among: Ints, limit: float) -> str:
    """Ask CP-SAT, every row of `among` being assumed, for assumptions that do not go together.

    Its default linearization is the faster one here; level 2 did not end in 300 s.
    """
    model = cpsat_model(arrays, None, assumed=frozenset(among.tolist()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = limit
    status = solver.solve(model)
    if status != cp_model.INFEASIBLE:
        return solver.status_name(status)
    return f"{len(solver.sufficient_assumptions_for_infeasibility())} rows"


def _sheet(title: str, found: list[Explained]) -> Sheet:
    rows = [
        (
            str(one.seed),
            f"{one.ratio:.1f}",
            f"{one.seconds:.2f}",
            "the 3 planted" if one.exact else "OTHERS",
            f"{one.peer_seconds:.1f}",
            one.peer,
        )
        for one in found
    ]
    headings = ("planted", "times ours", "ours s", "ours, rows", "CP-SAT s", "CP-SAT")
    return Sheet(title=title, headings=headings, rows=rows)

"""Rounds without side rows: ``auto`` beside min-cost flow and scipy, on the same pairs."""

from __future__ import annotations

from pathlib import Path

import click
import numpy as np
from figures import HEADINGS, document, in_turns, ratio, summary, write
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow
from pure import Pure, drawn
from scipy.optimize import linear_sum_assignment
from sheet import Sheet, show

from suksesi.models.plan import Status
from suksesi.solver.engines import engine
from suksesi.solver.engines.base import Limits

BASE = "auto"


@click.command()
@click.option("--seats", default=1_500, show_default=True)
@click.option("--persons", default=15_000, show_default=True)
@click.option("--held", default=1_000, show_default=True, help="Seats that have a holder.")
@click.option("--seed", default=1, show_default=True)
@click.option("--runs", default=5, show_default=True, help="Runs of each, in turn.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def flow(seats: int, persons: int, held: int, seed: int, runs: int, out: Path | None) -> None:
    """Time auto, OR-Tools' min-cost flow and scipy's dense assignment, from pairs to the optimum.

    What auto finds is proven by prices of the rows in whole numbers, which is in its time. Ends
    with exit code 1 where the optima differ.
    """
    made = drawn(seats=seats, persons=persons, held=held, seed=seed)
    by_auto(drawn(seats=20, persons=60, held=10, seed=1))  # loads the libraries
    contenders = {
        BASE: lambda: by_auto(made),
        "OR-Tools flow": lambda: by_flow(made),
        "scipy, dense": lambda: by_scipy(made),
    }
    times, values = in_turns(contenders, runs=runs)
    sheet = Sheet(
        title=f"{seats:,} seats, {persons:,} persons, {len(made.person):,} pairs, {runs} runs",
        headings=("contender", "optimum", *HEADINGS, "times auto"),
        rows=[
            (name, str(values[name]), *one.cells, f"{ratio(one, times[BASE]):.2f}")
            for name, one in times.items()
        ],
    )
    show([sheet])
    settings = {"seats": seats, "persons": persons, "held": held, "seed": seed, "runs": runs}
    settings["pairs"] = len(made.person)
    results = {name: {"optimum": values[name], **summary(times[name])} for name in contenders}
    write(out, document("flow", settings, results, sheets=[sheet]))
    raise SystemExit(int(len(set(values.values())) > 1))


def by_auto(made: Pure) -> int | None:
    """Give the optimum of the program, where it is proven."""
    found = engine("auto").solve(made.program, made.gains, limits=Limits())
    return found.value if found.status is Status.OPTIMAL else None


def by_flow(made: Pure) -> int | None:
    """Give the optimum by OR-Tools: persons, seats, and a root for who has no seat yet."""
    persons, seats, held = made.persons, made.seats, len(made.holder)
    root = persons + seats
    free = np.setdiff1d(np.arange(persons), made.holder)
    flow = SimpleMinCostFlow()
    empty = made.gains[len(made.gain) :]
    for tail, head, cost in (
        (made.person, persons + made.seat, -made.gain),
        (np.full(seats, root), persons + np.arange(seats), -empty),
        (np.full(len(free), root), free, np.zeros(len(free), np.int64)),
    ):
        flow.add_arcs_with_capacity_and_unit_cost(tail, head, np.ones_like(cost), cost)
    supplies = np.zeros(root + 1, dtype=np.int64)
    supplies[made.holder], supplies[persons:root], supplies[root] = 1, -1, seats - held
    flow.set_nodes_supplies(np.arange(root + 1), supplies)
    return -int(flow.optimal_cost()) if flow.solve() == SimpleMinCostFlow.OPTIMAL else None


def by_scipy(made: Pure) -> int:
    """Give the optimum by a dense matrix: seats by persons, and by each seat's staying empty.

    Holders have to be placed: a prize on each, beyond any other gain, is taken off again.
    """
    prize = int(4 * np.ptp(made.gains) + 1)
    worth = np.full((made.seats, made.persons + made.seats), -np.inf)
    worth[made.seat, made.person] = made.gain
    worth[:, made.holder] += prize
    worth[np.arange(made.seats), made.persons + np.arange(made.seats)] = made.gains[-1]
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return round(float(worth[rows, columns].sum())) - prize * len(made.holder)

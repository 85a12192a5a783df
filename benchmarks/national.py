"""A round of many regions under a few national rows: value, certified gap, what the rows cost."""

from __future__ import annotations

import json
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click
import numpy as np
from effort import Effort, effort
from machine import machine
from national_rows import facts_of, national_rows
from rich.console import Console
from rich.table import Table
from rounds import read_arrays

from suksesi.solver.engines.base import Limits, Outcome, Step
from suksesi.solver.engines.coupled import Coupled
from suksesi.solver.engines.regions.cluster import cluster
from suksesi.solver.program import BOUNDLESS, Block, Ints, Program


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Solved:
    """One solve and what it took."""

    outcome: Outcome
    taken: Effort

    @property
    def gap(self) -> float | None:
        """How far the value may lie below the best, relative to the bound."""
        value, bound = self.outcome.value, self.outcome.bound
        return None if value is None or bound is None else (bound - value) / abs(bound)


@click.command()
@click.option("--cases", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--round", "name", default="round_XL_1.npz", show_default=True)
@click.option("--gap", default=1e-4, show_default=True, help="Relative gap to certify.")
@click.option("--seconds", default=300.0, show_default=True, help="Limit of each solve.")
@click.option("--workers", default=2, show_default=True, help="Processes.")
@click.option("--cluster", "address", help="A dask cluster instead, by its address.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def national(
    cases: Path,
    name: str,
    gap: float,
    seconds: float,
    workers: int,
    address: str | None,
    out: Path | None,
) -> None:
    """Solve a round region by region, without and with national rows that bind.

    Without them a value is enough that the bound with them does not reach: five times the gap.

    Ends with exit code 1 where the gap is not certified in time, or the rows do not bind: the bound
    with them must lie below the value without them.
    """
    arrays = read_arrays(cases / name)
    with np.load(cases / name) as held:
        pairs, seats = len(held["pair_seat"]), len(held["unit_of_seat"])
    program, limits = arrays.program, Limits(seconds=seconds, workers=workers)
    with _executor(address) as executor:
        engine, loose = Coupled(executor=executor, gap=gap), Coupled(executor=executor, gap=5 * gap)
        free = _solved(loose, program, arrays.gain, limits, "without")
        if free.outcome.x is None:
            raise click.ClickException("No plan was found without the national rows.")
        rows = national_rows(facts_of(arrays, pairs=pairs, seats=seats), free.outcome.x)
        bound = _solved(engine, program.with_block(rows), arrays.gain, limits, "with")
    record = _record(name, program, rows, free, bound) | {
        "settings": {"gap": gap, "seconds": seconds, "workers": workers, "cluster": bool(address)},
        "certified": bound.gap is not None and bound.gap <= gap,
    }
    _print(record)
    if out is not None:
        out.write_text(json.dumps(record, indent=2) + "\n")
    raise SystemExit(int(not record["certified"] or not record["binding"]))


def _executor(address: str | None) -> AbstractContextManager[Executor | None]:
    return nullcontext() if address is None else cluster(address)


def _solved(engine: Coupled, program: Program, gain: Ints, limits: Limits, title: str) -> Solved:
    console = Console(stderr=True)

    def heard(step: Step) -> None:
        console.print(f"{title}: {step.stage}, value {step.value}, bound {step.bound}")

    with effort() as taken:
        outcome = engine.solve(program, gain, limits=limits, progress=heard)
    return Solved(outcome=outcome, taken=taken)


def _record(
    name: str, program: Program, rows: Block, free: Solved, bound: Solved
) -> dict[str, Any]:
    before, after = free.outcome, bound.outcome
    known = before.value is not None and after.bound is not None
    return {
        "round": name,
        "columns": program.columns,
        "rows": program.matrix.shape[0],
        "machine": machine(),
        "versions": {one: version(one) for one in ("ortools", "highspy", "numpy", "scipy")},
        "without": _figures(free),
        "with": _figures(bound),
        "national": [_row(rows, row, before, after) for row in range(len(rows.low))],
        "binding": known and after.bound < before.value,
    }


def _figures(solved: Solved) -> dict[str, Any]:
    outcome = solved.outcome
    return {
        "status": outcome.status.name,
        "why": outcome.why.name,
        "value": outcome.value,
        "bound": outcome.bound,
        "gap": solved.gap,
        **asdict(solved.taken),
    }


def _row(rows: Block, row: int, before: Outcome, after: Outcome) -> dict[str, Any]:
    """Say what a national row asks for, what is left over of it, and its price per unit."""
    line = rows.matrix[[row]]
    sides = [int(side) for side in (rows.low[row], rows.high[row]) if abs(side) < BOUNDLESS]
    reached = [None if one.x is None else int((line @ one.x)[0]) for one in (before, after)]
    price = None if after.prices is None else float(after.prices[row - len(rows.low)])
    return {
        "asked": rows.label(row),
        "side": sides[0],
        "without": reached[0],
        "with": reached[1],
        "left over": None if reached[1] is None else abs(sides[0] - reached[1]),
        "price": price,
    }


def _print(record: dict[str, Any]) -> None:
    table = Table(
        title=f"{record['round']}: {record['columns']:,} columns, {record['rows']:,} rows"
    )
    for heading in ("national rows", "value", "bound", "gap", "s", "processor s", "MB"):
        table.add_column(heading, justify="left" if heading == "national rows" else "right")
    for title in ("without", "with"):
        figures = record[title]
        table.add_row(
            title,
            str(figures["value"]),
            str(figures["bound"]),
            "–" if figures["gap"] is None else f"{figures['gap']:.1e}",
            f"{figures['seconds']:.0f}",
            f"{figures['processor']:.0f}",
            f"{figures['megabytes']:,.0f}",
        )
    rows = Table("asked for", "side", "without", "with", "left over", "price per unit")
    for row in record["national"]:
        price = "–" if row["price"] is None else f"{row['price']:.2f}"
        rows.add_row(row["asked"], *(str(row[k]) for k in ("side", "without", "with")), 
                     str(row["left over"]), price)  # fmt: skip
    Console(width=110).print(table, rows)
    binds = "bind: even the bound lies below the value without them"
    Console(width=110).print(f"The national rows {binds if record['binding'] else 'DO NOT BIND'}.")

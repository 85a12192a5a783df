"""A round of many regions under a few national rows: value, certified gap, what the rows cost."""

from __future__ import annotations

from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
from effort import Effort, effort
from figures import document, write
from national_rows import facts_of, national_rows
from rich.console import Console
from rounds import read_arrays
from sheet import Sheet, show

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
    results = _results(rows, free, bound)
    sheets = [_values(f"{name}: {program.columns:,} columns", results), _prices(results)]
    binding, certified = results["binding"], bound.gap is not None and bound.gap <= gap
    binds = "bind: even the bound lies below the value without them" if binding else "DO NOT BIND"
    note = f"The national rows {binds}."
    show(sheets, note)
    settings = {"round": name, "gap": gap, "seconds": seconds, "workers": workers}
    settings["cluster"] = address is not None
    write(out, document("national", settings, results, sheets=sheets, note=note))
    raise SystemExit(int(not certified or not binding))


def _executor(address: str | None) -> AbstractContextManager[Executor | None]:
    return nullcontext() if address is None else cluster(address)


def _solved(engine: Coupled, program: Program, gain: Ints, limits: Limits, title: str) -> Solved:
    console = Console(stderr=True)

    def heard(step: Step) -> None:
        console.print(f"{title}: {step.stage}, value {step.value}, bound {step.bound}")

    with effort() as taken:
        outcome = engine.solve(program, gain, limits=limits, progress=heard)
    return Solved(outcome=outcome, taken=taken)


def _results(rows: Block, free: Solved, bound: Solved) -> dict[str, Any]:
    before, after = free.outcome, bound.outcome
    known = before.value is not None and after.bound is not None
    return {
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


def _values(title: str, results: dict[str, Any]) -> Sheet:
    rows = [
        (
            f"{which} the national rows",
            str(results[which]["value"]),
            str(results[which]["bound"]),
            "–" if results[which]["gap"] is None else f"{results[which]['gap']:.1e}",
            f"{results[which]['seconds']:.0f}",
            f"{results[which]['processor']:.0f}",
            f"{results[which]['megabytes']:,.0f}",
        )
        for which in ("without", "with")
    ]
    headings = ("", "value", "bound", "gap", "s", "processor s", "MB")
    return Sheet(title=title, headings=headings, rows=rows)


def _prices(results: dict[str, Any]) -> Sheet:
    rows = [
        (
            row["asked"],
            *(str(row[key]) for key in ("side", "without", "with", "left over")),
            "–" if row["price"] is None else f"{row['price']:.2f}",
        )
        for row in results["national"]
    ]
    headings = ("asked for", "side", "without", "with", "left over", "price per unit")
    return Sheet(title="what the rows ask for", headings=headings, rows=rows)

"""``auto`` beside plain models of the same program, in one run, as ratios."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import perf_counter

import click
import numpy as np
from page import machine
from plain import Values, cpsat, pulp_cbc
from rich.console import Console
from rich.table import Table

from suksesi.instances import read_case
from suksesi.solver.ascent import climb
from suksesi.solver.build import assemble
from suksesi.solver.engines import engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.components import part, split
from suksesi.solver.lazily import Lazily
from suksesi.solver.program import Program
from suksesi.solver.ration import Ration

Peer = Callable[[Program], Values]


def auto(program: Program) -> Values:
    """Climb the tiers of every component with the default engine."""
    values: Values = {tier.name: 0 for tier in program.tiers}
    lazily = Lazily(
        Ration(engine("auto"), limits=Limits()),
        broken=lambda _: (),
        columns=np.arange(program.columns),
        total=program.columns,
    )
    for columns in split(program):
        ascent = climb(part(program, columns), lazily.on(columns))
        for tier in ascent.tiers:
            values[tier.name] = (values[tier.name] or 0) + (tier.value or 0)
    return values


@click.command()
@click.option("--case", default="jateng", show_default=True, help="Bundled case or folder.")
@click.option("--runs", default=3, show_default=True, help="Runs of each, in turn.")
@click.option("--seconds", default=300.0, show_default=True, help="Limit per tier of a peer.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def peers(case: str, runs: int, seconds: float, out: Path | None) -> None:
    """Time auto, plain PuLP+CBC and plain CP-SAT on one case, from arrays to proven tiers."""
    program = assemble(read_case(case)).program
    contenders: dict[str, Peer] = {
        "auto": auto,
        "PuLP + CBC, plain": lambda p: pulp_cbc(p, seconds=seconds),
        "CP-SAT, plain, 2 workers": lambda p: cpsat(p, seconds=seconds, workers=2, linearization=1),
        "CP-SAT, 1 worker, linearization 2": lambda p: cpsat(
            p, seconds=seconds, workers=1, linearization=2
        ),
        "CP-SAT, plain, 8 workers": lambda p: cpsat(p, seconds=seconds, workers=8, linearization=1),
    }
    auto(program)  # loads the libraries before anything is timed
    times: dict[str, list[float]] = {name: [] for name in contenders}
    values: dict[str, Values] = {}
    for _ in range(runs):
        for name, solve in contenders.items():
            start = perf_counter()
            values[name] = solve(program)
            times[name].append(perf_counter() - start)
    _print(case, program, times, values)
    if out is not None:
        out.write_text(json.dumps(_record(case, program, times, values), indent=2) + "\n")
    if any(_differ(values["auto"], other) for other in values.values()):
        raise click.ClickException("The engines do not agree on a tier's value.")


def _differ(ours: Values, other: Values) -> bool:
    """Say whether a value both sides have proven differs."""
    return any(value is not None and value != ours[tier] for tier, value in other.items())


def _print(
    case: str, program: Program, times: dict[str, list[float]], values: dict[str, Values]
) -> None:
    base = median(times["auto"])
    table = Table(title=f"{case}: {program.columns} columns, {program.matrix.shape[0]} rows")
    for heading in ("engine", "median s", "min–max s", "times auto", "tiers proven"):
        table.add_column(heading, justify="left" if heading == "engine" else "right")
    for name, seconds in times.items():
        proven = sum(value is not None for value in values[name].values())
        table.add_row(
            name,
            f"{median(seconds):.3f}",
            f"{min(seconds):.3f}–{max(seconds):.3f}",
            f"{median(seconds) / base:.1f}",
            f"{proven}/{len(program.tiers)}",
        )
    Console(width=110).print(table)


def _record(
    case: str, program: Program, times: dict[str, list[float]], values: dict[str, Values]
) -> dict[str, object]:
    libraries = ("ortools", "highspy", "PuLP", "numpy", "scipy")
    return {
        "case": case,
        "columns": program.columns,
        "rows": program.matrix.shape[0],
        "runs": len(times["auto"]),
        "machine": machine(),
        "versions": {name: version(name) for name in libraries},
        "seconds": times,
        "values": values,
    }

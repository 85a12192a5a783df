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
from contenders import CONTENDERS
from field import LIBRARIES, Record, mismatches, run_all, tables
from machine import machine
from plain import Values, cpsat, pulp_cbc
from rich.console import Console
from rich.table import Table
from rounds import listed

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
@click.option(
    "--cases",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of rounds as arrays (round_SIZE_SEED.npz, rounds.toml with their optima).",
)
@click.option("--rounds", "kinds", default="M,SC", show_default=True, help="Sizes to run.")
@click.option("--first", type=int, help="Only so many rounds of each size.")
@click.option("--only", multiple=True, help="Only this contender; may be repeated.")
@click.option(
    "--limit", default=300.0, show_default=True, help="Seconds per run on a round, or per tier."
)
@click.option("--case", default="jateng", show_default=True, help="Bundled case or folder.")
@click.option("--runs", default=3, show_default=True, help="Runs of each, in turn.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def peers(
    cases: Path | None,
    kinds: str,
    first: int | None,
    only: tuple[str, ...],
    limit: float,
    case: str,
    runs: int,
    out: Path | None,
) -> None:
    """Time auto beside plain models, from arrays to proven optimum.

    On the rounds of a folder with --cases, each contender in a process of its own and resumed from
    --out; on the tiers of one case otherwise. Ends with exit code 1 where two parted, or one parts
    from a certified optimum.
    """
    if cases is not None:
        _rounds(cases, kinds.split(","), first, only, Record(out, limit=limit))
        return
    program = assemble(read_case(case)).program
    contenders: dict[str, Peer] = {
        "auto": auto,
        "PuLP + CBC, plain": lambda p: pulp_cbc(p, seconds=limit),
        "CP-SAT, plain, 2 workers": lambda p: cpsat(p, seconds=limit, workers=2, linearization=1),
        "CP-SAT, 1 worker, linearization 2": lambda p: cpsat(
            p, seconds=limit, workers=1, linearization=2
        ),
        "CP-SAT, plain, 8 workers": lambda p: cpsat(p, seconds=limit, workers=8, linearization=1),
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


def _rounds(
    folder: Path, kinds: list[str], first: int | None, only: tuple[str, ...], record: Record
) -> None:
    console = Console(width=130)
    named = [path for kind in kinds for path in listed(folder, (kind,))[:first]]
    if not named:
        raise click.ClickException(f"There is no round of size {', '.join(kinds)} in {folder}.")
    unknown = [name for name in only if name not in CONTENDERS]
    if unknown:
        raise click.ClickException(f"No contender {unknown[0]!r}; there are {[*CONTENDERS]}.")
    for run in run_all(record, named, only or tuple(CONTENDERS)):
        what = "proven" if run.proven else "not proven"
        console.print(f"{run.round}  {run.contender}: {run.seconds:.2f} s, {run.value} {what}")
    for table in tables(record.runs, limit=record.limit):
        console.print(table)
    parted = mismatches(record.runs, folder)
    if parted:
        raise click.ClickException(" ".join(parted))


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
    return {
        "case": case,
        "columns": program.columns,
        "rows": program.matrix.shape[0],
        "runs": len(times["auto"]),
        "machine": machine(),
        "versions": {name: version(name) for name in LIBRARIES},
        "seconds": times,
        "values": values,
    }

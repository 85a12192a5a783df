"""Assignment cases with known optima, as notebooks solve them, beside scipy and min-cost flow."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click
import numpy as np
from cases import Case, read_cases
from figures import Times, document, in_turns, summary, write
from rich.console import Console
from rich.table import Table
from transport import Transport, by_flow, by_scipy

from suksesi.solver.assignment import Assigned, assign
from suksesi.solver.assignment.scale import scaled

PEERS = ("scipy, dense", "OR-Tools flow")


@click.command()
@click.option(
    "--cases",
    "folder",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with cases.toml and its .npz files.",
)
@click.option("--runs", default=3, show_default=True, help="Runs of each, in turn.")
@click.option("--decimals", default=9, show_default=True, help="Scores not whole are rounded to.")
@click.option("--seconds", type=float, help="Limit of the engines per case; none by default.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def assignment(
    folder: Path, runs: int, decimals: int, seconds: float | None, out: Path | None
) -> None:
    """Solve every case of a folder and compare with its optimum, and with what peers find.

    Ends with exit code 1 where a stated optimum or status is not met, or a peer finds another.
    """
    table = Table(title=str(folder))
    for heading in ("case", "status", "scale", "worst", "sum", "s", *(f"{p} s" for p in PEERS)):
        table.add_column(heading, justify="left" if heading in {"case", "status"} else "right")
    table.add_column("verdict")
    results, parted = [], False
    assign(np.eye(2))  # loads the libraries before anything is timed
    for case in read_cases(folder, decimals=decimals):
        contenders = _contenders(case, seconds)
        times, answers = in_turns(contenders, runs=runs)
        found = answers["suksesi"]
        objections = case.objections(found) + _parted(case, found, answers)
        parted |= bool(objections)
        table.add_row(*_cells(case, found, times), "; ".join(objections) or "met")
        results.append(_result(case, found, times, objections))
    Console(width=150).print(table)
    settings = {"runs": runs, "decimals": decimals, "seconds": seconds}
    write(out, document("assignment", settings, results))
    raise SystemExit(int(parted))


def _contenders(case: Case, seconds: float | None) -> dict[str, Callable[[], Any]]:
    """Give ours, and those of the peers that can state the case."""
    ours = partial(assign, case.scores, seconds=seconds, **case.options)
    found: dict[str, Callable[[], Any]] = {"suksesi": ours}
    ask = _transport(case)
    if ask is not None:
        if ask.dense:
            found[PEERS[0]] = partial(by_scipy, ask)
        found[PEERS[1]] = partial(by_flow, ask)
    return found


def _transport(case: Case) -> Transport | None:
    """Give the case as a transport, where sums of pairs are all it asks for."""
    options, (persons, positions) = case.options, case.scores.shape
    beyond = {"group", "position_min", "cycle_max"} & set(options)
    if beyond or options.get("objective", "sum") != "sum":
        return None
    barred = options.get("barred", np.zeros(case.scores.shape, np.bool_))
    scores = np.where(barred, np.zeros((), case.scores.dtype), case.scores)
    whole = scaled(scores, decimals=_decimals(case))
    return Transport(
        cost=whole if options.get("sense") == "min" else -whole,
        open=~barred,
        demand=_each(options.get("demand", 1), positions),
        load=_each(options.get("load", 1), persons),
        load_min=_each(options.get("load_min", 0), persons),
    )


def _decimals(case: Case) -> int:
    return assign(case.scores, demand=0, barred=case.options.get("barred")).decimals


def _each(given: Any, count: int) -> np.ndarray[Any, np.dtype[np.int64]]:
    return np.broadcast_to(np.asarray(given, dtype=np.int64), (count,)).copy()


def _parted(case: Case, found: Assigned, answers: dict[str, Any]) -> list[str]:
    """Name the peers that find another optimum, or one where there is none."""
    sign = 1 if case.options.get("sense") == "min" else -1
    ours = None if found.value is None else sign * int(found.value.scaleb(found.decimals))
    return [f"{name} finds {answers[name]}" for name in PEERS if answers.get(name, ours) != ours]


def _cells(case: Case, found: Assigned, times: dict[str, Times]) -> tuple[str, ...]:
    scale = f"10^{found.decimals}" + (", rounded" if case.rounded is not None else "")
    values = ("" if value is None else str(value) for value in (found.worst, found.value))
    seconds = (times[name].cells[0] if name in times else "–" for name in ("suksesi", *PEERS))
    return case.name, found.status.value, scale, *values, *seconds


def _result(
    case: Case, found: Assigned, times: dict[str, Times], objections: list[str]
) -> dict[str, Any]:
    return {
        "case": case.name,
        "status": found.status.value,
        "stated": {"optimum": case.optimum, "status": case.status},
        "decimals": found.decimals,
        "rounded_to": case.rounded,
        "rounding_error_at_most": case.error(found),
        "value": found.value,
        "bound": found.bound,
        "worst": found.worst,
        "worst_bound": found.worst_bound,
        "objections": objections,
        "seconds": {name: summary(one) for name, one in times.items()},
    }

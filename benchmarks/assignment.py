"""Assignment cases with known optima, as notebooks solve them, beside scipy and min-cost flow."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click
import numpy as np
from cases import Case, read_cases
from epigraph import Told, by_epigraph
from figures import Times, document, in_turns, summary, write
from sheet import Sheet, show
from transport import Transport, by_flow, by_scipy

from suksesi.models.errors import SuksesiError
from suksesi.solver.assignment import Assigned, assign
from suksesi.solver.assignment.scale import scaled

PEERS = ("scipy, dense", "OR-Tools flow", "epigraph, HiGHS")
OBJECTIVES = ("sum", "maxmin", "maxmin_then_sum")


@click.command()
@click.option(
    "--cases",
    "folder",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with cases.toml and its .npz files.",
)
@click.option("--only", default="", help="Cases whose name begins so.")
@click.option("--objective", type=click.Choice(OBJECTIVES), help="Instead of the cases' own.")
@click.option("--runs", default=3, show_default=True, help="Runs of each, in turn.")
@click.option("--decimals", default=9, show_default=True, help="Scores not whole are rounded to.")
@click.option("--seconds", type=float, help="Limit of the engines per case; none by default.")
@click.option("--patience", default=60.0, show_default=True, help="Limit of the epigraph model.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def assignment(
    folder: Path,
    only: str,
    objective: str | None,
    runs: int,
    decimals: int,
    seconds: float | None,
    patience: float,
    out: Path | None,
) -> None:
    """Solve every case of a folder and compare with its optimum, and with what peers find.

    Ends with exit code 1 where a stated optimum or status is not met, where nothing is proven, or
    where a peer proves another. With other options than its own a case has no stated optimum.
    """
    other = {} if objective is None else {"objective": objective}
    rows, results, parted = [], [], False
    assign(np.eye(2))  # loads the libraries before anything is timed
    for case in read_cases(folder, decimals=decimals, other=other):
        if not case.name.startswith(only):
            continue
        try:
            contenders = _contenders(case, seconds, patience)
            times, answers = in_turns(contenders, runs=runs)
        except SuksesiError as error:
            raise click.ClickException(f"{case.name}: {error}") from error
        found = answers["suksesi"]
        objections = case.objections(found) + _parted(case, found, answers)
        parted |= bool(objections)
        rows.append((*_cells(case, found, times), "; ".join(objections) or "met"))
        results.append(_result(case, found, times, objections))
    peers = (f"{peer} s" for peer in PEERS)
    headings = ("case", "status", "scale", "worst", "sum", "s", *peers, "verdict")
    sheet = Sheet(title=f"{len(rows)} cases", headings=headings, rows=rows)
    show([sheet])
    settings = {"runs": runs, "decimals": decimals, "seconds": seconds, "patience": patience}
    settings |= {"only": only, **other}
    write(out, document("assignment", settings, results, sheets=[sheet]))
    raise SystemExit(int(parted))


def _contenders(case: Case, seconds: float | None, patience: float) -> dict[str, Callable[[], Any]]:
    """Give ours, and those of the peers that can state the case."""
    ours = partial(assign, case.scores, seconds=seconds, **case.options)
    found: dict[str, Callable[[], Any]] = {"suksesi": ours}
    ask = _transport(case)
    if ask is None:
        return found
    if case.objective != "sum":
        found[PEERS[2]] = partial(by_epigraph, ask, seconds=patience)
        return found
    if ask.dense:
        found[PEERS[0]] = partial(by_scipy, ask)
    found[PEERS[1]] = partial(by_flow, ask)
    return found


def _transport(case: Case) -> Transport | None:
    """Give the case as a transport, where pairs, demands and loads are all it asks for."""
    options, (persons, positions) = case.options, case.scores.shape
    if {"group", "position_min", "cycle_max"} & set(options):
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
    """Name the peers that prove another optimum, or one where there is none."""
    sign = -1 if case.options.get("sense") == "min" else 1
    total, worst = (
        None if value is None else sign * int(value.scaleb(found.decimals))
        for value in (found.value, found.worst)
    )
    parted = []
    for name in PEERS[:2]:
        cost = answers.get(name)
        if name in answers and (None if cost is None else -cost) != total:
            parted.append(f"{name} finds {cost}")
    told = answers.get(PEERS[2], Told(worst=None, total=None))
    if told.worst not in {None, worst}:
        parted.append(f"{PEERS[2]} finds {told.worst} at worst")
    if case.objective == "maxmin_then_sum" and told.total not in {None, total}:
        parted.append(f"{PEERS[2]} finds {told.total} in all")
    return parted


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

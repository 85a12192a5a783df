"""``auto`` beside plain models of the same program, in one run, as ratios."""

from __future__ import annotations

from pathlib import Path

import click
from contenders import CONTENDERS
from field import Record, mismatches, run_all, sheets
from figures import document, write
from rich.console import Console
from rounds import listed
from sheet import show
from tiers import measured


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
    found, results, parted = measured(case, runs=runs, limit=limit)
    show(found)
    settings = {"case": case, "runs": runs, "limit": limit}
    write(out, document("tiers", settings, results, sheets=found))
    if parted:
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
    show(sheets(record.runs, limit=record.limit))
    parted = mismatches(record.runs, folder)
    if parted:
        raise click.ClickException(" ".join(parted))

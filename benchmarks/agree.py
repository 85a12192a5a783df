"""Whether all engines agree on cuts of a case: every tier and every name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click
import numpy as np
from cuts import cut
from rich.console import Console
from rich.table import Table

from suksesi.instances import read_case
from suksesi.instances.read import locate
from suksesi.models.case import Case
from suksesi.models.codes import Kind
from suksesi.models.plan import Status, Uniqueness
from suksesi.solver.answer import answer
from suksesi.solver.build import Assembly, assemble, broken_rows
from suksesi.solver.engines import ENGINES, engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.order import separators


@click.command()
@click.option("--case", default="jateng", show_default=True, help="Bundled case or folder.")
@click.option("--cuts", default=20, show_default=True, help="How many cuts.")
@click.option("--first", default=1, show_default=True, help="Seed of the first cut.")
@click.option("--share", default=0.5, show_default=True, help="Share of seats and of people.")
@click.option("--seconds", type=float, help="Limit of an engine per cut; none where not given.")
def agree(case: str, cuts: int, first: int, share: float, seconds: float | None) -> None:
    """Solve cuts of a case with every engine on the full program and compare the answers.

    Ends with exit code 1 where two engines part.
    """
    table = Table("cut", "pairs", "columns", *ENGINES, "names")
    parted = False
    with TemporaryDirectory() as folder:
        for seed, facts in _cases(Path(case), Path(folder), range(first, first + cuts), share):
            assembly = assemble(facts)
            answers = {name: _answered(assembly, name, seconds) for name in ENGINES}
            same = len(set(answers.values())) == 1
            parted |= not same
            table.add_row(
                str(seed),
                str(len(assembly.pairs)),
                str(assembly.program.columns),
                *(answer.status for answer in answers.values()),
                f"{answers['auto'].moves} the same" if same else "PARTED",
            )
            Console(stderr=True).print(f"cut {seed}: {'the same' if same else 'PARTED'}")
    Console().print(table)
    raise SystemExit(int(parted))


def _cases(case: Path, folder: Path, seeds: range, share: float) -> Iterator[tuple[int, Case]]:
    source = locate(str(case)).policy.parent
    for seed in seeds:
        yield seed, read_case(cut(source, folder / str(seed), seed=seed, share=share))


@dataclass(frozen=True, kw_only=True)
class _Answered:
    """What engines must agree on: tier values, whether all is proven, and who moves where."""

    values: tuple[tuple[str, int | None], ...]
    status: str
    moves: int
    names: bytes


def _answered(assembly: Assembly, name: str, seconds: float | None) -> _Answered:
    """Climb the tiers and settle the names with one engine, on the full program, without ties."""
    pairs = assembly.pairs
    found = answer(
        assembly.program,
        lambda salt: assembly.padded(separators(pairs, assembly.case, salt=salt)),
        engine(name),
        asked=np.zeros(assembly.program.columns, dtype=np.bool_),
        broken=partial(broken_rows, assembly),
        limits=Limits(seconds=seconds),
    )
    unique = found.canonical is not None and found.canonical.uniqueness is Uniqueness.UNIQUE
    proven = unique and all(tier.status is Status.OPTIMAL for tier in found.tiers)
    chosen = np.zeros(0) if found.x is None else found.x[: len(pairs)] > 0
    return _Answered(
        values=tuple((tier.name, tier.value) for tier in found.tiers),
        status="optimal, unique" if proven else "not proven",
        moves=int(np.count_nonzero(chosen & (pairs.kind != Kind.STAY))) if len(chosen) else 0,
        names=chosen.tobytes(),
    )

"""Whether all engines agree on cuts of a case: every tier, every name, every tie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from cuts import cut
from rich.console import Console
from rich.table import Table

from suksesi.instances import read_case
from suksesi.instances.read import locate
from suksesi.models.case import Case
from suksesi.models.plan import Plan
from suksesi.solver import solve
from suksesi.solver.build import assemble
from suksesi.solver.engines import ENGINES


@click.command()
@click.option("--case", default="jateng", show_default=True, help="Bundled case or folder.")
@click.option("--cuts", default=20, show_default=True, help="How many cuts.")
@click.option("--share", default=0.5, show_default=True, help="Share of seats and of people.")
@click.option("--seconds", type=float, help="Limit of an engine per cut; none where not given.")
def agree(case: str, cuts: int, share: float, seconds: float | None) -> None:
    """Solve cuts of a case with every engine on the full program and compare the answers.

    Ends with exit code 1 where two engines part.
    """
    table = Table("cut", "pairs", "columns", *ENGINES, "names")
    parted = False
    with TemporaryDirectory() as folder:
        for seed, facts in _cases(Path(case), Path(folder), cuts, share):
            plans = {name: solve(facts, engine=name, seconds=seconds) for name in ENGINES}
            assembly = assemble(facts)
            same = len({_answer(plan) for plan in plans.values()}) == 1
            parted |= not same
            table.add_row(
                str(seed),
                str(len(assembly.pairs)),
                str(assembly.program.columns),
                *(plan.status.value for plan in plans.values()),
                f"{len(plans['auto'].moves)} the same" if same else "PARTED",
            )
            Console(stderr=True).print(f"cut {seed}: {'the same' if same else 'PARTED'}")
    Console().print(table)
    raise SystemExit(int(parted))


def _cases(case: Path, folder: Path, cuts: int, share: float) -> Iterator[tuple[int, Case]]:
    source = locate(str(case)).policy.parent
    for seed in range(1, cuts + 1):
        yield seed, read_case(cut(source, folder / str(seed), seed=seed, share=share))


def _answer(plan: Plan) -> tuple[object, ...]:
    """Give what engines must agree on: tier values, status, names, and who is tied."""
    values = tuple((tier.name, tier.value) for tier in plan.tiers)
    names = tuple(sorted((m.seat, m.employee, m.tied_with) for m in plan.moves))
    return plan.status, plan.uniqueness, values, names

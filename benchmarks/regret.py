"""What regrets cost: bounds for all names, exact losses, and the same names solved again cold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from time import process_time
from typing import TypeVar

import click
from figures import document, write
from sheet import Sheet, show

from suksesi.instances import read_case
from suksesi.models.case import Case
from suksesi.models.plan import Plan
from suksesi.models.regret import Losses, Regret
from suksesi.solver import propose, solve
from suksesi.solver.build import assemble
from suksesi.solver.explain.regret import brackets
from suksesi.solver.explain.regret.exact import column_of
from suksesi.solver.placement import reached

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Names looked at in one way: how many, how many of them exact, in how many seconds."""

    what: str
    names: int
    exact: int
    seconds: float

    def cells(self, per_cold: float) -> tuple[str, ...]:
        """Give the figures beside those of a cold solve per name."""
        each = self.seconds / max(1, self.names)
        ratio = f"1/{per_cold / max(each, 1e-9):.0f}"
        figures = (f"{self.seconds:.1f}", f"{each:.3f}", ratio)
        return self.what, str(self.names), str(self.exact), *figures


@click.command()
@click.option("--case", default="jateng", show_default=True, help="Bundled case or folder.")
@click.option("--nearest", default=20, show_default=True, help="Names looked at per vacancy.")
@click.option("--cold", default=5, show_default=True, help="Names solved again cold, drawn.")
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures as JSON.")
def regret(case: str, nearest: int, cold: int, out: Path | None) -> None:
    """Bracket the names of every vacancy and make every slate exact, in seconds of processor time.

    Ends with exit code 1 where a cold solve finds another loss, or a slate is not exact.
    """
    facts = read_case(case)
    plan, solving = _timed(lambda: solve(facts))
    seats = facts.establishment.to_fill.tolist()
    known, bounding = _timed(lambda: brackets(facts, plan, seats=seats))
    slates, proposing = _timed(lambda: propose(facts, plan))
    after, asking = _timed(lambda: brackets(facts, plan, seats=seats, nearest=nearest))
    names = [name.regret for slate in slates for name in slate.nominees if not name.recommended]
    asked = (
        _asked("all names bounded", known, bounding),
        _asked("slates", names, proposing),
        _asked(f"nearest {nearest}, after the slates", after, asking),
    )
    exact = [one for one in names if one is not None and one.exact]
    drawn = Random(1).sample(exact, min(cold, len(exact)))
    colds = [_timed(lambda one=one: _cold(facts, plan, one)) for one in drawn]
    per_cold = sum(seconds for _, seconds in colds) / max(1, len(colds))
    same = all(loss == one.high for one, (loss, _) in zip(drawn, colds, strict=True))
    sheet = Sheet(
        title=f"{case}, processor seconds; the plan itself took {solving:.1f}",
        headings=("", "names", "exact", "s", "s each", "of a cold solve"),
        rows=[
            *(one.cells(per_cold) for one in asked),
            ("solved again cold", str(len(colds)), "", "", f"{per_cold:.3f}", "1"),
        ],
    )
    note = "Cold solves find the same losses." if same else "COLD SOLVES PART."
    show([sheet], note)
    settings = {"case": case, "nearest": nearest, "cold": cold}
    results = {"plan": solving, "cold": per_cold, "asked": [asdict(one) for one in asked]}
    write(out, document("regret", settings, results, sheets=[sheet], note=note))
    raise SystemExit(int(not same or len(exact) < len(names)))


def _asked(what: str, some: Iterable[Regret | None], seconds: float) -> Asked:
    told = [one for one in some if one is not None]
    exact = sum(one.exact for one in told)
    return Asked(what=what, names=len(told), exact=exact, seconds=seconds)


def _timed(work: Callable[[], Found]) -> tuple[Found, float]:
    begun = process_time()
    return work(), process_time() - begun


def _cold(case: Case, plan: Plan, regret: Regret) -> Losses | None:
    """Solve the round again with a name set, as if nothing were known."""
    assembly = assemble(case)
    program = assembly.program
    lower = program.lower.copy()
    lower[column_of(assembly, seat=regret.seat, employee=regret.employee)] = 1
    found = reached(assembly, program=program.with_bounds(lower=lower, upper=program.upper))
    values = {tier.name: tier.value for tier in plan.tiers}
    return {name: values[name] - value for name, value in found.values.items()} or None

"""The tiers of a case: ``auto`` beside plain models, then whole plans with everything on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
from figures import Times, in_turns, ratio, summary
from plain import Values, cpsat, pulp_cbc
from sheet import Sheet

from suksesi.instances import read_case
from suksesi.models.plan import Status, Uniqueness
from suksesi.solver.ascent import climb
from suksesi.solver.build import Assembly, assemble
from suksesi.solver.certifying import certify
from suksesi.solver.engines import engine
from suksesi.solver.engines.base import Limits
from suksesi.solver.engines.components import part, split
from suksesi.solver.lazily import Lazily
from suksesi.solver.placement import solve_assembled
from suksesi.solver.program import Program
from suksesi.solver.ration import Ration

OURS = "auto"
WHOLE = (OURS, "highs", "cpsat", "pulp")
HEADINGS = ("engine", "times auto", "median s", "min–max s", "tiers proven")


def auto(program: Program) -> Values:
    """Climb the tiers of every component with the default engine."""
    values: Values = {tier.name: 0 for tier in program.tiers}
    lazily = Lazily(
        Ration(engine(OURS), limits=Limits()),
        broken=lambda _: (),
        columns=np.arange(program.columns),
        total=program.columns,
    )
    for columns in split(program):
        ascent = climb(part(program, columns), lazily.on(columns))
        for tier in ascent.tiers:
            values[tier.name] = (values[tier.name] or 0) + (tier.value or 0)
    return values


def contenders(limit: float) -> dict[str, Callable[[Program], Values]]:
    """Give what climbs the tiers alone; `limit` is in seconds per tier."""
    return {
        OURS: auto,
        "PuLP + CBC, plain": partial(pulp_cbc, seconds=limit),
        "CP-SAT, plain, 2 workers": partial(cpsat, seconds=limit, workers=2, linearization=1),
        "CP-SAT, 1 worker, linearization 2": partial(
            cpsat, seconds=limit, workers=1, linearization=2
        ),
        "CP-SAT, plain, 8 workers": partial(cpsat, seconds=limit, workers=8, linearization=1),
    }


def measured(case: str, *, runs: int, limit: float) -> tuple[list[Sheet], dict[str, Any], bool]:
    """Time the tiers and the whole plans of a case.

    Returns
    -------
    sheets : list of Sheet
    results : dict
    parted : bool
        Two have proven different values of a tier.
    """
    assembly = assemble(read_case(case))
    program = assembly.program
    auto(program)  # loads the libraries before anything is timed
    asked = {name: partial(solve, program) for name, solve in contenders(limit).items()}
    times, values = in_turns(asked, runs=runs)
    whole = {name: _whole(assembly, name, limit) for name in WHOLE}
    parted = any(_differ(values[OURS], one) for one in values.values())
    parted |= any(_differ(values[OURS], one["values"]) for one in whole.values())
    size = f"{case}: {program.columns:,} columns, {program.matrix.shape[0]:,} rows"
    sheets = [
        Sheet(title=f"{size}, tiers alone, {runs} runs", headings=HEADINGS,
              rows=[_row(name, times, values) for name in times]),
        _plans(whole, limit),
    ]  # fmt: skip
    results = {
        "tiers": {name: {"values": values[name], **summary(times[name])} for name in times},
        "whole": whole,
    }
    return sheets, results, parted


def _row(name: str, times: Mapping[str, Times], values: Mapping[str, Values]) -> tuple[str, ...]:
    proven = sum(value is not None for value in values[name].values())
    wall = times[name].wall
    return (
        name,
        f"{ratio(times[name], times[OURS]):.1f}",
        f"{median(wall):.2f}",
        f"{min(wall):.2f}–{max(wall):.2f}",
        f"{proven}/{len(values[OURS])}",
    )


def _whole(assembly: Assembly, name: str, limit: float) -> dict[str, Any]:
    """Solve to the names, ties and recount included; of `auto` write the certificate as well."""
    begun = perf_counter()
    plan = solve_assembled(assembly, engine=name, seconds=limit)
    seconds, begun = perf_counter() - begun, perf_counter()
    proven = {
        tier.name: tier.value if tier.status is Status.OPTIMAL else None for tier in plan.tiers
    }
    found = {"seconds": seconds, "values": proven, "certificate_seconds": None}
    found["unique"] = plan.uniqueness is Uniqueness.UNIQUE
    if name == OURS:
        certify(assembly.case, plan)
        found["certificate_seconds"] = perf_counter() - begun
    return found


def _plans(whole: Mapping[str, dict[str, Any]], limit: float) -> Sheet:
    base = whole[OURS]["seconds"]
    rows = []
    for name, one in whole.items():
        proof = one["certificate_seconds"]
        proven = sum(value is not None for value in one["values"].values())
        rows.append(
            (
                name,
                f"{one['seconds'] / base:.1f}",
                f"{one['seconds']:.1f}",
                "–" if proof is None else f"{proof:.1f}",
                f"{proven}/{len(one['values'])}",
                "yes" if one["unique"] else "no",
            )
        )
    headings = ("engine", "times auto", "plan s", "certificate s", "tiers proven", "names settled")
    title = f"plans with names and ties, one run, limit {limit:.0f} s"
    return Sheet(title=title, headings=headings, rows=rows)


def _differ(ours: Values, other: Values) -> bool:
    """Say whether a value both sides have proven differs; what only one side names is left."""
    return any(
        value is not None and ours.get(tier) is not None and value != ours[tier]
        for tier, value in other.items()
    )

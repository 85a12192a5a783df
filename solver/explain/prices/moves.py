"""The value of the plan against the number of moves: how much is gained by how many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import numpy as np

from ....models.case import Case
from ....models.codes import Kind
from ....models.frontier import FrontierStep
from ....models.plan import Plan
from ....models.tiers import MERIT
from ...build import Assembly, assemble
from ...engines.base import Progress
from ...program import Program, kept
from .proven import proven_values
from .tightening import Tightening, as_start


def by_moves(
    case: Case,
    plan: Plan,
    *,
    fill_kept: bool = False,
    every: int = 1,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Iterator[FrontierStep]:
    """Allow fewer and fewer moves than a proven `plan` has, down to none or to where no plan is.

    Every appointment is a move, as in the plan.

    Parameters
    ----------
    fill_kept : bool
        All tiers before *merit* keep the value they have in `plan`, so that merit alone is given
        up for fewer moves.
    every : int
        How many moves fewer each step allows.

    Raises
    ------
    SuksesiError
        Where `plan` is not proven.
    """
    values = proven_values(plan)
    assembly = assemble(case)
    tightening = Tightening(
        assembly=assembly,
        program=_keeping(assembly, values) if fill_kept else assembly.program,
        weights=assembly.padded((assembly.pairs.kind != Kind.STAY).astype(np.int64)),
        least=False,
        start=as_start(plan.status, values, plan.seating),
    )
    return tightening.steps(every=every, stop=stop, progress=progress)


def moves_steps(
    case: Case,
    plan: Plan,
    *,
    fill_kept: bool = False,
    every: int = 1,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> tuple[FrontierStep, ...]:
    """Give the steps of :func:`by_moves` together."""
    steps = by_moves(case, plan, fill_kept=fill_kept, every=every, stop=stop, progress=progress)
    return tuple(steps)


def _keeping(assembly: Assembly, values: dict[str, int]) -> Program:
    """Keep what the tiers before *merit* reach, and leave that one alone to be climbed."""
    program = assembly.program
    rows = [kept(tier.gain, values[tier.name]) for tier in program.tiers if tier.name != MERIT]
    left = tuple(tier for tier in program.tiers if tier.name == MERIT)
    return replace(program, blocks=(*program.blocks, *rows), tiers=left)

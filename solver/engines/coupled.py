"""Regions held together by a few rows: each is solved by itself at the prices of those rows.

The relaxation of the whole says what the coupling rows are worth. Regions are then solved in
processes, or by whatever executor is given, and put together again; the sum of their bounds bounds
the whole. Where that leaves a gap, and few columns are left that can close it, these are searched
together.
"""

from __future__ import annotations

from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from threading import Event
from typing import ClassVar

import numpy as np

from ...models.plan import Status, Why
from ..program import Ints, Program
from .auto import Auto
from .base import Engine, Limits, Outcome, Progress
from .bound import DualBound, dual_bound, refuted
from .claim import Claim, settled, unit_of
from .components import SMALL
from .face import optima
from .fixing import survivors
from .lp import Relaxation, relaxed
from .part import Part
from .regions.campaign import Campaign
from .regions.coupling import Coupling, coupling_of
from .regions.crew import Crew, crew_of, crew_on
from .regions.prices import prices_of
from .regions.region import Region, regions_of
from .scaled import Floats
from .watch import deadline, watched

_FEW = 5_000  # columns that are searched together at the end


class Coupled(Engine):
    """For programs of many regions; any other is left to `Auto`.

    `work` is CP-SAT's deterministic time for all searches together, `workers` the number of
    processes. Limited by work, results depend neither on the workers nor on the executor.

    Parameters
    ----------
    executor : concurrent.futures.Executor, optional
        Who solves the regions, instead of processes of this machine: that of a dask cluster is
        ``Client(address).get_executor()``. It is not closed here.
    gap : float
        Relative gap that is good enough: the search ends there.
    small : int
        Components are put together until a region has this many columns.
    """

    name: ClassVar[str] = "coupled"

    def __init__(
        self, *, executor: Executor | None = None, gap: float = 0.0, small: int = SMALL
    ) -> None:
        self._executor, self._gap, self._small = executor, gap, small

    def solve(
        self,
        program: Program,
        gain: Ints,
        *,
        limits: Limits,
        hint: Ints | None = None,
        stop: Event | None = None,
        progress: Progress | None = None,
    ) -> Outcome:
        """See `Engine.solve`."""
        at_once = settled(program, gain, hint=hint, stop=stop)
        if at_once is not None:
            return at_once
        coupling = coupling_of(program, small=self._small)
        if coupling is None:
            return Auto().solve(
                program, gain, limits=limits, hint=hint, stop=stop, progress=progress
            )
        halt = Event()
        whole = Part(
            program=program, gain=gain, work=limits.work, hint=hint, stop=halt, progress=progress
        )
        with deadline(limits.seconds, halt) as late, self._crew(limits.workers) as crew:
            outcome = watched(
                lambda: _Whole(whole, coupling, halt).solved(crew, gap=self._gap),
                stop=stop,
                cancel=halt.set,
            )
        stopped = stop is not None and stop.is_set()
        by_clock = outcome.why is Why.INTERRUPT and late.is_set() and not stopped
        return replace(outcome, why=Why.SECONDS) if by_clock else outcome

    def optima(
        self,
        program: Program,
        gain: Ints,
        value: int,
        *,
        prices: Floats | None = None,
        stop: Event | None = None,
    ) -> tuple[Program, ...]:
        """See `Engine.optima`; by complementary slackness, in exact integers."""
        return optima(program, gain, value, prices=prices, stop=stop)

    def _crew(self, workers: int) -> AbstractContextManager[Crew]:
        if self._executor is not None:
            return nullcontext(crew_on(self._executor))
        return crew_of(workers)


@dataclass(frozen=True, slots=True, eq=False)
class _Whole:
    """A program as a whole, and where it comes apart."""

    part: Part
    coupling: Coupling
    halt: Event

    def solved(self, crew: Crew, *, gap: float) -> Outcome:
        """Price the coupling rows, ask the regions, search together what is left."""
        part = self.part
        relaxation = relaxed(part.program, part.gain, stop=self.halt)
        if relaxation.infeasible and refuted(part.program, relaxation.ray):
            return part.told("linear", self._claimed(relaxation.seconds, empty=True))
        dual = dual_bound(part.program, part.gain, relaxation.multipliers)
        campaign = self._campaign(relaxation, crew, gap=gap)
        part.told("linear", self._claimed(relaxation.seconds, bound=dual.bound))
        campaign.run(self._relaxed(relaxation))
        known = self._known(campaign, dual, seconds=relaxation.seconds)
        ended = known if campaign.good else self._together(dual, known)
        return replace(ended, prices=relaxation.multipliers)

    def _campaign(self, relaxation: Relaxation, crew: Crew, *, gap: float) -> Campaign:
        part, coupling = self.part, self.coupling
        prices = prices_of(coupling, part.gain, relaxation.multipliers[coupling.rows])
        regions = regions_of(coupling, part.gain, prices, relaxation.multipliers)
        for region in regions:
            _remember(region, part.hint)
        return Campaign(
            coupling=coupling,
            prices=prices,
            regions=regions,
            crew=crew,
            unit=unit_of(part.gain),
            gap=gap,
            left=part.work,
            stop=self.halt,
            progress=part.progress,
        )

    def _relaxed(self, relaxation: Relaxation) -> Floats:
        x = relaxation.x
        return np.zeros(self.part.program.columns) if x is None else x

    def _known(self, campaign: Campaign, dual: DualBound, *, seconds: float) -> Outcome:
        x = None
        if campaign.choice is not None and campaign.value is not None:
            x = np.zeros(self.part.program.columns, dtype=np.int64)
            for region, point in zip(campaign.regions, campaign.choice.points, strict=True):
                x[region.columns] = point.x
        return self._claimed(
            seconds + campaign.seconds,
            x=x,
            bound=min(dual.bound, campaign.bound),
            empty=any(region.empty for region in campaign.regions),
            why=Why.WORK if campaign.spent else Why.PROOF,
        )

    def _claimed(
        self,
        seconds: float,
        *,
        x: Ints | None = None,
        bound: int | None = None,
        empty: bool = False,
        why: Why = Why.PROOF,
    ) -> Outcome:
        claim = Claim(
            x=x,
            bound=None if empty else bound,
            complete=empty,
            why=Why.INTERRUPT if self.halt.is_set() else why,
            seconds=seconds,
        )
        return self.part.audited(claim, known=self.part.hint)

    def _together(self, dual: DualBound, known: Outcome) -> Outcome:
        """Search the columns that a better point can use, where there are few."""
        part = self.part
        if known.why is not Why.PROOF or known.status in {Status.OPTIMAL, Status.INFEASIBLE}:
            return known
        rest = part.program.movable
        if known.value is not None and known.x is not None:
            better = survivors(part.program, dual, target=known.value + dual.unit)
            rest = np.union1d(better, np.flatnonzero(known.x))
        if len(rest) > _FEW:
            return known
        inner = part.searched(rest, stage="together", known=known)
        if inner.status is Status.INFEASIBLE:
            return part.proven(known)
        bounds = [bound for bound in (known.bound, inner.bound) if bound is not None]
        bound = min(bounds, default=None)
        if bound is not None and known.value is not None:
            bound = max(known.value, bound)
        return part.told("together", part.improved(known, inner, rest, bound=bound))


def _remember(region: Region, hint: Ints | None) -> None:
    """Keep a region's part of a point that is known, where it is one of its points."""
    if hint is not None and region.program.satisfied_by(hint[region.columns]):
        region.keep(hint[region.columns])

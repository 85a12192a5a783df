"""One condition tightened step by step, the plan solved again at each until none is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from threading import Event

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from ....models.comparison import SeatChange, TierChange
from ....models.frontier import BestPlan, FrontierStep
from ....models.plan import Status
from ....models.seating import Seating
from ...build import Assembly
from ...engines.base import Progress, Step
from ...placement import reached
from ...program import BOUNDLESS, Block, Program
from ...reaching import Reached
from ..comparison import proposal_changes

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tightening:
    """A sum over the columns that is to be at least, or at most, what is asked.

    Attributes
    ----------
    assembly : Assembly
    program : Program
        What the best plans are looked for in, before the condition.
    weights : int64 array (columns,)
    least : bool
        At least so much, and more with every step; otherwise at most, and less.
    start : BestPlan
        The best plan of `program`, with its values; what every step is compared with.
    """

    assembly: Assembly
    program: Program
    weights: Ints
    least: bool
    start: BestPlan

    def steps(
        self, *, every: int = 1, stop: Event | None = None, progress: Progress | None = None
    ) -> Iterator[FrontierStep]:
        """Tighten by `every` until no plan is left, or none is proven.

        A step that the plan before it already keeps needs no new plan: fewer plans are allowed,
        and that one is still the best of them.
        """
        last = self.start
        asked = 0 if self.least else self._measured(last) or 0
        while asked >= 0:
            if not self._keeps(last, asked):
                last = self._best(asked, stop, _told(progress, asked))
            yield FrontierStep(asked=asked, plan=last, measured=self._measured(last))
            if last.status is not Status.OPTIMAL or (stop is not None and stop.is_set()):
                return
            asked += every if self.least else -every

    def _keeps(self, plan: BestPlan, asked: int) -> bool:
        amount = self._measured(plan)
        if amount is None:
            return False
        return amount >= asked if self.least else amount <= asked

    def _measured(self, plan: BestPlan) -> int | None:
        if plan.seating is None:
            return None
        return int(self.weights @ self.assembly.point_of(plan.seating))

    def _best(self, asked: int, stop: Event | None, progress: Progress | None) -> BestPlan:
        near = self.start.seating
        found = reached(
            self.assembly,
            program=self.program.with_block(self._row(asked)),
            near=None if near is None else self.assembly.point_of(near),
            stop=stop,
            progress=progress,
        )
        return best_of(self.assembly, found, against=self.start)

    def _row(self, asked: int) -> Block:
        low, high = (asked, BOUNDLESS) if self.least else (-BOUNDLESS, asked)
        return Block(
            owner="asked",
            matrix=csr_array(self.weights.reshape(1, -1)),
            low=np.array([low], dtype=np.int64),
            high=np.array([high], dtype=np.int64),
            label=lambda _row: "what is asked",
        )


def best_of(assembly: Assembly, found: Reached, *, against: BestPlan) -> BestPlan:
    """Tell what was reached, compared with another plan; tiers not asked about keep their value."""
    before = against.values
    if found.x is None:
        status = Status.INFEASIBLE if found.empty else Status.NOT_FOUND
        lost = tuple(TierChange(name=name, before=before[name], after=None) for name in before)
        return BestPlan(status=status, tiers=lost, seating=None)
    seating = assembly.pairs.seating(found.x[: len(assembly.pairs)] > 0)
    after = {**before, **found.values}
    return BestPlan(
        status=Status.OPTIMAL if found.settled else Status.FEASIBLE,
        tiers=tuple(TierChange(name=k, before=before.get(k), after=after[k]) for k in after),
        seating=seating,
        changes=_changes(against.seating, seating),
    )


def as_start(status: Status, values: dict[str, int], seating: Seating | None) -> BestPlan:
    """Give a plan as what others are compared with."""
    same = tuple(TierChange(name=name, before=value, after=value) for name, value in values.items())
    return BestPlan(status=status, tiers=same, seating=seating)


def _changes(before: Seating | None, after: Seating) -> tuple[SeatChange, ...]:
    return () if before is None else proposal_changes(before, after)


def _told(progress: Progress | None, asked: int) -> Progress | None:
    """Give what passes steps on under the amount that is being asked for."""
    if progress is None:
        return None
    listener = progress

    def told(step: Step) -> None:
        listener(replace(step, stage=str(asked)))

    return told

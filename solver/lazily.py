"""An engine at work on programs some of whose rows are stated only once a point breaks them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..models.plan import Status, Why
from .engines.base import Ints, Outcome, Progress
from .program import Block, Program
from .ration import Ration

Columns = NDArray[np.intp]
Broken = Callable[[Ints], tuple[Block, ...]]
"""Rows over all columns that a point of all columns breaks; none where it breaks none."""
Pieces = tuple[Program, ...]
"""Programs over the same columns whose points together are those of interest, none of them twice.

What is left of a program once it keeps its optimum may fall into several.
"""


class Lazily:
    """Solves again with the rows that the last point broke, until it breaks none.

    Every round leaves points out and never a plan, so a bound of any round is a bound, and a point
    that breaks no row is best once it is best of what is left.

    Parameters
    ----------
    ration : Ration
    broken : callable
    columns : intp array
        Which columns of the whole the programs given to this object have.
    total : int
        Columns of the whole.
    """

    def __init__(self, ration: Ration, *, broken: Broken, columns: Columns, total: int) -> None:
        self._ration = ration
        self._broken = broken
        self._columns = columns
        self._total = total

    def on(self, columns: Columns) -> Lazily:
        """Give the same for programs that have only `columns` of this one's."""
        return Lazily(
            self._ration, broken=self._broken, columns=self._columns[columns], total=self._total
        )

    def solve(
        self,
        pieces: Pieces,
        gain: Ints,
        *,
        hint: Ints | None = None,
        progress: Progress | None = None,
    ) -> Outcome:
        """Maximise ``gain.x`` over the plans of all `pieces`; see `Engine.solve`."""
        outcomes = [self._one(program, gain, hint, progress) for program in pieces]
        return outcomes[0] if len(outcomes) == 1 else best_of(outcomes)

    def optima(self, pieces: Pieces, gain: Ints, best: Outcome) -> Pieces:
        """Give programs whose plans are the optima of `pieces`; see `Engine.optima`."""
        parts = best.pieces or (best,)
        return tuple(
            left
            for program, part in zip(pieces, parts, strict=True)
            if part.value == best.value
            for left in self._ration.optima(program, gain, part)
        )

    def again(self, pieces: Pieces) -> Callable[[Ints], Outcome]:
        """Give what maximises one gain after another, as long as any point is worth more than 0.

        Gains may only fall from one time to the next: a piece that has nothing left is not asked
        again.
        """
        left = [(program, self._ration.again(program)) for program in pieces]

        def solve(gain: Ints) -> Outcome:
            while True:
                program, on = left[0]
                outcome = on(gain)
                if outcome.x is not None and self._broken(self._whole(outcome.x)):
                    outcome = self._one(program, gain, None, None)
                if outcome.bound != 0 or len(left) == 1:
                    return outcome
                left.pop(0)

        return solve

    def _one(
        self, program: Program, gain: Ints, hint: Ints | None, progress: Progress | None
    ) -> Outcome:
        seconds, given = 0.0, program
        while True:
            outcome = self._ration.solve(program, gain, hint=hint, progress=progress)
            seconds += outcome.seconds
            blocks = () if outcome.x is None else self._broken(self._whole(outcome.x))
            if not blocks:
                # Prices belong to the rows of the last program, not to those that were given.
                priced = outcome.prices if given is program else None
                return replace(outcome, seconds=seconds, prices=priced)
            for block in blocks:
                program = program.with_block(block.on(self._columns))

    def breaks(self, x: Ints) -> bool:
        """Say whether a point breaks rows that are not stated."""
        return bool(self._broken(self._whole(x)))

    def _whole(self, x: Ints) -> Ints:
        whole = np.zeros(self._total, dtype=np.int64)
        whole[self._columns] = x
        return whole


def best_of(outcomes: list[Outcome]) -> Outcome:
    """Give the outcome over several programs at once."""
    best = max(outcomes, key=lambda one: (one.value is not None, one.value or 0))
    open_yet = [one for one in outcomes if one.status is not Status.INFEASIBLE]
    bounds = [one.bound for one in open_yet]
    bound = None if None in bounds else max((b for b in bounds if b is not None), default=None)
    return Outcome(
        status=_status(best, open_yet, bound),
        why=next((one.why for one in outcomes if one.why is not Why.PROOF), Why.PROOF),
        value=best.value,
        bound=bound,
        x=best.x,
        seconds=sum(one.seconds for one in outcomes),
        pieces=tuple(outcomes),
    )


def _status(best: Outcome, open_yet: list[Outcome], bound: int | None) -> Status:
    if not open_yet:
        return Status.INFEASIBLE
    if best.value is None:
        return Status.NOT_FOUND
    return Status.OPTIMAL if bound == best.value else Status.FEASIBLE

"""An engine at work on a program some of whose rows are stated only once a point breaks them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from .engines.base import Ints, Outcome, Progress
from .program import Block, Program
from .ration import Ration

Columns = NDArray[np.intp]
Broken = Callable[[Ints], tuple[Block, ...]]
"""Rows over all columns that a point of all columns breaks; none where it breaks none."""


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
        program: Program,
        gain: Ints,
        *,
        hint: Ints | None = None,
        progress: Progress | None = None,
    ) -> Outcome:
        """Maximise ``gain.x`` over the plans of `program`; see `Engine.solve`."""
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

    def optima(self, program: Program, gain: Ints, best: Outcome) -> Program:
        """Give a program whose plans are the optima of `program`; see `Engine.optima`."""
        return self._ration.optima(program, gain, best)

    def again(self, program: Program) -> Callable[[Ints], Outcome]:
        """Give what maximises one gain after another over the plans of `program`."""
        on = self._ration.again(program)

        def solve(gain: Ints) -> Outcome:
            outcome = on(gain)
            if outcome.x is None or not self._broken(self._whole(outcome.x)):
                return outcome
            return self.solve(program, gain)

        return solve

    def _whole(self, x: Ints) -> Ints:
        whole = np.zeros(self._total, dtype=np.int64)
        whole[self._columns] = x
        return whole

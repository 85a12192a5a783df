"""The engine at work on the program of an assignment, its cycles kept short."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import numpy as np
from scipy.sparse import csr_array

from ..engines.base import Engine, Limits, Outcome, Step
from ..lazily import Lazily
from ..program import Ints, Program
from ..ration import Ration
from .cycles import broken, listed, over
from .statement import Stated


class Enough(Event):
    """Is set once a point is known where any point will do, and where `outer` is."""

    def __init__(self, outer: Event | None) -> None:
        super().__init__()
        self._outer = outer

    def is_set(self) -> bool:
        """Say whether to stop."""
        return super().is_set() or (self._outer is not None and self._outer.is_set())

    def heard(self, step: Step) -> None:
        """Hear of a point."""
        if step.value is not None:
            self.set()


class Search:
    """Maximises over the pairs of a stated assignment.

    Parameters
    ----------
    stated : Stated
    cycle_max : int or None
    engine : Engine
    limits : Limits
        Seconds are for all solves together.
    stop : threading.Event or None
    """

    def __init__(
        self,
        stated: Stated,
        *,
        cycle_max: int | None,
        engine: Engine,
        limits: Limits,
        stop: Event | None,
    ) -> None:
        self._longest = cycle_max
        self._stated = stated
        self._enough = Enough(stop)
        self._ration = Ration(engine, limits=limits, stop=self._enough)
        self._cycles: csr_array | None = None
        if cycle_max is not None:
            self._cycles = listed(stated, longest=cycle_max)

    def best(
        self, program: Program, gain: Ints, *, hint: Ints | None = None, any_point: bool = False
    ) -> Outcome:
        """Maximise ``gain.x`` over `program`, which has the columns of the pairs.

        Parameters
        ----------
        any_point : bool
            Stop at the first point, where that is possible: it need not be the best.
        """
        self._enough.clear()
        if self._cycles is None and self._longest is not None:
            # A first point may break rows that are not stated yet, so it is not enough.
            return self._lazily(self._longest).solve((program,), gain, hint=hint)
        progress = self._enough.heard if any_point else None
        if self._cycles is None:
            return self._ration.solve(program, gain, hint=hint, progress=progress)
        listed_program = over(program, self._cycles)
        inner = self._ration.solve(listed_program, gain @ self._cycles, progress=progress)
        return replace(inner, x=None if inner.x is None else self._cycles @ inner.x)

    def _lazily(self, longest: int) -> Lazily:
        columns = len(self._stated.person)
        return Lazily(
            self._ration,
            broken=lambda x: broken(x, self._stated, longest=longest),
            columns=np.arange(columns),
            total=columns,
        )

"""An engine at work under limits that many solves share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event, Lock

from .engines.base import Engine, Ints, Limits, Outcome, Progress
from .program import Program


class Ration:
    """Hands every solve what the earlier ones left of the seconds; ``work`` is for each alone.

    Parameters
    ----------
    engine : Engine
    limits : Limits
        ``seconds`` are for all solves together, by the engine's own account.
    abreast : int
        How many solves may run side by side: they use up the same seconds.
    stop : threading.Event, optional
    """

    def __init__(
        self, engine: Engine, *, limits: Limits, abreast: int = 1, stop: Event | None = None
    ) -> None:
        self._engine = engine
        self._limits = limits
        self._abreast = abreast
        self._stop = stop
        self._spent = 0.0
        self._lock = Lock()

    def solve(
        self,
        program: Program,
        gain: Ints,
        *,
        hint: Ints | None = None,
        progress: Progress | None = None,
    ) -> Outcome:
        """Maximise ``gain.x`` over `program` with what is left; see `Engine.solve`."""
        outcome = self._engine.solve(
            program, gain, limits=self._left(), hint=hint, stop=self._stop, progress=progress
        )
        with self._lock:
            self._spent += outcome.seconds / self._abreast
        return outcome

    def optima(self, program: Program, gain: Ints, best: Outcome) -> tuple[Program, ...]:
        """Give programs whose points are the optima of `program`; see `Engine.optima`.

        Parameters
        ----------
        best : Outcome
            Proven optimal.
        """
        if best.value is None:
            message = "Only a program with a point has optima."
            raise ValueError(message)
        return self._engine.optima(program, gain, best.value, prices=best.prices, stop=self._stop)

    def again(self, program: Program) -> Callable[[Ints], Outcome]:
        """Give what maximises one gain after another over `program`; see `Engine.again`."""
        on = self._engine.again(program, stop=self._stop)

        def solve(gain: Ints) -> Outcome:
            outcome = on(gain, self._left())
            with self._lock:
                self._spent += outcome.seconds / self._abreast
            return outcome

        return solve

    def _left(self) -> Limits:
        seconds = self._limits.seconds
        if seconds is None:
            return self._limits
        return replace(self._limits, seconds=max(0.0, seconds - self._spent))

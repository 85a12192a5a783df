"""What one part of a program asks of the pipeline, and CP-SAT's work on some of its columns."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ...models.plan import Why
from ..program import Ints, Program
from .base import Limits, Outcome, Progress, Step
from .claim import Claim, audited
from .cpsat import CpSat

Columns = NDArray[np.intp]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """A program without components, and the limits it is solved under.

    Attributes
    ----------
    work : float or None
        CP-SAT's deterministic time, one half for the core and one for the proof.
    hint : int64 array (columns,) or None
    enough : int
        A value short of the bound by so much is good enough.
    """

    program: Program
    gain: Ints
    work: float | None
    hint: Ints | None
    stop: Event | None
    progress: Progress | None
    enough: int = 0

    def good(self, known: Outcome) -> bool:
        """Say whether what is known is good enough."""
        if known.value is None or known.bound is None:
            return False
        return known.bound - known.value <= self.enough

    def audited(self, claim: Claim, *, known: Ints | None) -> Outcome:
        """Check a claim against the whole part; a `known` point that is better stands."""
        return audited(claim, self.program, self.gain, hint=known)

    def told(self, stage: str, known: Outcome) -> Outcome:
        """Report what is known after a stage."""
        if self.progress is not None:
            self.progress(
                Step(stage=stage, value=known.value, bound=known.bound, seconds=known.seconds)
            )
        return known

    def searched(self, columns: Columns, *, stage: str, known: Outcome) -> Outcome:
        """Search `columns` by one worker, which is best here and repeats; the others are 0."""
        near = known.x
        return CpSat().solve(
            self.program.on(columns),
            self.gain[columns],
            limits=Limits(work=None if self.work is None else self.work / 2, enough=self.enough),
            hint=None if near is None else near[columns],
            stop=self.stop,
            progress=self._listener(stage, known),
        )

    def improved(
        self, known: Outcome, inner: Outcome, columns: Columns, *, bound: int | None
    ) -> Outcome:
        """Give what is known after `columns` were searched."""
        claim = Claim(
            x=None if inner.x is None else self.lifted(inner.x, columns),
            bound=bound,
            complete=False,
            why=inner.why,
            seconds=known.seconds + inner.seconds,
        )
        return self.audited(claim, known=known.x)

    def proven(self, known: Outcome) -> Outcome:
        """Give what is known once no better point is left: the best one, or that there is none."""
        claim = Claim(
            x=known.x, bound=known.value, complete=True, why=Why.PROOF, seconds=known.seconds
        )
        return self.audited(claim, known=known.x)

    def _listener(self, stage: str, known: Outcome) -> Progress | None:
        """Hear of better points; a bound on some columns alone is none on the part."""
        tell = self.progress
        if tell is None:
            return None

        def heard(step: Step) -> None:
            values = [value for value in (step.value, known.value) if value is not None]
            best = max(values, default=None)
            seconds = known.seconds + step.seconds
            tell(Step(stage=stage, value=best, bound=known.bound, seconds=seconds))

        return heard

    def halted(self) -> bool:
        """Say whether the work shall end."""
        return self.stop is not None and self.stop.is_set()

    def lifted(self, x: Ints, columns: Columns) -> Ints:
        """Give the point of the part that is `x` on `columns` and 0 elsewhere."""
        whole = np.zeros(self.program.columns, dtype=np.int64)
        whole[columns] = x
        return whole

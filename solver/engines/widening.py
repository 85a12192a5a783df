"""How far the optimum is below the bound: guessed, and guessed again further off, until it is met.

For a guess, columns by reduced gain say which of them a point so good can use; few are left, and
halves of halves (`splitting`) find the best such point or show that there is none. A guess too near
costs little, since it leaves little to look at; it moves the bound. No point need be known before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...models.plan import Status, Why
from ..program import Ints
from .base import Outcome
from .bound import DualBound
from .branching import Experience
from .claim import Claim
from .fixing import survivors
from .inner import inner
from .part import Part
from .splitting import Splitting

Columns = NDArray[np.intp]

_TIMES = (2.0, 2.5, 3.0, 4.0, 6.0, 9.0, 14.0)  # columns of a guess, by those of the relaxed point
_STEPS = 100_000  # of the simplex for all guesses together
_ALIKE = 1.5  # times as many columns as were asked for
_PER_WORK = 20_000  # steps for one unit of CP-SAT's deterministic time, about as long


def widened(part: Part, dual: DualBound, known: Outcome, *, used: int) -> Outcome:
    """Give what is known once the guesses have met the optimum or the steps are used up.

    Parameters
    ----------
    part : Part
    dual : DualBound
        Of the relaxation.
    known : Outcome
    used : int
        Columns that the relaxed point uses.
    """
    left = _STEPS if part.work is None else min(_STEPS, int(part.work * _PER_WORK))
    experience = Experience.none(part.program.columns)
    for target, most in _targets(part, dual, known, used=used):
        columns = survivors(part.program, dual, target=target)
        if len(columns) > most:
            return known
        guess = _Guess.at(part, columns, target, dual.unit, experience)
        guess.splitting.run(steps=left, halted=part.halted)
        left -= guess.splitting.steps
        experience.take(guess.experience, guess.columns)
        known = part.told("core", guess.known(part, known))
        if known.status is Status.OPTIMAL or not guess.settled or part.halted():
            return known
    return known


def _targets(
    part: Part, dual: DualBound, known: Outcome, *, used: int
) -> Iterator[tuple[int, int]]:
    """Give lower and lower targets, at last what is worth more than the point known.

    Beside each stands how many columns are worth a search: where reduced gains leave more, since
    most of them are alike, they do not tell where the optimum is.
    """
    costs = np.sort(np.abs(dual.reduced[part.program.movable]))
    floor = None if known.value is None else known.value + dual.unit
    for times in _TIMES:
        place = int(times * used)
        if place >= len(costs):
            break
        target = (dual.total - int(costs[place])) // (dual.scale * dual.unit) * dual.unit
        if floor is not None and target <= floor:
            break
        yield target, int(_ALIKE * place)
    if floor is not None:
        yield floor, int(_ALIKE * _TIMES[-1] * used)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Guess:
    """The columns that a point worth `target` can use, and the search of them."""

    target: int
    unit: int
    columns: Columns
    experience: Experience
    splitting: Splitting

    @classmethod
    def at(cls, part: Part, columns: Columns, target: int, unit: int, before: Experience) -> _Guess:
        """Give the search for a point worth `target`."""
        small = inner(part.program, part.gain, columns)
        experience = before.on(columns, more=len(small.sums))
        splitting = Splitting(small.program, small.gain, target=target, experience=experience)
        return cls(
            target=target,
            unit=unit,
            columns=columns,
            experience=experience,
            splitting=splitting,
        )

    @property
    def settled(self) -> bool:
        """Every side is closed."""
        return self.splitting.bound is None

    def known(self, part: Part, known: Outcome) -> Outcome:
        """Give what is known after the search; what it did not look at is below the target."""
        found = self.splitting.best
        x = known.x if found is None else part.lifted(found[: len(self.columns)], self.columns)
        claim = Claim(
            x=x,
            bound=self._bound(part, known, x),
            complete=False,
            why=Why.PROOF,
            seconds=known.seconds + self.splitting.seconds,
        )
        return part.audited(claim, known=known.x)

    def _bound(self, part: Part, known: Outcome, x: Ints | None) -> int | None:
        """Give the bound: of what is open, of what is known, or just below the target."""
        bounds = [self.target - self.unit]
        if self.splitting.bound is not None:
            bounds.append(self.splitting.bound)
        if x is not None:
            bounds.append(int(part.gain @ x))
        reached = max(bounds)
        return reached if known.bound is None else min(known.bound, reached)

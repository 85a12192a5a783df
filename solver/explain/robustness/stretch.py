"""A stretch of values of a weight: its two ends, and what pairs do in between.

Between the ends a gain follows the line that joins its values there, up to what it rises above it
and falls below it at some value. A plan that is best at both ends, while each pair it lacks is
credited with all its rise and each it has with all its fall, is best throughout: what the best plan
is worth on lines is convex, and what that plan is worth is a line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...build import Assembly
from ...program import Ints, Program, Tier


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stretch:
    """What is needed to show a plan best at every value.

    Attributes
    ----------
    ends : pair of Assembly
    some, every : int64 arrays (columns,)
        Upper bounds that admit every pair which is admitted at some value, and only those which are
        at every value.
    rises, falls : int64 arrays (tiers, columns)
        How far a gain gets above and below the line between its ends, in whole units rounded
        outwards; 0 and above, 0 and below.
    """

    ends: tuple[Assembly, Assembly]
    some: Ints
    every: Ints
    rises: Ints
    falls: Ints

    @property
    def straight(self) -> bool:
        """Every gain keeps to its line."""
        return not (self.rises.any() or self.falls.any())

    def roofs(self, x: Ints) -> tuple[Program, Program]:
        """Give the programs of both ends in which no plan is worth less against `x` than it is."""
        lifts = np.where(x > 0, self.falls, self.rises)
        first, last = (_lifted(end.program, lifts, self.some) for end in self.ends)
        return first, last


def stretch_of(values: Sequence[Assembly]) -> Stretch:
    """Give the stretch of `values`, in their order; two of them where all keep to the line."""
    uppers = [one.program.upper for one in values]
    rises, falls = _apart([_gains(one.program) for one in values])
    return Stretch(
        ends=(values[0], values[-1]),
        some=np.max(uppers, axis=0),
        every=np.min(uppers, axis=0),
        rises=rises,
        falls=falls,
    )


def _gains(program: Program) -> Ints:
    return np.array([tier.gain for tier in program.tiers], dtype=np.int64)


def _apart(gains: list[Ints]) -> tuple[Ints, Ints]:
    """Give the most above the line and the most below it, rounded outwards."""
    steps = max(1, len(gains) - 1)
    rise, fall = np.zeros_like(gains[0]), np.zeros_like(gains[0])
    slope = gains[-1] - gains[0]
    for step, gain in enumerate(gains):
        apart = steps * (gain - gains[0]) - step * slope
        rise = np.maximum(rise, -(-apart // steps))
        fall = np.minimum(fall, apart // steps)
    return rise, fall


def _lifted(program: Program, lifts: Ints, upper: Ints) -> Program:
    tiers = tuple(
        Tier(name=tier.name, terms={**tier.terms, "lift": lift}) if lift.any() else tier
        for tier, lift in zip(program.tiers, lifts, strict=True)
    )
    return program.with_tiers(tiers).with_bounds(lower=program.lower, upper=upper)

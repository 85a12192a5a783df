"""Contrasts: a group's rate beside the highest one, and how easily chance alone would do that.

The four-fifths ratio is a measure of comparison, known from the United States' Uniform Guidelines
on Employee Selection Procedures (1978, 29 CFR 1607.4 D); no Indonesian law knows it.

The test is Fisher's (1922, doi 10.2307/2340521), exact and two-sided: the chance, were the same
number of people drawn from both groups together without looking at the group, of a table no more
likely than this one. It keeps to the numbers on both sides and so is valid for any numbers, however
small; Barnard's finds more but maximises numerically, so that its figure is not exact. It says
nothing of a cause, and with few people no gap whatever would be rare: `least` says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from scipy.stats import fisher_exact

from .rates import GroupRates, Rates
from .stage import Stage

FOUR_FIFTHS = Fraction(4, 5)
MILLION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """One group beside the one with the highest rate, at one stage.

    Attributes
    ----------
    group, reference : GroupRates
    stage, among : Stage
        Who is counted, and the people that the count is a share of.
    ratio : Fraction
        Rate of the group over that of the reference, at most 1.
    chance, least : int
        Two-sided p-value in millionths, rounded half up: of these numbers, and the least that any
        outcome with the same numbers of people could have.
    """

    group: GroupRates
    reference: GroupRates
    stage: Stage
    among: Stage
    ratio: Fraction
    chance: int
    least: int

    @property
    def below(self) -> bool:
        """The ratio is below four fifths."""
        return self.ratio < FOUR_FIFTHS


def contrasts(found: Rates, stage: Stage, *, among: Stage, minimum: int) -> tuple[Contrast, ...]:
    """Compare every group of at least `minimum` people with the one of the highest rate.

    Nothing is compared where no group has reached the stage, or only one has so many people.
    """
    large = [one for one in found.groups if one.counts[among] >= max(1, minimum)]
    best = max(large, key=lambda one: (_rate(one, stage, among), one.counts[among]), default=None)
    if best is None or not best.counts[stage]:
        return ()
    return tuple(_contrast(one, best, stage, among) for one in large if one is not best)


def _rate(one: GroupRates, stage: Stage, among: Stage) -> Fraction:
    return Fraction(one.counts[stage], one.counts[among])


def _contrast(group: GroupRates, best: GroupRates, stage: Stage, among: Stage) -> Contrast:
    mine, all_mine = group.counts[stage], group.counts[among]
    theirs, all_theirs = best.counts[stage], best.counts[among]
    return Contrast(
        group=group,
        reference=best,
        stage=stage,
        among=among,
        ratio=_rate(group, stage, among) / _rate(best, stage, among),
        chance=chance(mine, all_mine, theirs, all_theirs),
        least=_least(mine + theirs, all_mine, all_theirs),
    )


def chance(mine: int, all_mine: int, theirs: int, all_theirs: int) -> int:
    """Give Fisher's two-sided p-value of two counts out of two groups, in millionths.

    >>> chance(1, 10, 11, 14)
    2759
    """
    table = np.array([[mine, all_mine - mine], [theirs, all_theirs - theirs]])
    return int(MILLION * float(fisher_exact(table).pvalue) + 0.5)


def _least(selected: int, all_mine: int, all_theirs: int) -> int:
    """Give the least p-value of any outcome in which as many are selected."""
    ends = {max(0, selected - all_theirs), min(selected, all_mine)}
    return min(chance(mine, all_mine, selected - mine, all_theirs) for mine in ends)

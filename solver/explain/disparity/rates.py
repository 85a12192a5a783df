"""Rates: how many people of each group got how far; exact counts and fractions."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from .grouping import Grouped
from .stage import AMONG, Passage, Stage

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRates:
    """One group, stage by stage.

    Attributes
    ----------
    counts : tuple of int
        People, in the order of :class:`Stage`.
    """

    group: str
    counts: tuple[int, ...]

    def rate(self, stage: Stage, *, among: Stage) -> Fraction | None:
        """Give the share of `among` who reached `stage`; ``None`` where there is nobody."""
        people = self.counts[among]
        return Fraction(self.counts[stage], people) if people else None

    def step(self, stage: Stage) -> Fraction | None:
        """Give the share of the stage before that reached `stage`."""
        return self.rate(stage, among=AMONG[stage])


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """All groups of one grouping, for the seats of one scope.

    Attributes
    ----------
    unknown : tuple of int
        People whose group is not known; they count in no group.
    """

    groups: tuple[GroupRates, ...]
    unknown: tuple[int, ...]

    def of(self, group: str) -> GroupRates:
        """Give one group."""
        return next(one for one in self.groups if one.group == group)


def rates(by: Grouped, passage: Passage) -> Rates:
    """Count the people of every group of `by` who got how far."""
    return Rates(
        groups=tuple(
            GroupRates(group=group, counts=_counts(by, group, passage)) for group in by.groups
        ),
        unknown=_counts(by, "", passage),
    )


def _counts(by: Grouped, group: str, passage: Passage) -> tuple[int, ...]:
    counted: Counts = np.count_nonzero(passage.passed & (by.words == group), axis=1)
    return tuple(counted.tolist())

"""Causes: what one rule alone does to who is eligible, group by group.

A person is eligible at a seat when no bit of a hard rule speaks against the pair, so a rule can be
lifted by clearing its bit: everybody is judged anew by the same rules, this one left out, and the
others stay as they are. Each figure is exact and does not depend on an order of the rules.

*Lifted* is how many people would be eligible then. What the lifting of two rules together gives is
not the sum of both: a person whom two rules bar is re-admitted by neither. So the shares of several
rules in a gap do not add up to it, and one may be negative.

What is not met and what cannot be judged are lifted apart, and *evidence not handed in* once more
apart from both: somebody outside the succession boxes who could be inside, if all that is missing
were handed in and worth full points, may owe that to a missing upload alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ...judging import Bits
from ...rules.talent_pool import TalentPool
from ...scoring.at_best import box_at_best
from ...screening import Screening
from .grouping import Grouped
from .rates import GroupRates
from .stage import Passage, Stage, succession_boxes

Flags = NDArray[np.bool_]


class Speaks(Enum):
    """In which way a rule speaks against somebody."""

    NOT_MET = "tidak_terpenuhi"
    NO_DATA = "belum_ada_data"
    NO_EVIDENCE = "bukti_belum_diunggah"
    """Not met, but the box could be one of the pool if missing evidence were handed in."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lifting:
    """What clearing some bits does.

    Attributes
    ----------
    rule : str
        Id of the rule; empty where the *no data* of every rule is lifted together.
    stopped : bool array (employees,)
        People considered against whom it speaks at every seat they are considered for.
    eligible : bool array (employees,)
        Who is eligible with it lifted.
    """

    rule: str
    speaks: Speaks
    stopped: Flags
    eligible: Flags


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One lifting, counted by group.

    Attributes
    ----------
    stopped, lifted : dict of str to int
        Group to people: against whom it speaks everywhere, whatever other rules say; and who would
        be eligible without it.
    """

    rule: str
    speaks: Speaks
    stopped: dict[str, int]
    lifted: dict[str, int]

    def alone(self, rates: GroupRates) -> int:
        """Give how many people of a group nothing else keeps from being eligible."""
        return self.lifted[rates.group] - rates.counts[Stage.ELIGIBLE]

    def gap(self, group: GroupRates, reference: GroupRates) -> Fraction:
        """Give the gap in the rate of the eligible that is left when this alone is lifted."""
        return _rate(self.lifted[reference.group], reference) - _rate(
            self.lifted[group.group], group
        )

    def share(self, group: GroupRates, reference: GroupRates) -> Fraction | None:
        """Give the share of today's gap that goes with it; ``None`` where there is no gap."""
        today = gap_of(group, reference)
        return (today - self.gap(group, reference)) / today if today else None


def gap_of(group: GroupRates, reference: GroupRates) -> Fraction:
    """Give by how much the rate of the eligible is lower in a group than in another."""
    return _rate(reference.counts[Stage.ELIGIBLE], reference) - _rate(
        group.counts[Stage.ELIGIBLE], group
    )


def _rate(people: int, rates: GroupRates) -> Fraction:
    return Fraction(people, max(1, rates.counts[Stage.CONSIDERED]))


def liftings(case: Case, passage: Passage, screening: Screening) -> tuple[Lifting, ...]:
    """Lift every rule alone, then all *no data* together; what speaks against nobody is left out.

    Parameters
    ----------
    screening : Screening
        That of the passage's lines.
    """
    barred, unknown = screening.barred[passage.lines], screening.unknown[passage.lines]
    found = []
    for number, rule in enumerate(screening.rules):
        bit = barred.dtype.type(1 << number)
        found.append(_lifting(passage, barred & ~bit, unknown, (barred & bit) != 0,
                              rule.id, Speaks.NOT_MET))  # fmt: skip
        found.append(_lifting(passage, barred, unknown & ~bit, (unknown & bit) != 0,
                              rule.id, Speaks.NO_DATA))  # fmt: skip
        if isinstance(rule, TalentPool):
            could = np.isin(box_at_best(case), succession_boxes(case))
            cleared = np.where(could, barred & ~bit, barred)
            found.append(_lifting(passage, cleared, unknown, ((barred & bit) != 0) & could,
                                  rule.id, Speaks.NO_EVIDENCE))  # fmt: skip
    nothing = np.zeros_like(unknown)
    found.append(_lifting(passage, barred, nothing, unknown != 0, "", Speaks.NO_DATA))
    return tuple(one for one in found if one.stopped.any())


def _lifting(
    passage: Passage, barred: Bits, unknown: Bits, against: Flags, rule: str, speaks: Speaks
) -> Lifting:
    considered = passage.passed[Stage.CONSIDERED]
    return Lifting(
        rule=rule,
        speaks=speaks,
        stopped=considered & ~(passage.pairs & ~against).any(axis=0),
        eligible=(passage.pairs & ((barred | unknown) == 0)).any(axis=0),
    )


def causes(by: Grouped, lifted: tuple[Lifting, ...]) -> tuple[Cause, ...]:
    """Count every lifting by the groups of `by`."""
    return tuple(
        Cause(
            rule=one.rule,
            speaks=one.speaks,
            stopped={group: _count(one.stopped, by, group) for group in by.groups},
            lifted={group: _count(one.eligible, by, group) for group in by.groups},
        )
        for one in lifted
    )


def _count(flags: Flags, by: Grouped, group: str) -> int:
    return int(np.count_nonzero(flags & (by.words == group)))

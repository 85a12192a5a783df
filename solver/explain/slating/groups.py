"""Floors and caps of the policy on the groups of a slate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import Level
from ....models.slate import Lack
from ...diversity.attribute import membership
from ...diversity.limit import SlateLimit
from ...rules import rules_of
from ...rules.diversity import Diversity


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Group:
    """A limit on slates and who is in its group."""

    limit: SlateLimit
    members: NDArray[np.bool_]

    def concerns(self, seat: int, case: Case) -> bool:
        """Say whether the slate of `seat` has this limit."""
        level = Level(int(case.establishment.level[seat]))
        return not self.limit.levels or level in self.limit.levels


def groups_of(case: Case) -> list[Group]:
    """Give the limits on slates, in the order of the policy."""
    return [
        Group(limit=limit, members=membership(limit.attribute, limit.groups, case)[1])
        for rule in rules_of(case)
        if isinstance(rule, Diversity)
        for limit in rule.slates
    ]


def lacks(case: Case, seat: int, names: Iterable[int]) -> tuple[Lack, ...]:
    """Give the floors and caps that `names` do not keep to, in the order of the policy."""
    people = list(names)
    found = (
        (number, group.limit, sum(bool(group.members[one]) for one in people))
        for number, group in enumerate(groups_of(case), start=1)
        if group.concerns(seat, case)
    )
    return tuple(
        Lack(limit=number, found=count, needed=limit.number)
        for number, limit, count in found
        if (count < limit.number if limit.is_minimum else count > limit.number)
    )

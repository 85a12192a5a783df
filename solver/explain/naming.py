"""Who stands on which slate: the plan's names, those a floor asks for, then the rest by merit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Level
from ...models.plan import Plan
from ...models.slate import Lack
from ..diversity.attribute import membership
from ..diversity.limit import SlateLimit
from ..rules import rules_of
from ..rules.diversity import Diversity

Ranked = Mapping[int, Sequence[tuple[int, int, int]]]
"""Seat to its eligible as (merit, employee, rank), best first."""


def names_for(case: Case, plan: Plan, ranked: Ranked) -> dict[int, list[int]]:
    """Choose the names of every slate: the plan's first, the others by merit.

    Places are given in the order of merit over all slates, a seat that is opened and left empty
    behind the others. Names that a floor of the policy asks for come before the rest, and nobody is
    added beyond a cap; a floor that cannot be reached is left as it is, never padded.
    """
    lists = _Lists(case=case, names={seat: [] for seat in ranked})
    for move in plan.moves:
        lists.add(move.seat, move.employee)
    left = set(plan.falls_vacant)
    offers = sorted(
        (seat in left, -merit, place, seat, employee)
        for seat, people in ranked.items()
        for place, (merit, employee, _) in enumerate(people)
    )
    for floors in (True, False):
        for _, _, _, seat, employee in offers:
            if lists.takes(seat, employee) and (not floors or lists.wants(seat, employee)):
                lists.add(seat, employee)
    first = {move.seat: move.employee for move in plan.moves}
    return {
        seat: _in_order(names, ranked[seat], first.get(seat)) for seat, names in lists.names.items()
    }


def lacks(case: Case, seat: int, names: Iterable[int]) -> tuple[Lack, ...]:
    """Give the floors and caps that `names` do not keep to, in the order of the policy."""
    people = list(names)
    found = (
        (number, group.limit, sum(bool(group.members[one]) for one in people))
        for number, group in enumerate(_groups(case), start=1)
        if group.concerns(seat, case)
    )
    return tuple(
        Lack(limit=number, found=count, needed=limit.number)
        for number, limit, count in found
        if (count < limit.number if limit.is_minimum else count > limit.number)
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Group:
    """A limit on slates and who is in its group."""

    limit: SlateLimit
    members: NDArray[np.bool_]

    def concerns(self, seat: int, case: Case) -> bool:
        """Say whether the slate of `seat` has this limit."""
        level = Level(int(case.establishment.level[seat]))
        return not self.limit.levels or level in self.limit.levels


def _groups(case: Case) -> list[_Group]:
    return [
        _Group(limit=limit, members=membership(limit.attribute, limit.groups, case)[1])
        for rule in rules_of(case)
        if isinstance(rule, Diversity)
        for limit in rule.slates
    ]


@dataclass(slots=True, kw_only=True, eq=False)
class _Lists:
    """Slates on their way."""

    case: Case
    names: dict[int, list[int]]
    load: Counter[int] = field(default_factory=Counter)
    groups: list[_Group] = field(init=False)

    def __post_init__(self) -> None:
        self.groups = _groups(self.case)

    def add(self, seat: int, employee: int) -> None:
        """Put a name on a slate."""
        self.names[seat].append(employee)
        self.load[employee] += 1

    def takes(self, seat: int, employee: int) -> bool:
        """Say whether the slate has room for `employee`, and `employee` for a slate."""
        room = _size(self.case, seat) - len(self.names[seat])
        free = self.load[employee] < self.case.policy.slates.per_person
        if room <= 0 or not free or employee in self.names[seat]:
            return False
        return not any(
            not group.limit.is_minimum and self._count(group, seat) >= group.limit.number
            for group in self._of(seat, employee)
        )

    def wants(self, seat: int, employee: int) -> bool:
        """Say whether `employee` brings a floor of the slate nearer."""
        return any(
            group.limit.is_minimum and self._count(group, seat) < group.limit.number
            for group in self._of(seat, employee)
        )

    def _of(self, seat: int, employee: int) -> list[_Group]:
        return [g for g in self.groups if g.members[employee] and g.concerns(seat, self.case)]

    def _count(self, group: _Group, seat: int) -> int:
        return sum(bool(group.members[employee]) for employee in self.names[seat])


def _size(case: Case, seat: int) -> int:
    """Give how many names the policy puts on the slate of `seat`; one where it says nothing."""
    return case.policy.slates.sizes.at(Level(int(case.establishment.level[seat]))) or 1


def _in_order(
    names: Sequence[int], ranked: Sequence[tuple[int, int, int]], first: int | None
) -> list[int]:
    """Give the plan's name, then the others in the order of the seat."""
    place = {employee: number for number, (_, employee, _) in enumerate(ranked)}
    return sorted(names, key=lambda name: -1 if name == first else place[name])

"""An assignment counted again from the arrays asked, by no row and no column of a program."""

from __future__ import annotations

import numpy as np

from ..program import Ints
from .ask import Ask, Groups, Mask


def objections(ask: Ask, chosen: Mask) -> list[str]:
    """Give every way in which `chosen` breaks what is asked; none where it keeps all of it."""
    taken = chosen.sum(axis=1)
    found = [
        ("barred", bool((chosen & ~ask.open).any())),
        ("demand", bool((chosen.sum(axis=0) != ask.demand).any())),
        ("load", bool(((taken > ask.load) | (taken < ask.load_min)).any())),
        ("group", ask.groups is not None and _groups_broken(ask.groups, chosen)),
        ("position_min", ask.least is not None and bool((_totals(ask, chosen) < ask.least).any())),
        ("cycle_max", ask.cycle_max is not None and _longest_cycle(chosen) > ask.cycle_max),
    ]
    return [name for name, broken in found if broken]


def value_of(ask: Ask, chosen: Mask) -> int:
    """Add up the scores of the chosen pairs."""
    return sum(ask.scores[chosen].tolist())


def worst_of(ask: Ask, chosen: Mask) -> int | None:
    """Give the worst total of the positions that take anybody; ``None`` where none does."""
    totals = _totals(ask, chosen)[ask.demand > 0].tolist()
    return (min if ask.sign > 0 else max)(totals, default=None)


def _totals(ask: Ask, chosen: Mask) -> Ints:
    return np.asarray(np.einsum("ip,ip->p", ask.scores, chosen.astype(np.int64)))


def _groups_broken(groups: Groups, chosen: Mask) -> bool:
    for group in range(groups.low.shape[1]):
        taken = chosen[groups.number == group].sum(axis=0)
        if (taken < groups.low[:, group]).any() or (taken > groups.high[:, group]).any():
            return True
    return False


def _longest_cycle(chosen: Mask) -> int:
    """Follow everybody round until they are back where they began."""
    after = {int(i): int(p) for i, p in np.argwhere(chosen)}
    longest = 0
    for start, first in after.items():
        at, steps = first, 1
        while at != start and steps <= len(after):
            at, steps = after[at], steps + 1
        longest = max(longest, steps)
    return longest

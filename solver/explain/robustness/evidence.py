"""The least change of one score that gives a seat another name.

Only the columns of the person whose score it is change, each by a known amount at every value, and
a person has one seat. So a stretch of values is passed at once where the plan stays best although
every other seat of that person is worth the most that it is worth, against the one in the plan, at
any of the values: that is no rougher than looking at each.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....models.codes import Kind
from ....models.robustness import ScoreChange
from ...build import Assembly, weighed
from ...program import Ints, Program
from ...scoring.scored import FULL
from .known import Mask
from .scores import Score, scores_of
from .standing import Standing


def least_change(standing: Standing, name: int) -> ScoreChange | None:
    """Give the least change that moves name number `name` of the plan from its seat.

    The person's own scores go down, those of everybody else who may come to the seat go up; of
    equal changes the person's own comes first, then the others' in the order of the roster.
    """
    move = standing.moves[name]
    best: ScoreChange | None = None
    for person in (move.employee, *_rivals(standing, name)):
        for score in scores_of(standing.wide.case, person, move.seat):
            found = _Search(standing, name, score).first(most=None if best is None else best.by - 1)
            best = found or best
    return best


def _rivals(standing: Standing, name: int) -> list[int]:
    """Give everybody else whom some weights or scores would admit to the seat."""
    pairs, move = standing.wide.pairs, standing.moves[name]
    here = pairs.employee[pairs.seat == move.seat].tolist()
    return sorted(set(here) - {move.employee})


class _Search:
    """One score moved to one side until the name is gone."""

    def __init__(self, standing: Standing, name: int, score: Score) -> None:
        self._standing, self._name, self._score = standing, name, score
        own = score.person == standing.moves[name].employee
        self._sign = -1 if own else 1
        self._pairs = np.flatnonzero(standing.wide.pairs.employee == score.person)
        self._merits = score.merits(standing.wide, self._pairs)

    def first(self, *, most: int | None) -> ScoreChange | None:
        """Give the first value at which the name is gone, at most `most` hundredths away."""
        today = self._score.today
        left = today if self._sign < 0 else FULL - today
        left = left if most is None else min(left, most)
        done, reach = 0, left
        while done < left and not self._standing.stopped:
            reach = min(reach, left - done)
            if self._passes(done, reach):
                done, reach = done + reach, 2 * reach
            elif reach > 1:
                reach //= 2
            else:
                changed = self._decided(today + self._sign * (done + 1))
                if changed is not None:
                    return changed
                done, reach = done + 1, 2
        return None

    def _decided(self, value: int) -> ScoreChange | None:
        asked = self._asked()
        assembly = weighed(self._standing.wide, self._score.at(self._standing.wide.case, value))
        stand = self._standing.at(assembly, asked)
        if not stand.gone[self._name]:
            return None
        move = self._standing.moves[self._name]
        return ScoreChange(
            seat=move.seat,
            employee=move.employee,
            person=self._score.person,
            sheet=self._score.sheet,
            row=self._score.row,
            today=self._score.today,
            changed=value,
            successor=self._standing.holder(stand, move.seat),
        )

    def _asked(self) -> Mask:
        asked = np.zeros(len(self._standing.moves), dtype=np.bool_)
        asked[self._name] = True
        return asked

    def _passes(self, done: int, reach: int) -> bool:
        """Say whether the name stays at all of the next `reach` values by a plan that is known."""
        first, last = (self._score.today + self._sign * step for step in (done + 1, done + reach))
        case, wide = self._standing.wide.case, self._standing.wide
        ends = [weighed(wide, self._score.at(case, value)) for value in (first, last)]
        some, every = self._bounds(ends, min(first, last), max(first, last))
        within = self._merits[:, min(first, last) : max(first, last) + 1]

        def roof(x: Ints) -> Program:
            return _roofed(ends[0], some, self._pairs, within, x)

        return self._standing.under(roof, every=every, asked=self._asked())

    def _bounds(self, ends: list[Assembly], low: int, high: int) -> tuple[Ints, Ints]:
        """Give upper bounds of the pairs admitted at some value, and at every one.

        The rules compare a merit, or what it is above that at the own seat, with a fixed amount. So
        what they say at both ends they say in between, unless that difference goes up and down.
        """
        uppers = [end.program.upper for end in ends]
        some, every = np.max(uppers, axis=0), np.min(uppers, axis=0)
        change = np.diff(self._merits[:, low : high + 1], axis=1)
        moves = self._standing.wide.pairs.kind[self._pairs] != Kind.STAY
        for own in change[~moves]:
            apart = change - own
            wavers = moves & np.any(apart > 0, axis=1) & np.any(apart < 0, axis=1)
            some[self._pairs[wavers]] = 1
            every[self._pairs[wavers]] = 0
        return some, every


def _roofed(end: Assembly, some: Ints, pairs: Ints, within: Ints, x: Ints) -> Program:
    """Give the program in which each pair is worth the most it ever is against the one in `x`.

    That one is worth the least it ever is, as whoever may go without a seat may lose it all.
    """
    program = end.program.with_bounds(lower=end.program.lower, upper=some)
    used = np.flatnonzero(x[pairs])
    base = within[used[0]] if len(used) else np.zeros(within.shape[1], dtype=np.int64)
    most = (within - base).max(axis=1) + base.min()
    *above, last = program.tiers
    lift = np.zeros(program.columns, dtype=np.int64)
    lift[pairs] = np.where(end.pairs.scored[pairs], most - end.pairs.merit[pairs], 0)
    return program.with_tiers((*above, replace(last, terms={**last.terms, "roof": lift})))

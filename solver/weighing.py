"""Which pairs the rules that rest on merit, talent score or box admit, seat groups at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.establishment import Position
from ..models.finding import Verdict
from .judging import hard_bits, pair_rules
from .pairs import Pairs
from .rules import PairRule
from .waivers import waivers


def meeting(pairs: Pairs, case: Case) -> NDArray[np.bool_]:
    """Say of each pair whether every such rule that binds its kind of move is met or waived."""
    hard = hard_bits(case)[pairs.kind]
    met = np.ones(len(pairs), dtype=np.bool_)
    for number, rule in enumerate(pair_rules(case)):
        if rule.weighed:
            bound = (hard & hard.dtype.type(1 << number)) != 0
            met &= ~bound | met_by(rule, pairs, case)
    return met


def met_by(rule: PairRule, pairs: Pairs, case: Case) -> NDArray[np.bool_]:
    """Say of each pair whether one such rule is met or waived, whatever its kind of move.

    The seats of one level and field of work are judged together, as the rule promises.
    """
    met = np.zeros(len(pairs), dtype=np.bool_)
    for position, here in alike(pairs.seat, case):
        verdict = rule.judge(position, case.roster, case)
        met[here] = verdict[pairs.employee[here]] == Verdict.MET
    return met | _waived(rule, pairs, case)


def alike(seat: NDArray[Any], case: Case) -> Iterator[tuple[Position, NDArray[np.intp]]]:
    """Put `seat` together by level and field of work: one seat of each, and where they stand.

    Merit, and what rests on it, is the same for a person at all seats of a group.
    """
    seats = case.establishment
    key = seats.level[seat].astype(np.int64) * len(case.families) + seats.family[seat]
    order = np.argsort(key, kind="stable")
    ends = np.flatnonzero(np.diff(key[order])) + 1
    for here in np.split(order, ends) if len(order) else ():
        yield seats.position(int(seat[here[0]])), here


def _waived(rule: PairRule, pairs: Pairs, case: Case) -> NDArray[np.bool_]:
    waived = np.zeros(len(pairs), dtype=np.bool_)
    for item in waivers(case):
        if item.rule == rule.key:
            waived |= (pairs.employee == item.employee) & (pairs.seat == item.seat)
    return waived

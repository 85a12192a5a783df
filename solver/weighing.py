"""Which pairs the rules that rest on merit, talent score or box admit, seat groups at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
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
    seats = case.establishment
    alike = seats.level[pairs.seat].astype(np.int64) * len(case.families)
    alike += seats.family[pairs.seat]
    _, first, group = np.unique(alike, return_index=True, return_inverse=True)
    met = np.zeros(len(pairs), dtype=np.bool_)
    for number, pair in enumerate(first.tolist()):
        position = seats.position(int(pairs.seat[pair]))
        verdict = rule.judge(position, case.roster, case)
        here = group == number
        met[here] = verdict[pairs.employee[here]] == Verdict.MET
    return met | _waived(rule, pairs, case)


def _waived(rule: PairRule, pairs: Pairs, case: Case) -> NDArray[np.bool_]:
    waived = np.zeros(len(pairs), dtype=np.bool_)
    for item in waivers(case):
        if item.rule == rule.key:
            waived |= (pairs.employee == item.employee) & (pairs.seat == item.seat)
    return waived

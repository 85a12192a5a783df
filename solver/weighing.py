"""Which pairs the rules that rest on merit, talent score or box admit."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
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
    """Say of each pair whether one such rule is met or waived, whatever its kind of move."""
    met = rule.met(pairs, case)
    for item in waivers(case):
        if item.rule == rule.key:
            met |= (pairs.employee == item.employee) & (pairs.seat == item.seat)
    return met

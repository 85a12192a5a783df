"""Everybody at one seat, judged by every hard rule: one bit per rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import Kind
from ..models.finding import Verdict
from .kinds import kinds_to
from .rules import Force, PairRule, rules_of
from .scoring.memory import per_case
from .waivers import waivers

Bits = NDArray[np.unsignedinteger]
"""One bit per rule, in the smallest type that holds them: there may be 100 million pairs."""

_NOT_MET, _NO_DATA = int(Verdict.NOT_MET), int(Verdict.NO_DATA)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """Everybody at one seat: kind of move, and the bits of the rules, shape (n,) each."""

    kinds: NDArray[np.int8]
    barred: Bits
    unknown: Bits

    def movers(self, *, beside: int = 0) -> NDArray[np.intp]:
        """Give the employees who may move to the seat, the rules of the bits `beside` left out."""
        against = (self.barred | self.unknown) & ~self.barred.dtype.type(beside)
        return np.flatnonzero((against == 0) & (self.kinds != Kind.STAY))


def line_at(case: Case, seat: int) -> Line:
    """Judge every employee at `seat` by every hard rule of the policy, waivers taken off."""
    rules, hard = pair_rules(case), hard_bits(case)
    position = case.establishment.position(seat)
    kinds = kinds_to(position, case.roster)
    judging = hard[kinds]
    barred, unknown = np.zeros_like(judging), np.zeros_like(judging)
    for number in _judging(rules, judging):
        verdict = rules[number].judge(position, case.roster, case)
        bit = hard.dtype.type(1 << number)
        barred |= (verdict == _NOT_MET) * bit
        unknown |= (verdict == _NO_DATA) * bit
    waived = _waived_at(case, seat, hard.dtype)
    return Line(kinds=kinds, barred=barred & judging & ~waived, unknown=unknown & judging & ~waived)


@per_case
def pair_rules(case: Case) -> tuple[PairRule, ...]:
    """Give the rules on single pairs; rule number b owns bit ``1 << b``."""
    return tuple(rule for rule in rules_of(case) if isinstance(rule, PairRule))


def weighed_bits(case: Case) -> int:
    """Give the bits of the rules whose answer a weight may change."""
    return sum(1 << number for number, rule in enumerate(pair_rules(case)) if rule.weighed)


@per_case
def hard_bits(case: Case) -> Bits:
    """Give the bits of the rules that bind each kind of move, by the kind's number."""
    rules = pair_rules(case)
    bits = np.zeros(max(Kind) + 1, dtype=np.min_scalar_type((1 << len(rules)) - 1))
    for number, rule in enumerate(rules):
        bound = [int(kind) for kind in Kind if rule.force(kind) is Force.HARD]
        bits[bound] |= bits.dtype.type(1 << number)
    return bits


def _judging(rules: tuple[PairRule, ...], judging: Bits) -> list[int]:
    """Give the numbers of the rules that judge anybody."""
    asked = int(np.bitwise_or.reduce(judging, initial=0))
    return [number for number in range(len(rules)) if asked >> number & 1]


def _waived_at(case: Case, seat: int, dtype: np.dtype[Any]) -> Bits:
    """Give the bits that waivers take off at `seat`, by employee."""
    numbers = {rule.key: number for number, rule in enumerate(pair_rules(case))}
    bits = np.zeros(len(case.roster), dtype=dtype)
    for item in waivers(case):
        if item.seat == seat:
            bits[item.employee] |= dtype.type(1 << numbers[item.rule])
    return bits

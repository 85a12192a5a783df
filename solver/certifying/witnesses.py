"""For every pair without a column, one rule that bars it or cannot judge it.

Of the rules that speak against a pair, the first in the order of the policy is named.
"""

from __future__ import annotations

import numpy as np

from ...models.case import Case
from ...models.certificate import PRESENT, SIGNS, Witnesses
from ...models.errors import SuksesiError
from ..judging import line_at
from ..rules import PairRule, rules_of


def witnesses(case: Case) -> Witnesses:
    """Name a rule for every person without a column at each contested seat."""
    rules = [rule.id for rule in rules_of(case) if isinstance(rule, PairRule)]
    if len(rules) > len(SIGNS):
        message = f"{len(rules)} aturan; paling banyak / rules; at most {len(SIGNS)}."
        raise SuksesiError(message)
    seats = case.establishment.contested.tolist()
    return Witnesses(
        rules=rules, seats=seats, lines=[_line(case, seat, rules=len(rules)) for seat in seats]
    )


def _line(case: Case, seat: int, *, rules: int) -> str:
    line = line_at(case, seat)
    against = line.barred | line.unknown
    signs = np.full(len(against), ord(PRESENT), dtype=np.uint8)
    for number in reversed(range(rules)):
        signs[(against >> number) & 1 == 1] = ord(SIGNS[number])
    return signs.tobytes().decode("ascii")

"""Limits as rows: how many units each pair adds, and what the sum has to reach."""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Kind
from ...models.table import NOBODY
from ..pairs import Pairs
from .attribute import membership
from .limit import Limit
from .scope import in_scope

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Statement:
    """One limit as ``sum(coefficient * x[pair]) + unit * shortfall >= low``.

    Attributes
    ----------
    pair, coefficient : int64 arrays of equal length
    unit : int
        What one person more, in the place of another, adds.
    low : int
    """

    pair: Ints
    coefficient: Ints
    unit: int
    low: int

    @property
    def worst(self) -> int:
        """The greatest shortfall that any choice of pairs can have."""
        least = int(np.minimum(self.coefficient, 0).sum())
        return max(0, -((least - self.low) // self.unit))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Demand:
    """``members >= number + share * people``, the share being `part` of `whole`."""

    number: int
    part: int
    whole: int


def statement(limit: Limit, pairs: Pairs, case: Case) -> Statement:
    """State `limit` over `pairs`; a maximum with all signs turned."""
    scope = in_scope(limit, case)[pairs.seat]
    counted = scope if limit.on_composition else scope & (pairs.kind != Kind.STAY)
    known, inside = membership(limit.attribute, limit.groups, case)
    demand = _in_force(limit, case)
    gains = demand.whole * inside[pairs.employee].astype(np.int64) - demand.part
    chosen = np.flatnonzero(counted & known[pairs.employee] & (gains != 0))
    sign = 1 if limit.is_minimum else -1
    return Statement(
        pair=chosen.astype(np.int64),
        coefficient=sign * gains[chosen],
        unit=demand.whole,
        low=sign * demand.number,
    )


def _in_force(limit: Limit, case: Case) -> _Demand:
    """Give what is asked for: today's own composition where that breaks a hard limit."""
    asked = _asked(limit)
    if not (limit.is_hard and limit.on_composition) or limit.strict:
        return asked
    seats = np.flatnonzero(in_scope(limit, case) & (case.establishment.holder != NOBODY))
    known, inside = membership(limit.attribute, limit.groups, case)
    holders = case.establishment.holder[seats]
    members, people = int(inside[holders].sum()), int(known[holders].sum())
    over = asked.whole * members - asked.part * people - asked.number
    if over >= 0 if limit.is_minimum else over <= 0:
        return asked
    if limit.share is None:
        return _Demand(number=members, part=0, whole=1)
    common = gcd(members, people)
    return _Demand(number=0, part=members // common, whole=people // common)


def _asked(limit: Limit) -> _Demand:
    if limit.share is None:
        return _Demand(number=limit.number or 0, part=0, whole=1)
    return _Demand(number=0, part=limit.share.numerator, whole=limit.share.denominator)

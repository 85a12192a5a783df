"""The long list for open selection: who meets the requirements of a seat, in alphabetical order."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...models.case import Case
from ..screening import Screening, screening_of

TALENT_ROUTE = frozenset({"talent_pool", "merit_evidence", "merit_floor", "lateral_gain"})
"""Rules that only the talent route asks for: who applies openly needs neither a place in the pool
nor a merit worked out beforehand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LongList:
    """Everybody who may be asked to apply for one seat; no order but the alphabet.

    Attributes
    ----------
    people : tuple of int
        Employees whom every rule is met for, those of the talent route left out.
    to_verify : int
        How many more no rule bars, with something that cannot be judged yet.
    """

    seat: int
    people: tuple[int, ...]
    to_verify: int


def long_list(seat: int, case: Case) -> LongList:
    """Give the long list of one seat, vacant or left by a move."""
    screening = screening_of(case, (seat,))
    line = screening.line(seat)
    kept = ~_bits(screening)
    barred, unknown = screening.barred[line] & kept, screening.unknown[line] & kept
    roster = case.roster
    people = np.flatnonzero((barred | unknown) == 0).tolist()
    return LongList(
        seat=seat,
        people=tuple(sorted(people, key=lambda one: (str(roster.name[one]), roster.code[one]))),
        to_verify=int(np.count_nonzero((barred == 0) & (unknown != 0))),
    )


def _bits(screening: Screening) -> np.unsignedinteger:
    """Give the bits of the rules of the talent route."""
    numbers = (n for n, rule in enumerate(screening.rules) if rule.id in TALENT_ROUTE)
    return screening.barred.dtype.type(sum(1 << n for n in numbers))

"""Which single pieces of missing evidence would open the most seats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..solver.scoring import talent_of, technical_at
from ..solver.screening import Screening, screen

MOST = 40
ALIKE = 3
"""People named for the same seats and the same evidence."""
MERIT = "merit_evidence"
"""The rule that misses either the talent score or a technical test of the seat's field."""
ANY_FIELD = -1

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingDocument:
    """One piece of evidence, missing for one person, that would open seats.

    Attributes
    ----------
    employee : int
    rule : str
        Id of the rule that cannot be judged without it.
    family : int
        Field of work of a technical test; -1 for evidence that counts in every field.
    seats : tuple of int
        Vacant seats this person would be eligible for, should it turn out well.
    without_candidate : int
        How many of those seats have no eligible person today.
    """

    employee: int
    rule: str
    family: int
    seats: tuple[int, ...]
    without_candidate: int


def wanted_of(case: Case) -> tuple[MissingDocument, ...]:
    """Give the pieces of evidence that would open the most seats, at most 40.

    Only people whom one rule alone keeps from being eligible at a seat, for want of data. Seats
    without any eligible person count first; of people whose evidence would open the same seats
    the three with the best talent scores are named.
    """
    screening = screen(case)
    found = [
        document
        for number, rule in enumerate(screening.rules)
        for family, alone in _alone(case, screening, number, merit=rule.id == MERIT)
        for document in _documents(screening, rule.id, family, alone)
    ]
    talent = talent_of(case).talent
    found.sort(key=lambda one: (-len(one.seats), -int(talent[one.employee]), one.employee))
    found.sort(key=lambda one: -one.without_candidate)
    return tuple(_varied(found)[:MOST])


def _varied(found: list[MissingDocument]) -> list[MissingDocument]:
    """Keep the first few of those that would open the same seats by the same evidence."""
    alike = Counter[tuple[str, int, tuple[int, ...]]]()
    kept = []
    for one in found:
        alike[one.rule, one.family, one.seats] += 1
        if alike[one.rule, one.family, one.seats] <= ALIKE:
            kept.append(one)
    return kept


def _alone(
    case: Case, screening: Screening, number: int, *, merit: bool
) -> Iterator[tuple[int, Flags]]:
    """Give the pairs that lack the evidence of one rule only, by field where that matters."""
    alone = screening.to_verify & (screening.unknown == np.uint64(1 << number))
    if not merit:
        yield ANY_FIELD, alone
        return
    seats = case.establishment
    tested = np.zeros_like(alone)
    for line, seat in enumerate(screening.seats.tolist()):
        tested[line] = technical_at(seats.position(seat), case).known
    talent = talent_of(case).known
    yield ANY_FIELD, alone & tested & ~talent
    families = seats.family[screening.seats]
    for family in np.unique(families).tolist():
        here: Flags = np.equal(families, family)[:, None]
        yield family, alone & ~tested & talent & here


def _documents(
    screening: Screening, rule: str, family: int, alone: Flags
) -> Iterator[MissingDocument]:
    empty = ~screening.eligible.any(axis=1)
    for employee in np.flatnonzero(alone.any(axis=0)).tolist():
        lines = np.flatnonzero(alone[:, employee])
        yield MissingDocument(
            employee=employee,
            rule=rule,
            family=family,
            seats=tuple(screening.seats[lines].tolist()),
            without_candidate=int(empty[lines].sum()),
        )

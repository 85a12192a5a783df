"""Which single pieces of missing evidence would open the most seats."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..models.case import Case
from ..solver.screening import screen

MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingDocument:
    """One piece of evidence, missing for one person, that would open seats.

    Attributes
    ----------
    employee : int
    rule : str
        Id of the rule that cannot be judged without it.
    seats : tuple of int
        Vacant seats this person would be eligible for, should it turn out well.
    without_candidate : int
        How many of those seats have no eligible person today.
    """

    employee: int
    rule: str
    seats: tuple[int, ...]
    without_candidate: int


def wanted_of(case: Case) -> tuple[MissingDocument, ...]:
    """Give the pieces of evidence that would open the most seats, at most 40.

    Only people whom one rule alone keeps from being eligible at a seat, for want of data. Seats
    without any eligible person count first.
    """
    screening = screen(case)
    empty = ~screening.eligible.any(axis=1)
    found = []
    for number, rule in enumerate(screening.rules):
        alone = screening.to_verify & (screening.unknown == np.uint64(1 << number))
        for employee in np.flatnonzero(alone.any(axis=0)).tolist():
            lines = np.flatnonzero(alone[:, employee])
            document = MissingDocument(
                employee=employee,
                rule=rule.id,
                seats=tuple(screening.seats[lines].tolist()),
                without_candidate=int(empty[lines].sum()),
            )
            found.append(document)
    found.sort(key=lambda one: (-one.without_candidate, -len(one.seats), one.employee, one.rule))
    return tuple(found[:MOST])

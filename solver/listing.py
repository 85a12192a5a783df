"""The pairs that a program is about, seat by seat, each with its merit."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import Kind
from ..models.seating import Seating
from .alike import alike
from .pairs import Pairs
from .scoring import merit_at


def pairs_of(case: Case, moved: Seating) -> Pairs:
    """List the stays of the holders and the pairs of `moved`."""
    stays = case.establishment.kept
    return listed(
        np.concatenate([moved.employee, case.establishment.holder[stays]]),
        np.concatenate([moved.seat, stays]),
        np.concatenate([moved.kind, np.full(len(stays), Kind.STAY, dtype=np.int8)]),
        case=case,
    )


def listed(employee: NDArray[Any], seat: NDArray[Any], kind: NDArray[Any], *, case: Case) -> Pairs:
    """List pairs by seat and then by person, with their merit in `case`.

    Parameters
    ----------
    employee, seat, kind : integer arrays (pairs,)
    """
    order = np.lexsort((employee, seat))
    employee, seat = employee[order], seat[order]
    merit, scored = merits(employee, seat, case)
    return Pairs(
        employee=employee.astype(np.int32),
        seat=seat.astype(np.int32),
        kind=kind[order].astype(np.int8),
        merit=merit,
        scored=scored,
    )


def merits(
    employee: NDArray[Any], seat: NDArray[Any], case: Case
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Give the merit of each pair, 0 where it is not known, and whether it is known.

    Returns
    -------
    merit : int64 array (pairs,)
    scored : bool array (pairs,)
    """
    merit = np.zeros(len(seat), dtype=np.int64)
    scored = np.zeros(len(seat), dtype=np.bool_)
    for position, here in alike(seat, case):
        at, people = merit_at(position, case), employee[here]
        scored[here] = at.known[people]
        merit[here] = np.where(at.known[people], at.low[people], 0)
    return merit, scored

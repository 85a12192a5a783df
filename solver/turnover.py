"""Turnover of agencies: their structural seats, and who leaves one; by columns and in Python.

An agency is a unit marked as one (*perangkat daerah*) with all units below it; a unit under none
stands for itself. Its seats are those with an echelon that the round does not abolish. A
reappointment within the agency is no turnover.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import Eselon, Kind
from ..models.seating import Seating
from ..models.table import NO_SEAT
from .leaving import leaving
from .pairs import Pairs
from .scoring.memory import per_case

NO_AGENCY = -1


def agency_of_seats(case: Case) -> NDArray[np.int32]:
    """Give the unit of every seat's agency, ``NO_AGENCY`` for a seat that does not count."""
    seats = case.establishment
    counts = (seats.eselon != Eselon.NON) & ~seats.abolished
    return np.where(counts, case.units.agency_unit[seats.unit], NO_AGENCY).astype(np.int32)


def given_up(pairs: Pairs, case: Case) -> NDArray[np.int32]:
    """Give the seat that the holder of each pair would leave; ``NO_SEAT`` where that is none."""
    unit = case.units.agency_unit[case.establishment.unit]
    own = case.roster.seat[pairs.employee]
    within = (pairs.kind == Kind.REAPPOINT) & (unit[own] == unit[pairs.seat])
    return np.where(leaving(pairs, case) & ~within, own, NO_SEAT).astype(np.int32)


@per_case
def seats_by_agency(case: Case) -> dict[int, list[int]]:
    """Give the seats of every agency by its unit, seat by seat."""
    found: dict[int, list[int]] = defaultdict(list)
    for seat, abolished in enumerate(case.establishment.abolished):
        structural = Eselon(int(case.establishment.eselon[seat])) is not Eselon.NON
        if structural and not abolished:
            found[_agency(seat, case)].append(seat)
    return dict(found)


def left_seats(seating: Seating, case: Case) -> set[int]:
    """Give the seats whose holder leaves them by a move, person by person."""
    left = set()
    for employee, seat, kind in seating.moves():
        own = int(case.roster.seat[employee])
        within = own != NO_SEAT and _agency(own, case) == _agency(seat, case)
        if own != NO_SEAT and not (kind is Kind.REAPPOINT and within):
            left.add(own)
    return left


def _agency(seat: int, case: Case) -> int:
    return int(case.units.agency_unit[case.establishment.unit[seat]])

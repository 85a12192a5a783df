"""Who is ready for a seat on a day, and who becomes ready by time alone within some months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from ....models.calendar import day
from ....models.case import Case
from ....models.codes import Kind
from ...judging import Line, line_at
from ...scoring import merit_at
from .later import later, retired
from .nearest import UP, timed
from .prospect import Prospect, prospect


@dataclass(frozen=True, slots=True, kw_only=True)
class Successor:
    """A name that meets every requirement of a seat from a day on.

    Attributes
    ----------
    kind : Kind
        The move that it would be.
    merit : int
        At the seat, ``MERIT_UNITS`` per point; the lower end where the policy asks for no test.
    on : date
        First day on which every requirement is met; the installation for somebody ready today.
    prospect : Prospect
        What is missing today, and what closes it again.
    """

    employee: int
    kind: Kind
    merit: int
    on: date
    prospect: Prospect


def ready_at(case: Case, seat: int, on: date) -> tuple[int, ...]:
    """Give everybody who meets every requirement of `seat` in a round on `on`, in roster order."""
    then = later(case, on)
    return tuple(np.flatnonzero(ready_in(line_at(then, seat), then)).tolist())


def ready_in(line: Line, case: Case) -> np.ndarray:
    """Say who of a seat's line could move there: everything met, not retired, no step down."""
    met = (line.barred | line.unknown) == 0
    return np.asarray(met & np.isin(line.kinds, UP) & ~retired(case, case.round.installed_on))


def successors(case: Case, seat: int, *, by: date) -> tuple[Successor, ...]:
    """Give who is ready for `seat` today, then who becomes so by `by` through time alone.

    Those of today by merit, the others by day and then by merit.
    """
    line = line_at(case, seat)
    now = [prospect(case, seat=seat, employee=person)
           for person in np.flatnonzero(ready_in(line, case)).tolist()]  # fmt: skip
    soon = [one for one in _waiting(case, seat, line) if one.ready and one.on <= by]
    merit = merit_at(case.establishment.position(seat), case).low
    names = [
        Successor(
            employee=one.employee,
            kind=one.kind,
            merit=int(merit[one.employee]),
            on=one.on,
            prospect=one,
        )
        for one in (*now, *soon)
    ]
    return tuple(sorted(names, key=lambda name: (name.on, -name.merit, name.employee)))


def _waiting(case: Case, seat: int, line: Line) -> list[Prospect]:
    """Give the prospects of those whom only rules that clear by time keep from a seat."""
    only = (line.barred != 0) & ((line.barred & ~timed(case)) == 0) & (line.unknown == 0)
    here = only & np.isin(line.kinds, UP) & (case.retires_on > day(case.round.installed_on))
    return [prospect(case, seat=seat, employee=person) for person in np.flatnonzero(here).tolist()]

"""Conflict of interest: two people on record may not serve in one unit or line of command."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Kind
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ...models.text import Text
from ..lines import in_one_line, lines_of
from ..pairs import Pairs
from .base import TieRule
from .rows import UNBOUNDED, Rows

Row = tuple[NDArray[np.int64], NDArray[np.int64], int, int]
"""Pairs, their coefficients, lower and upper bound."""


class ConflictOfInterest(TieRule):
    """For people a and b on record together, and every pair of a with a seat p.

    ::

        n x[a,p] + sum x[b,q] <= n      over the n pairs of b with a seat q in one line with p
        sum x[b,q] - x[a,p]   >= 0      over all pairs of b, where b holds no seat and b's own
                                        unit lies in one line with p: then b must be leaving it

    A line of command is a unit with all units above and below it. Where both already serve in one
    line, staying there is no breach: the rule asks for no worse than today.
    """

    id: ClassVar = "conflict_of_interest"
    key: ClassVar = "konflik_kepentingan"
    name: ClassVar = Text(id="Konflik kepentingan", en="Conflict of interest")
    law: ClassVar = Text(
        id="Dua pegawai dengan konflik kepentingan tercatat tidak ditempatkan dalam satu unit atau "
        "satu garis komando; keadaan yang sudah ada tidak diperburuk.",
        en="Two people with a conflict of interest on record are not placed in one unit or line of "
        "command; what exists today is not made worse.",
    )
    citation: ClassVar = (
        "PP 11/2017 Pasal 190 ayat (5); pasangan yang dimaksud menurut catatan instansi"
    )
    sure: ClassVar = "sedang"

    def rows(self, pairs: Pairs, case: Case) -> Rows:
        """State the rows of every conflict, seat by seat."""
        found = list(_rows(pairs, case))
        sizes = [len(row[0]) for row in found]
        return Rows(
            row=np.repeat(np.arange(len(found)), sizes).astype(np.int64),
            column=np.concatenate([row[0] for row in found] or [np.zeros(0, dtype=np.int64)]),
            coefficient=np.concatenate([row[1] for row in found] or [np.zeros(0, dtype=np.int64)]),
            low=np.array([row[2] for row in found], dtype=np.int64),
            high=np.array([row[3] for row in found], dtype=np.int64),
            label=lambda number: f"conflict row {number}",
        )

    def audit(self, seating: Seating, case: Case) -> list[Finding]:
        """Look where both people of every conflict end up."""
        places = {
            employee: _places(seating, employee, case)
            for conflict in case.conflicts
            for employee in (conflict.first, conflict.second)
        }
        return [
            self._breach(conflict.first, conflict.row)
            for conflict in case.conflicts
            for unit, moved in places[conflict.first]
            for other, other_moved in places[conflict.second]
            if (moved or other_moved) and _related(unit, other, case)
        ]

    def _breach(self, employee: int, row: int) -> Finding:
        return Finding(
            rule=self.id,
            employee=employee,
            seat=NO_SEAT,
            verdict=Verdict.NOT_MET,
            field="konflik_kepentingan.nip_a",
            row=row,
            found=Quantity(amount=1, unit=Unit.COUNT),
            needed=Quantity(amount=0, unit=Unit.COUNT),
        )


def _rows(pairs: Pairs, case: Case) -> Iterator[Row]:
    lines = lines_of(case)
    unit = case.establishment.unit[pairs.seat]
    for conflict in case.conflicts:
        for one, other in ((conflict.first, conflict.second), (conflict.second, conflict.first)):
            mine = np.flatnonzero(pairs.employee == one)
            theirs = np.flatnonzero(pairs.employee == other)
            for pair in mine.tolist():
                stays = pairs.kind[pair] == Kind.STAY
                both_stay = stays & (pairs.kind[theirs] == Kind.STAY)
                near = theirs[in_one_line(unit[pair], unit[theirs], lines) & ~both_stay]
                if one == conflict.first and len(near):
                    yield _apart(pair, near)
                home = case.roster.unit[[other]]
                settled = case.roster.seat[other] == NO_SEAT
                if settled and not stays and in_one_line(unit[pair], home, lines)[0]:
                    yield _gone(pair, theirs)


def _apart(pair: int, near: NDArray[np.intp]) -> Row:
    """State that whoever takes `pair` keeps the other from every pair that is `near`."""
    count = len(near)
    coefficient = np.ones(count + 1, dtype=np.int64)
    coefficient[0] = count
    return np.array([pair, *near], dtype=np.int64), coefficient, -UNBOUNDED, count


def _gone(pair: int, theirs: NDArray[np.intp]) -> Row:
    """State that `pair` needs the other to take some seat, away from the own unit."""
    coefficient = np.ones(len(theirs) + 1, dtype=np.int64)
    coefficient[-1] = -1
    return np.array([*theirs, pair], dtype=np.int64), coefficient, 0, UNBOUNDED


def _places(seating: Seating, employee: int, case: Case) -> list[tuple[int, bool]]:
    """Give the units where `employee` ends up, and whether by a move."""
    seats = [(seat, kind) for person, seat, kind in seating.rows() if person == employee]
    if not seats and case.roster.seat[employee] == NO_SEAT:
        return [(int(case.roster.unit[employee]), False)]
    return [(int(case.establishment.unit[s]), kind is not Kind.STAY) for s, kind in seats]


def _related(unit: int, other: int, case: Case) -> bool:
    """Walk up from each unit and look whether the other is met."""
    return _meets(unit, other, case) or _meets(other, unit, case)


def _meets(unit: int, other: int, case: Case) -> bool:
    while unit != other and unit >= 0:
        unit = int(case.units.parent[unit])
    return unit == other

"""One seat each: nobody twice, no seat twice, and no incumbent without one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.clause import Clause
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.seating import Seating
from ...models.table import NO_SEAT, NOBODY
from ...models.text import Text
from ..pairs import Pairs
from .base import TieRule
from .rows import UNBOUNDED, Rows


class OneSeat(TieRule):
    """The rows of the assignment.

    ::

        sum_e x[e,p] <= 1     every seat p; 0 where it is abolished
        sum_p x[e,p] <= 1     every person e without a seat, or with one that is abolished
        sum_p x[e,p]  = 1     every other incumbent e
    """

    id: ClassVar = "one_seat"
    key: ClassVar = "satu_kursi"
    name: ClassVar = Text(id="Satu orang satu jabatan", en="One seat each")
    law: ClassVar = Text(
        id="Seorang pegawai menduduki satu jabatan, satu jabatan diduduki seorang pegawai, dan "
        "pemangku jabatan tidak kehilangan jabatannya tanpa pengganti kecuali jabatan itu dihapus.",
        en="One person holds one seat, one seat has one holder, and no incumbent is left without "
        "one unless the seat is abolished.",
    )
    citation: ClassVar = "PP 11/2017 Pasal 98 (rangkap jabatan)"
    sure: ClassVar = "rendah"
    liftable: ClassVar = False

    def rows(self, pairs: Pairs, case: Case) -> Rows:
        """State the seats' rows, then the persons'."""
        seats, seat_row = np.unique(pairs.seat, return_inverse=True)
        incumbents = case.establishment.holder[case.establishment.kept].astype(np.intp)
        people = np.union1d(pairs.employee, incumbents)
        person_row = np.searchsorted(people, pairs.employee) + len(seats)
        pair = np.arange(len(pairs))
        exactly_one = np.isin(people, incumbents)
        lowest = np.where(exactly_one, 1, -UNBOUNDED)
        return Rows(
            row=np.concatenate([seat_row, person_row]).astype(np.int64),
            column=np.concatenate([pair, pair]),
            coefficient=np.ones(2 * len(pairs), dtype=np.int64),
            low=np.concatenate([np.full(len(seats), -UNBOUNDED), lowest]).astype(np.int64),
            high=np.concatenate([~case.establishment.abolished[seats], people >= 0]).astype(
                np.int64
            ),
            label=lambda row: _label(row, seats, people),
        )

    def clauses(self, case: Case) -> Mapping[int, Clause]:
        """Give none: nobody can lift what a seating is."""
        del case
        return {}

    def audit(self, seating: Seating, case: Case) -> list[Finding]:
        """Count how often each person and each seat occurs."""
        rows = seating.rows()
        persons = Counter(employee for employee, _, _ in rows)
        seats = Counter(seat for _, seat, _ in rows)
        room = {seat: int(not case.establishment.abolished[seat]) for seat in seats}
        crowded = [self._breach(NOBODY, seat, n) for seat, n in seats.items() if n > room[seat]]
        doubled = [self._breach(person, NO_SEAT, n) for person, n in persons.items() if n > 1]
        unseated = [
            self._breach(person, int(seat), 0)
            for person, seat in enumerate(case.roster.seat.tolist())
            if seat != NO_SEAT and not case.establishment.abolished[seat] and persons[person] == 0
        ]
        return [*crowded, *doubled, *unseated]

    def _breach(self, employee: int, seat: int, count: int) -> Finding:
        return Finding(
            rule=self.id,
            employee=employee,
            seat=seat,
            verdict=Verdict.NOT_MET,
            field="jabatan.pemangku_nip",
            found=Quantity(amount=count, unit=Unit.COUNT),
            needed=Quantity(amount=1, unit=Unit.COUNT),
        )


def _label(row: int, seats: NDArray[np.int32], people: NDArray[np.intp]) -> str:
    if row < len(seats):
        return f"seat {seats[row]}"
    return f"person {people[row - len(seats)]}"

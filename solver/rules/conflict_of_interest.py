"""Conflict of interest: two people on record may not serve in one unit or line of command."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import ClassVar

import numpy as np

from ...models.case import Case
from ...models.clause import Clause
from ...models.codes import Kind
from ...models.finding import Finding, Quantity, Unit, Verdict
from ...models.seating import Seating
from ...models.table import NO_SEAT
from ...models.text import Text
from ..lines import in_one_line, lines_of
from ..pairs import Pairs
from .base import TieRule
from .rows import UNBOUNDED, Rows

Columns = list[int]
"""Pairs by their numbers."""
Row = tuple[Columns, list[int], int, int, int]
"""Pairs, their coefficients, lower and upper bound, number of the conflict."""


BOTH = 2
_ASKS = Text(
    id="{people} tidak ditempatkan dalam satu unit atau satu garis komando",
    en="{people} are not placed in one unit or line of command",
)


class ConflictOfInterest(TieRule):
    r"""For people a and b on record together, and every unit u.

    A seat of a in u or below lies in one line of command with every seat of b in u or above, so one
    row speaks of them all, and another with a and b exchanged:

    .. math::

        \sum_{p \in down(u)} x_{ap} + \sum_{q \in up(u)} x_{bq} &\le 1 \\
        \sum_q x_{bq} - \sum_{p \in near(home)} x_{ap} &\ge 0

    The last row is for a b without a seat: whoever moves into one line with b's own unit needs b to
    be leaving it. A line of command is a unit with all units above and below it. Where both already
    serve in one line, staying there is no breach, since the rule asks for no worse than today: a
    row that would hold both stays is stated twice, without the one and without the other.
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
    presumes_one_seat: ClassVar = True

    def rows(self, pairs: Pairs, case: Case) -> Rows:
        """State the rows of every conflict, unit by unit."""
        found = list(_rows(pairs, case))
        sizes = [len(columns) for columns, *_ in found]
        return Rows(
            row=np.repeat(np.arange(len(found)), sizes).astype(np.int64),
            column=np.fromiter((k for columns, *_ in found for k in columns), dtype=np.int64),
            coefficient=np.fromiter((c for _, each, *_ in found for c in each), dtype=np.int64),
            low=np.array([low for _, _, low, _, _ in found], dtype=np.int64),
            high=np.array([high for _, _, _, high, _ in found], dtype=np.int64),
            label=lambda number: f"conflict row {number}",
            clause=np.array([conflict for *_, conflict in found], dtype=np.int64),
        )

    def clauses(self, case: Case) -> Mapping[int, Clause]:
        """Give every conflict on record."""
        return {
            number: Clause(
                rule=self.id,
                text=_ASKS,
                field="konflik_kepentingan.nip_a",
                row=conflict.row,
                people=(conflict.first, conflict.second),
            )
            for number, conflict in enumerate(case.conflicts)
        }

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
    for number, conflict in enumerate(case.conflicts):
        one = np.flatnonzero(pairs.employee == conflict.first).tolist()
        other = np.flatnonzero(pairs.employee == conflict.second).tolist()
        for columns in _apart(one, other, pairs, case):
            yield columns, [1] * len(columns), -UNBOUNDED, 1, number
        for movers, settled, theirs in (
            (one, conflict.second, other),
            (other, conflict.first, one),
        ):
            near = _moves_near(settled, movers, pairs, case)
            if near:
                signs = [1] * len(theirs) + [-1] * len(near)
                yield theirs + near, signs, 0, UNBOUNDED, number


def _apart(one: Columns, other: Columns, pairs: Pairs, case: Case) -> Iterator[Columns]:
    """Give every set of pairs of two people of which a seating may hold one, each once."""
    stays = {pair for pair in one + other if pairs.kind[pair] == Kind.STAY}
    seen = set()
    for down, up in (*_in_line(one, other, pairs, case), *_in_line(other, one, pairs, case)):
        both = {pair for pair in down + up if pair in stays}
        for stay in sorted(both) if len(both) == BOTH else (None,):
            lower, upper = ([p for p in side if p != stay] for side in (down, up))
            columns = tuple(sorted(lower + upper))
            if lower and upper and columns not in seen:
                yield list(columns)
            seen.add(columns)


def _in_line(
    lower: Columns, upper: Columns, pairs: Pairs, case: Case
) -> Iterator[tuple[Columns, Columns]]:
    """Give for each unit the pairs of `lower` in it or below, and of `upper` in it or above."""
    unit, lines = case.establishment.unit[pairs.seat], lines_of(case)
    down, at = defaultdict(list), defaultdict(list)
    for pair in lower:
        for above in lines[unit[pair]].tolist():
            down[above].append(pair)
    for pair in upper:
        at[int(unit[pair])].append(pair)
    for middle in sorted(at.keys() & down.keys()):
        ups = [pair for above in lines[middle].tolist() for pair in at.get(above, ())]
        yield down[middle], ups


def _moves_near(settled: int, movers: Columns, pairs: Pairs, case: Case) -> Columns:
    """Give the moves into one line with the own unit of `settled`, where they hold no seat."""
    if case.roster.seat[settled] != NO_SEAT:
        return []
    home = int(case.roster.unit[settled])
    near = in_one_line(home, case.establishment.unit[pairs.seat[movers]], lines_of(case))
    return [
        pair
        for pair, is_near in zip(movers, near.tolist(), strict=True)
        if is_near and pairs.kind[pair] != Kind.STAY
    ]


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

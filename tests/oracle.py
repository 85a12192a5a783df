"""Brute force over all seatings of a tiny case, valued by the recount alone.

Neither the program, nor its columns, nor an engine is used: who may sit where is asked of the
scalar half of every rule, and what a seating is worth of every preference's recount.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np

from suksesi.models.codes import Kind
from suksesi.models.finding import Verdict
from suksesi.models.seating import Seating
from suksesi.models.table import NOBODY
from suksesi.models.tiers import TIERS
from suksesi.solver.kinds import kind_of
from suksesi.solver.verify import breaches, judge, worth


@dataclass(frozen=True)
class Truth:
    """What brute force found: tier values, and every seating that reaches them."""

    values: dict[str, int] | None
    optima: list[frozenset[tuple[int, int]]]
    admissible: set[tuple[int, int]]

    def tied(self, seat: int) -> set[int]:
        """Everybody whom some optimal seating puts on `seat`."""
        return {employee for optimum in self.optima for employee, at in optimum if at == seat}


def seating_of(case, moves):
    """Give the seating in which `moves` happen and every other holder stays."""
    gone = {employee for employee, _ in moves}
    stays = [
        (int(holder), seat, Kind.STAY)
        for seat, holder in enumerate(case.establishment.holder)
        if holder != NOBODY and int(holder) not in gone
    ]
    moved = [
        (employee, seat, kind_of(employee, case.establishment.position(seat), case.roster))
        for employee, seat in moves
    ]
    rows = sorted([*stays, *moved], key=lambda row: (row[1], row[0]))
    return Seating(
        employee=np.array([row[0] for row in rows], dtype=np.int32),
        seat=np.array([row[1] for row in rows], dtype=np.int32),
        kind=np.array([row[2] for row in rows], dtype=np.int16),
    )


def admissible(case):
    """Give every (employee, seat) that all hard rules are demonstrably met for."""
    return {
        (employee, seat)
        for seat in case.establishment.to_fill.tolist()
        for employee in range(len(case.roster))
        for kind in [kind_of(employee, case.establishment.position(seat), case.roster)]
        if all(finding.verdict is Verdict.MET for finding in judge(case, employee, seat, kind))
    }


def brute_force(case):
    """Enumerate every seating of `case` and keep the best by tiers."""
    pairs = admissible(case)
    seats = case.establishment.to_fill.tolist()
    choices = [[None, *sorted(e for e, s in pairs if s == seat)] for seat in seats]
    best, optima = None, []
    for chosen in product(*choices):
        people = [employee for employee in chosen if employee is not None]
        if len(set(people)) < len(people):
            continue
        moves = [(e, s) for e, s in zip(chosen, seats, strict=True) if e is not None]
        seating = seating_of(case, moves)
        counted = worth(case, seating)
        value = tuple(counted.get(tier, 0) for tier in TIERS)
        if best is not None and value < best:
            continue
        if breaches(case, seating):
            continue
        if best is None or value > best:
            best, optima = value, []
        optima.append(frozenset(moves))
    values = None if best is None else dict(zip(TIERS, best, strict=True))
    return Truth(values=values, optima=optima, admissible=pairs)

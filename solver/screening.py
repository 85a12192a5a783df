"""Who passes which rule at each seat, held as bits: one bit per rule.

Funnels, the three lists, waivers and (later) rule prices all read the same bits, so the unpruned
program is never built.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import Kind
from ..models.decision import Decision
from ..models.seating import Seating
from .judging import Bits, Line, hard_bits, line_at, pair_rules
from .rules import PairRule
from .waivers import waived


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Screening:
    """Every raw pair (seat, employee) of some seats with the rules that speak against it.

    Attributes
    ----------
    seats : int array (k,)
        Ascending.
    rules : tuple of PairRule
        Rule number b owns bit ``1 << b``, in the order of the policy.
    kinds : int8 array (k, n)
    barred, unknown : unsigned arrays (k, n)
        Bits of the hard rules that are not met, and of those that cannot be judged; waivers are
        already taken off.
    waived : dict of (seat, employee, rule id) to Decision
        Waivers that made a difference.
    """

    seats: NDArray[np.intp]
    rules: tuple[PairRule, ...]
    kinds: NDArray[np.int8]
    barred: Bits
    unknown: Bits
    waived: dict[tuple[int, int, str], Decision]

    @property
    def movers(self) -> NDArray[np.bool_]:
        """Pairs that would be a move: all but that of a seat and its own holder, shape (k, n)."""
        return np.asarray(self.kinds != Kind.STAY)

    @property
    def eligible(self) -> NDArray[np.bool_]:
        """Moves every hard rule of their kind is met for, shape (k, n)."""
        return np.asarray((self.barred | self.unknown) == 0) & self.movers

    @property
    def to_verify(self) -> NDArray[np.bool_]:
        """Moves no rule bars but at least one cannot judge, shape (k, n)."""
        return np.asarray((self.barred == 0) & (self.unknown != 0))

    def eligible_for(self, seat: int) -> NDArray[np.intp]:
        """Give the employees whom every hard rule is met for as a move to `seat`."""
        line = self.line(seat)
        met = (self.barred[line] | self.unknown[line]) == 0
        return np.flatnonzero(met & (self.kinds[line] != Kind.STAY))

    def to_verify_for(self, seat: int) -> NDArray[np.intp]:
        """Give the employees whom no rule bars at `seat` but at least one cannot judge."""
        line = self.line(seat)
        return np.flatnonzero((self.barred[line] == 0) & (self.unknown[line] != 0))

    def only(self, rule: str, line: int) -> int:
        """Count the people of a line who meet every rule but this one."""
        numbers = [number for number, one in enumerate(self.rules) if one.id == rule]
        if not numbers:
            return 0
        barred = self.barred[line] == self.barred.dtype.type(1 << numbers[0])
        return int(np.count_nonzero(barred & (self.unknown[line] == 0)))

    def line(self, seat: int) -> int:
        """Give the line of the arrays that belongs to `seat`."""
        return int(np.searchsorted(self.seats, seat))

    def names(self, bits: int) -> tuple[str, ...]:
        """Give the ids of the rules set in `bits`."""
        return tuple(rule.id for b, rule in enumerate(self.rules) if bits >> b & 1)


@lru_cache(maxsize=4)
def screen(case: Case) -> Screening:
    """Judge every employee at every seat to fill by every hard rule of the policy."""
    seats = case.establishment.to_fill
    return _screening(case, seats, (line_at(case, int(seat)) for seat in seats))


@lru_cache(maxsize=4)
def screening_of(case: Case, seats: tuple[int, ...]) -> Screening:
    """Judge every employee at each of `seats`; those to fill are taken from :func:`screen`."""
    ordered, known = np.array(sorted(set(seats)), dtype=np.intp), screen(case)
    numbers = {int(at): number for number, at in enumerate(known.seats)}
    lines = (
        _seen(known, numbers[at]) if at in numbers else line_at(case, at) for at in ordered.tolist()
    )
    return _screening(case, ordered, lines)


def _screening(case: Case, seats: NDArray[np.intp], lines: Iterable[Line]) -> Screening:
    """Put the lines of `seats` one under the other, none being held twice."""
    shape, bits = (len(seats), len(case.roster)), hard_bits(case).dtype
    kinds = np.zeros(shape, dtype=np.int8)
    barred, unknown = np.zeros(shape, dtype=bits), np.zeros(shape, dtype=bits)
    for number, line in enumerate(lines):
        kinds[number], barred[number], unknown[number] = line.kinds, line.barred, line.unknown
    return Screening(
        seats=seats,
        rules=pair_rules(case),
        kinds=kinds,
        barred=barred,
        unknown=unknown,
        waived=waived(case),
    )


def admitted(case: Case, screening: Screening, *, beside: int = 0) -> Seating:
    """Give every pair that may be a move, of seats to fill and of seats that may be refilled.

    Parameters
    ----------
    beside : int
        Bits of rules that are left out.
    """
    employee, seat, kind = [], [], []
    lines = {int(at): number for number, at in enumerate(screening.seats)}
    for at in case.establishment.contested.tolist():
        line = _seen(screening, lines[at]) if at in lines else line_at(case, at)
        movers = line.movers(beside=beside)
        employee.append(movers)
        seat.append(np.full(len(movers), at))
        kind.append(line.kinds[movers])
    return Seating(
        employee=np.concatenate([*employee, np.zeros(0)]).astype(np.int32),
        seat=np.concatenate([*seat, np.zeros(0)]).astype(np.int32),
        kind=np.concatenate([*kind, np.zeros(0)]).astype(np.int16),
    )


def _seen(screening: Screening, number: int) -> Line:
    return Line(
        kinds=screening.kinds[number],
        barred=screening.barred[number],
        unknown=screening.unknown[number],
    )

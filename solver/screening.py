"""Who passes which rule at each seat, held as bits: one bit per rule.

Funnels, the three lists, waivers and (later) rule prices all read the same bits, so the unpruned
program is never built.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import DecisionKind, Kind
from ..models.decision import Decision
from ..models.errors import PolicyError
from ..models.finding import Verdict
from ..models.seating import Seating
from .kinds import kind_of, kinds_to
from .rules import Force, PairRule, Rule, rules_of
from .scoring.memory import per_case

Bits = NDArray[np.unsignedinteger]
"""One bit per rule, in the smallest type that holds them: there may be 100 million pairs."""

_NOT_MET, _NO_DATA = int(Verdict.NOT_MET), int(Verdict.NO_DATA)


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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """Everybody at one seat: kind of move, and the bits as in `Screening`, shape (n,) each."""

    kinds: NDArray[np.int8]
    barred: Bits
    unknown: Bits

    @property
    def movers(self) -> NDArray[np.intp]:
        """Employees who may move to the seat."""
        return np.flatnonzero(((self.barred | self.unknown) == 0) & (self.kinds != Kind.STAY))


@lru_cache(maxsize=4)
def screen(case: Case) -> Screening:
    """Judge every employee at every seat to fill by every hard rule of the policy."""
    seats = case.establishment.to_fill
    return _screening(case, seats, [line_at(case, int(seat)) for seat in seats])


@lru_cache(maxsize=4)
def screening_of(case: Case, seats: tuple[int, ...]) -> Screening:
    """Judge every employee at each of `seats`; those to fill are taken from :func:`screen`."""
    ordered, known = np.array(sorted(set(seats)), dtype=np.intp), screen(case)
    numbers = {int(at): number for number, at in enumerate(known.seats)}
    lines = [
        _seen(known, numbers[at]) if at in numbers else line_at(case, at) for at in ordered.tolist()
    ]
    return _screening(case, ordered, lines)


def _screening(case: Case, seats: NDArray[np.intp], lines: list[Line]) -> Screening:
    rules = _pair_rules(case)
    bits = _hard(case).dtype
    return Screening(
        seats=seats,
        rules=rules,
        kinds=_stacked([line.kinds for line in lines], case, np.dtype(np.int8)),
        barred=_stacked([line.barred for line in lines], case, bits),
        unknown=_stacked([line.unknown for line in lines], case, bits),
        waived=_made_a_difference(case),
    )


def line_at(case: Case, seat: int) -> Line:
    """Judge every employee at `seat` by every hard rule of the policy, waivers taken off."""
    rules, hard = _pair_rules(case), _hard(case)
    position = case.establishment.position(seat)
    kinds = kinds_to(position, case.roster)
    judging = hard[kinds]
    barred, unknown = np.zeros_like(judging), np.zeros_like(judging)
    for number in _judging(rules, judging):
        verdict = rules[number].judge(position, case.roster, case)
        bit = hard.dtype.type(1 << number)
        barred[verdict == _NOT_MET] |= bit
        unknown[verdict == _NO_DATA] |= bit
    waived = _waived_at(case, seat, hard.dtype)
    return Line(kinds=kinds, barred=barred & judging & ~waived, unknown=unknown & judging & ~waived)


def admitted(case: Case, screening: Screening) -> Seating:
    """Give every pair that may be a move, of seats to fill and of seats that may be refilled."""
    employee, seat, kind = [], [], []
    lines = {int(at): number for number, at in enumerate(screening.seats)}
    for at in case.establishment.contested.tolist():
        line = _seen(screening, lines[at]) if at in lines else line_at(case, at)
        employee.append(line.movers)
        seat.append(np.full(len(line.movers), at))
        kind.append(line.kinds[line.movers])
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


def _stacked(columns: list[NDArray[Any]], case: Case, dtype: np.dtype[Any]) -> NDArray[Any]:
    none = np.zeros((0, len(case.roster)), dtype=dtype)
    return np.vstack([none, *columns])


@per_case
def _pair_rules(case: Case) -> tuple[PairRule, ...]:
    return tuple(rule for rule in rules_of(case) if isinstance(rule, PairRule))


@per_case
def waivers(case: Case) -> list[Decision]:
    """Give the waivers on record.

    Raises
    ------
    PolicyError
        Where one waives a rule that the policy does not apply, that nobody may waive, or that its
        office may not.
    """
    rules = {rule.key: rule for rule in rules_of(case)}
    found = [item for item in case.decisions if item.kind is DecisionKind.PENGECUALIAN]
    for item in found:
        objection = _objection(item, rules.get(item.rule), case)
        if objection:
            message = f"keputusan baris {item.row}: aturan '{item.rule}' {objection}."
            raise PolicyError(message)
    return found


def _objection(item: Decision, rule: Rule | None, case: Case) -> str:
    """Say why a waiver does not hold; empty where it does."""
    if not isinstance(rule, PairRule) or rule.waivable_by is None:
        return (
            "tidak diterapkan kebijakan ini atau tidak dapat dikecualikan / is not applied or "
            "cannot be waived"
        )
    who = rule.waivable_by
    if not rule.may_waive(item.authority):
        return (
            f"hanya dapat dikecualikan oleh {who.id}; keputusan ini oleh {item.authority} / may be "
            f"waived only by {who.en}; this decision is by {item.authority}"
        )
    if not rule.within_waiver(item.employee, case.establishment.position(item.seat), case):
        return (
            f"tidak dapat dikecualikan bagi pegawai ini; batasnya: {who.id} / cannot be waived for "
            f"this person; the limit: {who.en}"
        )
    return ""


@per_case
def _hard(case: Case) -> Bits:
    """Give the bits of the rules that bind each kind of move, by the kind's number."""
    rules = _pair_rules(case)
    bits = np.zeros(max(Kind) + 1, dtype=np.min_scalar_type((1 << len(rules)) - 1))
    for number, rule in enumerate(rules):
        bound = [int(kind) for kind in Kind if rule.force(kind) is Force.HARD]
        bits[bound] |= bits.dtype.type(1 << number)
    return bits


def _judging(rules: tuple[PairRule, ...], judging: Bits) -> list[int]:
    """Give the numbers of the rules that judge anybody."""
    asked = int(np.bitwise_or.reduce(judging, initial=0))
    return [number for number in range(len(rules)) if asked >> number & 1]


def _waived_at(case: Case, seat: int, dtype: np.dtype[Any]) -> Bits:
    """Give the bits that waivers take off at `seat`, by employee."""
    numbers = {rule.key: number for number, rule in enumerate(_pair_rules(case))}
    bits = np.zeros(len(case.roster), dtype=dtype)
    for item in waivers(case):
        if item.seat == seat:
            bits[item.employee] |= dtype.type(1 << numbers[item.rule])
    return bits


def _made_a_difference(case: Case) -> dict[tuple[int, int, str], Decision]:
    """Give the waivers of rules that bind their person at their seat and are not met there."""
    rules = {rule.key: rule for rule in _pair_rules(case)}
    made: dict[tuple[int, int, str], Decision] = {}
    for item in waivers(case):
        rule, position = rules[item.rule], case.establishment.position(item.seat)
        binds = rule.force(kind_of(item.employee, position, case.roster)) is Force.HARD
        if binds and rule.facts(item.employee, position, case).verdict is not Verdict.MET:
            made[item.seat, item.employee, rule.id] = item
    return made

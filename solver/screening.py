"""Who passes which rule at each seat to fill, held as bits: one bit per rule.

Funnels, the three lists, waivers and (later) rule prices all read the same bits, so the unpruned
program is never built.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import DecisionKind, Kind
from ..models.decision import Decision
from ..models.errors import PolicyError
from ..models.finding import Verdict
from .kinds import kinds_to
from .rules import Force, PairRule, Rule, rules_of

Bits = NDArray[np.unsignedinteger]
"""One bit per rule, in the smallest type that holds them: there may be 100 million pairs."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Screening:
    """Every raw pair (seat to fill, employee) with the rules that speak against it.

    Attributes
    ----------
    seats : int array (k,)
        Seats to fill, ascending.
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
    def eligible(self) -> NDArray[np.bool_]:
        """Pairs every hard rule of their kind is met for, shape (k, n)."""
        return np.asarray((self.barred | self.unknown) == 0)

    @property
    def to_verify(self) -> NDArray[np.bool_]:
        """Pairs no rule bars but at least one cannot judge, shape (k, n)."""
        return np.asarray((self.barred == 0) & (self.unknown != 0))

    def eligible_for(self, seat: int) -> NDArray[np.intp]:
        """Give the employees whom every hard rule is met for at `seat`."""
        line = self.line(seat)
        return np.flatnonzero((self.barred[line] | self.unknown[line]) == 0)

    def to_verify_for(self, seat: int) -> NDArray[np.intp]:
        """Give the employees whom no rule bars at `seat` but at least one cannot judge."""
        line = self.line(seat)
        return np.flatnonzero((self.barred[line] == 0) & (self.unknown[line] != 0))

    def line(self, seat: int) -> int:
        """Give the line of the arrays that belongs to `seat`."""
        return int(np.searchsorted(self.seats, seat))

    def names(self, bits: int) -> tuple[str, ...]:
        """Give the ids of the rules set in `bits`."""
        return tuple(rule.id for b, rule in enumerate(self.rules) if bits >> b & 1)


@lru_cache(maxsize=4)
def screen(case: Case) -> Screening:
    """Judge every employee at every seat to fill by every hard rule of the policy."""
    rules = tuple(rule for rule in rules_of(case) if isinstance(rule, PairRule))
    seats = case.establishment.to_fill
    hard = _hard(rules)
    kinds = np.zeros((len(seats), len(case.roster)), dtype=np.int8)
    barred = np.zeros(kinds.shape, dtype=hard.dtype)
    unknown = np.zeros(kinds.shape, dtype=hard.dtype)
    for line, seat in enumerate(seats):
        position = case.establishment.position(int(seat))
        kinds[line] = kinds_to(position, case.roster)
        judging = hard[kinds[line]]
        for number in _judging(rules, judging):
            verdict = rules[number].judge(position, case.roster, case)
            bit = hard.dtype.type(1 << number)
            barred[line] |= (verdict == Verdict.NOT_MET) * bit
            unknown[line] |= (verdict == Verdict.NO_DATA) * bit
        barred[line] &= judging
        unknown[line] &= judging
    waived = _waive(case, rules, seats, barred, unknown)
    return Screening(
        seats=seats, rules=rules, kinds=kinds, barred=barred, unknown=unknown, waived=waived
    )


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


def _hard(rules: tuple[PairRule, ...]) -> Bits:
    """Give the bits of the rules that bind each kind of move, by the kind's number."""
    bits = np.zeros(max(Kind) + 1, dtype=np.min_scalar_type((1 << len(rules)) - 1))
    for number, rule in enumerate(rules):
        bound = [int(kind) for kind in Kind if rule.force(kind) is Force.HARD]
        bits[bound] |= bits.dtype.type(1 << number)
    return bits


def _judging(rules: tuple[PairRule, ...], judging: Bits) -> list[int]:
    """Give the numbers of the rules that judge anybody."""
    asked = int(np.bitwise_or.reduce(judging, initial=0))
    return [number for number in range(len(rules)) if asked >> number & 1]


def _waive(
    case: Case,
    rules: tuple[PairRule, ...],
    seats: NDArray[np.intp],
    barred: Bits,
    unknown: Bits,
) -> dict[tuple[int, int, str], Decision]:
    """Take the waived bits off, in place; say which waivers made a difference."""
    numbers = {rule.key: number for number, rule in enumerate(rules)}
    lines = {int(seat): line for line, seat in enumerate(seats)}
    waived: dict[tuple[int, int, str], Decision] = {}
    for item in waivers(case):
        if item.seat not in lines:
            continue
        cell = lines[item.seat], item.employee
        bit = barred.dtype.type(1 << numbers[item.rule])
        if (barred[cell] | unknown[cell]) & bit:
            waived[item.seat, item.employee, rules[numbers[item.rule]].id] = item
        barred[cell] &= ~bit
        unknown[cell] &= ~bit
    return waived

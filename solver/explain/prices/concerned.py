"""The moves that a lifting lets be or takes away, from the bits of the rules."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import DecisionKind, Kind
from ....models.finding import Verdict
from ....models.price import Concerned, Lift
from ....models.seating import Seating
from ...judging import Bits, pair_rules
from ...rules import Force, PairRule
from ...rules.decided import DecidedRule
from ...screening import Screening, screening_of

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernedMoves:
    """What lifting does to the moves there are.

    Attributes
    ----------
    admitted : Seating
        Moves that this alone keeps out.
    withdrawn : Seating
        Moves that only a waiver lets be, where that is what is lifted.
    next_rule : str
        Id of the rule that is the only other one against most of those whom this one bars.
    next_people : int
        How many persons those are.
    """

    admitted: Seating
    withdrawn: Seating
    next_rule: str = ""
    next_people: int = 0

    @property
    def counted(self) -> Concerned:
        """The same in numbers."""
        people = {*self.admitted.employee.tolist(), *self.withdrawn.employee.tolist()}
        return Concerned(
            admitted=len(self.admitted),
            withdrawn=len(self.withdrawn),
            people=len(people),
            next_rule=self.next_rule,
            next_people=self.next_people,
        )


def contested_bits(case: Case) -> Screening:
    """Give the bits of every rule at every seat that a move may take."""
    return screening_of(case, tuple(case.establishment.contested.tolist()))


def moves_concerned(case: Case, without: Case, lift: Lift) -> ConcernedMoves:
    """Say which moves are possible in one of `case` and `without` only; the latter lacks `lift`."""
    if lift.decision is not None and lift.decision.kind is DecisionKind.PENGECUALIAN:
        return ConcernedMoves(admitted=_none(), withdrawn=_waived(case, lift))
    now = {rule.key: rule for rule in pair_rules(without)}
    for number, rule in enumerate(pair_rules(case)):
        decides = isinstance(rule, DecidedRule) and lift.decision is not None
        if now.get(rule.key) != rule or (decides and rule.key == lift.rule):
            return _admitted(case, without if decides else case, number, now.get(rule.key))
    return ConcernedMoves(admitted=_none(), withdrawn=_none())


def _admitted(case: Case, facts: Case, number: int, now: PairRule | None) -> ConcernedMoves:
    """Look at the moves against which rule `number` is the only one, under its settings `now`.

    Parameters
    ----------
    facts : Case
        What the rule is asked about: the decisions may differ from those of `case`.
    """
    bits = contested_bits(case)
    told = bits.barred | bits.unknown
    bit = told.dtype.type(1 << number)
    alone = (told == bit) & bits.movers
    lines = np.flatnonzero(alone.any(axis=1))
    free = np.zeros_like(alone)
    for line in lines.tolist():
        free[line] = alone[line] & _let_by(now, facts, int(bits.seats[line]), bits.kinds[line])
    next_rule, people = _next(bits, told, bit)
    return ConcernedMoves(
        admitted=_moves(bits, free), withdrawn=_none(), next_rule=next_rule, next_people=people
    )


def _let_by(rule: PairRule | None, case: Case, seat: int, kinds: NDArray[np.int8]) -> Flags:
    """Say whose move to `seat` the rule lets be: it does not bind the kind, or it is met."""
    if rule is None:
        return np.ones(len(kinds), dtype=np.bool_)
    hard = [kind for kind in Kind if rule.force(kind) is Force.HARD]
    met = rule.judge(case.establishment.position(seat), case.roster, case) == Verdict.MET
    return np.asarray(met | ~np.isin(kinds, hard))


def _next(bits: Screening, told: Bits, bit: np.unsignedinteger) -> tuple[str, int]:
    """Give the rule that is the only other one against most persons whom `bit` is against."""
    others = np.where((told & bit) != 0, told & ~bit, 0)
    people = {
        rule.id: int(np.count_nonzero((others == told.dtype.type(1 << number)).any(axis=0)))
        for number, rule in enumerate(bits.rules)
    }
    best = max(people, key=people.__getitem__, default="")
    return (best, people[best]) if best and people[best] else ("", 0)


def _moves(bits: Screening, chosen: Flags) -> Seating:
    line, employee = np.nonzero(chosen)
    return Seating(
        employee=employee.astype(np.int32),
        seat=bits.seats[line].astype(np.int32),
        kind=bits.kinds[line, employee].astype(np.int16),
    )


def _waived(case: Case, lift: Lift) -> Seating:
    """Give the move that the waiver lets be, unless it stands without it, or falls for more."""
    item = lift.decision
    if item is None:
        return _none()
    twins = [
        one
        for one in case.decisions
        if one.kind is item.kind
        and (one.employee, one.seat, one.rule) == (item.employee, item.seat, item.rule)
    ]
    bits = contested_bits(case)
    at = np.flatnonzero(bits.seats == item.seat)
    made = any(one is item for one in bits.waived.values())
    if len(twins) > 1 or not made or not len(at):
        return _none()
    chosen = np.zeros_like(bits.movers)
    chosen[at[0], item.employee] = bits.eligible[at[0], item.employee]
    return _moves(bits, chosen)


def _none() -> Seating:
    nothing = np.zeros(0, dtype=np.int32)
    return Seating(employee=nothing, seat=nothing, kind=nothing.astype(np.int16))

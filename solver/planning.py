"""From the answer of a program back to a plan about people and seats."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import Kind
from ..models.plan import Move, Plan, Status, TierResult, Uniqueness, Why
from ..models.seating import Seating
from ..models.table import NO_SEAT
from ..models.tiers import CANONICAL
from .answer import Answer
from .build import Assembly
from .pairs import Pairs


def plan_of(assembly: Assembly, found: Answer, *, engine: str) -> Plan:
    """Tell `found` in terms of people and seats."""
    case = assembly.case
    moves = _moves(assembly, found)
    filled = {move.seat for move in moves}
    tiers = (*found.tiers, _canonical_tier(found))
    return Plan(
        engine=engine,
        mode=case.round.mode.value,
        status=_overall(found),
        why=_why(found),
        tiers=tiers,
        seating=_seating(assembly, found),
        moves=moves,
        unfilled=tuple(s for s in case.establishment.to_fill.tolist() if s not in filled),
        falls_vacant=_left_empty(moves, case),
        unplaced=_unplaced(assembly, found),
        uniqueness=_uniqueness(found),
        salt=found.canonical.salt if found.canonical else 0,
        seconds=sum(tier.seconds for tier in tiers),
    )


def _seating(assembly: Assembly, found: Answer) -> Seating | None:
    pairs = assembly.pairs
    return None if found.x is None else pairs.seating(found.x[: len(pairs)] > 0)


def _left_empty(moves: tuple[Move, ...], case: Case) -> tuple[int, ...]:
    """Give the seats that holders leave, that stand, and that nobody takes."""
    taken = {move.seat for move in moves}
    left = {move.origin for move in moves} - taken - {NO_SEAT}
    return tuple(sorted(seat for seat in left if not case.establishment.abolished[seat]))


def _unplaced(assembly: Assembly, found: Answer) -> tuple[int, ...]:
    """Give the holders of abolished seats for whom the plan has no seat."""
    seating = _seating(assembly, found)
    if seating is None:
        return ()
    seats = assembly.case.establishment
    displaced = seats.holder[seats.occupied & seats.abolished]
    return tuple(sorted(set(displaced.tolist()) - set(seating.employee.tolist())))


def _overall(found: Answer) -> Status:
    """Optimal only if every tier is; a plan that is not proven is feasible."""
    known = {tier.status for tier in found.tiers}
    if Status.INFEASIBLE in known:
        return Status.INFEASIBLE
    if found.x is None:
        return Status.NOT_FOUND
    return Status.OPTIMAL if known <= {Status.OPTIMAL} else Status.FEASIBLE


def _why(found: Answer) -> Why:
    return next((tier.why for tier in found.tiers if tier.why is not Why.PROOF), Why.PROOF)


def _uniqueness(found: Answer) -> Uniqueness:
    return found.canonical.uniqueness if found.canonical else Uniqueness.NOT_SETTLED


def _canonical_tier(found: Answer) -> TierResult:
    step = found.canonical
    unique = _uniqueness(found) is Uniqueness.UNIQUE
    return TierResult(
        name=CANONICAL,
        value=step.value if step else None,
        bound=step.value if step and unique else None,
        status=Status.OPTIMAL if unique else Status.FEASIBLE if step else Status.STOPPED,
        why=step.why if step else _why(found),
        seconds=step.seconds if step else 0.0,
        terms={},
    )


def _moves(assembly: Assembly, found: Answer) -> tuple[Move, ...]:
    if found.x is None:
        return ()
    pairs = assembly.pairs
    chosen = np.flatnonzero((found.x[: len(pairs)] > 0) & (pairs.kind != Kind.STAY))
    return tuple(_move(int(column), pairs, found, assembly.case) for column in chosen)


def _move(column: int, pairs: Pairs, found: Answer, case: Case) -> Move:
    employee, seat = int(pairs.employee[column]), int(pairs.seat[column])
    rivals = _at(seat, pairs)
    better = int(np.count_nonzero(pairs.merit[rivals] > pairs.merit[column]))
    tied = [c for c in rivals.tolist() if c != column and found.ties and found.ties.used[c]]
    return Move(
        employee=employee,
        seat=seat,
        kind=Kind(int(pairs.kind[column])),
        origin=int(case.roster.seat[employee]),
        merit=int(pairs.merit[column]),
        rank=better + 1,
        candidates=len(rivals),
        tied_with=tuple(int(pairs.employee[c]) for c in tied),
        tie_exact=found.ties is not None and found.ties.exact,
    )


def _at(seat: int, pairs: Pairs) -> NDArray[np.intp]:
    """Give the columns of `seat` that are not stays; pairs are sorted by seat."""
    first, last = np.searchsorted(pairs.seat, [seat, seat + 1])
    columns = np.arange(first, last)
    return np.asarray(columns[pairs.kind[first:last] != Kind.STAY])

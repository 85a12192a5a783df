"""The price of one thing: the round solved again without it, from today's plan on."""

from __future__ import annotations

from threading import Event

import numpy as np

from ....models.case import Case
from ....models.codes import DecisionKind
from ....models.comparison import SeatChange
from ....models.plan import Plan, Status, TierResult
from ....models.price import Gains, Lift, Price
from ....models.seating import Seating
from ...build import Assembly, assemble, extended
from ...engines.base import Progress
from ...placement import reached
from ...program import Program
from ...reaching import Reached
from ...rules import PairRule, Preference, TieRule, rules_of
from ..comparison import proposal_changes
from .concerned import ConcernedMoves, moves_concerned
from .lifting import lifted
from .proven import proven_values


def price(
    case: Case,
    plan: Plan,
    lift: Lift,
    *,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Price:
    """Say what the round of `plan`, a proven plan of `case`, gains without `lift`.

    It is what solving that case from its files would give, tier by tier; only the pairs concerned
    are added to the program or taken out of it.

    Raises
    ------
    SuksesiError
        Where `plan` is not proven, so that there is nothing to measure against.
    """
    without = lifted(case, lift)
    moves = moves_concerned(case, without, lift)
    if _same(case, without, moves):
        return at_no_price(lift, plan, moves)
    base = assemble(case)
    there = extended(base, moves.admitted, without)
    near = None if plan.seating is None else there.point_of(plan.seating)
    found = reached(there, program=_less(there, moves), near=near, stop=stop, progress=progress)
    return _priced(lift, plan, moves, there, found, _falls_away(case, without, plan))


def at_no_price(lift: Lift, plan: Plan, moves: ConcernedMoves) -> Price:
    """Give the price of what is proven to change nothing."""
    return Price(
        lift=lift,
        concerned=moves.counted,
        status=Status.OPTIMAL,
        gained=dict.fromkeys(proven_values(plan), 0),
        most={},
        falls_away={},
        seating=plan.seating,
    )


def _same(case: Case, without: Case, moves: ConcernedMoves) -> bool:
    """Say whether the program is the same without it: the same pairs, rows and gains."""
    rules = [
        [rule for rule in rules_of(one) if not isinstance(rule, PairRule)]
        for one in (case, without)
    ]
    pins = [
        [item for item in one.decisions if item.kind is DecisionKind.PENETAPAN]
        for one in (case, without)
    ]
    stated = rules[0] == rules[1] and pins[0] == pins[1] and case.conflicts == without.conflicts
    return stated and not len(moves.admitted) and not len(moves.withdrawn)


def _less(assembly: Assembly, moves: ConcernedMoves) -> Program:
    """Take the withdrawn moves out of the program."""
    program = assembly.program
    out = assembly.padded(assembly.pairs.chosen(moves.withdrawn))
    return program.with_bounds(lower=program.lower, upper=np.where(out, 0, program.upper))


def _falls_away(case: Case, without: Case, plan: Plan) -> Gains:
    """Give what today's plan is worth more at once, rule by rule recounted in plain Python."""
    if plan.seating is None:
        return {}
    total: Gains = {}
    for one, other, sign in ((without, case, 1), (case, without, -1)):
        for rule in rules_of(one):
            if isinstance(rule, Preference | TieRule) and rule not in rules_of(other):
                for tier, amount in rule.recount(plan.seating, one).items():
                    total[tier] = total.get(tier, 0) + sign * amount
    return {tier: amount for tier, amount in total.items() if amount}


def _priced(
    lift: Lift,
    plan: Plan,
    moves: ConcernedMoves,
    there: Assembly,
    found: Reached,
    falls_away: Gains,
) -> Price:
    seating = None if found.x is None else there.pairs.seating(found.x[: len(there.pairs)] > 0)
    today = proven_values(plan)
    return Price(
        lift=lift,
        concerned=moves.counted,
        status=_status(found),
        gained={} if seating is None else _gained(found.values, today),
        most={} if found.settled else _most(found.tiers, today),
        falls_away=falls_away,
        seating=seating,
        changes=_changes(plan.seating, seating),
    )


def _gained(values: Gains, today: Gains) -> Gains:
    """Give what each tier gains; a tier that only one of the two knows is worth 0 to the other."""
    names = dict.fromkeys([*today, *values])
    return {name: values.get(name, 0) - today.get(name, 0) for name in names}


def _changes(before: Seating | None, after: Seating | None) -> tuple[SeatChange, ...]:
    return () if before is None or after is None else proposal_changes(before, after)


def _status(found: Reached) -> Status:
    if found.empty:
        return Status.INFEASIBLE
    if found.x is None:
        return Status.NOT_FOUND
    return Status.OPTIMAL if found.settled else Status.FEASIBLE


def _most(tiers: tuple[TierResult, ...], today: Gains) -> Gains:
    """Give what each tier gains at most, up to the first that is open."""
    most: Gains = {}
    for tier in tiers:
        if tier.bound is None:
            break
        most[tier.name] = tier.bound - today.get(tier.name, 0)
        if tier.status is not Status.OPTIMAL:
            break
    return most

"""What each chain of moves gains: the worth of its moves less that of the stays given up.

Preferences count pair by pair, so the gains of all chains add up to what the plan is worth more
than today, but for what tie rules price on the whole seating: that part belongs to no chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ...models.case import Case
from ...models.codes import Kind
from ...models.plan import Move, Plan
from ...models.seating import Seating
from ...models.table import NO_SEAT, NOBODY
from ..chains import Chain, chains_of
from ..rules import Preference, TieRule, rules_of

Worth = dict[str, int]
"""Tier to an exact amount in the tier's own units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainGain:
    """A chain of the plan and what it gains.

    Attributes
    ----------
    moves : tuple of Move
        As in `chain`, from the vacancy outwards.
    gains : dict of str to int
        Tier to what the chain adds over today; tiers without a change are left out.
    """

    chain: Chain
    moves: tuple[Move, ...]
    gains: Worth


def chain_gains(case: Case, plan: Plan) -> tuple[ChainGain, ...]:
    """Give every chain of the plan's moves, then every ring, with its gain."""
    moves = {(move.employee, move.seat): move for move in plan.moves}
    return tuple(
        ChainGain(
            chain=chain,
            moves=tuple(moves[pair] for pair in chain.moves),
            gains=_gain(case, [moves[pair] for pair in chain.moves]),
        )
        for chain in chains_of(moving(plan), case)
    )


def moving(plan: Plan) -> Seating:
    """Give the moves of a plan as a seating, the stays left out."""
    return seated((move.employee, move.seat, move.kind) for move in plan.moves)


def shared_gain(case: Case, seating: Seating) -> Worth:
    """Give what tie rules price on the whole `seating`, less the same of today's."""
    return _less(_priced(case, seating), _priced(case, seating_today(case)))


def seating_today(case: Case) -> Seating:
    """Give the seating in which every holder of a seat that stands stays, and nobody moves."""
    seats = case.establishment
    return seated((int(seats.holder[at]), at, Kind.STAY) for at in seats.kept.tolist())


def seated(rows: Iterable[tuple[int, int, Kind]]) -> Seating:
    """Give (employee, seat, kind) rows as a seating."""
    columns = np.array([(who, at, int(kind)) for who, at, kind in rows], dtype=np.int32)
    columns = columns.reshape(-1, 3)
    return Seating(employee=columns[:, 0], seat=columns[:, 1], kind=columns[:, 2].astype(np.int16))


def _gain(case: Case, moves: Sequence[Move]) -> Worth:
    holder = case.establishment.holder
    stays = [
        (move.employee, move.origin, Kind.STAY)
        for move in moves
        if move.origin != NO_SEAT
        and holder[move.origin] != NOBODY
        and not case.establishment.abolished[move.origin]
    ]
    moved = seated((move.employee, move.seat, move.kind) for move in moves)
    return _less(_preferred(case, moved), _preferred(case, seated(stays)))


def _preferred(case: Case, seating: Seating) -> Worth:
    """Add up what the preferences recount."""
    rules = (rule for rule in rules_of(case) if isinstance(rule, Preference))
    return _sum(rule.recount(seating, case) for rule in rules)


def _priced(case: Case, seating: Seating) -> Worth:
    """Add up what the tie rules recount."""
    rules = (rule for rule in rules_of(case) if isinstance(rule, TieRule))
    return _sum(rule.recount(seating, case) for rule in rules)


def _sum(parts: Iterable[Worth]) -> Worth:
    total: Worth = {}
    for part in parts:
        for tier, amount in part.items():
            total[tier] = total.get(tier, 0) + amount
    return total


def _less(one: Worth, other: Worth) -> Worth:
    gains = {tier: one.get(tier, 0) - other.get(tier, 0) for tier in {**one, **other}}
    return {tier: amount for tier, amount in gains.items() if amount}

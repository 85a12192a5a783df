"""What of an answer may be shown while seats go to open selection: the rest of it, unchanged.

The plan is computed as ever. Where the approval of the talent route is missing, the names it holds
for JPT are no proposal that an official could make, unless they hold a JPT already and are
reappointed or moved sideways: in the place of the others stands a long list.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...models.case import Case
from ...models.codes import Kind
from ...models.plan import Move, Plan
from ...models.slate import Slate
from ...models.table import NO_SEAT
from ..gates import by_selection, waits_for_selection
from ..kinds import kind_of
from .long_list import LongList, long_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The part of an answer that may be shown.

    Attributes
    ----------
    plan : Plan
        Without the moves held back, without what only follows from them, and without ties with
        the people held back.
    slates : tuple of Slate
        Those of seats for open selection without names; nobody held back stands on another. A
        seat that only a move held back would open has none.
    long_lists : dict of int to LongList
        Seats to fill by open selection, and seats that a shown move opens and nobody shown takes.
    held_back : frozenset of int
        Employees whose move is not shown.
    apart : frozenset of int
        Seats of which nothing is said, because only moves held back would open or fill them.
    """

    plan: Plan
    slates: tuple[Slate, ...]
    long_lists: dict[int, LongList]
    held_back: frozenset[int]
    apart: frozenset[int]


def shown(case: Case, plan: Plan, slates: Sequence[Slate], *, simulated: bool) -> Shown:
    """Hold back what open selection decides; a simulation shows everything."""
    if simulated or not selected_seats(case):
        return Shown(plan=plan, slates=tuple(slates), long_lists={}, held_back=frozenset(),
                     apart=frozenset())  # fmt: skip
    hidden = _hidden(case, plan.moves)
    people = frozenset(move.employee for move in hidden)
    kept = _without(plan, hidden, case)
    selected = frozenset(
        at for at in (*kept.unfilled, *kept.falls_vacant) if by_selection(at, case)
    )
    touched = {seat for move in hidden for seat in (move.seat, move.origin)} - {NO_SEAT}
    apart = frozenset(touched) - selected
    return Shown(
        plan=replace(kept, unfilled=tuple(at for at in kept.unfilled if at not in selected)),
        slates=tuple(
            _bare(slate, people, selected, case) for slate in slates if slate.seat not in apart
        ),
        long_lists={seat: long_list(seat, case) for seat in sorted(selected)},
        held_back=people,
        apart=apart,
    )


def selected_seats(case: Case) -> tuple[int, ...]:
    """Give the seats to fill for which promotions wait for open selection."""
    return tuple(seat for seat in case.establishment.to_fill.tolist() if by_selection(seat, case))


def _hidden(case: Case, moves: Iterable[Move]) -> list[Move]:
    """Give the moves that are not shown."""
    every = list(moves)
    pairs = waiting(case, [(move.employee, move.seat, move.kind) for move in every])
    return [move for move in every if (move.employee, move.seat) in pairs]


def waiting(case: Case, moves: Iterable[tuple[int, int, Kind]]) -> set[tuple[int, int]]:
    """Give the (employee, seat) that open selection decides, and those into seats that they leave.

    Parameters
    ----------
    moves : iterable of (employee, seat, kind)
    """
    hidden: set[tuple[int, int]] = set()
    rest = [(who, seat, waits_for_selection(seat, kind, case)) for who, seat, kind in moves]
    left: set[int] = set()
    while found := [(who, seat) for who, seat, waits in rest if waits or seat in left]:
        hidden |= set(found)
        rest = [one for one in rest if one[:2] not in hidden]
        left = {int(case.roster.seat[who]) for who, _ in found} - {NO_SEAT}
    return hidden


def _without(plan: Plan, hidden: Sequence[Move], case: Case) -> Plan:
    """Give the plan as if the moves held back were not made, and not their holders' seats left."""
    left = {move.origin for move in hidden} | {move.seat for move in hidden}
    people = {move.employee for move in hidden}
    moves = tuple(_apart(move, people) for move in plan.moves if move not in hidden)
    waiting = sorted(move.seat for move in hidden if by_selection(move.seat, case))
    opened = {move.origin for move in moves}
    held = case.establishment.occupied
    return replace(
        plan,
        moves=moves,
        unfilled=(
            *(seat for seat in plan.unfilled if seat not in left),
            *(seat for seat in waiting if not held[seat]),
        ),
        falls_vacant=(
            *(seat for seat in plan.falls_vacant if seat not in left),
            *(seat for seat in waiting if seat in opened),
        ),
    )


def _apart(move: Move, people: set[int]) -> Move:
    """Give a move as tied with nobody whom selection decides on."""
    return replace(move, tied_with=tuple(one for one in move.tied_with if one not in people))


def _bare(slate: Slate, people: frozenset[int], selected: frozenset[int], case: Case) -> Slate:
    """Take off a slate every name, or those that open selection decides on."""
    seat = slate.seat
    if seat in selected:
        return replace(
            slate, nominees=(), conditional=(), nearest=(), lacking=(), short=0, passed_over=()
        )
    position = case.establishment.position(seat)

    def shown_here(employee: int) -> bool:
        kind = kind_of(employee, position, case.roster)
        return employee not in people and not waits_for_selection(seat, kind, case)

    return replace(
        slate,
        nominees=tuple(name for name in slate.nominees if shown_here(name.employee)),
        conditional=tuple(name for name in slate.conditional if shown_here(name.employee)),
        nearest=tuple(one for one in slate.nearest if shown_here(one)),
        passed_over=tuple(one for one in slate.passed_over if shown_here(one.employee)),
    )

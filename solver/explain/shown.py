"""What of an answer may be shown while seats go to open selection: the rest of it, unchanged.

The plan is computed as ever. Where the approval of the talent route is missing, the names it holds
for JPT are no proposal that an official could make: in their place stands a long list.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...models.case import Case
from ...models.plan import Move, Plan
from ...models.slate import Slate
from ...models.table import NO_SEAT
from ..gates import by_selection
from .long_list import LongList, long_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The part of an answer that may be shown.

    Attributes
    ----------
    plan : Plan
        Without the moves held back, and without what only follows from them.
    slates : tuple of Slate
        Those of seats for open selection without names; nobody held back stands on another. A
        seat that only a move held back would open has none.
    long_lists : dict of int to LongList
        Seats to fill by open selection.
    held_back : frozenset of int
        Employees whose move is not shown.
    """

    plan: Plan
    slates: tuple[Slate, ...]
    long_lists: dict[int, LongList]
    held_back: frozenset[int]


def shown(case: Case, plan: Plan, slates: Sequence[Slate], *, simulated: bool) -> Shown:
    """Hold back what open selection decides; a simulation shows everything."""
    selected = () if simulated else selected_seats(case)
    if not selected:
        return Shown(plan=plan, slates=tuple(slates), long_lists={}, held_back=frozenset())
    hidden = _hidden(case, plan.moves)
    people = frozenset(move.employee for move in hidden)
    apart = {seat for move in hidden for seat in (move.seat, move.origin)} - set(selected)
    return Shown(
        plan=_without(plan, hidden, frozenset(selected)),
        slates=tuple(
            _bare(slate, people, slate.seat in selected)
            for slate in slates
            if slate.seat not in apart
        ),
        long_lists={seat: long_list(seat, case) for seat in selected},
        held_back=people,
    )


def selected_seats(case: Case) -> tuple[int, ...]:
    """Give the seats to fill that go to open selection."""
    return tuple(seat for seat in case.establishment.to_fill.tolist() if by_selection(seat, case))


def _hidden(case: Case, moves: Iterable[Move]) -> list[Move]:
    """Give the moves to seats for open selection, and those into seats that they would leave."""
    hidden, rest = [], list(moves)
    found = [move for move in rest if by_selection(move.seat, case)]
    while found:
        hidden += found
        rest = [move for move in rest if move not in found]
        left = {move.origin for move in found} - {NO_SEAT}
        found = [move for move in rest if move.seat in left]
    return hidden


def _without(plan: Plan, hidden: Sequence[Move], selected: frozenset[int]) -> Plan:
    left = {move.origin for move in hidden} | {move.seat for move in hidden}
    return replace(
        plan,
        moves=tuple(move for move in plan.moves if move not in hidden),
        unfilled=tuple(seat for seat in plan.unfilled if seat not in selected | left),
        falls_vacant=tuple(seat for seat in plan.falls_vacant if seat not in left),
    )


def _bare(slate: Slate, people: frozenset[int], selected: bool) -> Slate:
    """Take off a slate whom the plan holds for a seat that is not shown, or every name."""
    if selected:
        return replace(slate, nominees=(), conditional=(), nearest=(), lacking=())
    return replace(
        slate,
        nominees=tuple(name for name in slate.nominees if name.employee not in people),
        conditional=tuple(name for name in slate.conditional if name.employee not in people),
        nearest=tuple(one for one in slate.nearest if one not in people),
    )

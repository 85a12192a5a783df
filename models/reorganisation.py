"""A reorganisation: which seats it abolishes and which seats continue them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from .case import Case
from .change import Change
from .codes import ChangeKind
from .establishment import Establishment
from .round import Mode
from .table import NO_SEAT, NOBODY


def in_mode(case: Case, mode: Mode) -> Case:
    """Give `case`, as it was read, as a round of `mode`.

    In ``SOTK`` the changes take effect. In every other mode the former establishment stands, so
    that the seats that come with the changes are not there to be filled.
    """
    seats = case.establishment
    effective = mode is Mode.SOTK
    return replace(
        case,
        round=replace(case.round, mode=mode),
        establishment=changed(seats if effective else _shut(seats, case.changes),
                              case.changes if effective else ()),
    )  # fmt: skip


def _shut(seats: Establishment, changes: Sequence[Change]) -> Establishment:
    coming = [change.seat for change in changes if change.seat != NO_SEAT]
    opened = seats.open.copy()
    opened[coming] = False
    return replace(seats, open=opened)


def changed(seats: Establishment, changes: Sequence[Change]) -> Establishment:
    """Give `seats` with `changes` in effect, and no others.

    Every former seat ends. A seat continues its former one where level and echelon stay: with
    another level or echelon the holder's move is a move like any other. Of merged seats with more
    than one holder nobody is reappointed.
    """
    abolished = np.zeros(len(seats), dtype=np.bool_)
    continues: list[tuple[int, ...]] = [()] * len(seats)
    for change in changes:
        if change.former != NO_SEAT:
            abolished[change.former] = True
        if NO_SEAT not in (change.seat, change.former) and _alike(seats, change):
            continues[change.seat] += (change.former,)
    for seat in _contested(seats, changes):
        continues[seat] = ()
    column = np.empty(len(seats), dtype=object)
    column[:] = continues
    return replace(seats, abolished=abolished, continues=column)


def _alike(seats: Establishment, change: Change) -> bool:
    """Say whether a seat keeps level and echelon of its former one."""
    level, eselon = (column[[change.former, change.seat]] for column in (seats.level, seats.eselon))
    return bool(level[0] == level[1] and eselon[0] == eselon[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger:
    """A new seat that several holders of merged seats stand for.

    PP 11/2017 art. 130: they go to a competence test, nobody is reappointed.
    """

    seat: int
    holders: tuple[int, ...]


def mergers(case: Case) -> tuple[Merger, ...]:
    """Give every seat that more than one holder of merged seats stands for, by seat."""
    standing = _contested(case.establishment, case.changes)
    return tuple(Merger(seat=seat, holders=holders) for seat, holders in sorted(standing.items()))


def _contested(seats: Establishment, changes: Sequence[Change]) -> dict[int, tuple[int, ...]]:
    """Give the holders of merged seats by the new seat, where they are more than one."""
    standing: dict[int, tuple[int, ...]] = {}
    for change in changes:
        if change.kind is ChangeKind.DIGABUNG and seats.holder[change.former] != NOBODY:
            before = standing.get(change.seat, ())
            standing[change.seat] = (*before, int(seats.holder[change.former]))
    return {seat: holders for seat, holders in standing.items() if len(holders) > 1}

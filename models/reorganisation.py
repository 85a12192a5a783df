"""A reorganisation: which seats it abolishes and which seats continue them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from .case import Case
from .change import Change
from .codes import ChangeKind
from .establishment import Establishment
from .round import Mode
from .table import NO_SEAT, NOBODY


def in_mode(case: Case, mode: Mode) -> Case:
    """Give `case` as a round of `mode`; its changes take effect in ``SOTK`` only."""
    changes = case.changes if mode is Mode.SOTK else ()
    return replace(
        case,
        round=replace(case.round, mode=mode),
        establishment=changed(case.establishment, changes),
    )


def changed(seats: Establishment, changes: Iterable[Change]) -> Establishment:
    """Give `seats` with `changes` in effect, and no others."""
    abolished = np.zeros(len(seats), dtype=np.bool_)
    continues: list[tuple[int, ...]] = [()] * len(seats)
    for change in changes:
        if change.former != NO_SEAT:
            abolished[change.former] = True
        if change.former != NO_SEAT and change.seat != NO_SEAT:
            continues[change.seat] += (change.former,)
    for change in changes:
        if change.kind is ChangeKind.DIGABUNG and len(rivals(seats, continues[change.seat])) > 1:
            continues[change.seat] = ()
    column = np.empty(len(seats), dtype=object)
    column[:] = continues
    return replace(seats, abolished=abolished, continues=column)


def rivals(seats: Establishment, formers: Iterable[int]) -> list[int]:
    """Give the holders of the seats merged into one: more than one go to a competence test."""
    holders = [int(seats.holder[former]) for former in formers]
    return [holder for holder in holders if holder != NOBODY]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger:
    """A new seat that several holders of merged seats stand for."""

    seat: int
    holders: tuple[int, ...]


def mergers(case: Case) -> tuple[Merger, ...]:
    """Give every seat that more than one holder of merged seats stands for, by seat."""
    formers: dict[int, list[int]] = {}
    for change in case.changes:
        if change.kind is ChangeKind.DIGABUNG:
            formers.setdefault(change.seat, []).append(change.former)
    standing = {seat: rivals(case.establishment, olds) for seat, olds in sorted(formers.items())}
    return tuple(
        Merger(seat=seat, holders=tuple(holders))
        for seat, holders in standing.items()
        if len(holders) > 1
    )

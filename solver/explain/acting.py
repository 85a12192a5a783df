"""Acting officials (*Plt*) to propose for the seats that stay empty, by rule and not by merit.

Whoever acts keeps the own seat. Proposed are people of the seat's level or one below, of its unit
first and then of its agency, in active service, who act nowhere else, do not move in this plan and
are not kept from the seat by a decision. In a reorganisation, where everybody moves, they are taken
where the plan seats them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...models.calendar import add_months, as_date
from ...models.case import Case
from ...models.codes import AsnStatus, DecisionKind, ServiceStatus
from ...models.establishment import Position
from ...models.plan import Plan
from ...models.round import Mode
from ...models.table import NO_SEAT, NOBODY
from ..scoring.memory import per_case

_KEPT_AWAY = frozenset({DecisionKind.DIKECUALIKAN, DecisionKind.MENGUNDURKAN_DIRI})


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingName:
    """One person who may act.

    Attributes
    ----------
    same_unit, same_level : bool
        Of the seat's own unit, else of another of its agency; of the seat's level, else one below.
    """

    employee: int
    same_unit: bool
    same_level: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """Who may act at one seat that stays empty, first the one whom the rule prefers."""

    seat: int
    names: tuple[ActingName, ...]


def acting_for(case: Case, plan: Plan) -> dict[int, Acting]:
    """Give the proposals for every seat that `plan` leaves empty, by seat.

    Seats of higher level choose first; whoever stands first for one stands on no list after it.
    """
    if plan.seating is None:
        return {}
    free, busy, places = _free(case, plan), _acting(case, plan), _places(case, plan)
    found: dict[int, Acting] = {}
    for seat in _by_level({*plan.unfilled, *plan.falls_vacant}, case):
        position = case.establishment.position(seat)
        able = free & ~busy
        own = _may_go_on(position, case)
        able[own] = free[own]
        found[seat] = _at(position, able, places, case)
        if found[seat].names:
            free[found[seat].names[0].employee] = False
    return found


def _by_level(seats: Iterable[int], case: Case) -> list[int]:
    level, eselon = case.establishment.level, case.establishment.eselon
    return sorted(seats, key=lambda at: (-int(level[at]), int(eselon[at]), at))


def _free(case: Case, plan: Plan) -> NDArray[np.bool_]:
    """Say of everybody whether they are in active service, and neither move nor retire."""
    roster = case.roster
    free = (roster.service_status == ServiceStatus.AKTIF) & (roster.asn_status == AsnStatus.PNS)
    free &= ~(case.retires_on <= np.datetime64(case.round.installed_on, "D"))
    if case.round.mode is Mode.LOWONG:
        free[[move.employee for move in plan.moves]] = False
    free[list(plan.unplaced)] = False
    return np.asarray(free)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Places:
    """Where everybody is while acting: unit, rung and echelon, arrays (employees,) each."""

    unit: NDArray[np.int32]
    rung: NDArray[np.int16]
    eselon: NDArray[np.int16]


def _places(case: Case, plan: Plan) -> _Places:
    """Give where everybody is once the plan is in effect; of use where everybody is reseated."""
    roster, seats = case.roster, case.establishment
    unit, rung, eselon = roster.unit.copy(), roster.rung.copy(), roster.eselon.copy()
    people = [move.employee for move in plan.moves]
    taken = [move.seat for move in plan.moves]
    unit[people], rung[people] = seats.unit[taken], seats.level[taken] // 10
    eselon[people] = seats.eselon[taken]
    return _Places(unit=unit, rung=rung, eselon=eselon)


def _acting(case: Case, plan: Plan) -> NDArray[np.bool_]:
    """Say of everybody whether they act at a seat that `plan` does not fill."""
    seats = case.establishment
    filled = [move.seat for move in plan.moves]
    acting = seats.vacant & (seats.acting != NOBODY)
    acting[filled] = False
    busy = np.zeros(len(case.roster), dtype=np.bool_)
    busy[seats.acting[acting]] = True
    return busy


def _at(position: Position, able: NDArray[np.bool_], places: _Places, case: Case) -> Acting:
    units = case.units
    agency = units.agency_unit[places.unit] == units.agency_unit[position.unit]
    below = position.level.rung - places.rung
    able = able & agency & ((below == 0) | (below == 1))
    able[_kept_away(case, position.index)] = False
    people = np.flatnonzero(able)
    order = _ordered(people, position, places, case)
    return Acting(
        seat=position.index,
        names=tuple(
            ActingName(
                employee=who,
                same_unit=int(places.unit[who]) == position.unit,
                same_level=int(below[who]) == 0,
            )
            for who in people[order][: case.policy.acting.names].tolist()
        ),
    )


def _ordered(
    people: NDArray[np.intp], position: Position, places: _Places, case: Case
) -> NDArray[np.intp]:
    """Order people: unit, level, echelon (posts without one last), rank and its date, code."""
    roster = case.roster
    since = np.where(np.isnat(roster.grade_since), np.datetime64("9999-01-01"), roster.grade_since)
    keys = (
        roster.code[people].astype(str),
        since[people],
        -roster.grade[people].astype(np.int64),
        places.eselon[people],
        places.rung[people] != position.level.rung,
        places.unit[people] != position.unit,
    )
    return np.lexsort(keys)


def _may_go_on(position: Position, case: Case) -> list[int]:
    """Give who acts at the seat today and has not used up the time that the rule allows."""
    seats, terms = case.establishment, case.policy.acting
    who, since = int(seats.acting[position.index]), as_date(seats.acting_since[position.index])
    if who == NOBODY or since is None:
        return []
    ends = add_months(since, terms.months * (1 + terms.extensions))
    return [who] if case.round.installed_on < ends else []


@per_case
def _kept_away(case: Case, seat: int) -> list[int]:
    """Give whom a decision keeps from a seat."""
    return [
        item.employee
        for item in case.decisions
        if item.kind in _KEPT_AWAY and item.seat in {seat, NO_SEAT}
    ]

"""Which gates concern a seat, which of them are open, and by which route a seat is filled."""

from __future__ import annotations

from collections.abc import Iterable

from ..models.case import Case
from ..models.codes import Kind, Level
from ..models.gate import Gate, GateState
from ..models.table import NOBODY
from .kinds import kind_of
from .scoring.memory import per_case

TALENT_APPROVAL = "persetujuan_talenta"
"""Id of the gate behind which a JPT is filled from the succession group, without selection."""
JPT = frozenset({Level.JPT_PRATAMA, Level.JPT_MADYA})
WITHOUT_APPROVAL = frozenset({Kind.STAY, Kind.REAPPOINT, Kind.LATERAL})
"""Moves of those who hold a JPT already, reappointed or moved sideways after a competence test
(PP 11/2017 art. 130 to 132). A higher echelon is not among them: whether the article covers it is
contested, and the secretary of a regency is chosen openly."""


def gates_of(seat: int, case: Case, *, employee: int = NOBODY) -> tuple[Gate, ...]:
    """Give the gates that concern a seat, each as narrowly as the case states it.

    Parameters
    ----------
    employee : int
        Who would be appointed there; with nobody, gates on persons and on moves are left out.

    Returns
    -------
    tuple of Gate
        One per id, in the order of the case.
    """
    return _narrowest(
        gate
        for gate in case.gates
        if _on_seat(gate, seat, case) and _on_person(gate, seat, employee, case)
    )


def open_gates(seat: int, case: Case, *, employee: int = NOBODY) -> tuple[Gate, ...]:
    """Give the gates that keep a seat from being sworn in, those on the whole round left out.

    What is asked for everybody who is appointed counts here only once the case names the person.
    """
    return tuple(
        gate
        for gate in gates_of(seat, case, employee=employee)
        if not gate.reach.whole_round and state_of(gate, case) is not GateState.SATISFIED
    )


def state_of(gate: Gate, case: Case) -> GateState:
    """Say in which state a gate is on the installation date."""
    return gate.state_on(case.round.installed_on)


def by_selection(seat: int, case: Case) -> bool:
    """Say whether a seat is filled by open selection, for want of the approval of the other route.

    Reappointments and lateral moves go without either: :func:`waits_for_selection`.
    A case in which nothing at all is said of that approval does not hold it.
    """
    if Level(int(case.establishment.level[seat])) not in JPT:
        return False
    approvals = [gate for gate in gates_of(seat, case) if gate.id == TALENT_APPROVAL]
    return not any(state_of(gate, case) is GateState.SATISFIED for gate in approvals)


def waits_for_selection(seat: int, kind: Kind, case: Case) -> bool:
    """Say whether a move of this kind to a seat is one that only open selection could make."""
    return kind not in WITHOUT_APPROVAL and by_selection(seat, case)


def seats_of(gate: Gate, case: Case) -> tuple[int, ...]:
    """Give the seats to fill for which a gate counts, in the order of the establishment.

    A seat of which the case states something narrower counts there.
    """
    alike = [each for each in case.gates if each.reach.employees == gate.reach.employees]
    return tuple(
        seat
        for seat in case.establishment.to_fill.tolist()
        if gate in _narrowest(each for each in alike if _on_seat(each, seat, case))
    )


@per_case
def asked_gates(case: Case) -> tuple[Gate, ...]:
    """Give the gates that this round has to do with.

    Left out are those on levels, kinds of seat or agencies of which none is filled, and those on
    moves between agencies where nobody comes from another one.
    """
    seats = case.establishment
    strangers = bool(set(case.roster.agency) - set(seats.agency[seats.to_fill]))
    return tuple(
        gate for gate in case.gates if seats_of(gate, case) and (strangers or not gate.reach.across)
    )


def _narrowest(gates: Iterable[Gate]) -> tuple[Gate, ...]:
    """Keep of each id the gate that says it most narrowly."""
    found: dict[str, Gate] = {}
    for gate in gates:
        before = found.get(gate.id)
        if before is None or gate.reach.narrowness > before.reach.narrowness:
            found[gate.id] = gate
    return tuple(found.values())


def _on_seat(gate: Gate, seat: int, case: Case) -> bool:
    """Say whether a gate may concern a seat, whoever is appointed there."""
    reach, seats = gate.reach, case.establishment
    asked = (
        (reach.levels, Level(int(seats.level[seat]))),
        (reach.kinds, seats.special_kind[seat]),
        (reach.agencies, seats.agency[seat]),
        (reach.seats, seat),
    )
    return all(one in allowed for allowed, one in asked if allowed)


def _on_person(gate: Gate, seat: int, employee: int, case: Case) -> bool:
    """Say whether a gate concerns the appointment of `employee`, or of anybody, to a seat."""
    reach = gate.reach
    if employee == NOBODY:
        return not (reach.employees or reach.each_person or reach.across)
    if gate.id == TALENT_APPROVAL:
        kind = kind_of(employee, case.establishment.position(seat), case.roster)
        return kind not in WITHOUT_APPROVAL
    across = case.roster.agency[employee] != case.establishment.agency[seat]
    named = not reach.employees or employee in reach.employees
    return bool(named and (across or not reach.across))

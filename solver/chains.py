"""Moves as chains: vacancy <- A <- B ..., where each takes the seat that the one before left."""

from __future__ import annotations

from dataclasses import dataclass

from ..models.case import Case
from ..models.seating import Seating
from ..models.table import NO_SEAT


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Moves that open one another's seats, in plain Python.

    Attributes
    ----------
    moves : tuple of (employee, seat)
        From the vacancy outwards; a ring begins at its seat of lowest number.
    left : int
        Seat that the last move leaves and nobody takes; ``NO_SEAT`` where there is none.
    ring : bool
        The last move leaves the seat that the first one takes.
    """

    moves: tuple[tuple[int, int], ...]
    left: int
    ring: bool


def chains_of(seating: Seating, case: Case) -> tuple[Chain, ...]:
    """Give the chains and then the rings of `seating`, each by its first seat.

    A seat that the round abolishes is left for good, so its holder's move ends a chain. Of several
    people on one seat the first counts.
    """
    into: dict[int, int] = {}
    for employee, seat, _ in sorted(seating.moves()):
        into.setdefault(seat, employee)
    left = {_left(employee, case) for employee in into.values()}
    chains = [_chain(seat, into, case) for seat in sorted(into) if seat not in left]
    seen = {seat for chain in chains for _, seat in chain.moves}
    rings = []
    for seat in sorted(into):
        if seat not in seen:
            rings.append(_chain(seat, into, case))
            seen |= {at for _, at in rings[-1].moves}
    return (*chains, *rings)


def _left(employee: int, case: Case) -> int:
    """Give the seat that `employee` leaves standing; ``NO_SEAT`` where none."""
    own = int(case.roster.seat[employee])
    return own if own != NO_SEAT and not case.establishment.abolished[own] else NO_SEAT


def _chain(start: int, into: dict[int, int], case: Case) -> Chain:
    """Follow the moves from `start` until a seat is left empty or one is met again.

    That is the start, unless somebody takes two seats, which no plan lets anybody do.
    """
    moves: list[tuple[int, int]] = []
    seat, met = start, set[int]()
    while seat in into and seat not in met:
        moves.append((into[seat], seat))
        met.add(seat)
        seat = _left(into[seat], case)
    ring = seat == start
    return Chain(moves=tuple(moves), left=NO_SEAT if ring else seat, ring=ring)

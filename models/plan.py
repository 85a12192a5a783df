"""A plan: who sits where after the round, how good that is, and what is proven about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .codes import Kind
from .seating import Seating


class Status(Enum):
    """What is known of a tier, or of the whole."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    NOT_FOUND = "not found yet"
    INFEASIBLE = "proven infeasible"
    STOPPED = "stopped"


class Why(Enum):
    """Why the work ended."""

    PROOF = "proof"
    SECONDS = "seconds"
    WORK = "work"
    INTERRUPT = "interrupt"


class Uniqueness(Enum):
    """What is known of the canonical plan: names are promised the same for ``UNIQUE`` only."""

    UNIQUE = "unique"
    NOT_SETTLED = "not settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class TierResult:
    """One tier of the objective.

    Attributes
    ----------
    name : str
        Id of the tier, for instance ``fill_jpt``.
    value, bound : int or None
        In the tier's own units; ``None`` where none is known.
    status : Status
    why : Why
    seconds : float
        As the engine measured it.
    terms : dict
        Rule id to its share of the value.
    """

    name: str
    value: int | None
    bound: int | None
    status: Status
    why: Why
    seconds: float
    terms: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One appointment of the plan.

    Attributes
    ----------
    origin : int
        Seat left, ``NO_SEAT`` where the person held none.
    merit : int
        Exact, in ``MERIT_UNITS`` per point.
    rank, candidates : int
        Rank at this seat alone among the eligible (1 is best, equals share a rank), and how many
        are eligible.
    tied_with : tuple of int
        Employees an equally good plan seats here instead, found so far.
    tie_exact : bool
        Every name on the slate is decided, tied or not.
    """

    employee: int
    seat: int
    kind: Kind
    origin: int
    merit: int
    rank: int
    candidates: int
    tied_with: tuple[int, ...] = ()
    tie_exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The answer to a case.

    Attributes
    ----------
    status, why
        Of the whole: ``OPTIMAL`` only if every tier above the canonical one is.
    tiers : tuple of TierResult
        In order; the canonical tier last.
    seating : Seating or None
        ``None`` where no plan was found or none exists.
    moves : tuple of Move
    unfilled : tuple of int
        Seats to fill that stay empty.
    falls_vacant : tuple of int
        Seats that this plan opens and leaves empty.
    unplaced : tuple of int
        Holders of abolished seats for whom there is no seat.
    uniqueness : Uniqueness
    salt : int
        Which content hash separated equals.
    """

    engine: str
    mode: str
    status: Status
    why: Why
    tiers: tuple[TierResult, ...]
    seating: Seating | None
    moves: tuple[Move, ...]
    unfilled: tuple[int, ...]
    falls_vacant: tuple[int, ...]
    unplaced: tuple[int, ...] = ()
    uniqueness: Uniqueness
    salt: int
    seconds: float

    def move_to(self, seat: int) -> Move | None:
        """Give the move that fills `seat`; ``None`` where it stays empty."""
        return next((move for move in self.moves if move.seat == seat), None)

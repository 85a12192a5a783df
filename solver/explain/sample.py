"""A sample of appointments for an inspector: nobody chooses it, and anybody can draw it again."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from ...models.case import Case
from ...models.finding import Finding
from ...models.plan import Move, Plan
from .reasons import reasons

SAMPLED = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampled:
    """One appointment of the sample.

    Attributes
    ----------
    findings : tuple of Finding
        Every hard rule's answer, with the field and the row that decided: the documents to ask for.
    """

    move: Move
    findings: tuple[Finding, ...]


def sampled(case: Case, plan: Plan, *, seed: str, most: int = SAMPLED) -> tuple[Sampled, ...]:
    """Draw `most` of the moves of `plan`: the least hashes of the seed, the code and the seat.

    Parameters
    ----------
    seed : str
        Hash of the run, which exists only once the names do.
    """
    drawn = sorted(plan.moves, key=lambda move: _ticket(case, move, seed))[:most]
    return tuple(
        Sampled(move=move, findings=reasons(case, plan, move.seat, move.employee).findings)
        for move in drawn
    )


def _ticket(case: Case, move: Move, seed: str) -> str:
    code, seat = case.roster.code[move.employee], case.establishment.id[move.seat]
    return sha256(f"{seed}/{code}/{seat}".encode()).hexdigest()

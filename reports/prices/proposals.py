"""Whose names change from one plan to another, those held back that open selection decides on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...models.case import Case
from ...models.comparison import SeatChange
from ...models.seating import Seating
from ...models.table import NOBODY
from ...solver.explain.shown import waiting
from ..language.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One proposal that changes.

    Attributes
    ----------
    seat : int
    before, after : int or None
        Who is proposed in either plan; ``NOBODY`` for nobody, ``None`` where the name waits for
        open selection and is not shown.
    """

    seat: int
    before: int | None
    after: int | None


def proposals(
    changes: Iterable[SeatChange],
    seatings: Sequence[Seating | None],
    *,
    case: Case,
    simulated: bool,
) -> tuple[Proposal, ...]:
    """Give the changes as they may be shown.

    Parameters
    ----------
    seatings : sequence of Seating or None
        The plans between which they lie: whom one of them holds for a seat that goes to open
        selection is not named anywhere.
    simulated : bool
        Names are shown also where the talent route is not approved.
    """
    unsaid = set() if simulated else {
        who
        for seating in seatings
        if seating is not None
        for who, _ in waiting(case, seating.moves())
    }  # fmt: skip
    return tuple(
        Proposal(
            seat=change.seat,
            before=None if change.before in unsaid else change.before,
            after=None if change.after in unsaid else change.after,
        )
        for change in changes
    )


def proposal_line(item: Proposal, *, names: Names) -> str:
    """Say who gives way to whom at one seat."""
    return names.say(
        "prices.proposal",
        seat=names.seat(item.seat),
        before=_who(item.before, names),
        after=_who(item.after, names),
    )


def _who(employee: int | None, names: Names) -> str:
    if employee is None:
        return names.say("prices.held_back")
    return names.say("prices.nobody") if employee == NOBODY else names.who(employee)

"""A frontier as programs read it."""

from __future__ import annotations

from collections.abc import Sequence

from ...models.case import Case
from ...models.frontier import FrontierStep
from ..documents.frontier import Frontier, Point, Value


def frontier_document(
    case: Case,
    steps: Sequence[FrontierStep],
    *,
    limit: int | None,
    least: bool,
    fill_kept: bool,
) -> Frontier:
    """Give the steps in ascending order of what is asked.

    Parameters
    ----------
    limit : int or None
        Number of the diversity limit that was tightened; ``None`` for the number of moves.
    least : bool
        At least so much was asked for; otherwise at most.
    """
    return Frontier(
        case=case.digest,
        policy=case.policy_digest,
        of="moves" if limit is None else "limit",
        side="at_least" if least else "at_most",
        limit=limit,
        fill_kept=fill_kept,
        steps=tuple(_point(step) for step in sorted(steps, key=lambda step: step.asked)),
    )


def _point(step: FrontierStep) -> Point:
    found = step.plan.seating is not None
    return Point(
        asked=step.asked,
        measured=step.measured,
        status=step.plan.status.value,
        values=tuple(Value(tier=tier, value=n) for tier, n in step.plan.values.items()),
        names_changed=step.names if found else None,
    )

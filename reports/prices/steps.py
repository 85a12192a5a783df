"""A frontier as programs read it."""

from __future__ import annotations

from collections.abc import Sequence

from ...models.case import Case
from ...models.frontier import FrontierStep
from ...solver.diversity.limit import Limit
from ...solver.explain.frontier import Step
from ..documents.diversity import DiversityMinimum, RaisedPoint
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


def diversity_document(
    case: Case, steps: Sequence[Step], *, limit: Limit, eligible: int
) -> DiversityMinimum:
    """Give the steps of a minimum that is raised from nobody.

    Parameters
    ----------
    eligible : int
        How many members may move to a seat of the scope.
    """
    return DiversityMinimum(
        case=case.digest,
        policy=case.policy_digest,
        attribute=limit.attribute.value,
        groups=limit.groups,
        levels=tuple(level.key for level in limit.levels),
        units=limit.units,
        eligible=eligible,
        steps=tuple(
            RaisedPoint(
                **_point(step).model_dump(),
                people=None if step.counted is None else step.counted.known,
            )
            for step in steps
        ),
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

"""The round without one decision: who would be proposed then, the whole plan being solved again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from threading import Event

from ...models.case import Case
from ...models.decision import Decision
from ...models.plan import Plan, Status
from ...models.table import NOBODY
from ..engines.base import Progress
from ..placement import solve


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """What becomes of a seat without a decision.

    Attributes
    ----------
    decision : Decision
        The one set aside.
    employee : int
        Who is proposed for its seat then; ``NOBODY`` where it stays empty.
    others : int
        How many other seats have somebody else then, or nobody.
    """

    decision: Decision
    employee: int
    others: int


def without(
    case: Case,
    plan: Plan,
    decision: Decision,
    *,
    engine: str = "auto",
    seconds: float | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Without | None:
    """Solve the round of `plan` again without `decision`; ``None`` where that is not settled."""
    left = tuple(item for item in case.decisions if item is not decision)
    other = solve(
        replace(case, decisions=left), engine=engine, seconds=seconds, stop=stop, progress=progress
    )
    if plan.status is not Status.OPTIMAL or other.status is not Status.OPTIMAL:
        return None
    was, now = _names(plan), _names(other)
    changed = {seat for seat in was.keys() | now.keys() if was.get(seat) != now.get(seat)}
    return Without(
        decision=decision,
        employee=now.get(decision.seat, NOBODY),
        others=len(changed - {decision.seat}),
    )


def _names(plan: Plan) -> dict[int, int]:
    """Give who sits where, the stays included."""
    seating = plan.seating
    return {} if seating is None else {seat: who for who, seat, _ in seating.rows()}

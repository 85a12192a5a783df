"""Where a person stands at a seat this round fills: rank there, and what the plan would lose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event

from ....models.case import Case
from ....models.plan import Plan
from ....models.regret import Regret
from .. import regret
from ..reasons import rank_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One person among the eligible of one seat.

    Attributes
    ----------
    rank : int or None
        By merit at this seat alone, equals share it; ``None`` for somebody who is no candidate.
    candidates : int
    recommended : bool
        The plan's name for this seat.
    regret : Regret or None
        What the plan loses with this person here; ``None`` where it was not asked for, and where
        the plan has the person here.
    """

    seat: int
    rank: int | None
    candidates: int
    recommended: bool
    regret: Regret | None


def standings(
    case: Case,
    plan: Plan,
    employee: int,
    seats: Sequence[int],
    *,
    exact: int | None = None,
    stop: Event | None = None,
) -> tuple[Standing, ...]:
    """Give the standing of `employee` at each of `seats`, in their order.

    Parameters
    ----------
    exact : int, optional
        For how many of the seats, the first ones, to solve the round again; all where not given.
    """
    wanted = [seat for seat in seats if not _recommended(plan, seat, employee)][:exact]
    found = []
    for seat in seats:
        rank, candidates = rank_at(case, seat, employee)
        asked = seat in wanted and not (stop is not None and stop.is_set())
        found.append(
            Standing(
                seat=seat,
                rank=rank,
                candidates=candidates,
                recommended=_recommended(plan, seat, employee),
                regret=regret.exact_regret(case, plan, seat=seat, employee=employee, stop=stop)
                if asked
                else None,
            )
        )
    return tuple(found)


def _recommended(plan: Plan, seat: int, employee: int) -> bool:
    move = plan.move_to(seat)
    return move is not None and move.employee == employee

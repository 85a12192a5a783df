"""Slates: for each seat the plan's name, then those with whom the plan loses least; never padded.

Which names stand on which slate is settled for all slates at once, under the rules of the policy
(see `slating`).
"""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import numpy as np

from ...models.case import Case
from ...models.plan import Plan
from ...models.slate import Nominee, Slate
from ..engines.base import Progress
from ..scoring import merit_at
from ..screening import Screening, screening_of
from . import slating
from .funnel import funnel, nearest
from .nominee import Bench
from .opened import opened_seats
from .slating.groups import lacks
from .slating.totals import short_of

if TYPE_CHECKING:
    from .slating.choosing import Chosen

CONDITIONAL_NAMES = 3
NEAREST_NAMES = 3


def propose(
    case: Case,
    plan: Plan,
    *,
    work: float | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> tuple[Slate, ...]:
    """Give the slate of every seat to fill, then of every seat that the plan opens.

    Both in the order of the establishment. A seat that is opened and left empty stands behind the
    others when places on slates are given out. Where `plan` is not proven, no loss is known and the
    names go by merit.

    Parameters
    ----------
    work : float, optional
        The engine's deterministic limit, per solve of the slates.
    stop : threading.Event, optional
        Set it to get the slates as far as they are settled; they then say that they are not.
    progress : callable, optional
    """
    seats = (*case.establishment.to_fill.tolist(), *opened_seats(case, plan))
    chosen = slating.choose(case, plan, seats, work=work, stop=stop, progress=progress)
    screening = screening_of(case, seats)
    taken = {move.employee: move.seat for move in plan.moves}
    return tuple(_slate(case, screening, seat, chosen, taken) for seat in dict.fromkeys(seats))


def _ranks(screening: Screening, seat: int, case: Case) -> dict[int, int]:
    """Give the rank of everybody eligible for `seat` by merit, equals sharing one."""
    people = screening.eligible_for(seat)
    merit = merit_at(case.establishment.position(seat), case).low[people]
    higher = len(people) - np.searchsorted(np.sort(merit), merit, side="right")
    return dict(zip(people.tolist(), (1 + higher).tolist(), strict=True))


def _slate(
    case: Case, screening: Screening, seat: int, chosen: Chosen, taken: dict[int, int]
) -> Slate:
    line = screening.line(seat)
    position = case.establishment.position(seat)
    bench = Bench(case=case, screening=screening, position=position, taken=taken)
    rank = _ranks(screening, seat, case)
    names = chosen.names.get(seat, ())
    return Slate(
        seat=seat,
        eligible=len(rank),
        to_verify=len(screening.to_verify_for(seat)),
        not_eligible=int(np.count_nonzero(screening.barred[line])),
        nominees=tuple(
            bench.nominee(one, rank=rank[one], regret=chosen.regrets.get((one, seat)))
            for one in names
        ),
        conditional=() if rank else _conditional(bench),
        funnel=funnel(screening, seat),
        nearest=() if rank else _nearest(bench),
        lacking=lacks(case, seat, names),
        short=short_of(case, seat, names),
        proven=chosen.proven,
        passed_over=chosen.passed_over.get(seat, ()),
    )


def _conditional(bench: Bench) -> tuple[Nominee, ...]:
    """Give the best of those with something to verify.

    Fewest open questions first, then those who work in the seat's field, then merit.
    """
    line = bench.screening.line(bench.position.index)
    people = bench.screening.to_verify_for(bench.position.index)
    questions = np.bitwise_count(bench.screening.unknown[line, people])
    field = bench.case.families.relation[bench.case.roster.family[people], bench.position.family]
    merit = merit_at(bench.position, bench.case)
    order = np.lexsort((people, -merit.high[people], -merit.low[people], -field, questions))
    best = people[order][:CONDITIONAL_NAMES].tolist()
    return tuple(bench.nominee(employee, rank=n) for n, employee in enumerate(best, start=1))


def _nearest(bench: Bench) -> tuple[int, ...]:
    worth = merit_at(bench.position, bench.case).high
    return nearest(bench.screening, bench.position.index, worth, most=NEAREST_NAMES)

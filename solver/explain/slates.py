"""Slates: for each seat the plan's name, then alternatives by merit; never padded.

Alternatives are ordered by merit at the seat, not by what choosing them would cost the plan. Each
person stands on at most the policy's number of slates; places are given in the order of merit over
all slates.
"""

from __future__ import annotations

import numpy as np

from ...models.case import Case
from ...models.plan import Plan
from ...models.slate import Nominee, Slate
from ..order import order_at
from ..scoring import merit_at
from ..screening import Screening, screening_of
from .funnel import funnel, nearest
from .naming import lacks, names_for
from .nominee import Bench
from .opened import opened_seats

CONDITIONAL_NAMES = 3
NEAREST_NAMES = 3


def propose(case: Case, plan: Plan) -> tuple[Slate, ...]:
    """Give the slate of every seat to fill, then of every seat that the plan opens.

    Both in the order of the establishment. A seat that is opened and left empty stands behind the
    others when places on slates are given out.
    """
    seats = (*case.establishment.to_fill.tolist(), *opened_seats(case, plan))
    screening = screening_of(case, seats)
    taken = {move.employee: move.seat for move in plan.moves}
    ranked = {seat: _ranked(screening, seat, case) for seat in seats}
    names = names_for(case, plan, ranked)
    return tuple(_slate(case, screening, seat, ranked[seat], names[seat], taken) for seat in ranked)


def _ranked(screening: Screening, seat: int, case: Case) -> list[tuple[int, int, int]]:
    """Give the eligible of `seat` as (merit, employee, rank), best first, equals sharing a rank."""
    position = case.establishment.position(seat)
    people = screening.eligible_for(seat).astype(np.int32)
    merit = merit_at(position, case).low[people]
    order = np.lexsort((order_at(position, people, case), -merit))
    ranks = 1 + np.array([np.count_nonzero(merit > value) for value in merit], dtype=np.int64)
    return [(int(merit[k]), int(people[k]), int(ranks[k])) for k in order]


def _slate(
    case: Case,
    screening: Screening,
    seat: int,
    ranked: list[tuple[int, int, int]],
    names: list[int],
    taken: dict[int, int],
) -> Slate:
    line = screening.line(seat)
    position = case.establishment.position(seat)
    bench = Bench(case=case, screening=screening, position=position, taken=taken)
    rank = {employee: place for _, employee, place in ranked}
    return Slate(
        seat=seat,
        eligible=len(ranked),
        to_verify=len(screening.to_verify_for(seat)),
        not_eligible=int(np.count_nonzero(screening.barred[line])),
        nominees=tuple(bench.nominee(employee, rank=rank[employee]) for employee in names),
        conditional=() if ranked else _conditional(bench),
        funnel=funnel(screening, seat),
        nearest=() if ranked else _nearest(bench),
        lacking=lacks(case, seat, names),
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

"""Deciders who are candidates themselves, or kin or superior of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ....models.case import Case
from ....models.committee import Decider
from ....models.flag import Flag, FlagKind, Place
from ....models.plan import Plan
from ....models.slate import Slate
from ....models.table import NO_SEAT, NOBODY
from ...lines import in_one_line, lines_of
from ...screening import screen

Candidates = Mapping[int, tuple[int, ...]]
"""Employee to the seats they are put forward for."""


def candidates_of(case: Case, plan: Plan | None = None, slates: Sequence[Slate] = ()) -> Candidates:
    """Give who is named on a slate or in a plan; without a plan, who is eligible for a vacancy."""
    seats: dict[int, set[int]] = defaultdict(set)
    if plan is None:
        screening = screen(case)
        for seat in screening.seats.tolist():
            for who in screening.eligible_for(seat).tolist():
                seats[who].add(seat)
    else:
        for move in plan.moves:
            seats[move.employee].add(move.seat)
        for slate in slates:
            for name in slate.nominees:
                seats[name.employee].add(slate.seat)
    return {who: tuple(sorted(some)) for who, some in sorted(seats.items())}


def conflicted_deciders(case: Case, candidates: Candidates) -> tuple[Flag, ...]:
    """Give a flag for each decider of *komite* and each way in which the decider is concerned."""
    return tuple(
        flag
        for decider in case.deciders
        if decider.employee != NOBODY
        for flag in (
            *_candidate(decider, candidates),
            *_kin(decider, case, candidates),
            *_superior(decider, case, candidates),
        )
    )


def _candidate(decider: Decider, candidates: Candidates) -> list[Flag]:
    return [
        _flag(FlagKind.MEMBER_IS_CANDIDATE, decider, seat=seat)
        for seat in candidates.get(decider.employee, ())
    ]


def _kin(decider: Decider, case: Case, candidates: Candidates) -> list[Flag]:
    """Name the row of the conflict, never its kind."""
    return [
        _flag(FlagKind.MEMBER_IS_KIN, decider, others=(other,),
              places=(Place(sheet="konflik_kepentingan", row=conflict.row),))
        for conflict in case.conflicts
        for one, other in ((conflict.first, conflict.second), (conflict.second, conflict.first))
        if one == decider.employee and other in candidates
    ]  # fmt: skip


def _superior(decider: Decider, case: Case, candidates: Candidates) -> list[Flag]:
    """Find the candidates who serve in the unit that the decider's seat stands in, or below it."""
    seat = int(case.roster.seat[decider.employee])
    if seat == NO_SEAT:
        return []
    unit, level = int(case.establishment.unit[seat]), int(case.roster.level[decider.employee])
    people = [who for who in candidates if who != decider.employee]
    near = in_one_line(unit, case.roster.unit[people], lines_of(case))
    below = tuple(
        who
        for who, is_near in zip(people, near.tolist(), strict=True)
        if is_near and _under(unit, who, case) and int(case.roster.level[who]) < level
    )
    return [_flag(FlagKind.MEMBER_IS_SUPERIOR, decider, others=below)] if below else []


def _under(unit: int, who: int, case: Case) -> bool:
    """Say whether the unit of somebody is `unit` or lies below it."""
    return bool((lines_of(case)[int(case.roster.unit[who])] == unit).any())


def _flag(
    kind: FlagKind,
    decider: Decider,
    *,
    seat: int = NO_SEAT,
    others: tuple[int, ...] = (),
    places: tuple[Place, ...] = (),
) -> Flag:
    return Flag(
        kind=kind,
        seat=seat,
        employee=decider.employee,
        others=others,
        places=(Place(sheet="komite", row=decider.row), *places),
        facts={"role": decider.role},
    )

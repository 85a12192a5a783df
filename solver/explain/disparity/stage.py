"""Stages of a selection: who of a level's feeder gets how far, as one flag per person and stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from ....models.case import Case
from ....models.codes import Kind, Level
from ....models.plan import Plan
from ....models.slate import Slate
from ...rules.talent_pool import TalentPool
from ...scoring import POOL, talent_of
from ...screening import Screening, screening_of

Flags = NDArray[np.bool_]


class Stage(IntEnum):
    """How far somebody got; each stage holds people of the one it is counted among."""

    CONSIDERED = 0
    """In the feeder of some seat: on its rung of the ladder or the one below, or eligible."""
    ELIGIBLE = 1
    """Every hard rule is met at some seat, by a move to it."""
    POOL = 2
    """Of those, in the succession boxes; what only promotions are asked for."""
    SLATE = 3
    """Named on a slate of some seat."""
    RECOMMENDED = 4
    """The plan's name for some seat."""


AMONG = {
    Stage.ELIGIBLE: Stage.CONSIDERED,
    Stage.POOL: Stage.ELIGIBLE,
    Stage.SLATE: Stage.ELIGIBLE,
    Stage.RECOMMENDED: Stage.SLATE,
}
"""The stage whose people a stage is a share of; a lateral move skips the pool."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Passage:
    """Who got how far, for the seats of one level or for all.

    Attributes
    ----------
    level : Level or None
        ``None`` for all levels together: there a person counts once.
    seats : tuple of int
        Seats to fill, and seats that the plan opens.
    lines : int array
        Their lines of the screening.
    pairs : bool array (seats, employees)
        Pairs that count as considered.
    passed : bool array (stages, employees)
    """

    level: Level | None
    seats: tuple[int, ...]
    lines: NDArray[np.intp]
    pairs: Flags
    passed: Flags


def passages(case: Case, plan: Plan, slates: Sequence[Slate]) -> tuple[Passage, ...]:
    """Give who got how far over all seats that have a slate, then level by level, highest first."""
    seats = tuple(sorted(slate.seat for slate in slates))
    screening = screened(case, slates)
    levels = {seat: Level(int(case.establishment.level[seat])) for seat in seats}
    scopes: list[tuple[Level | None, list[int]]] = [(None, [*seats])]
    scopes += [
        (level, [seat for seat in seats if levels[seat] is level])
        for level in sorted(set(levels.values()), reverse=True)
    ]
    return tuple(
        _passage(case, plan, slates, screening, level=level, seats=some) for level, some in scopes
    )


def screened(case: Case, slates: Sequence[Slate]) -> Screening:
    """Give who passes which rule at every seat that has a slate."""
    return screening_of(case, tuple(sorted(slate.seat for slate in slates)))


def _passage(
    case: Case,
    plan: Plan,
    slates: Sequence[Slate],
    screening: Screening,
    *,
    level: Level | None,
    seats: list[int],
) -> Passage:
    lines = np.array([screening.line(seat) for seat in seats], dtype=np.intp)
    eligible = screening.eligible[lines]
    pairs = _feeder(case, screening, seats, lines) | eligible
    able = eligible.any(axis=0)
    inside = set(seats)
    named = [name.employee for slate in slates if slate.seat in inside for name in slate.nominees]
    moved = [move.employee for move in plan.moves if move.seat in inside]
    people = len(case.roster)
    recommended = _marked(moved, people)
    passed = [
        pairs.any(axis=0),
        able,
        able & np.isin(talent_of(case).box, succession_boxes(case)),
        _marked(named, people) | recommended,
        recommended,
    ]
    return Passage(level=level, seats=tuple(seats), lines=lines, pairs=pairs,
                   passed=np.array(passed))  # fmt: skip


def _feeder(case: Case, screening: Screening, seats: list[int], lines: NDArray[np.intp]) -> Flags:
    """Mark the pairs of a seat with everybody on its rung or the one below, its holder left out."""
    rungs = (case.establishment.level[seats] // 10)[:, None]
    near = case.roster.rung[None, :] >= rungs - 1
    return np.asarray(near & ~np.isin(screening.kinds[lines], [Kind.STAY, Kind.DEMOTION]))


def succession_boxes(case: Case) -> list[int]:
    """Give the succession boxes, as the policy's rule has them where it applies that rule."""
    for rule in screening_of(case, ()).rules:
        if isinstance(rule, TalentPool):
            return [*rule.boxes]
    return sorted(POOL)


def _marked(employees: Sequence[int], people: int) -> Flags:
    marked = np.zeros(people, dtype=np.bool_)
    marked[[*employees]] = True
    return marked

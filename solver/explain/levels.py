"""The plan level by level: merit today and after; and who stays because merit is not known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...models.case import Case
from ...models.codes import Kind, Level
from ...models.plan import Plan
from ...models.seating import Seating
from ..build import assemble
from .chains import seating_today


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMerit:
    """Sum of merits of the seats of one level, those without a known merit left out.

    Attributes
    ----------
    before, after : int
        ``MERIT_UNITS`` per point: as everybody sits today, and in the plan.
    """

    level: Level
    before: int
    after: int


def level_merits(case: Case, seating: Seating) -> tuple[LevelMerit, ...]:
    """Give the merit of every level that has any, highest first."""
    before, after = _merits(case, seating_today(case)), _merits(case, seating)
    levels = sorted({*before, *after}, reverse=True)
    return tuple(
        LevelMerit(level=level, before=before.get(level, 0), after=after.get(level, 0))
        for level in levels
    )


def unmoved(case: Case, plan: Plan) -> tuple[int, ...]:
    """Give the holders who stay and whose merit at their own seat is not known.

    Nothing says what a move would gain over such a seat, so merit moves nobody out of it.
    """
    pairs = assemble(case).pairs
    unknown = pairs.employee[(pairs.kind == Kind.STAY) & ~pairs.scored].tolist()
    movers = {move.employee for move in plan.moves}
    return tuple(sorted(set(unknown) - movers))


def _merits(case: Case, seating: Seating) -> dict[Level, int]:
    pairs = assemble(case).pairs
    people = len(case.roster)
    columns = _columns(
        pairs.seat.astype(np.int64) * people + pairs.employee,
        seating.seat.astype(np.int64) * people + seating.employee,
    )
    merit = np.where(pairs.scored[columns], pairs.merit[columns], 0)
    levels = case.establishment.level[pairs.seat[columns]]
    found = {Level(int(level)): int(merit[levels == level].sum()) for level in np.unique(levels)}
    return {level: amount for level, amount in found.items() if amount}


def _columns(keys: NDArray[np.int64], wanted: NDArray[np.int64]) -> NDArray[np.intp]:
    """Give the columns of the wanted pairs; `keys` are ascending, as pairs are sorted."""
    at = np.searchsorted(keys, wanted)
    at = at[at < len(keys)]
    return np.asarray(at[np.isin(keys[at], wanted)])

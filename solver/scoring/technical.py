"""Technical test at a seat: the best valid test of the seat's field of work or a related one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from ...models.calendar import NO_DATE, as_date
from ...models.case import Case
from ...models.establishment import Position
from .columns import NOTHING, best
from .memory import per_case
from .scored import Mask, Points, half_up
from .windows import current, is_current

SAME, RELATED = 2, 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Technical:
    """Everybody's technical points for one field of work.

    Attributes
    ----------
    points : int64 array (employees,)
        Hundredths of a point; 0 where not known.
    known : bool array (employees,)
    """

    points: Points
    known: Mask


@dataclass(frozen=True, slots=True, kw_only=True)
class TechnicalBreakdown:
    """One person's test that counts at one seat.

    Attributes
    ----------
    points : int
        Hundredths of a point, as it counts here.
    tested : int
        Hundredths of a point, as tested.
    related : bool
        The test was in a related field and counts in part.
    row : int
        Row of sheet *penilaian_kompetensi*.
    """

    points: int
    tested: int
    related: bool
    on: date
    row: int


def technical_at(position: Position, case: Case) -> Technical:
    """Give everybody's technical points at `position`; seats of one field are scored once.

    A test in the same field counts in full, in a related one by the policy's percentage (rounded
    half up to hundredths), in another not at all.
    """
    return technical_in(case, position.family)


@per_case
def technical_in(case: Case, family: int) -> Technical:
    """Give everybody's technical points at the seats of one field of work."""
    table, settings = case.evidence.technical, case.policy.technical
    valid = current(
        table.on,
        np.full(len(table), NO_DATE),
        data_on=case.round.data_on,
        months=settings.valid_months,
    )
    relation: NDArray[np.int8] = case.families.relation[table.family, family]
    in_part = in_related_field(table.points, percent=settings.related_percent)
    points = np.where(relation == SAME, table.points, in_part)
    found = best(table.employee, points, valid & (relation >= RELATED), people=len(case.roster))
    known = np.asarray(found != NOTHING)
    return Technical(points=np.where(known, found, 0), known=known)


def in_related_field(points: Points, *, percent: int) -> Points:
    """Give what tests of so many points count in a related field, rounded half up."""
    return np.asarray((2 * points * percent + 100) // 200)


def technical_of(employee: int, position: Position, case: Case) -> TechnicalBreakdown | None:
    """Give one person's technical test at `position` in plain Python; ``None`` where not known."""
    return _technical_of(case, employee, position.family)


@per_case
def _technical_of(case: Case, employee: int, family: int) -> TechnicalBreakdown | None:
    table, settings = case.evidence.technical, case.policy.technical
    found = []
    for row in table.of(employee):
        on = as_date(table.on[row])
        relation = int(case.families.relation[table.family[row], family])
        fresh = is_current(on, None, data_on=case.round.data_on, months=settings.valid_months)
        if on is None or not fresh or relation not in {SAME, RELATED}:
            continue
        tested, share = int(table.points[row]), Fraction(settings.related_percent, 100)
        found.append(
            TechnicalBreakdown(
                points=tested if relation == SAME else half_up(tested * share),
                tested=tested,
                related=relation == RELATED,
                on=on,
                row=int(table.row[row]),
            )
        )
    return max(found, key=lambda one: (one.points, one.on), default=None)

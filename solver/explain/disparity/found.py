"""The whole disparity report of a plan: rates, contrasts, causes, crossings, balance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ....models.case import Case
from ....models.codes import Level
from ....models.plan import Plan
from ....models.slate import Slate
from ....models.table import NOBODY
from .balance import PLACES, Place, balance
from .causes import Cause, causes, liftings
from .contrast import Contrast, contrasts
from .crossing import Crossing, alone, crossing
from .grouping import Grouped, Grouping, grouped
from .rates import Rates, rates
from .stage import AMONG, Passage, Stage, passages, screened

MINIMUM = 5
"""People of a cell that are the least to be shown, and of a group the least to be compared."""
COMPARED = (*AMONG.items(), (Stage.RECOMMENDED, Stage.CONSIDERED))
"""Stages that groups are compared at, each with the people it is a share of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One grouping at the seats of one level, or of all.

    Attributes
    ----------
    level : Level or None
        ``None`` for all levels together, where a person counts once.
    seats : int
        Seats with a slate: to fill, or opened by the plan.
    contrasts : tuple of Contrast
        Groups of enough people beside the one of the highest rate, stage by stage.
    """

    by: str
    level: Level | None
    seats: int
    rates: Rates
    contrasts: tuple[Contrast, ...]
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """What became of those who act at a seat to fill.

    Attributes
    ----------
    seats : int
        Seats to fill with an acting official.
    eligible, here, elsewhere : int
        Of them: eligible at that very seat; recommended for it; recommended for another.
    """

    seats: int
    eligible: int
    here: int
    elsewhere: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Disparity:
    """Everything the report says.

    Attributes
    ----------
    tables : tuple of Table
        By grouping, then all levels together and level by level.
    protected : tuple of Crossing
        Crossed and joined groupings, all levels together.
    places : dict of Grouping to tuple of Place
    """

    minimum: int
    tables: tuple[Table, ...]
    protected: tuple[Crossing, ...]
    places: dict[Grouping, tuple[Place, ...]]
    acting: Acting


def disparity(
    case: Case,
    plan: Plan,
    slates: Sequence[Slate],
    *,
    by: Sequence[Grouping] = tuple(Grouping),
    crossed: Sequence[tuple[Grouping, Grouping]] = (),
    joined: Grouped | None = None,
    minimum: int = MINIMUM,
) -> Disparity:
    """Compare how far the groups of a case got under a plan.

    Parameters
    ----------
    by : sequence of Grouping
    crossed : sequence of pairs of Grouping
    joined : Grouped, optional
        A grouping read from outside the case; it is counted, protected and not kept.
    minimum : int
        The least count shown in protected tables, and the least group compared.
    """
    scopes = passages(case, plan, slates)
    protected = [
        crossing(grouped(one, case), grouped(other, case), scopes[0], minimum=minimum)
        for one, other in crossed
    ]
    if joined is not None:
        protected.append(alone(joined, scopes[0], minimum=minimum))
    return Disparity(
        minimum=minimum,
        tables=_tables(case, slates, scopes, by, minimum),
        protected=tuple(protected),
        places={place: balance(case, plan, place) for place in PLACES},
        acting=_acting(case, plan, slates),
    )


def _tables(
    case: Case,
    slates: Sequence[Slate],
    scopes: Sequence[Passage],
    by: Sequence[Grouping],
    minimum: int,
) -> tuple[Table, ...]:
    screening = screened(case, slates)
    lifted = [liftings(case, scope, screening) for scope in scopes]
    tables = []
    for one in (grouped(each, case) for each in by):
        for scope, some in zip(scopes, lifted, strict=True):
            found = rates(one, scope)
            compared = [
                contrast
                for stage, among in COMPARED
                for contrast in contrasts(found, stage, among=among, minimum=minimum)
            ]
            tables.append(Table(by=one.by, level=scope.level, seats=len(scope.seats), rates=found,
                                contrasts=tuple(compared), causes=causes(one, some)))  # fmt: skip
    return tuple(tables)


def _acting(case: Case, plan: Plan, slates: Sequence[Slate]) -> Acting:
    screening, seats = screened(case, slates), case.establishment
    acting = {
        seat: int(seats.acting[seat])
        for seat in seats.to_fill.tolist()
        if seats.acting[seat] != NOBODY
    }
    given = {move.employee: move.seat for move in plan.moves}
    listed = {slate.seat for slate in slates}
    return Acting(
        seats=len(acting),
        eligible=sum(
            who in screening.eligible_for(seat) for seat, who in acting.items() if seat in listed
        ),
        here=sum(given.get(who) == seat for seat, who in acting.items()),
        elsewhere=sum(who in given and given[who] != seat for seat, who in acting.items()),
    )

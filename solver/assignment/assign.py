"""The assignment of arrays: who takes which position, proven, from a table of scores."""

from __future__ import annotations

from decimal import Decimal
from threading import Event
from typing import Any

from ...models.errors import AuditError
from ...models.plan import Status
from ..engines import engine as engine_called
from ..engines.base import Limits, Outcome
from ..program import Program
from .ask import Ask, Objective
from .assigned import Assigned
from .floors import Floors
from .reading import read
from .recount import objections, value_of, worst_of
from .search import Search
from .statement import Stated, stated
from .worst import Worst, WorstTotals


def assign(  # noqa: PLR0913 - as many as an assignment has options
    scores: Any,
    *,
    barred: Any = None,
    sense: str = "max",
    decimals: int | None = None,
    demand: Any = 1,
    load: Any = 1,
    load_min: Any = 0,
    group: Any = None,
    group_max: Any = None,
    group_min: Any = None,
    position_min: Any = None,
    objective: str = "sum",
    cycle_max: int | None = None,
    engine: str = "auto",
    seconds: float | None = None,
    work: float | None = None,
    stop: Event | None = None,
) -> Assigned:
    """Assign persons to positions, provably best.

    Parameters
    ----------
    scores : array (persons, positions)
        Whole numbers or floats; a float stands for the decimal of fewest digits that reads as it.
    barred : bool array (persons, positions), optional
        Pairs that may not be chosen.
    sense : {"max", "min"}
        Whether more is better, or less.
    decimals : int, optional
        Power of ten that makes all scores whole; by default the least one that does.
    demand : int or int array (positions,)
        How many each position takes, exactly.
    load, load_min : int or int array (persons,)
        How many positions each person takes at most, and at least.
    group : int array (persons,), optional
        Which group each person belongs to.
    group_max, group_min : int, int array (positions,), (positions, groups), or dict, optional
        How many of a group each position takes: of every group, or by its number.
    position_min : number or array (positions,), optional
        Least total score of a position.
    objective : {"sum", "maxmin", "maxmin_then_sum"}
        The best sum; the best worst total of the positions that take anybody; or the best sum among
        the assignments that have it.
    cycle_max : int, optional
        Person i holds position i, staying scores 0, and no cycle of moves is longer.
    engine : {"auto", "highs", "cpsat", "pulp"}
    seconds : float, optional
        Wall time of the engines in all.
    work : float, optional
        The engine's deterministic limit, per solve.
    stop : threading.Event, optional
        Set it to get what is known so far.

    Returns
    -------
    Assigned
        Recounted from the arrays.

    Raises
    ------
    ScoresError
        Where no power of ten, or not the one given, makes the scores whole without rounding.
    SuksesiError
        Where options are not what they must be; all of them are named.
    AuditError
        Where the recount rejects the answer: a defect, never an answer.

    Examples
    --------
    >>> found = assign([[5, 1], [4, 3]])
    >>> found.value, found.pairs.tolist()
    (Decimal('8'), [[0, 0], [1, 1]])
    """
    ask = read(
        scores,
        barred=barred,
        sense=sense,
        decimals=decimals,
        demand=demand,
        load=load,
        load_min=load_min,
        group=group,
        group_max=group_max,
        group_min=group_min,
        position_min=position_min,
        objective=objective,
        cycle_max=cycle_max,
    )
    found = stated(ask)
    search = Search(
        found,
        cycle_max=ask.cycle_max,
        engine=engine_called(engine),
        limits=Limits(seconds=seconds, work=work),
        stop=stop,
    )
    return _answered(ask, found, search)


def _answered(ask: Ask, found: Stated, search: Search) -> Assigned:
    program = _with_least(ask, found)
    if ask.objective is Objective.SUM:
        return _told(ask, found, search.best(program, found.worth), None)
    totals = WorstTotals(ask, found, program, search)
    worst = totals.sought()
    if ask.objective is Objective.MAXMIN or worst.x is None or worst.status is not Status.OPTIMAL:
        return _told(ask, found, worst, worst)
    return _told(ask, found, totals.kept(worst.x), worst)


def _with_least(ask: Ask, found: Stated) -> Program:
    """State the least totals, where any are asked."""
    if ask.least is None:
        return found.program
    scores = ask.sign * found.worth
    return Floors(found, scores, demand=ask.demand).raised(found.program, ask.least)


def _told(ask: Ask, found: Stated, last: Outcome | Worst, worst: Worst | None) -> Assigned:
    """Give what the last stage found, in the units of the scores and counted again."""
    chosen = None if last.x is None else found.chosen(last.x, ask.open.shape)
    broken = [] if chosen is None else objections(ask, chosen)
    if broken:
        raise AuditError(
            f"Hitung ulang menolak penempatan / the recount rejects the assignment: {broken}."
        )
    counted = None if chosen is None else worst_of(ask, chosen)
    return Assigned(
        status=last.status,
        why=last.why,
        decimals=ask.decimals,
        value=_amount(ask, None if chosen is None else value_of(ask, chosen)),
        bound=_bound(ask, last.bound if isinstance(last, Outcome) else None),
        worst=_amount(ask, None if worst is None else counted),
        worst_bound=_bound(ask, None if worst is None else worst.bound),
        chosen=chosen,
    )


def _bound(ask: Ask, bound: int | None) -> Decimal | None:
    """Give a bound, which was found where more is better."""
    return _amount(ask, None if bound is None else ask.sign * bound)


def _amount(ask: Ask, value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value).scaleb(-ask.decimals)

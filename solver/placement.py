"""From a case to its plan, in one call."""

from __future__ import annotations

from functools import lru_cache, partial
from threading import Event

import numpy as np
from numpy.typing import NDArray

from ..models.case import Case
from ..models.codes import Kind
from ..models.errors import AuditError
from ..models.plan import Plan
from .answer import answer
from .build import Assembly, assemble, broken_rows
from .engines import engine as engine_called
from .engines.base import Limits, Progress
from .order import separators
from .planning import plan_of
from .program import Program
from .reaching import Reached, nearest, reach
from .verify import recount


def solve(
    case: Case,
    *,
    engine: str = "auto",
    seconds: float | None = None,
    work: float | None = None,
    workers: int = 1,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Plan:
    """Seat the round of `case` jointly and provably, in the mode that the case states.

    Parameters
    ----------
    case : Case
    engine : {"auto", "highs", "cpsat", "pulp", "coupled"}
    seconds : float, optional
        Wall time of the engines in all; names may then depend on the machine, and the plan says so.
    work : float, optional
        The engine's deterministic limit, per solve.
    workers : int
    stop : threading.Event, optional
        Set it to get the best plan so far.
    progress : callable, optional

    Returns
    -------
    Plan
        Recounted; without a seating where none was found or none exists.

    Raises
    ------
    UnknownNameError
        For an engine that does not exist.
    AuditError
        Where the plan's own recount rejects it: a defect, never an answer.
    """
    return solve_assembled(
        assemble(case),
        engine=engine,
        seconds=seconds,
        work=work,
        workers=workers,
        stop=stop,
        progress=progress,
    )


def solve_assembled(
    assembly: Assembly,
    *,
    engine: str = "auto",
    seconds: float | None = None,
    work: float | None = None,
    workers: int = 1,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Plan:
    """Solve a case that is ready, as :func:`solve` does."""
    solver = engine_called(engine)
    separate = lru_cache(maxsize=None)(partial(_separate, assembly))
    found = answer(
        assembly.program,
        separate,
        solver,
        asked=assembly.padded(assembly.pairs.kind != Kind.STAY),
        broken=partial(broken_rows, assembly),
        limits=Limits(seconds=seconds, work=work, workers=workers),
        stop=stop,
        progress=progress,
    )
    return _audited(assembly.case, plan_of(assembly, found, engine=engine))


def reached(
    assembly: Assembly,
    *,
    program: Program | None = None,
    engine: str = "auto",
    work: float | None = None,
    workers: int = 1,
    near: NDArray[np.int64] | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Reached:
    """Climb the tiers of a case that is ready, without settling whose plan it is.

    Parameters
    ----------
    program : Program, optional
        Another program over the same columns: bounds moved, rows or gains left out. A pair is set
        by a lower bound of 1 on its column.
    near : int64 array (columns,), optional
        A point, feasible or not: the search starts from it, and of all optimal plans the one with
        the fewest changes against it is given.
    """
    asked = assembly.program if program is None else program
    found = reach(
        asked,
        engine_called(engine),
        broken=partial(broken_rows, assembly),
        limits=Limits(work=work, workers=workers),
        hint=near,
        stop=stop,
        progress=progress,
    )
    if near is None:
        return found
    pairs = assembly.padded(np.ones(len(assembly.pairs), dtype=np.bool_))
    return nearest(asked, found, near, told=pairs, order=_separate(assembly, 0))


def _separate(assembly: Assembly, salt: int) -> NDArray[np.int64]:
    return assembly.padded(separators(assembly.pairs, assembly.case, salt=salt))


def _audited(case: Case, plan: Plan) -> Plan:
    if plan.seating is not None:
        result = recount(case, plan.seating, plan.tiers)
        if not result.agrees:
            rules = sorted({finding.rule for finding in result.findings})
            message = (
                f"Hitungan ulang menolak rencana ini / the recount rejects this plan: "
                f"{rules}, {result.wrong_tiers}, {len(result.wrong_kinds)} kinds."
            )
            raise AuditError(message)
    return plan

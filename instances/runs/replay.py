"""Replaying a run: solved again from its own files, and compared byte by byte."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, Any

from ... import solver
from ...models.case import Case
from ...models.plan import Plan
from .keep import answer_bytes
from .run import ANSWER, Record, Run

if TYPE_CHECKING:
    from ...solver.engines.base import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """A place of ``hasil.json`` where a replay gives something else.

    Attributes
    ----------
    place : str
        Keys and numbers joined by dots; empty where the same content has other bytes.
    kept, again : object
        ``None`` where there is nothing.
    """

    place: str
    kept: Any
    again: Any


def solve_as(
    run: Run,
    *,
    case: Case | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> Plan:
    """Solve the case of `run`, or another `case`, as the command of `run` says."""
    known = inspect.signature(solver.solve).parameters
    options = {name: value for name, value in run.options.items() if name in known}
    return solver.solve(case or run.case, **options, stop=stop, progress=progress)


def replayed(
    run: Run,
    *,
    record: Record | None = None,
    stop: Event | None = None,
    progress: Progress | None = None,
) -> tuple[Deviation, ...]:
    """Solve `run` again from its files alone and give every difference; empty for equal bytes.

    Parameters
    ----------
    record : callable, optional
        Puts the plan on the round's ledger.
    """
    plan = solve_as(run, stop=stop, progress=progress)
    if record is not None:
        record(run.case, plan)
    again = answer_bytes(
        run.case, plan, solver.propose(run.case, plan, stop=stop, progress=progress)
    )
    kept = (run.folder / ANSWER).read_bytes()
    if kept == again:
        return ()
    found = tuple(_differences("", json.loads(kept), json.loads(again)))
    return found or (Deviation(place="", kept=len(kept), again=len(again)),)


def _differences(place: str, kept: Any, again: Any) -> Iterator[Deviation]:
    if isinstance(kept, dict) and isinstance(again, dict):
        for key in {**kept, **again}:
            yield from _differences(f"{place}.{key}".lstrip("."), kept.get(key), again.get(key))
    elif isinstance(kept, list) and isinstance(again, list) and len(kept) == len(again):
        for number, (one, other) in enumerate(zip(kept, again, strict=True)):
            yield from _differences(f"{place}.{number}", one, other)
    elif kept != again:
        yield Deviation(place=place, kept=kept, again=again)

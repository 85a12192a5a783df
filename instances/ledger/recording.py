"""Putting a computation on the ledger of its round, and the run that keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...models.case import Case
from ...models.plan import Plan
from ..noted import Noted
from ..runs.command import seen_from
from ..runs.run import Run
from .book import append
from .line import KEEP, Line
from .names import key_of, names_of, result_of

PRIVATE = frozenset({"policy", "out"})
"""Options that are paths; a path may hold a name."""


def note(
    case: Case,
    plan: Plan | None,
    *,
    folder: Path,
    act: str,
    options: Mapping[str, Any],
    plans: int = 1,
) -> Noted:
    """Put what was computed of `case` on the ledger in `folder`.

    Parameters
    ----------
    plan : Plan or None
        The one whose names are shown; ``None`` where nobody is named.
    act : str
        The command.
    plans : int
        How many plans were computed on the way.

    Raises
    ------
    OSError
        Where the ledger cannot be written.
    SealError
        Where it cannot be read.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = key_of(folder, make=True)
    names = {} if key is None or plan is None else names_of(case, plan, key=key)
    line = Line(
        number=0,
        at="",
        act=act,
        options={name: options[name] for name in sorted(options) if name not in PRIVATE},
        case=case.digest,
        policy=case.policy_digest,
        decree="" if case.trial or case.decree is None else case.decree.number,
        status="" if plan is None else plan.status.value,
        plans=plans,
        result=result_of(names),
        names=names,
    )
    return append(folder, line)


def keep(run: Run) -> Noted | None:
    """Put on record where `run` is kept; ``None`` where it stands in no ledger.

    Raises
    ------
    OSError
        Where the ledger cannot be written.
    """
    if run.noted is None:
        return None
    folder = run.noted.folder
    line = Line(number=0, at="", act=KEEP, of=run.noted.number,
                run=seen_from(folder, run.folder), seal=run.seal)  # fmt: skip
    return append(folder, line)

"""Putting a computation on the round's ledger before anything of it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from ...instances.ledger import Noted, Tally, checked, keep, ledger_of, note, tally_of
from ...instances.ledger.names import key_of
from ...instances.runs import Run
from ...models.case import Case
from ...models.errors import SuksesiError
from ...models.plan import Plan
from ..language.phrases import Phrases

Record = Callable[[Case, Plan], Noted | None]


def recorded(
    case: Case,
    plan: Plan | None,
    *,
    source: str,
    act: str,
    options: Mapping[str, Any],
    say: Phrases,
    plans: int = 1,
) -> Noted | None:
    """Put a computation on record; say so on the error stream where that cannot be.

    Parameters
    ----------
    plan : Plan or None
        Whose names are shown; ``None`` where the command names nobody.
    source : str
        The case or run, as it was given to the command.
    act : str
        The command.
    plans : int
        How many plans were computed.

    Returns
    -------
    Noted or None
        ``None`` where nothing could be written.
    """
    folder = ledger_of(source)
    try:
        return note(case, plan, folder=folder, act=act, options=options, plans=plans)
    except (OSError, SuksesiError) as error:
        _warn(folder, error, say)
        return None


def recorder(act: str, *, source: str, options: Mapping[str, Any], say: Phrases) -> Record:
    """Give what puts a plan on record as soon as it is there."""

    def record(case: Case, plan: Plan) -> Noted | None:
        return recorded(case, plan, source=source, act=act, options=options, say=say)

    return record


def kept_on_record(run: Run, *, say: Phrases) -> None:
    """Put on record where a run is kept."""
    try:
        keep(run)
    except (OSError, SuksesiError) as error:
        _warn(ledger_of(run.folder), error, say)


def tallied(source: str | Path, noted: Noted | None) -> Tally:
    """Add up the ledger of a case or a run; of one that cannot be read nothing is known."""
    folder = noted.folder if noted is not None else ledger_of(source)
    found = checked(folder, deep=False)
    try:
        key = key_of(folder)
    except OSError:
        key = None
    number = 0 if noted is None else noted.number
    return tally_of(found.lines, key=key, whole=found.whole, number=number)


def _warn(folder: Path, error: Exception, say: Phrases) -> None:
    why = getattr(error, "strerror", None) or str(error)
    click.echo(say("ledger.unwritten", folder=folder, why=why), err=True)
